import type {Restriction} from './find-figures.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** A statement, as far as it tells by what construct it was made. */
export type Built = {
  spans: readonly Span[];
  trigger: Span | null;
  leans: boolean;
  rule: string;
  restrictions: readonly Restriction[];
};

/** In what form a unit stands: by itself in a paragraph, below a lead-in, behind a label, in a table. */
export type Form = 'sentence' | 'item' | 'labelled' | 'cell' | 'heading';

/**
 * The construct that a statement was made by: what it takes its ends from, and whether the whole clause was understood.
 *
 * - plain-clause: both ends and the trigger in one clause that begins with one of them; no other trigger between, no word
 *   between that nothing accounts for, and at most one before or behind
 * - clause: both ends and the trigger in one sentence
 * - leaning-clause: the trigger in the sentence, an end in the text around
 * - item, labelled, cell, sentence, heading with the rule: a unit by itself, related by what introduces it
 */
export function constructOf(what: Built, form: Form, reading: Reading): string {
  if (what.trigger === null) return `${form}:${what.rule}`;
  if (what.leans) return 'leaning-clause';
  return isPlain(what, what.trigger, reading) ? 'plain-clause' : 'clause';
}

function isPlain(
  {spans, restrictions}: Built,
  trigger: Span,
  {tokens, things, triggers, breaks, isRead}: Reading,
): boolean {
  const from = Math.min(...spans.map((s) => s.from));
  const to = Math.max(...spans.map((s) => s.to));
  if (triggers.some((t) => t.from !== trigger.from && t.from >= from && t.to <= to)) return false;
  if (breaks.some((b) => b.from >= from && b.to <= to)) return false;
  const start = Math.max(0, ...breaks.filter((b) => b.to <= from).map((b) => b.to));
  const end = Math.min(tokens.length, ...breaks.filter((b) => b.from >= to).map((b) => b.from));
  const isKept = (at: number) => restrictions.some((r) => r.from <= at && at < r.to);
  const isFree = (at: number) => !isKept(at);
  const leading = range(start, from).filter(isFree);
  const isUnread = (at: number) => isFree(at) && !isRead[at];
  const opens = leading.every(
    (at) => ![...triggers, ...things.filter((t) => t.mention)].some((t) => t.from <= at && at < t.to),
  );
  const outside = [...range(start, from), ...range(to, end)].filter(isUnread);
  return opens && outside.length <= mostUnread && !range(from, to).some(isUnread);
}

/** Words beside the ends that nothing accounts for. */
const mostUnread = 1;

const range = (from: number, to: number): number[] => Array.from({length: Math.max(0, to - from)}, (_, i) => from + i);
