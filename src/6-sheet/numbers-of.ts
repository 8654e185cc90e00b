import {must} from '../base/must.ts';
import type {TopicIndex} from '../model/topic-index.ts';

/** The numbers under which articles stand in the list of sources, ascending. */
export const numbersOf = (articles: ReadonlySet<string>, {numbers}: TopicIndex): number[] =>
  [...articles]
    .map((id) => must(numbers.get(id), `the article '${id}' of a claim is none of its topic`))
    .sort((a, b) => a - b);
