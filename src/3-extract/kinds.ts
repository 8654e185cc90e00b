import type {Lexicon} from './lexicon.ts';
import type {Mention} from './mention.ts';

/** The kind of an entity; '' of one that the vocabulary need not have, such as the reader of advice. */
export const kindOf = (id: string, {entities}: Pick<Lexicon, 'entities'>): string => entities.get(id)?.kind ?? '';

/** Whether a thing is named and its entity is of one of the kinds. */
export const isOfKind = ({mention}: {mention?: Mention}, kinds: ReadonlySet<string>): boolean =>
  mention !== undefined && kinds.has(mention.entity.kind);
