import type {Relation} from '../model/generated/relations.ts';
import type {Lexicon} from './lexicon.ts';

/** The id that an entity gives as an object of the relation, through the vocabulary's key that it names; or none. */
export function throughVocabulary(id: string, relation: Relation, lexicon: Lexicon): string | undefined {
  const entity = lexicon.entities.get(id);
  if (!entity || !relation.object.kinds.includes(entity.kind)) return undefined;
  if (relation.object.via === 'absorption-of') return entity['absorption-of'];
  if (relation.object.via === 'impairment-of') return lexicon.impairmentOf.get(id);
  return id;
}
