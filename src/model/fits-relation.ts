import {everythingBroader} from '../base/broader.ts';
import type {Triple} from './claim-key.ts';
import type {Relation} from './generated/relations.ts';
import type {Entity} from './generated/vocabulary.ts';

type End = Relation['subject'];

/** Kinds that an end may have, also those that it has only where it is proposed. */
export const kindsOf = ({kinds, proposed = []}: End): string[] => [...kinds, ...proposed];

/** Tells whether an id can stand at an end of a relation: of its kinds, what such a thing is exchanged for, or what it always is. */
export function endFit(entities: readonly Entity[]): (end: End, id: string) => boolean {
  const kinds = new Map<string, string>(entities.map((e) => [e.id, e.kind]));
  return (end, id) => {
    const {fixed, via} = end;
    if (fixed !== undefined) return id === fixed;
    const isOfKind = (kind: string | undefined) => kind !== undefined && kindsOf(end).includes(kind);
    return via === undefined ? isOfKind(kinds.get(id)) : entities.some((e) => isOfKind(e.kind) && e[via] === id);
  };
}

/**
 * Tells whether the ends of a triple are of the kinds that its relation joins; those that it joins only where it is
 * proposed count, too.
 */
export function relationFit(entities: readonly Entity[], relations: readonly Relation[]): (triple: Triple) => boolean {
  const fits = endFit(entities);
  const broader = everythingBroader(entities);
  return ({subject, relation, object}) =>
    subject !== object &&
    relations.some(
      (r) =>
        r.id === relation &&
        fits(r.subject, subject) &&
        fits(r.object, object) &&
        (!r.subject.member || broader.get(subject)?.has(object) === true),
    );
}
