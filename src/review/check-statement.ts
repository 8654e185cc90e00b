import type {TopicContent} from '../model/content.ts';
import type {Relation} from '../model/generated/relations.ts';
import {nearIds} from './find-entity.ts';

/** What of a topic says which statements there can be. */
export type Known = Pick<TopicContent, 'vocabulary' | 'relations'>;

/** Why no statement can be 'a causes b' with people of it, in words; an empty list where it can. */
export function faultsOfStatement(says: string, population: string | undefined, known: Known): string[] {
  const [subject = '', relationId = '', object = '', ...rest] = says.split(' ');
  if (object === '' || rest.length > 0)
    return [`Found '${says}', expected subject, relation and object, such as 'dust causes dry-eyes'.`];
  const relation = known.relations.find((r) => r.id === relationId);
  if (!relation)
    return [`Found the relation '${relationId}', expected one of: ${known.relations.map((r) => r.id).join(', ')}.`];
  return [
    ...faultsOfEnd('subject', subject, relation, known),
    ...faultsOfEnd('object', object, relation, known),
    ...(population === undefined ? [] : faultsOfId(population, known)),
  ];
}

/** The kinds of entity that an end of a relation may have; null where the end is always the same. */
export function kindsOf(relation: Relation, end: 'subject' | 'object'): readonly string[] | null {
  const {fixed, kinds, proposed = []} = relation[end];
  return fixed === undefined ? [...kinds, ...proposed] : null;
}

function faultsOfEnd(end: 'subject' | 'object', id: string, relation: Relation, known: Known): string[] {
  const {fixed} = relation[end];
  if (fixed !== undefined)
    return id === fixed ? [] : [`Found '${id}' as ${end} of ${relation.id}, expected '${fixed}', which it always is.`];
  const kind = known.vocabulary.entities.find((e) => e.id === id)?.kind;
  if (kind === undefined) return faultsOfId(id, known);
  const kinds = kindsOf(relation, end) ?? [];
  if (kinds.includes(kind)) return [];
  return [`Found '${id}', a ${kind}, as ${end} of ${relation.id}, expected one of the kinds: ${kinds.join(', ')}.`];
}

function faultsOfId(id: string, {vocabulary}: Known): string[] {
  if (vocabulary.entities.some((e) => e.id === id)) return [];
  const near = nearIds(id, vocabulary.entities);
  const meant = near.length > 0 ? `: did you mean ${near.join(' or ')}?` : '.';
  return [`Found '${id}', expected an id of the vocabulary${meant}`];
}
