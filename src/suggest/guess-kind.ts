import {addCount} from '../base/counts.ts';
import {compareText} from '../base/order.ts';
import type {Unit} from '../model/article.ts';
import type {Candidate} from './make-candidates.ts';
import {headOf} from './signs.ts';
import type {Words} from './words.ts';

/** A guessed kind, and what it was guessed from, in words for an editor. */
export type GuessedKind = {kind: string; from: string};

/** What is taken where nothing tells. */
const otherwise = 'factor';

/**
 * The kind that a candidate seems to have: by its main word, by where it is listed ("Symptoms", "Foods"), as something
 * to do, by the relation that is stated where it stands.
 *
 * @param known the kinds of the topic; no other is guessed
 * @param announced kinds of what is listed in a unit, by the rules of the language
 */
export function guessKind(
  candidate: Candidate,
  known: ReadonlySet<string>,
  words: Words,
  announced: (unit: Unit) => readonly string[],
): GuessedKind {
  const own = words.kinds.filter(({kind}) => known.has(kind));
  const head = headOf(candidate.best);
  const isDeed = candidate.best.tags[0] === 'VERB' && candidate.occurrences.some((o) => o.source === 'action');
  const byHead = own.find(
    ({heads = [], endings = []}) =>
      heads.includes(head) || endings.some((e) => head.length > e.length + 1 && head.endsWith(e.slice(1))),
  );
  if (byHead && !isDeed) return {kind: byHead.kind, from: `its main word '${head}'`};
  if (isDeed && known.has('action')) return {kind: 'action', from: 'something to do'};
  const listed = candidate.occurrences.filter((o) => o.source === 'whole' || o.source === 'label' || o.isListed);
  const votes = new Map<string, number>();
  const reasons = new Map<string, string>();
  for (const {unit} of listed)
    for (const text of textsAbove(unit)) {
      const kind = own.find(({above = []}) => above.some((phrase) => holdsWords(text, phrase)))?.kind;
      if (kind === undefined) continue;
      addCount(votes, kind);
      if (!reasons.has(kind)) reasons.set(kind, `it is listed under '${text.replace(/:$/, '')}'`);
    }
  const voted = [...votes].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
  if (voted !== undefined) return {kind: voted, from: reasons.get(voted) ?? ''};
  const stated = candidate.occurrences.flatMap(({unit}) => announced(unit)).find((kind) => known.has(kind));
  if (stated !== undefined) return {kind: stated, from: 'what is said where it stands'};
  return {
    kind: known.has(otherwise) ? otherwise : ([...known][0] ?? otherwise),
    from: 'nothing that tells: please look',
  };
}

/** What stands above a unit, the nearest first: its column, label, lead-in and heading. */
function textsAbove({kind, columnHeader, label, leadIn, section}: Unit): string[] {
  const texts = kind === 'cell' ? [columnHeader] : [label, leadIn, section.at(-1)];
  return texts.filter((text): text is string => text !== undefined && text !== '').slice(0, 2);
}

const holdsWords = (text: string, phrase: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'iu').test(text);
