import {fillPattern} from '../base/fill-pattern.ts';
import {listAt} from '../base/multimap.ts';
import type {YamlPath} from '../base/places.ts';
import type {Claim, ClaimStatement} from '../model/generated/dataset.ts';
import type {EvidenceBlock} from '../model/generated/sheet.ts';
import {levels} from '../model/level.ts';
import {toHead, toPart, toWords} from '../model/part.ts';
import {sayersOf} from '../model/sayers.ts';
import type {Block, EvidenceRow, Headed} from '../model/sheet.ts';
import {acceptedWhole} from './accepted-whole.ts';
import {disputeState} from './dispute-state.ts';
import {groupByLead, type LedClaim} from './group-by-lead.ts';
import {numbersOf} from './numbers-of.ts';
import {restrictedBy} from './restricted-by.ts';
import {checkNames, reportEmpty} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';
import {toLine} from './word-claims.ts';

/**
 * Every claim of the topic, or of the relations that are listed, one a row, with what stands behind it.
 *
 * How sure they are stands above the rows that share it, the surest first, and not in a cell of each: a cell costs the
 * PDF some sixty bytes, and a topic has hundreds of claims.
 */
export function makeEvidence(own: EvidenceBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const {evidence} = context.wording;
  const named = own.relations ?? [...context.index.claims.keys()];
  const known = named.filter((relation, i) => checkNames({relation}, context, [...path, 'relations', i]));
  const claims = known.flatMap((relation) => listAt(context.index.claims, relation));
  const asked = own.relations ?? context.index.waiting.map((s) => s.relation);
  if (claims.length === 0)
    reportEmpty(
      asked.map((relation) => ({relation})),
      context,
      path,
      true,
    );
  const groups = groupByLead(claims, context, path, true).flatMap(({lead, rows}) =>
    [...Map.groupBy(rows, certaintyOf)]
      .sort(([, a], [, b]) => rank(a[0]) - rank(b[0]))
      .map(([certainty, same]) => {
        const made = same.map((row) => makeRow(row, `${lead} ${certainty}`, context));
        return {lead: toHead('lead', lead, made), certainty: toWords('label', certainty), rows: made};
      }),
  );
  const columns = [evidence.claim, evidence.articles].map((head) => toWords('head', head));
  return {type: 'evidence', ...words, columns, groups, whole: acceptedWhole(claims, context)};

  function certaintyOf({selected}: LedClaim): string {
    const level = context.wording.certainty[selected.level];
    const certainty = selected.severe ? fillPattern(evidence.severe, {certainty: level}) : level;
    return fillPattern(evidence.certainty, {certainty});
  }
}

const rank = (row?: LedClaim) => (row ? 2 * levels.indexOf(row.selected.level) + (row.selected.severe ? 1 : 0) : 0);

function makeRow({selected, text}: LedClaim, above: string, context: SheetContext): EvidenceRow {
  const {claim} = selected;
  const line = toLine(text, [selected], context);
  const {places, doubted, denied} = context.wording.evidence;
  const counts = {articles: sourceMarks(line.sources), places: String(sayersOf(claim.statements).length)};
  const state = [
    disputeState(claim, context),
    against(claim, 'mixed', doubted, context),
    against(claim, 'negated', denied, context),
  ];
  return {
    // The numbers of its articles have a column of their own.
    ...toPart('cell', {...line, mark: ''}, above),
    state: toWords('label', state.filter(Boolean).join(' ')),
    restricted: toWords('label', restrictedBy(selected, context)),
    articles: toWords('label', fillPattern(places, counts)),
  };
}

/** '(denied by 2, 3)': who speaks against what others say, or '' where nobody does. */
function against(
  {statements}: Claim,
  polarity: ClaimStatement['polarity'],
  pattern: string,
  {index}: SheetContext,
): string {
  const sayers = sayersOf(statements);
  const ids = new Set(statements.filter((s) => s.polarity === polarity && !sayers.includes(s)).map((s) => s.article));
  if (ids.size === 0) return '';
  return fillPattern(pattern, {articles: sourceMarks(numbersOf(ids, index))});
}
