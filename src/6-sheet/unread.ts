import {listAt} from '../base/multimap.ts';
import {present} from '../base/present.ts';
import type {Claim, ProposedStatement, Unmapped} from '../model/generated/dataset.ts';
import type {Query} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {endsOf} from '../model/waiting.ts';
import {kindOf} from './kind-of.ts';
import {namesIn} from './names-in.ts';
import {matches} from './select-claims.ts';

/**
 * The units of the articles that may answer a query though no claim was found in them: those that name any of the things
 * that it asks about, a kind of it, or something that it is a kind of. For as long as there are any, no sheet may say
 * that the articles do not answer it.
 *
 * One end is enough, as the other may stand there as a pronoun ("Both can prevent headaches"). A query that names
 * kinds alone asks about all things of them, and one that names nothing about everything; a unit of which nobody has
 * written down what it names may speak of anything.
 */
export function unreadAbout(query: Query, index: TopicIndex): Unmapped[] {
  const asked = namesIn(query, ['subject', 'object', 'subject-within', 'object-within']).map(({id}) => id);
  const kinds = present([query['subject-kind'], query['object-kind']]).flat();
  const isAsked = (id: string) =>
    asked.length > 0 ? asked.some((a) => isAkin(id, a, index)) : kinds.includes(kindOf(id, index));
  if (asked.length + kinds.length === 0) return index.unmapped;
  return index.unmapped.filter(({entities}) => entities?.some(isAsked) ?? true);
}

/**
 * The statements that wait for a person and may answer a query: those that name any of the things that it asks about, a
 * kind of it, or something that it is a kind of, by whatever relation; of a query that names none, those of its relation
 * and kinds. Nobody has said that they are wrong, so no sheet may say that nothing was found.
 */
export function waitingAbout(query: Query, index: TopicIndex): ProposedStatement[] {
  const asked = namesIn(query, ['subject', 'object', 'subject-within', 'object-within']).map(({id}) => id);
  const except = new Set(query.except);
  const isOfKind = (end: 'subject' | 'object', id: string) => {
    const kinds = query[`${end}-kind`];
    return !except.has(id) && (!kinds || kinds.includes(kindOf(id, index)));
  };
  return index.waiting.filter((s) =>
    asked.length > 0
      ? endsOf(s).some((id) => asked.some((a) => isAkin(id, a, index)))
      : s.relation === query.relation && isOfKind('subject', s.subject) && isOfKind('object', s.object),
  );
}

/** The claims that answer a query, also those that it leaves out for how sure they are or how few articles make them. */
export function anySaid(
  {certainty: _certainty, 'minimum-articles': _minimum, ...query}: Query,
  index: TopicIndex,
): Claim[] {
  return listAt(index.all, query.relation).filter((claim) => matches(claim, query, index));
}

/** Whether two are the same, or one is a kind of the other. */
const isAkin = (a: string, b: string, {broader}: TopicIndex): boolean =>
  a === b || (broader.get(a)?.has(b) ?? false) || (broader.get(b)?.has(a) ?? false);
