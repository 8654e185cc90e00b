import type {Denial} from './deny.ts';
import {isOfKind} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {CueSpan, Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';

/** What a sentence says, as far as it matters here: its parts, and whether there is too little of its subject. */
export type Said = {
  spans: readonly Span[];
  trigger: Span | null;
  objectSpan: Span;
  short: boolean;
  isAdvice: boolean;
  /** An end of it comes from the text around, or it is said to the reader: it means what the heading means. */
  leans: boolean;
  /** All of it stands in its own sentence, or is said to the reader there. */
  isWhole: boolean;
};

/**
 * The word that keeps a sentence from stating something: one that turns, weakens, limits or un-asserts it, that stands
 * in the clauses which the statement is made from, or acts on the whole sentence, and that no rule has read. Null where
 * there is none. `used` are the triggers by which the sentence states something, `restrictions` words that the statement
 * keeps. `isElsewhere` tells of a word, by the tree of the sentence, that it acts on something else.
 */
export function turnedInside(
  said: Said,
  reading: Reading,
  denial: Denial,
  used: readonly Span[],
  restrictions: readonly (Span & {opensClause: boolean})[],
  lexicon: Lexicon,
  isElsewhere: (turn: Span) => boolean,
): Span | null {
  if (denial.unread) return denial.unread;
  const isClause = clausesOf(said, reading);
  const read = [...denial.words, ...used];
  const isInside = (turn: Span, r: Span) => r.from <= turn.from && turn.to <= r.to;
  // "Excess calcium" says nothing of too little of it.
  const isKept = ({cue, ...turn}: CueSpan<'turning'>) =>
    mayRestrict.has(cue.turning.id) &&
    !(said.short && cue.turning.id === 'excess') &&
    restrictions.some((r) => isInside(turn, r));
  return (
    reading.turns.find(
      (turn) =>
        !isKept(turn) &&
        !(turn.cue.turning.id === 'hearsay' && restrictions.some((r) => r.opensClause && isInside(turn, r))) &&
        !read.some((r) => r.from <= turn.from && turn.to <= r.to) &&
        (reachesAll(turn, said, reading) || isClause(turn) || opens(turn, said, reading)) &&
        (turn.cue.turning.id !== 'excess' || matters(turn, said, reading, lexicon)) &&
        !(mayRestrict.has(turn.cue.turning.id) && isElsewhere(turn)),
    ) ?? null
  );
}

/** The ids of turning words that change nothing but the restriction in which they stand. */
const mayRestrict: ReadonlySet<string> = new Set(['denial', 'rarity', 'limit', 'reversal', 'excess']);

/**
 * Hearsay and the like act on the whole sentence. "Only" and "until" act no farther than a colon: "That is not the only
 * cause: kidney problems cause gout, too."
 */
function reachesAll(turn: CueSpan<'turning'>, said: Said, reading: Reading): boolean {
  if (turn.cue.turning.scope !== 'sentence') return false;
  return !(turn.cue.turning.id === 'limit' && isParted(turn, said, reading));
}

/** Whether a colon, or what ends all that was said before, stands between a word and the whole sentence behind it. */
function isParted(turn: Span, {spans, isWhole}: Said, {tokens, breaks}: Reading): boolean {
  const first = Math.min(...spans.map((s) => s.from));
  const isEnded = breaks.some((b) => b.isStrong && b.from >= turn.to && b.to <= first);
  return isWhole && (isEnded || tokens.slice(turn.to, first).some((t) => t.norm === ':'));
}

/** "None of the trials, although large, found that …": a denial that a sentence opens with reaches to its "but". */
function opens(turn: Span, said: Said, reading: Reading): boolean {
  if (turn.from > 0 || isParted(turn, said, reading)) return false;
  const from = Math.min(...said.spans.map((s) => s.from));
  return !reading.breaks.some((b) => b.isStrong && b.from >= turn.to && b.to <= from);
}

/** Too much of a nutrient is another thing than too little of it; "too much sitting" is sitting. */
function matters(turn: Span, said: Said, reading: Reading, lexicon: Lexicon): boolean {
  if (said.isAdvice || said.short) return true;
  const next = reading.things.find((t) => t.from >= turn.to && t.from - turn.to <= 2);
  return next?.mention !== undefined && lexicon.shortKinds.has(next.mention.entity.kind);
}

/**
 * Tells whether a word stands in the clauses of a statement: that of its trigger and object, and that of its subject up
 * to the subject. What a relative clause or a bracket says of something else is left out.
 */
export function clausesOf(said: Said, reading: Reading): (word: Span) => boolean {
  const {spans, trigger, objectSpan} = said;
  const first = Math.min(...spans.map((s) => s.from));
  // With the word of the break itself: "nor does it …".
  const startOf = (at: number) => Math.max(0, ...reading.breaks.filter((b) => b.to <= at).map((b) => b.from));
  const endOf = (at: number) =>
    Math.min(reading.tokens.length, ...reading.breaks.filter((b) => b.from >= at).map((b) => b.from));
  const core = trigger ? [trigger, objectSpan] : [objectSpan];
  const opening = !said.isWhole ? -1 : reading.tokens.findLastIndex((t, i) => t.norm === ':' && i < first);
  const from = Math.max(startOf(Math.min(...core.map((s) => s.from))), opening);
  const end = endOf(Math.max(...core.map((s) => s.to)));
  // "It is a common kind: no illness lies behind it", "You need no gym: yoga helps": a colon parts whole statements.
  const colon = reading.tokens.findIndex((t, i) => t.norm === ':' && i >= Math.max(...spans.map((s) => s.to)));
  const to = colon < 0 ? end : Math.min(end, colon);
  const regions = [
    {from, to},
    ...spans.filter((s) => s.from < from || s.from >= to).map((s) => ({from: startOf(s.from), to: s.to})),
  ];
  const asides = reading.asides.filter((a) => !spans.some((s) => overlap(s, a)));
  return (word) => regions.some((r) => overlap(r, word)) && !asides.some((a) => a.from <= word.from && word.to <= a.to);
}

/** The ids of turning words that count wherever a heading stands above; the others turn only what leans on the heading. */
const always: ReadonlySet<string> = new Set(['hearsay', 'elsewhere']);

/**
 * The turning word of a heading, label, lead-in, column's head or question that a statement stands under; null where
 * there is none. A label, a lead-in, a column or a heading turns what leans on it by each such word; a whole sentence is
 * turned by "Myths" wherever that stands, and by "These do not help:" directly before it.
 */
export function turnedByText(
  said: Said,
  reading: Reading,
  how: 'introduces' | 'heads' | 'entitles',
  lexicon: Lexicon,
): Span | null {
  return (
    reading.turns.find(({cue: {turning}, ...span}) => {
      if (turning.id === 'excess') return matters(span, said, reading, lexicon);
      if (always.has(turning.id)) return true;
      // "Avoiding another attack": what stands below is how to.
      if (said.isAdvice && turning.id === 'reversal' && isOfTrouble(span, reading, lexicon)) return false;
      return said.leans ? how !== 'entitles' : how === 'introduces' && turning.id === 'denial';
    }) ?? null
  );
}

/** Whether a word stands before a complaint: to avoid it is what the reader wants. */
const isOfTrouble = ({to}: Span, {things}: Reading, {chainKinds, effectKinds}: Lexicon): boolean =>
  things.some(
    (t) => t.mention && t.from >= to && t.from - to <= 2 && (isOfKind(t, chainKinds) || isOfKind(t, effectKinds)),
  );
