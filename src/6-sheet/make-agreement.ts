import type {YamlPath} from '../base/places.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {AgreementBlock} from '../model/generated/sheet.ts';
import type {AgreementRow, Block, Stand} from '../model/sheet.ts';
import type {Words} from './block-words.ts';
import {disputeState} from './dispute-state.ts';
import {groupByLead, type LedClaim} from './group-by-lead.ts';
import {shortTitle} from './make-footer.ts';
import {reportEmpty} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {standOf} from './stand-of.ts';
import {toLine} from './word-claims.ts';

/**
 * Which article says what: a row for each claim of which enough articles speak, and for every claim in a disagreement,
 * however few speak of it; a column for each article.
 */
export function makeAgreement(own: AgreementBlock, words: Words, context: SheetContext, path: YamlPath): Block {
  const {index, wording} = context;
  const least = own['minimum-articles'] ?? fewestArticles;
  const inDispute = new Set(index.conflicts.flatMap((conflict) => conflict.claims));
  const claims = [...index.claims.values()].flat().filter((c) => speakersOf(c) >= least || inDispute.has(c.id));
  if (claims.length === 0) reportEmpty(undefined, context, path, true);
  const groups = groupByLead(claims, context, path).map(({lead, rows}) => ({
    lead,
    rows: rows.map((row) => makeRow(row, context)),
  }));
  return {
    type: 'agreement',
    corner: wording.agreement.corner,
    columns: index.articles.map(({title}, i) => ({number: i + 1, title: shortTitle(title)})),
    groups,
    legend: stands.map((says) => toStand(says, context)),
    ...words,
  };
}

/** How many articles speak of a claim, for or against it: what each of them says stands in its cell. */
const speakersOf = ({statements}: Claim) => new Set(statements.map((s) => s.article)).size;

const fewestArticles = 2;
const stands: readonly Stand['says'][] = ['yes', 'unsure', 'no', 'silent'];

function makeRow({selected, text, isAdvice}: LedClaim, context: SheetContext): AgreementRow {
  return {
    ...toLine(text, [selected], context),
    stands: context.index.articles.map(({id}) => toStand(standOf(selected.claim, id, isAdvice), context)),
    state: disputeState(selected.claim, context),
  };
}

function toStand(says: Stand['says'], {wording}: SheetContext): Stand {
  return {says, text: says === 'silent' ? wording.agreement.none : '', alternative: wording.agreement[says]};
}
