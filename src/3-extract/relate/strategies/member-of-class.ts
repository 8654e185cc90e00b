import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';

/** "The uptake of iron and zinc, minerals that …": of what is a member of a class, the nearest list before it. */
export const memberOfClass: Strategy = {
  name: 'member-of-class',
  example: {text: 'Lumine is a tracesalt.', says: 'lumine is-a tracesalt'},
  choices({trigger, left}) {
    const last = left.findLast((t) => t.mention);
    if (!last || !trigger.options.every((o) => o.sense === 'class')) return [];
    const list = left.filter((t) => t.list === last.list);
    return [choiceOf(list), ...list.map((t) => ({...choiceOf([t]), throughAbsorption: true}))];
  },
};
