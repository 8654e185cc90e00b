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
  const fits = ({fixed, via, kinds: own, proposed = []}: Relation['subject'], id: string): boolean => {
    const allowed = new Set<string>([...own, ...proposed]);
    const kind = kinds.get(id);
    if (fixed !== undefined) return id === fixed;
    if (via === undefined) return kind !== undefined && allowed.has(kind);
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
