import {contentError} from '../diagnostics.ts';
import type {Pattern, Patterns} from '../model/generated/wording.ts';
import type {Line} from '../model/sheet.ts';
import {levels} from './certainty-level.ts';
import {entityWords, type Naming} from './entity-words.ts';
import {fillPattern} from './fill-pattern.ts';
import {joinWords} from './join-words.ts';
import type {Selected} from './select-claims.ts';
import type {SheetContext, YamlPath} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';

/** Claims that one sentence can say together: same pattern, same sureness, and one end in common. */
type Clause = {selected: Selected[]; pattern: Pattern; patterns: Patterns; varies: End; low: string};

/** One of the two things that a claim joins. */
export type End = 'subject' | 'object';

/** Items under the words that they complete. `selected` runs beside `items`. */
export type WordedGroup = {lead: string; items: Line[]; selected: Selected[]};

/** Whole sentences: claims that can be said together share one. */
export function wordSentences(selected: readonly Selected[], context: SheetContext, path: YamlPath): Line[] {
  return toClauses(selected, context, path).map((clause) => {
    const words = ends(clause, 'plain', context, path);
    const first = clause.selected[0]!;
    const text = first.claim.wording ?? sentenceCase(fillClause(clause.pattern.sentence, clause, words));
    return toLine(forPeople(text, first, clause, context), clause.selected, context);
  });
}

/** Lists under their lead; claims whose pattern has none, or whose words an editor chose, stand without one. */
export function wordGroups(selected: readonly Selected[], context: SheetContext, path: YamlPath): WordedGroup[] {
  const groups = new Map<string, WordedGroup>();
  for (const clause of toClauses(selected, context, path)) {
    const template = clause.pattern[clause.varies === 'object' ? 'lead' : 'lead-subjects'];
    const lead = template ? sentenceCase(fillClause(template, clause, ends(clause, 'plain', context, path))) : '';
    const group = groups.get(lead) ?? {lead, items: [], selected: []};
    const item = template ? completingItem : wordItem;
    group.items.push(...clause.selected.map((s) => item(s, clause, 'with-term', context, path)));
    group.selected.push(...clause.selected);
    groups.set(lead, group);
  }
  return [...groups.values()];
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
    toClauses([s], context, path, end).map((clause) => wordItem(s, clause, naming, context, path)),
  );
}

/** A line of text with the claims and articles behind it. */
export function toLine(text: string, selected: readonly Selected[], context: SheetContext): Line {
  const claims = [...new Set(selected.flatMap((s) => [s.claim.id, ...s.narrower.map((c) => c.id)]))].sort();
  const articles = new Set(selected.flatMap((s) => s.articles));
  const sources = [...articles].map((a) => context.index.numbers.get(a) ?? 0).sort((a, b) => a - b);
  const mark = context.clinic.sheets.sourceMarks === false ? '' : sourceMarks(sources);
  return {text, claims, sources, mark};
}

