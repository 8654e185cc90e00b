import type {Unit} from '../model/article.ts';
import type {Restriction} from './find-figures.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';
import {normAt} from './tokens.ts';

/** A statement, as far as it tells by what construct it was made. */
export type Built = {
  spans: readonly Span[];
  trigger: Span | null;
  leans: boolean;
  rule: string;
  restrictions: readonly Restriction[];
  subject: string;
  joined: {reading: Reading} | null;
  objectSpan: Span;
  isScoped: boolean;
};

/** Where a statement stands: its unit's form and reading. */
export type ConstructPlace = {form: Form; reading: Reading};

/** What of a lexicon is needed. */
type Words = Pick<Lexicon, 'standaloneKinds' | 'neutral' | 'actionVerbs' | 'cues'>;

/** In what form a unit stands: by itself in a paragraph, below a lead-in, behind a label, in a table. */
export type Form = 'sentence' | 'item' | 'label' | 'labelled' | 'cell' | 'heading';

export function formOf(unit: Unit): Form {
  if (unit.kind === 'cell' || unit.kind === 'heading') return unit.kind;
  if (unit.isLabel) return 'label';
  if (unit.leadIn) return 'item';
  return unit.label ? 'labelled' : 'sentence';
}

/**
 * The construct that a statement was made by: what it takes its ends from, and whether the whole clause was understood.
 *
 * - plain-clause: both ends and the trigger in one clause that begins with one of them; no other trigger between, no word
 *   between that nothing accounts for, and at most one before or behind
 * - clause: both ends and the trigger in one sentence
 * - leaning-clause: the trigger in the sentence, an end in the text around; leaning-clause:plain as above
 * - plain-clause:lead-in, clause:heads …: read together with what introduces it
 * - imperative: an action that a sentence begins with; imperative:item, that an item begins with
 * - a rule and a form ("slot-sources:item"): a unit by itself, related by what introduces it
 *
 * What stands before a colon is the construct's kind.
 */
export function constructOf(
  what: Built,
  {form, ...place}: ConstructPlace,
  siblings: readonly Built[],
  lexicon: Words,
): string {
  const reading = what.joined?.reading ?? place.reading;
  if (what.trigger === null) {
    if (what.rule === 'named' && opensClause(what, reading, lexicon)) {
      if (form === 'item') return 'imperative:item';
      if ((form === 'sentence' || form === 'labelled') && isOrder(what, reading, lexicon)) return 'imperative';
    }
    return `${what.rule}:${form}`;
  }
  // Too much of a thing is another cause than the thing.
  const isExcess = what.restrictions.some((r) =>
    reading.turns.some((t) => t.cue.turning.id === 'excess' && overlap(t, r)),
  );
  const known = new Set(siblings.filter((s) => s.subject === what.subject).map((s) => s.trigger?.from));
  const isWhole = !isExcess && isPlain(what, what.trigger, reading, known, lexicon);
  if (what.leans && !what.joined) return isWhole ? 'leaning-clause:plain' : 'leaning-clause';
  const how = what.joined ? (form === 'cell' ? ':heads' : ':lead-in') : '';
  if (what.isScoped) return `scoped-clause${how}`;
  return `${isWhole ? 'plain-' : ''}clause${how}`;
}

/** "Eat a balanced diet", not "a balanced diet". */
const isOrder = ({objectSpan}: Built, {tokens}: Reading, {actionVerbs}: Words): boolean =>
  actionVerbs.has(normAt(tokens, objectSpan.from));

/** Whether nothing stands before it in its clause but words that change nothing. */
function opensClause({spans, restrictions}: Built, reading: Reading, lexicon: Words): boolean {
  const from = Math.min(...spans.map((s) => s.from));
  const {start} = clauseAround(from, from, reading);
  const isKept = (at: number) => restrictions.some((r) => r.from <= at && at < r.to);
  return range(start, from).every((at) => isKept(at) || (reading.isRead[at] && !isNamed(at, reading, lexicon)));
}

