import type {TopicIndex} from '../model/topic-index.ts';

/** The kind of an end of a claim or of a query: '' where it is none of the vocabulary's, such as 'patient', or unnamed. */
export const kindOf = (id: string | undefined, {entities}: TopicIndex): string =>
  (id === undefined ? undefined : entities.get(id)?.kind) ?? '';
