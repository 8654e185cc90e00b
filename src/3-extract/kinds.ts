import {must} from '../base/must.ts';
import type {Lexicon} from './lexicon.ts';
import type {Mention} from './mentions.ts';

/** The kind of an entity of the vocabulary. Throws where the vocabulary lacks it: no such id is ever a candidate. */
export const kindOf = (id: string, lexicon: Pick<Lexicon, 'entities'>): string =>
  must(lexicon.entities.get(id), `the vocabulary has no entity ${id}`).kind;

/** Whether a thing is named and its entity is of one of the kinds. */
export const isOfKind = ({mention}: {mention?: Mention}, kinds: ReadonlySet<string>): boolean =>
  mention !== undefined && kinds.has(mention.entity.kind);