/** From the last break or colon before a place to the next break behind another. */
function clauseAround(from: number, to: number, {tokens, breaks}: Reading): {start: number; end: number} {
  const colons = tokens.flatMap((t, at) => (t.norm === ':' ? [at] : []));
  return {
    start: Math.max(
      0,
      ...breaks.filter((b) => b.to <= from).map((b) => b.to),
      ...colons.filter((at) => at < from).map((at) => at + 1),
    ),
    end: Math.min(
      tokens.length,
      ...breaks.filter((b) => b.from >= to).map((b) => b.from),
      ...colons.filter((at) => at >= to),
    ),
  };
}

/** Whether something is named there; advice spans whole phrases, which have their own words. */
const isNamed = (at: number, {things}: Reading, {standaloneKinds}: Words): boolean =>
  things.some((t) => t.mention && t.from <= at && at < t.to && !standaloneKinds.has(t.mention.entity.kind));

/** Its parts with the lists that they stand in. */
function withLists(spans: readonly Span[], {things}: Reading): Span[] {
  const lists = new Set(things.filter((t) => t.mention && spans.some((s) => overlap(s, t))).map((t) => t.list));
  return [...spans, ...things.filter((t) => t.mention && lists.has(t.list))];
}

/** "Metals like zinc and iron, such as in nuts and seeds": which of the ones belongs to which of the others is not said. */
function areBothExamples(spans: readonly Span[], trigger: Span, {tokens, things}: Reading, {cues}: Words): boolean {
  const ends = things.filter((t) => t.mention && spans.some((s) => s.from === t.from && s.from !== trigger.from));
  const isExample = (end: (typeof ends)[number]) => {
    const first = things.find((t) => t.list === end.list && t.to <= end.from);
    return (
      first !== undefined &&
      range(first.to, end.from).some((at) => cues.at(tokens, at).some((h) => h.value.type === 'example'))
    );
  };
  return ends.length > 1 && ends.every(isExample);
}

/** "Ask about what makes the pain worse": behind the verb, in a clause that says something else of it. */
const isInRelative = (object: Span, trigger: Span, {relatives}: Reading): boolean =>
  relatives.some((r) => trigger.to <= r.from && r.to <= object.from);

function isPlain(
  {spans, restrictions, objectSpan}: Built,
  trigger: Span,
  reading: Reading,
  known: ReadonlySet<number | undefined>,
  lexicon: Words,
): boolean {
  const {tokens, triggers, breaks, isRead, asides} = reading;
  const whole = withLists(spans, reading);
  const from = Math.min(...whole.map((s) => s.from));
  const to = Math.max(...whole.map((s) => s.to));
  // Brackets and relative clauses that hold none of its parts say something else.
  const beside = asides.filter((a) => !spans.some((s) => overlap(s, a)));
  const isKept = (at: number) => [...restrictions, ...beside].some((r) => r.from <= at && at < r.to);
  // "Is", "have" and the like relate nothing where no rule made anything of them.
  const isSmall = (t: Span) => tokens.slice(t.from, t.to).every((token) => lexicon.neutral.has(token.norm));
  const relating = triggers.filter((t) => t.from === trigger.from || known.has(t.from) || !isSmall(t));
  const isOther = (t: Span) => t.from !== trigger.from && t.from >= from && t.to <= to && !isKept(t.from);
  if (relating.some((t) => isOther(t) && !known.has(t.from))) return false;
  if (areBothExamples(spans, trigger, reading, lexicon) || isInRelative(objectSpan, trigger, reading)) return false;
  if (breaks.some((b) => b.from >= from && b.to <= to && !isKept(b.from)) && !relating.some(isOther)) return false;
  const {start, end} = clauseAround(from, to, reading);
  const isUnread = (at: number) => !isKept(at) && !isRead[at];
  const opens = range(start, from).every(
    (at) =>
      isKept(at) ||
      (!isNamed(at, reading, lexicon) && !relating.some((t) => t !== trigger && t.from <= at && at < t.to)),
  );
  const outside = [...range(start, from), ...range(to, end)].filter(isUnread);
  return opens && outside.length <= mostUnread && !range(from, to).some(isUnread);
}

/** Words beside the ends that nothing accounts for. */
const mostUnread = 1;

const range = (from: number, to: number): number[] => Array.from({length: Math.max(0, to - from)}, (_, i) => from + i);
