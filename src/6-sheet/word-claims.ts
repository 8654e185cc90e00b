import {fillPattern} from '../base/fill-pattern.ts';
import type {YamlPath} from '../base/places.ts';
import type {Level} from '../model/level.ts';
import type {Line} from '../model/part.ts';
import {entityWords, type Naming} from './entity-words.ts';
import {fillClause} from './fill-clause.ts';
import {type Clause, type End, groupClauses} from './group-clauses.ts';
import {joinWords} from './join-words.ts';
import {numbersOf} from './numbers-of.ts';
import {restrictLine} from './restrict-line.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';

/** Items under the words that they complete, and the claims that they are made of. */
export type WordedGroup = {lead: string; items: Line[]; selected: Selected[]};

/** Whole sentences: claims that can be said together share one. */
export function wordSentences(selected: readonly Selected[], context: SheetContext, path: YamlPath): Line[] {
  return groupClauses(selected, context, path).map((clause) => {
    const first = clause.selected[0]!;
    const text = first.claim.wording ?? fillClause(clause.pattern.sentence, clause, context, path);
    const {patterns, pattern} = clause;
    const as = {patterns, as: 'sentence', saysSeverity: saysLow(pattern.sentence)} as const;
    return toLine(sentenceCase(restrictLine(text, first, as, context, path)), clause.selected, context);
  });
}

/** Lists under their lead; claims whose pattern has none, or whose words an editor chose, stand without one. */
export function wordGroups(selected: readonly Selected[], context: SheetContext, path: YamlPath): WordedGroup[] {
  const groups = new Map<string, WordedGroup>();
  for (const clause of groupClauses(selected, context, path)) {
    const pattern = clause.pattern[clause.varies === 'object' ? 'lead' : 'lead-subjects'];
    const lead = pattern ? sentenceCase(fillClause(pattern, clause, context, path)) : '';
    const group = groups.get(lead) ?? {lead, items: [], selected: []};
    const item = pattern ? (clause.pattern.completes ?? `{${clause.varies}}`) : clause.pattern.item;
    for (const s of onePerThing(clause)) {
      group.items.push(wordItem({pattern: item, lead: pattern}, s, clause, 'with-term', context, path));
      group.selected.push(s);
    }
    groups.set(lead, group);
  }
  return [...groups.values()];
}

/** The claims of a clause that name the same thing, as one that stands for all of them. */
function onePerThing({selected, varies}: Clause): Selected[] {
  return [...Map.groupBy(selected, (s) => s.claim[varies]).values()].map(([first, ...others]) => ({
    ...first!,
    narrower: [...first!.narrower, ...others.flatMap((o) => [o.claim, ...o.narrower])],
    articles: [...new Set([first!, ...others].flatMap((o) => o.articles))].sort(),
    support: [...new Set([first!, ...others].flatMap((o) => o.support))].sort(),
    counted: [first!, ...others].flatMap((o) => o.counted),
  }));
}

/** Lines that stand alone, in the order of the selection. `end` is the one that they name. */
export function wordItems(
  selected: readonly Selected[],
  naming: Naming,
  context: SheetContext,
  path: YamlPath,
  end: End = 'object',
): Line[] {
  return selected.flatMap((s) =>
    groupClauses([s], context, path, end).map((clause) =>
      wordItem({pattern: clause.pattern.item}, s, clause, naming, context, path),
    ),
  );
}

/** A line of text with the claims and articles behind it. */
export function toLine(text: string, selected: readonly Selected[], context: SheetContext): Line {
  const claims = [...new Set(selected.flatMap((s) => [...s.counted, ...s.narrower].map((c) => c.id)))].sort();
  const articles = new Set(selected.flatMap((s) => s.articles));
  const sources = numbersOf(articles, context.index);
  // On a sheet for patients a line at the block names them, where a number behind a word would read as a count.
  const hasMark = context.clinic.sheets.sourceMarks !== false && context.definition.for === 'clinician';
  const mark = hasMark ? sourceMarks(sources) : '';
  return {text, claims, sources, mark};
}

/** 'nerves send signals' -> 'Nerves send signals'. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Levels at which the bare name of a thing in a list would say the opposite, or more than the articles do. */
const doubted: ReadonlySet<Level> = new Set(['limited', 'mixed', 'differ', 'not']);

/** One claim by a pattern; without one, the end that varies alone, or the whole sentence where that would mislead. */
function wordItem(
  {pattern, lead}: {pattern: string | undefined; lead?: string | undefined},
  s: Selected,
  clause: Clause,
  naming: Naming,
  context: SheetContext,
  path: YamlPath,
): Line {
  const given = {[clause.varies]: varyingEnd(s, clause, naming, context, path)};
  const only = {...clause, selected: [s]};
  const bare = doubted.has(s.level) ? clause.pattern.sentence : `{${clause.varies}}`;
  const text =
    s.claim.wording ??
    sentenceIf(pattern === undefined && doubted.has(s.level), fillClause(pattern ?? bare, only, context, path, given));
  const saysSeverity = saysLow(lead) || saysLow(pattern ?? bare);
  const as = {patterns: clause.patterns, as: 'item', saysSeverity} as const;
  return toLine(restrictLine(text, s, as, context, path), [s], context);
}

/** Whether a pattern says of how severe a lack it speaks. */
const saysLow = (pattern = '') => pattern.includes('{low}');

const sentenceIf = (whole: boolean, text: string) => (whole ? sentenceCase(text) : text);

/** The end that a list varies, with the kinds that its claim speaks for: 'nuts, such as almonds and cashews'. */
function varyingEnd(s: Selected, clause: Clause, naming: Naming, context: SheetContext, path: YamlPath): string {
  const words = clause.varies === 'object' ? (clause.patterns.words ?? 'plain') : 'plain';
  const broader = entityWords(s.claim[clause.varies], words, naming, context, path);
  if (naming !== 'with-term' || words !== 'plain') return broader;
  const plain = (id: string) => entityWords(id, 'plain', 'plain', context, path);
  const own = plain(s.claim[clause.varies]);
  // 'a blood test, such as a blood test for iron' tells nothing.
  const kinds = namedKinds(s, clause, context)
    .map(plain)
    .filter((kind) => !kind.includes(own));
  if (kinds.length === 0) return broader;
  return fillPattern(context.wording['such-as'], {broader, narrower: joinWords(kinds, context.wording.and)});
}

/** At most two kinds, those with the most articles, and none that is a kind of another. */
function namedKinds(s: Selected, clause: Clause, {index}: SheetContext): string[] {
  const ids = [...new Set(s.narrower.map((c) => c[clause.varies]))].filter((id) => id !== s.claim[clause.varies]);
  return ids.filter((id) => !ids.some((other) => index.broader.get(id)?.has(other))).slice(0, 2);
}
