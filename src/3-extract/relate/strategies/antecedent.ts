import {isOfKind} from '../../kinds.ts';
import type {Thing} from '../../reading.ts';
import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import type {TriggerPlace} from '../trigger-place.ts';
import {sameAsBefore} from './same-as-before.ts';

/** "…, which leads to", "foods rich in": a relative clause, whole or reduced, speaks of what stands before it. */
export const antecedent: Strategy = {
  name: 'antecedent',
  example: {text: 'A lack of lumine causes murk, which causes grelling.', says: 'murk causes grelling'},
  choices(at) {
    const {reading, trigger, left, before, lexicon} = at;
    const named = antecedentOf(at);
    if (!named) return [];
    const passedOn = reading.relatives.some((r) => r.from >= named.to && r.to <= trigger.from);
    if (!passedOn && !trigger.options.some((o) => o.reduced)) return [];
    const list = left.filter((t) => t.list === named.list && t.mention?.entity.kind === named.mention?.entity.kind);
    // Of a chain of effects, only what has a name of its own takes over.
    const chains = new Set(before?.relation?.chains ?? lexicon.chainKinds);
    const isEffect = before !== null && list.every((t) => before.objects.includes(t));
    const goesOn = isEffect && !list.some((t) => isOfKind(t, chains)) ? sameAsBefore.choices(at) : [];
    return [{...choiceOf([named]), throughAbsorption: true}, ...goesOn, choiceOf(list)];
  },
};

/** What a relative clause speaks of: the last thing before it, but for people, and a name rather than its gloss in brackets. */
function antecedentOf({left, reading: {tokens}, lexicon: {peopleKinds, chainKinds}}: TriggerPlace): Thing | undefined {
  const named = left.filter((t) => t.mention && !isOfKind(t, peopleKinds));
  const last = named.at(-1);
  const beforeBracket = last && tokens[last.from - 1]?.norm === '(' ? named.at(-2) : undefined;
  const isGloss = last && beforeBracket && isOfKind(beforeBracket, chainKinds) && !isOfKind(last, chainKinds);
  return (isGloss ? beforeBracket : last) ?? left.findLast((t) => t.mention);
}
