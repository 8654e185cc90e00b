import {fillPattern} from '../base/fill-pattern.ts';
import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Claim} from '../model/generated/dataset.ts';
import {entityWords} from './entity-words.ts';
import {fillClause} from './fill-clause.ts';
import {patternsOf} from './group-clauses.ts';
import {restrictLine} from './restrict-line.ts';
import {byWeight, toSelected} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sentenceCase} from './word-claims.ts';

/**
 * A claim of a table with the words of its object. Advice that is given is given, whatever a sentence says of its benefit;
 * one that is denied or in dispute is no more than that.
 */
export type LedClaim = {selected: Selected; text: string; isAdvice: boolean};

/**
 * Groups claims for a table that has a column for their certainty: those of one subject and relation stand under neutral
 * words that every row completes. The groups come in the order of the relations, then of their words; in a group, the
 * claims with the most articles come first.
 *
 * `saysSeverity` tells whether the table says in another place which claims are of a severe lack only.
 *
 * Reports a relation for which the wording file has no neutral words, once.
 */
export function groupByLead(
  claims: readonly Claim[],
  context: SheetContext,
  path: YamlPath,
  saysSeverity = false,
): {lead: string; rows: LedClaim[]}[] {
  const groups = new Map<string, LedClaim[]>();
  const unworded = new Set<string>();
  for (const claim of claims) {
    const patterns = patternsOf(claim, context);
    const {relation} = claim;
    if (!patterns?.said) {
      if (!unworded.has(relation)) reportUnworded(relation, context, path);
      unworded.add(relation);
      continue;
    }
    const isAdvice = patterns.words === 'do';
    const found = toSelected(claim, context.index);
    const isGiven = isAdvice && found.level === 'mixed' && found.support.length > 0;
    const selected = isGiven ? {...found, level: claim.certainty} : found;
    const clause = {selected: [selected], patterns, low: context.wording.low};
    const lead = sentenceCase(fillClause(patterns.said, clause, context, path));
    const text = claim.wording ?? objectWords(claim, patterns.words ?? 'plain', context, path);
    const row = {
      selected,
      text: restrictLine(text, selected, {patterns, as: 'item', saysSeverity}, context, path),
      isAdvice,
    };
    groups.set(lead, [...listAt(groups, lead), row]);
  }
  const order = [...context.relations];
  const place = ([, rows]: [string, LedClaim[]]) => order.indexOf(rows[0]!.selected.claim.relation);
  return [...groups]
    .sort((a, b) => place(a) - place(b) || compareText(a[0], b[0]))
    .map(([lead, rows]) => ({
      lead,
      rows: rows.sort((a, b) => byWeight(a.selected, b.selected, context.index)),
    }));
}

/** Plain words with their term each time: a table is looked up, not read from its start. */
function objectWords(
  {object}: Claim,
  words: Parameters<typeof entityWords>[1],
  context: SheetContext,
  path: YamlPath,
): string {
  const plain = entityWords(object, words, 'plain', context, path);
  const term = context.index.entities.get(object)?.term;
  if (words !== 'plain' || !term || plain.toLowerCase().includes(term.toLowerCase())) return plain;
  return fillPattern(context.wording.term, {plain, term});
}

function reportUnworded(relation: string, context: SheetContext, path: YamlPath): void {
  const file = `templates/wording.${context.wording.language}.yaml`;
  context.diagnostics.push(sheetWording.pattern(context.placeOf(path), {pattern: 'said', relation, file}));
}
