import {relateTrigger} from './directions.ts';
import {type Link, nothing, type Related} from './link.ts';
import {placeOfTrigger, type Relating} from './trigger-place.ts';

/**
 * The relations that the triggers of a sentence state between the things it names. A trigger that states nothing is
 * taken for an ordinary word, and the sentence is read again without it, so that it parts no list.
 *
 * Each trigger is tried by each direction in which it may look for its two ends (directions.ts), the sides of the
 * subject by each strategy (subjects.ts); the first relation that fits both ends wins (fit-ends.ts).
 */
export function relate(relating: Relating): Link[] {
  let {triggers} = relating.reading;
  for (let pass = 1; ; pass++) {
    const found = relateOnce({...relating, reading: {...relating.reading, triggers}});
    const isUsed = (i: number) => i >= found.length || (found[i] ?? nothing).links.length > 0;
    // One before another unused one may only be cut off by it: it gets another try.
    const kept = triggers.filter((_, i) => isUsed(i) || !isUsed(i + 1));
    if (kept.length === triggers.length || pass === mostPasses) return withoutRepetition(found.flatMap((f) => f.links));
    triggers = kept;
  }
}

/** A sentence that people wrote is settled after two or three. */
const mostPasses = 6;

function relateOnce(relating: Relating): Related[] {
  const found: Related[] = [];
  for (const number of relating.reading.triggers.keys())
    found.push(relateTrigger(placeOfTrigger(relating, number, found)) ?? nothing);
  return found;
}

function withoutRepetition(links: Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = `${link.subject}|${link.relation}|${link.object}|${link.objectSpan.from}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