/** 'nerves send signals' -> 'Nerves send signals'. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Groups what one sentence can say. The end with fewer different entities is the one that a sentence holds fast. */
function toClauses(selected: readonly Selected[], context: SheetContext, path: YamlPath, end?: End): Clause[] {
  const varies = end ?? (count(selected, 'object') < count(selected, 'subject') ? 'subject' : 'object');
  const groups = new Map<string, Clause>();
  for (const s of selected) {
    const found = findPattern(s, context, path);
    if (!found) continue;
    const low = s.severe ? context.wording['very-low'] : context.wording.low;
    const fixed = varies === 'subject' ? s.claim.object : s.claim.subject;
    const alone = s.claim.wording || found.patterns.words === 'do' ? s.claim.id : '';
    const key = JSON.stringify([found.pattern, low, fixed, s.claim.population ?? '', alone]);
    const clause = groups.get(key) ?? {selected: [], ...found, varies, low};
    clause.selected.push(s);
    groups.set(key, clause);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** The surest first; what holds for a severe lack only comes behind what holds for any. */
const rank = ({selected}: Clause) => Math.min(...selected.map((s) => 2 * levels.indexOf(s.level) + (s.severe ? 1 : 0)));

const count = (selected: readonly Selected[], end: End) => new Set(selected.map((s) => s.claim[end])).size;

function findPattern({claim, level}: Selected, context: SheetContext, path: YamlPath) {
  // An editor's words are a sentence of their own and need no pattern around them.
  if (claim.wording)
    return {pattern: {sentence: claim.wording, item: claim.wording}, patterns: {stated: {sentence: ''}}};
  const kind = (id: string) => context.index.entities.get(id)?.kind ?? '';
  const {relations} = context.wording;
  const {subject, relation, object} = claim;
  const patterns =
    relations[`${kind(subject)}/${relation}`] ?? relations[`${relation}/${kind(object)}`] ?? relations[relation];
  const pattern = patterns?.[level];
  if (patterns && pattern) return {pattern, patterns};
  const message = `The wording file has no pattern "${level}" for the relation "${claim.relation}" (${claim.subject}, ${claim.object}).`;
  const hint = `Add relations: ${claim.relation}: ${level}: to templates/wording.${context.wording.language}.yaml, or leave the claim out.`;
  context.diagnostics.push(contentError('sheet/wording', context.placeOf(path), message, hint));
  return null;
}

/** The words of both ends, each joined where there are several. */
function ends(clause: Clause, naming: Naming, context: SheetContext, path: YamlPath) {
  const {patterns, selected} = clause;
  const join = context.wording[patterns.join ?? 'and'];
  const words = (end: End) => {
    const ids = [...new Set(selected.map((s) => s.claim[end]))];
    return ids.map((id) =>
      entityWords(id, end === 'object' ? (patterns.words ?? 'plain') : 'plain', naming, context, path),
    );
  };
  const subjects = words('subject');
  const many = subjects.length > 1 || isPlural(subjects[0] ?? '', context);
  return {subject: joinWords(subjects, join), object: joinWords(words('object'), join), many};
}

/** An item that completes the lead above it. */
function completingItem(s: Selected, clause: Clause, naming: Naming, context: SheetContext, path: YamlPath): Line {
  return toLine(forPeople(varyingEnd(s, clause, naming, context, path), s, clause, context), [s], context);
}

/** An item that stands without a lead. */
function wordItem(s: Selected, clause: Clause, naming: Naming, context: SheetContext, path: YamlPath): Line {
  const end = varyingEnd(s, clause, naming, context, path);
  const words = {...ends({...clause, selected: [s]}, 'plain', context, path), [clause.varies]: end};
  const text = s.claim.wording ?? fillClause(clause.pattern.item ?? `{${clause.varies}}`, clause, words);
  return toLine(forPeople(text, s, clause, context), [s], context);
}

/** The end that a list varies, with the kinds that its claim speaks for: 'nuts, such as almonds and cashews'. */
function varyingEnd(s: Selected, clause: Clause, naming: Naming, context: SheetContext, path: YamlPath): string {
  const words = clause.varies === 'object' ? (clause.patterns.words ?? 'plain') : 'plain';
  const broader = entityWords(s.claim[clause.varies], words, naming, context, path);
  if (naming !== 'with-term' || words !== 'plain') return broader;
  const plain = (id: string) => entityWords(id, 'plain', 'plain', context, path);
  // 'a blood test, such as a blood test for iron' tells nothing.
  const kinds = namedKinds(s, clause, context)
    .map(plain)
    .filter((kind) => !kind.includes(plain(s.claim[clause.varies])));
  if (kinds.length === 0) return broader;
  return fillPattern(context.wording['such-as'], {broader, narrower: joinWords(kinds, context.wording.and)});
}

/** At most two kinds, those with the most articles, and none that is a kind of another. */
function namedKinds(s: Selected, clause: Clause, {index}: SheetContext): string[] {
  const ids = [...new Set(s.narrower.map((c) => c[clause.varies]))].filter((id) => id !== s.claim[clause.varies]);
  return ids.filter((id) => !ids.some((other) => index.broader.get(id)?.has(other))).slice(0, 2);
}

function fillClause(
  pattern: string,
  {low}: Clause,
  {subject, object, many}: {subject: string; object: string; many: boolean},
): string {
  const numbered = pattern.replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, one: string, several: string) =>
    many ? several : one,
  );
  return fillPattern(numbered, {subject, object, low: fillPattern(low, {subject})});
}

/** Restricts a line to the people whom the articles speak of; a full stop stays at the end. */
function forPeople(text: string, {claim}: Selected, {patterns}: Clause, {index, wording}: SheetContext): string {
  if (!claim.population || claim.wording) return text;
  const people = index.entities.get(claim.population)?.plain ?? claim.population;
  const stop = text.endsWith('.') ? '.' : '';
  return fillPattern(patterns.people ?? wording.people, {line: stop ? text.slice(0, -1) : text, people}) + stop;
}

function isPlural(words: string, {wording: {plural}}: SheetContext): boolean {
  const [first = ''] = words.split(' ');
  const isSingular =
    plural['but-ends'].some((e) => words.endsWith(e)) ||
    plural['but-first'].includes(first) ||
    plural['but-first-ends'].some((e) => first.endsWith(e));
  return plural.ends.some((e) => words.endsWith(e)) && !isSingular;
}
