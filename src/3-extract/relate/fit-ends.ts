import type {Relation} from '../../model/generated/relations.ts';
import {kindOf} from '../kinds.ts';
import type {Thing} from '../reading.ts';
import {type Candidate, supplied} from '../resolve.ts';
import type {Span} from '../span.ts';
import type {NamedChoice} from './choice.ts';
import type {Link, Related, TriggerDefinition} from './link.ts';
import {type ObjectEnd, objectEnds} from './object-ends.ts';
import {type SubjectEnd, subjectEnds} from './subject-ends.ts';
import {topicsBefore} from './topics-before.ts';
import type {TriggerPlace} from './trigger-place.ts';

/** What a trigger of these definitions states, by the first choice and relation that fit together; null where none do. */
export function fitEnds(
  at: TriggerPlace,
  definitions: readonly TriggerDefinition[],
  choices: readonly NamedChoice[],
  side: readonly Thing[],
  direction: string,
): Related | null {
  const pairs = pairsOf(at, definitions);
  for (const choice of choices.flatMap((c) => byTopic(at, c)))
    for (const [relation, definition] of pairs) {
      const lead = choice.leading && !relation.subject.fixed ? leadingSubjects(side, relation) : [];
      const objects = objectEnds(at, side.slice(lead.length), relation, definition);
      if (objects.length === 0) continue;
      const whole = lead.length > 0 ? {...choice, things: lead} : choice;
      const subjects = groupForCombinedList(at, subjectEnds(at, whole, relation, definition), objects, definition);
      const links = subjects.flatMap((subject) =>
        objects
          .filter((object) => mayLink(at, subject, object, relation, definition))
          .map((object) => linkOf(at, subject, object, {relation, definition, choice, direction})),
      );
      if (links.length === 0) continue;
      const named = new Set(objects.map((o) => o.thing));
      return {
        links,
        subjects: subjects.map((s) => s.candidate),
        subjectSpan: subjects[0]?.span ?? null,
        objects: at.reading.things.filter((t) => named.has(t)),
        relation,
      };
    }
  return null;
}

function linkOf(
  {trigger, number, before}: TriggerPlace,
  {candidate, span}: SubjectEnd,
  {thing, id}: ObjectEnd,
  how: {relation: Relation; definition: TriggerDefinition; choice: NamedChoice; direction: string},
): Link {
  return {
    relation: how.relation.id,
    subject: candidate.id,
    object: id,
    subjectSpan: span,
    trigger,
    objectSpan: thing,
    definition: how.definition,
    short: candidate.short !== false,
    continues: how.choice.continues ? (before?.links[0]?.triggerNumber ?? null) : null,
    triggerNumber: number,
    direction: how.direction,
    strategy: how.choice.strategy,
  };
}

/** Each relation with each definition whose sense it answers to; the order of the relations decides. */
function pairsOf({lexicon}: TriggerPlace, definitions: readonly TriggerDefinition[]): [Relation, TriggerDefinition][] {
  return lexicon.relations.flatMap((relation) =>
    definitions
      .filter((d) => relation.senses.includes(d.sense))
      .map((d): [Relation, TriggerDefinition] => [relation, d]),
  );
}

/** Whether two ends that the relation fits may be linked by it here. */
function mayLink(
  at: TriggerPlace,
  {candidate}: SubjectEnd,
  {thing, id}: ObjectEnd,
  {subject}: Relation,
  {sense, direction}: TriggerDefinition,
): boolean {
  if (sense === 'cause' && direction === 'around' && isEffectOf(at, candidate.id, id)) return false;
  if (id === candidate.id || !(subject.named || !isNamedAfter(at, id, candidate.id))) return false;
  if (sense === 'class' && !isClassOf(at, thing)) return false;
  if (sense === 'count' && isAttribute(at, thing)) return false;
  return !subject.member || (at.lexicon.broader.get(candidate.id)?.has(id) ?? false);
}

/** "Cramps are linked to gout" does not say which is the cause: the kinds do, by which a condition has its effects. */
function isEffectOf({lexicon}: TriggerPlace, subject: string, object: string): boolean {
  const {chainKinds, effectKinds} = lexicon;
  const [kind, other] = [kindOf(subject, lexicon), kindOf(object, lexicon)];
  return effectKinds.has(kind) && !chainKinds.has(kind) && chainKinds.has(other);
}

/** Its uptake, or the name of its lack: neither is supported or caused by it. */
function isNamedAfter({lexicon}: TriggerPlace, id: string, subject: string): boolean {
  const entity = lexicon.entities.get(id);
  return entity?.['absorption-of'] === subject || entity?.['deficit-of'] === subject;
}

/** "Tetany, a condition of painful spasms" is no spasm. */
const isClassOf = ({reading, trigger, lexicon}: TriggerPlace, object: Span): boolean =>
  !reading.tokens.slice(trigger.to, object.from).some((t) => lexicon.breakers.has(t.norm));

/** "Burns are common causes of scars": how common they are as a cause is not how common they are. */
const isAttribute = ({reading: {triggers}, trigger}: TriggerPlace, object: Span): boolean =>
  object.from >= trigger.to && triggers.some((t) => t.from === object.to);

/** The things at the start that may be the relation's subject, of one list. */
function leadingSubjects(side: readonly Thing[], relation: Relation): Thing[] {
  const misfit = side.findIndex(
    (t) =>
      t.list !== side[0]?.list ||
      (t.mention &&
        (!relation.subject.kinds.includes(t.mention.entity.kind) ||
          (t.mention.entity.kind !== side[0]?.mention?.entity.kind &&
            relation.object.kinds.includes(t.mention.entity.kind)))),
  );
  const run = side.slice(0, misfit < 0 ? side.length : misfit);
  // "low iron, cramps and aches can result": where all would fit either end, the first alone is the subject.
  return run.length === side.length ? run.slice(0, 1) : run;
}

/** A pronoun may mean each of the topics in turn: the nearest that any relation fits is meant. */
function byTopic(at: TriggerPlace, choice: NamedChoice): NamedChoice[] {
  const [thing, ...others] = choice.things;
  if (!thing || thing.mention || others.length > 0) return [choice];
  return topicsBefore(at, thing).map((group) => ({
    ...choice,
    things: [],
    candidates: group.map((c) => asLack(at, thing.short ? {...c, short: true} : c)),
    span: thing.short ? thing : null,
    isNamed: thing.short,
  }));
}

/** A condition that is only the name of a lack stands for the lack. */
function asLack({topics, lexicon}: TriggerPlace, c: Candidate): Candidate {
  const id = lexicon.entities.get(c.id)?.['deficit-of'];
  return id === undefined ? supplied(c, topics, lexicon, () => true) : {id, short: true};
}

/**
 * "Bananas, nuts and beans are rich in minerals such as iron and zinc" says of no single food which mineral it has:
 * where a class with examples meets a list, the class alone is the subject.
 */
function groupForCombinedList(
  {reading: {tokens}, lexicon}: TriggerPlace,
  subjects: readonly SubjectEnd[],
  objects: readonly ObjectEnd[],
  definition: TriggerDefinition,
): readonly SubjectEnd[] {
  if (definition.direction === 'forward' || objects.length < 3) return subjects;
  const isExample = (at: number) => lexicon.cues.at(tokens, at).some((h) => h.value.type === 'example');
  const classes = subjects.filter(({candidate, span}) => {
    const introduces = span !== null && tokens.slice(span.to, span.to + 3).some((_, i) => isExample(span.to + i));
    return introduces && subjects.some((s) => s.candidate.id !== candidate.id);
  });
  return classes.length > 0 ? classes : subjects;
}
