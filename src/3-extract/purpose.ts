import type {Purpose} from '../model/statement.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';

/** How far behind a trigger the words may stand that say what it is for ("reduce the chance of"). */
const reach = 5;

/**
 * What a treatment is for: by the words of its trigger, else by those that introduce it, the nearest first; null where
 * none says so.
 */
export function purposeOf(trigger: Span | null, reading: Reading, around: readonly Reading[]): Purpose | null {
  const own = trigger
    ? reading.purposes.find((p) => p.from < trigger.to + 1 && p.to > trigger.from && p.to <= trigger.to + reach)
    : undefined;
  if (own) return own.cue.purpose;
  if (trigger) return null;
  for (const {purposes} of around) {
    const [first, ...others] = new Set(purposes.map((p) => p.cue.purpose));
    if (first) return others.length === 0 ? first : null;
  }
  return null;
}
