import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';

/** What may be denied: where its parts stand, and whether it is advice that is known by its name. */
export type Deniable = {
  spans: readonly Span[];
  trigger: Span | null;
  objectSpan: Span;
  clause: Span;
  isAdvice: boolean;
  object: string;
  /** What it stands under is nothing but a refusal ("Do not"). */
  refusedAbove?: boolean;
};

/** The words by which a sentence denies something: they have been read. `unread` is what nobody can make sense of. */
export type Denial = {words: Span[]; isDenied: boolean; unread: Span | null};

/**
 * What a sentence denies of a statement. A denial binds to what it stands directly before: "does not cause", "has no
 * iron", "no evidence that … helps", "avoid sweets". Anything farther away denies nothing here: it is a turning word
 * that has not been read (turns.ts).
 */
export function deny(reading: Reading, what: Deniable, lexicon: Lexicon): Denial {
  if (what.isAdvice) return refuse(reading, what, lexicon);
  const {tokens} = reading;
  const areFillers = (from: number, to: number) =>
    tokens.slice(from, to).every((t) => t.isWord && lexicon.denialFillers.has(t.norm));
  const negations = reading.contexts.filter((c) => c.cue.context.category === 'negation');
  const {trigger, objectSpan} = what;
  const anchor = trigger ?? objectSpan;
  const words: Span[] = reading.denials.filter((d) => d.from >= what.clause.from && d.to <= anchor.from);
  if (trigger) {
    const behind = reading.things.filter((t) => t.from >= trigger.to && what.spans.some((s) => s.from === t.from));
    const first = Math.min(
      ...reading.things.filter((t) => t.from >= trigger.to && behind.some((b) => b.list === t.list)).map((t) => t.from),
    );
    for (const n of negations) {
      if (words.some((w) => overlap(w, n))) continue;
      // "Do not have drinks with caffeine, like tea" tells what to do, and not what tea has.
      const isOrder =
        what.spans.every((s) => s.from >= n.from) &&
        n.from - startOf(n, reading) <= 1 &&
        !reading.things.some((t) => t.from >= startOf(n, reading) && t.to <= n.from);
      if (isOrder && n.to <= trigger.from && areFillers(n.to, trigger.from))
        return {words: [], isDenied: false, unread: n};
      if (n.to <= trigger.from && areFillers(n.to, trigger.from)) words.push(n);
      else if (n.from >= trigger.to && n.to === first) words.push(n);
    }
  }
  const both = trigger ? neither(reading, trigger, what.spans) : [];
  if (both.length > 0 && words.length === 0) return {words: both, isDenied: true, unread: null};
  // "Cannot make enough of it" makes some: neither a denial nor an affirmation.
  const [word, ...others] = words;
  const isShort =
    trigger !== null && tokens.slice(trigger.to, objectSpan.from).some((t) => lexicon.sufficient.has(t.norm));
  if (word && others.length === 0 && isShort) return {words: [], isDenied: false, unread: word};
  return words.length === 1 ? {words, isDenied: true, unread: null} : {words: [], isDenied: false, unread: null};
}

/** Where the clause of a word begins. */
const startOf = ({from}: Span, {breaks}: Reading): number =>
  Math.max(0, ...breaks.filter((b) => b.to <= from).map((b) => b.to));

/** "Neither yoga nor rest helps", "contains neither iron nor zinc": the words that deny each member of a list. */
function neither(reading: Reading, trigger: Span, parts: readonly Span[]): Span[] {
  for (const n of reading.neithers) {
    const first = reading.things.find((t) => t.from === n.to);
    if (!first) continue;
    const list = reading.things.filter((t) => t.list === first.list && t.from >= n.to);
    const isSide = list.some((t) => parts.some((p) => p.from === t.from)) && overlapsNot(list, trigger);
    const end = Math.max(...list.map((t) => t.to));
    if (isSide) return [n, ...reading.turns.filter((t) => t.from >= n.to && t.to <= end)];
  }
  return [];
}

const overlapsNot = (list: readonly Span[], trigger: Span): boolean => !list.some((t) => overlap(t, trigger));

/** "Avoid sweets and alcohol": a refusal acts on the action behind it, and on those that are joined to it. */
function refuse(reading: Reading, what: Deniable, lexicon: Lexicon): Denial {
  const {tokens} = reading;
  const action = what.objectSpan;
  // "Do not", above "rely on pills alone": a name that refuses says the same, and is no less advised.
  if (what.refusedAbove && !reading.refusals.some((r) => r.to <= action.from))
    return {words: [], isDenied: lexicon.refusedByName.get(what.object) !== 'denial', unread: null};
  const report = reportOf(reading, action);
  if (report) return {words: [], isDenied: false, unread: report};
  const before = reading.refusals.filter((r) => r.to <= action.from).at(-1);
  const reaches =
    before !== undefined &&
    tokens.slice(before.to, action.from).every((token, i) => {
      const at = before.to + i;
      return (
        lexicon.denialFillers.has(token.norm) ||
        token.norm === ',' ||
        reading.things.some((t) => t.mention && t.from <= at && at < t.to) ||
        lexicon.cues.at(tokens, at).some((h) => h.value.type === 'coordinator')
      );
    });
  const words = reaches ? [before] : [];
  const refusal = lexicon.refusedByName.get(what.object);
  if (!refusal) return {words, isDenied: reaches, unread: null};
  // "Side effects are avoided" is what "avoid side effects" says.
  if (refusal === 'reversal') {
    const own = reading.turns.filter((t) => t.cue.turning.id === 'reversal');
    return {words: [...words, ...own], isDenied: reaches && own.length === 0, unread: null};
  }
  if (denialsIn(reading, action.from, action.to, lexicon).length > 0) return {words, isDenied: reaches, unread: null};
  // "Relying on pills alone" is what "do not rely on pills alone" refuses: somewhere the sentence has to say so.
  const refusing = reaches ? words : denialsIn(reading, 0, reading.tokens.length, lexicon);
  return {words: refusing, isDenied: false, unread: refusing.length > 0 ? null : action};
}

/** "Some people drink wine", "sweets can bring it on": an action is spoken of, and nobody is told to do it. */
function reportOf({tokens, reports}: Reading, action: Span): Span | null {
  const isNear = (from: number, to: number) =>
    to >= from && to - from <= 1 && tokens.slice(from, to).every((t) => t.isWord);
  return (
    reports.before.find((r) => isNear(r.to, action.from)) ??
    reports.behind.find((r) => isNear(action.to, r.from)) ??
    // "These can bring it on: sweets, wine".
    reports.behind.find((r) => tokens.slice(r.to, action.from).some((t) => t.norm === ':')) ??
    null
  );
}

function denialsIn({tokens}: Reading, from: number, to: number, lexicon: Lexicon): Span[] {
  return tokens.slice(from, to).flatMap((_, i) =>
    lexicon.cues
      .at(tokens, from + i)
      .filter(({value}) => value.type === 'turning' && value.turning.id === 'denial')
      .map((hit): Span => ({from: from + i, to: hit.to})),
  );
}
