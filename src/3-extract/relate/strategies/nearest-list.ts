import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import {listsBack} from '../trigger-place.ts';

/** The list nearest to the left that was nobody's object, then any. */
export const nearestList: Strategy = {
  name: 'nearest-list',
  example: {text: 'Lumine supports morling.', says: 'lumine supports morling'},
  choices({left, earlier}) {
    const lists = listsBack(left);
    const objects = new Set(earlier.flatMap((related) => related.objects));
    const fresh = lists.map((list) => list.filter((t) => !objects.has(t))).filter((list) => list.length > 0);
    return [...fresh, ...lists.filter((list) => list.some((t) => objects.has(t)))].map(choiceOf);
  },
};
