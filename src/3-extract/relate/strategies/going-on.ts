import type {Thing} from '../../reading.ts';
import {normAt} from '../../tokens.ts';
import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import type {TriggerPlace} from '../trigger-place.ts';
import {sameAsBefore} from './same-as-before.ts';

/** "…, leading to …", "… to prevent …", "… and causes …": the sentence goes on with its subject, or with what that led to. */
export const goingOn: Strategy = {
  name: 'going-on',
  example: {text: 'Glimmering causes grelling, leading to drooth.', says: 'glimmering causes drooth'},
  choices(at) {
    const same = sameAsBefore.choices(at);
    if (!at.before || same.length === 0) return [];
    const participle = isParticiple(at);
    if (!participle && !isInfinitive(at) && (hasFreshBetween(at) || !isCoordinated(at))) return [];
    const chains = at.before.relation?.chains ?? [];
    const taking = at.before.objects.filter((t) => t.mention && chains.includes(t.mention.entity.kind));
    return taking.length > 0 && participle ? [choiceOf(taking), ...same] : same;
  },
};

/** Whether something stands behind the trigger before that is no object of it. */
function hasFreshBetween({reading, number, left, before}: TriggerPlace): boolean {
  const previous = reading.triggers[number - 1];
  return previous !== undefined && left.some((t: Thing) => t.from >= previous.to && !before?.objects.includes(t));
}

function isParticiple({reading, trigger, lexicon}: TriggerPlace): boolean {
  const first = normAt(reading.tokens, trigger.from);
  return lexicon.participleEndings.some((ending) => first.endsWith(ending));
}

const isInfinitive = ({reading, trigger, lexicon}: TriggerPlace): boolean =>
  lexicon.infinitiveMarks.has(normAt(reading.tokens, trigger.from - 1));

/** Whether a comma or a coordinator stands between the trigger and what is named before it. */
function isCoordinated({reading: {tokens}, trigger, left, lexicon}: TriggerPlace): boolean {
  for (let at = left.at(-1)?.to ?? 0; at < trigger.from; at++)
    if (normAt(tokens, at) === ',' || lexicon.cues.at(tokens, at).some((h) => h.value.type === 'coordinator'))
      return true;
  return false;
}
