import type {Article, Unit} from '../model/article.ts';
import type {UnmappedUnit} from '../model/statement.ts';
import type {Found} from './found.ts';
import type {Lexicon} from './lexicon.ts';
import {namedIn, type Reading} from './reading.ts';
import type {Heard} from './take-back.ts';

/** What became of a unit: whether it states something, why it cannot, and what of it was not understood. */
export type Account = {isStated: boolean; notAClaim: string | null; unmapped: UnmappedUnit | null};

/** How a unit is listed that the author has struck through. */
const struckMark = '~~';

/** What became of a unit in which this was found. One that states something may also hold what was not understood. */
export function accountFor({unit, reading, found}: Heard<Found>, article: Article, lexicon: Lexicon): Account {
  const of = (account: Partial<Account>): Account => ({isStated: false, notAClaim: null, unmapped: null, ...account});
  if (found.length > 0) {
    const isStated = found.some((f) => f.turned === null);
    const turned = found.find((f) => f.turned !== null)?.turned ?? null;
    return of({
      isStated,
      unmapped: turned === null ? null : notUnderstood(unit, reading, turned, isStated, article),
    });
  }
  if (unit.cutAt !== undefined)
    return of({unmapped: {...standsAt(unit, article), end: unit.cutAt, reason: 'too-long'}});
  if (unit.reason === 'struck') return of({unmapped: notUnderstood(unit, reading, struckMark, false, article)});
  const notAClaim = whyNot(unit, reading);
  return notAClaim ? of({notAClaim}) : of({unmapped: toUnmapped(unit, reading, article, lexicon)});
}

/** Why a unit cannot state a claim; null where it may. */
function whyNot(unit: Unit, reading: Reading): string | null {
  if (unit.reason) return unit.reason;
  if (unit.isLabel) return 'label';
  if (unit.kind === 'heading') return 'title';
  if (reading.notClaim !== null) return reading.notClaim;
  if (unit.rowHeader === unit.plain.text) return 'row header';
  return unit.plain.text.endsWith(':') ? 'lead-in' : null;
}

/** A unit in which something was read, and a word that nobody has understood kept it from being stated. */
function notUnderstood(unit: Unit, reading: Reading, word: string, partly: boolean, article: Article): UnmappedUnit {
  return {
    ...standsAt(unit, article),
    entities: [...namedIn(reading)],
    reason: 'not-understood',
    word,
    ...(partly ? {partly} : {}),
  };
}

function toUnmapped(unit: Unit, reading: Reading, article: Article, {relations}: Lexicon): UnmappedUnit {
  const entities = [...namedIn(reading)];
  const at = standsAt(unit, article);
  if (entities.length === 0) return {...at, entities, reason: 'no-entity'};
  const refers = reading.things.some((t) => !t.mention);
  if (entities.length === 1) return {...at, entities, reason: refers ? 'unresolved' : 'one-entity'};
  return {...at, entities, reason: relations.length === 0 ? 'unresolved' : 'no-relation'};
}

const standsAt = ({line, section, start, end}: Unit, article: Article) => ({
  article: article.frontMatter.id,
  line,
  section,
  start,
  end,
});
