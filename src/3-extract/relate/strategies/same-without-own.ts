import type {Thing} from '../../reading.ts';
import {normAt} from '../../tokens.ts';
import type {Strategy} from '../strategy.ts';
import {startOfClause, type TriggerPlace} from '../trigger-place.ts';
import {sameAsBefore} from './same-as-before.ts';

/**
 * The subject of the trigger before, in a clause without one of its own: in "glimmering causes grelling because plumtest
 * causes drooth", glimmering does not cause drooth.
 */
export const sameWithoutOwn: Strategy = {
  name: 'same-without-own',
  example: sameAsBefore.example,
  choices: (at: TriggerPlace) => (hasOwnSubject(at) ? [] : sameAsBefore.choices(at)),
};

/** Whether the clause began behind the trigger before, and names something ahead of its own. */
function hasOwnSubject({reading, trigger, number, left, lexicon}: TriggerPlace): boolean {
  const previous = reading.triggers[number - 1];
  const start = startOfClause(trigger, reading);
  // "But with a …": what stands behind a preposition is no subject.
  const isFree = ({from}: Thing) =>
    [1, 2].every((back) => from - back < start || !lexicon.breakers.has(normAt(reading.tokens, from - back)));
  return previous !== undefined && start >= previous.to && left.some((t) => t.mention && isFree(t));
}
