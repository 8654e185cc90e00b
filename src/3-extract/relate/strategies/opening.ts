import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import {sameAsBefore} from './same-as-before.ts';

/** "A lack of zinc is rare but can cause …": behind the break, the sentence's own subject goes on. */
export const opening: Strategy = {
  name: 'opening',
  example: {text: 'A lack of lumine is rare but can cause grelling.', says: 'lumine deficiency-causes grelling'},
  choices(at) {
    const {things} = at.reading;
    const first = at.left.length > 0 ? [] : things.filter((t) => t.to <= at.trigger.from && t.list === things[0]?.list);
    return first.length === 0 ? [] : [...sameAsBefore.choices(at), choiceOf(first)];
  },
};
