import {everythingBroader} from '../base/broader.ts';
import type {Triple} from './claim-key.ts';
import type {Relation} from './generated/relations.ts';
import type {Entity} from './generated/vocabulary.ts';

/**
 * Tells whether the ends of a triple are of the kinds that its relation joins; those that it joins only where it is
 * proposed count, too.
 */
export function relationFit(entities: readonly Entity[], relations: readonly Relation[]): (triple: Triple) => boolean {
  const kinds = new Map<string, string>(entities.map((e) => [e.id, e.kind]));
  const broader = everythingBroader(entities);
  const fits = ({fixed, via, ...end}: Relation['subject'], id: string): boolean => {
    const allowed = new Set<string>([...end.kinds, ...(end.proposed ?? [])]);
    if (fixed !== undefined) return id === fixed;
    if (via === undefined) return allowed.has(kinds.get(id) ?? '');
    return entities.some((e) => allowed.has(e.kind) && e[via] === id);
  };
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
