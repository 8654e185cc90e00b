import {listAt} from '../../base/multimap.ts';
import type {Relation} from '../../model/generated/relations.ts';
import type {Thing} from '../reading.ts';
import {type Candidate, resolve} from '../resolve.ts';
import type {Span} from '../span.ts';
import type {Choice} from './choice.ts';
import type {TriggerDefinition} from './link.ts';
import {topicsBefore} from './topics-before.ts';
import type {TriggerPlace} from './trigger-place.ts';

/** A subject, and the words that named it; null where it comes from the text around. */
export type SubjectEnd = {candidate: Candidate; span: Span | null};

/** Which of a choice may be the relation's subject. */
export function subjectEnds(
  at: TriggerPlace,
  choice: Choice,
  relation: Relation,
  definition: TriggerDefinition,
): SubjectEnd[] {
  const {lexicon} = at;
  const {subject} = relation;
  if (subject.fixed) return [{candidate: {id: subject.fixed, short: false}, span: null}];
  if (subject.via === 'supplement-of') {
    const {via: _, ...direct} = subject;
    return subjectEnds(at, choice, {...relation, subject: direct}, definition).flatMap(({candidate, span}) => {
      const [id] = listAt(lexicon.supplementsOf, candidate.id);
      return id === undefined ? [] : [{candidate: {id, short: false}, span}];
    });
  }
  const accepts = (c: Candidate): boolean => {
    const kind = lexicon.entities.get(c.id)?.kind;
    if (kind === undefined || !subject.kinds.includes(kind) || lexicon.readers.has(c.id)) return false;
    return (
      subject.deficit === undefined ||
      c.short === 'either' ||
      subject.deficit === (c.short || (definition.shortage ?? false))
    );
  };
  const fromThings = choice.things.flatMap((thing) => {
    if (subject.named && !thing.mention && !thing.short) return [];
    if (definition.sense === 'name' && at.trigger.from - thing.to > 3) return [];
    return endsOf(at, thing, choice.throughAbsorption, accepts);
  });
  if (fromThings.length > 0 || choice.candidates.length === 0) return fromThings;
  return subject.named && !choice.isNamed
    ? []
    : choice.candidates.filter(accepts).map((candidate) => ({candidate, span: choice.span}));
}

/** What a thing stands for as a subject: what there is too little of, what is absorbed, or itself. */
function endsOf(
  at: TriggerPlace,
  thing: Thing,
  throughAbsorption: boolean,
  accepts: (c: Candidate) => boolean,
): SubjectEnd[] {
  const entity = thing.mention?.entity;
  const lack: Candidate | null = entity?.['deficit-of'] ? {id: entity['deficit-of'], short: true} : null;
  if (lack && accepts(lack)) return [{candidate: lack, span: thing}];
  if (throughAbsorption) {
    if (!entity?.['absorption-of']) return [];
    const absorbed: Candidate = {id: entity['absorption-of'], short: false};
    if (accepts(absorbed)) return [{candidate: absorbed, span: thing}];
  }
  if (thing.isApposition) return explained(at, thing, accepts);
  return resolve(thing, topicsBefore(at, thing), at.lexicon, accepts).map((candidate) => ({
    candidate,
    span: thing.mention ? thing : null,
  }));
}

/** "calcium, a mineral needed for": what stands before the class; nothing where that is no subject itself. */
function explained({reading}: TriggerPlace, apposition: Thing, accepts: (c: Candidate) => boolean): SubjectEnd[] {
  const before = reading.things.filter((t) => t.mention && t.to <= apposition.from && !t.isApposition);
  const last = before.at(-1);
  if (!last || apposition.from - last.to > 4) return [];
  return before
    .filter((t) => t.list === last.list)
    .flatMap((t) =>
      [t.mention?.entity.id, t.mention?.entity['absorption-of']].flatMap((id): SubjectEnd[] =>
        id === undefined ? [] : [{candidate: {id, short: t.short}, span: t}],
      ),
    )
    .filter(({candidate}) => accepts(candidate));
}
