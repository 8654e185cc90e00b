import type {TopicContent} from '../model/content.ts';
import {endFit, kindsOf} from '../model/fits-relation.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Entity} from '../model/generated/vocabulary.ts';
import {nearIds} from './find-entity.ts';

/** What of a topic says which statements there can be. */
export type Known = Pick<TopicContent, 'vocabulary' | 'relations'>;

type End = 'subject' | 'object';

/** Why no statement can be 'a causes b' with people of it, in words; an empty list where it can. */
export function faultsOfStatement(says: string, population: string | undefined, known: Known): string[] {
  const [subject = '', relation = '', object = '', ...rest] = says.split(' ');
  if (object === '' || rest.length > 0)
    return [`Found '${says}', expected subject, relation and object, such as 'dust causes dry-eyes'.`];
  const forms = known.relations.filter((r) => r.id === relation);
  if (forms.length === 0)
    return [`Found the relation '${relation}', expected one of: ${relationIds(known).join(', ')}.`];
  // A relation may stand there several times, each time between other kinds.
  const faults = forms.map((form) => [
    ...faultsOfEnd('subject', subject, form, known),
    ...faultsOfEnd('object', object, form, known),
  ]);
  const least = faults.reduce((best, own) => (own.length < best.length ? own : best));
  return [...least, ...(population === undefined ? [] : faultsOfId(population, known))];
}

/** The relations of a topic, each once. */
export const relationIds = ({relations}: Pick<Known, 'relations'>): string[] => [
  ...new Set(relations.map((r) => r.id)),
];

/** What may stand at the end of a relation: the one thing that always does, or the entities that fit. */
export function candidatesFor(end: End, relation: string, known: Known): {fixed: string} | {fitting: Entity[]} {
  const forms = known.relations.filter((r) => r.id === relation);
  const fixed = new Set(forms.map((form) => form[end].fixed));
  const [only] = fixed;
  if (fixed.size === 1 && only !== undefined) return {fixed: only};
  const {entities} = known.vocabulary;
  const fits = endFit(entities);
  return {fitting: entities.filter(({id}) => forms.some((form) => fits(form[end], id)))};
}

function faultsOfEnd(end: End, id: string, relation: Relation, known: Known): string[] {
  const {fixed} = relation[end];
  if (fixed !== undefined)
    return id === fixed ? [] : [`Found '${id}' as ${end} of ${relation.id}, expected '${fixed}', which it always is.`];
  const kind = known.vocabulary.entities.find((e) => e.id === id)?.kind;
  if (kind === undefined) return faultsOfId(id, known);
  if (endFit(known.vocabulary.entities)(relation[end], id)) return [];
  const kinds = kindsOf(relation[end]).join(', ');
  return [`Found '${id}' (${kind}) as ${end} of ${relation.id}, expected one of the kinds: ${kinds}.`];
}

function faultsOfId(id: string, {vocabulary}: Known): string[] {
  if (vocabulary.entities.some((e) => e.id === id)) return [];
  const near = nearIds(id, vocabulary.entities);
  const meant = near.length > 0 ? `: did you mean ${near.join(' or ')}?` : '.';
  return [`Found '${id}', expected an id of the vocabulary${meant}`];
}
