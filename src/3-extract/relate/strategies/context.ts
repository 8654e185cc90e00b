import {kindOf} from '../../kinds.ts';
import type {Thing} from '../../reading.ts';
import type {Candidate} from '../../resolve.ts';
import {type Choice, choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import {startOfClause, type Trigger, type TriggerPlace} from '../trigger-place.ts';

export const context: Strategy = {
  name: 'context',
  example: {text: '## Lumine\n\nSupports morling.', says: 'lumine supports morling'},
  choices: (at) => contextChoices(at, at.left, at.trigger),
};

/** The text around gives the subject only where the sentence names nothing `near` that could be one before. */
export function contextChoices(at: TriggerPlace, near: readonly Thing[], trigger: Trigger | null): Choice[] {
  if (near.some((t) => t.mention)) return [];
  if (trigger && near.length === 0 && hasOwnWords(at, trigger)) return [];
  const {shortKinds} = at.lexicon;
  const isTopic = (c: Candidate) => c.spokenOf || shortKinds.has(kindOf(c.id, at.lexicon));
  const topics = at.topics.map((group) => group.filter(isTopic));
  return [...ailmentsBefore(at), ...topics].map((candidates) => ({...choiceOf([]), candidates}));
}

/** "… leads to anemia. The symptoms include …": they are those of what the sentence before came to, the last of it first. */
function ailmentsBefore({objectsSaid, trigger, lexicon}: TriggerPlace): Candidate[][] {
  if (trigger.from > 1 || !trigger.options.some((o) => o.sense === 'sign')) return [];
  return objectsSaid
    .slice(0, 2)
    .reverse()
    .map((group) => group.filter((c) => lexicon.chainKinds.has(kindOf(c.id, lexicon))));
}

/** "Many everyday things can set it off": the sentence has a subject, though the vocabulary does not know it. */
function hasOwnWords({reading, lexicon}: TriggerPlace, trigger: Trigger): boolean {
  const start = startOfClause(trigger, reading);
  if (reading.relatives.some((r) => r.from >= start && r.to <= trigger.from && trigger.from - r.to <= 2)) return false;
  const own = reading.tokens
    .slice(start, trigger.from)
    .filter((t) => t.isWord && !lexicon.breakers.has(t.norm) && !lexicon.adverbs.has(t.norm));
  return own.length >= 2;
}
