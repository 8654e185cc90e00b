import type {Restriction} from './find-figures.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';
import {normAt, type Token} from './tokens.ts';

/** What may be restricted: the parts of it that stand in the sentence. */
export type Restrictable = {spans: readonly Span[]; clause: Span; trigger: Span | null; objectSpan: Span};

/** Most words of a restriction that is kept. */
const longestRestriction = 40;

/** What is known of a statement; `isRisk` and `isCare` by its relation. */
type What = {
  isNear: (span: Span) => boolean;
  isTopic: (span: Span) => boolean;
  isRisk: boolean;
  isCare: boolean;
};

/**
 * The words of a sentence that restrict a statement which is made from it: clauses that hold none of its parts, words
 * beside its parts, and figures. `isNear` tells whether a word stands in the clauses of the statement; `isTopic`
 * whether all that a stretch names is what the article is about anyway ("if you have gout").
 */
export function restrictionsOf(
  what: Restrictable,
  reading: Reading,
  lexicon: Lexicon,
  {isNear, isTopic, isRisk, isCare}: What,
): Restriction[] {
  const found: Restriction[] = [];
  const holdsPart = (span: Span) => what.spans.some((part) => overlap(part, span));
  for (const {cue, from, to} of reading.restrictions) {
    const {field, extent, limits = false, excludes = false, seldom = false} = cue.restriction;
    // Who rarely gets it is not at risk of it.
    if (seldom && isRisk) continue;
    const opensClause = extent === 'clause' || extent === 'people';
    if (extent === 'behind' && !(isCare && isDirectlyBehind(from, what, reading))) continue;
    const holds = extent === 'clause' && holdsObject({from, to}, what, reading, lexicon);
    const parts = holds ? what.spans.filter((s) => s.to <= from) : what.spans;
    const end = opensClause || extent === 'behind' ? endOf(extent, {from, to}, parts, reading, lexicon) : to;
    if (end === null || end - from > longestRestriction) continue;
    const span = {from, to: end};
    // "Not enough iron" is a shortage.
    if (reading.shortages.some((s) => overlap(s, {from, to}))) continue;
    // "Without doubt" limits nothing.
    if (reading.harmless.some((h) => h.from <= from && h.to >= to && (limits || h.from < from))) continue;
    if ((holdsPart(span) && !holds) || !(isNear(span) || isBesideInBrackets(span, what, reading))) continue;
    if (extent === 'beside' && !what.spans.some((part) => part.from === to)) continue;
    if (opensClause && !limits && isTopic(span)) continue;
    found.push({...span, field, limits, opensClause, excludes});
  }
  for (const figure of reading.figures) if (!holdsPart(figure) && isNear(figure)) found.push(figure);
  return found.filter(
    (r) => !found.some((o) => o !== r && o.from <= r.from && r.to <= o.to && o.to - o.from > r.to - r.from),
  );
}

/** "See a doctor if the pain or swelling is severe": directly behind the reasons for care, which stand behind the verb. */
function isDirectlyBehind(at: number, {objectSpan, trigger}: Restrictable, {things}: Reading): boolean {
  if (!trigger || objectSpan.from < trigger.from) return false;
  const list = things.find((t) => t.from === objectSpan.from)?.list;
  const members = things.filter((t) => t.list === list && t.from >= objectSpan.from);
  return at === Math.max(objectSpan.to, ...members.map((t) => t.to));
}

/** "When zinc deficiency is severe, it can …": a clause that says of the subject alone what the severity says, and no more. */
export function repeatsSeverity(
  {from, to, opensClause, limits}: Restriction,
  subject: string,
  {contexts, things, isRead}: Reading,
  {entities}: Lexicon,
): boolean {
  if (!opensClause || limits || !contexts.some((c) => c.cue.context.category === 'severe' && c.to === to)) return false;
  const named = things.filter((t) => t.mention && from <= t.from && t.to <= to);
  const isSubject = (id: string | undefined) =>
    id === subject || (id !== undefined && entities.get(id)?.['deficit-of'] === subject);
  return named.every((t) => isSubject(t.mention?.entity.id)) && isRead.slice(from, to).every((is) => is);
}

/** "It may help if your cramps come from cold": a clause that names what is spoken of, and says more of it. */
function holdsObject(opener: Span, {spans, trigger, objectSpan}: Restrictable, reading: Reading, lexicon: Lexicon) {
  if (!trigger || trigger.to > opener.from || objectSpan.from < opener.to) return false;
  if (spans.some((s) => s.from >= opener.to && s.from !== objectSpan.from)) return false;
  const end = endOf('clause', opener, [], reading, lexicon);
  return end !== null && end - objectSpan.to >= fewestMore;
}

/** Fewest words that say more of what a clause names. */
const fewestMore = 2;

/** "People who shave against dry skin": up to the part behind, without what joins it; null for nothing. */
function withoutPreposition(from: number, to: number, tokens: readonly Token[], {breakers}: Lexicon): number | null {
  let end = to;
  while (end > from && breakers.has(normAt(tokens, end - 1))) end--;
  return end > from ? end : null;
}

/** "Dermatitis (when you scratch it)": what stands in brackets in its clause is said of it, and rather of too much. */
const isBesideInBrackets = (span: Span, {clause}: Restrictable, {asides, tokens}: Reading): boolean =>
  asides.some((a) => normAt(tokens, a.from) === '(' && a.from <= span.from && span.to <= a.to && overlap(a, clause));

/** The words of the restrictions of one field, in the order of the text; null where there are none. */
export function wordsOf(
  restrictions: readonly Restriction[],
  field: Restriction['field'],
  text: string,
  tokens: readonly Token[],
): string | null {
  const parts = restrictions
    .filter((r) => r.field === field)
    .sort((a, b) => a.from - b.from)
    .map(({from, to}) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
  return parts.length === 0 ? null : [...new Set(parts)].join('; ');
}

/**
 * Where the clause ends that opens at a phrase: at the last comma or break before the next part of the statement, else
 * at the next one, or with the sentence. Null where a part stands in it.
 */
function endOf(
  extent: 'clause' | 'people' | 'behind',
  opener: Span,
  parts: readonly Span[],
  {tokens, breaks, triggers}: Reading,
  lexicon: Lexicon,
): number | null {
  const last = tokens.length - (tokens.at(-1)?.isWord ? 0 : 1);
  const ends: number[] = [];
  for (let at = opener.to; at < last; at++) {
    const {norm} = tokens[at] as Token;
    if (norm === ',' || norm === ')' || norm === ';' || norm === '–' || norm === '—' || norm === ':') ends.push(at);
    else if (breaks.some((b) => b.from === at)) ends.push(at);
    else if (extent === 'people' && at > opener.to && (lexicon.modals.has(norm) || triggers.some((t) => t.from === at)))
      ends.push(at);
  }
  const next = Math.min(...parts.filter((p) => p.from >= opener.to).map((p) => p.from));
  if (next === Number.POSITIVE_INFINITY) return ends[0] ?? last;
  const before = ends.filter((end) => end <= next);
  if (extent === 'people') return before[0] ?? withoutPreposition(opener.to, next, tokens, lexicon);
  return before.at(-1) ?? null;
}
