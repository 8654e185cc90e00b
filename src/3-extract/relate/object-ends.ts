import type {Relation} from '../../model/generated/relations.ts';
import {isOfKind, kindOf} from '../kinds.ts';
import type {Thing} from '../reading.ts';
import {nearest, resolve} from '../resolve.ts';
import type {Span} from '../span.ts';
import {throughVocabulary} from '../through-vocabulary.ts';
import {normAt} from '../tokens.ts';
import type {TriggerDefinition} from './link.ts';
import {topicsBefore} from './topics-before.ts';
import type {TriggerPlace} from './trigger-place.ts';

/** An object, and the thing that named it. */
export type ObjectEnd = {thing: Span; id: string};

/** What of one side of a trigger may be the relation's object. */
export function objectEnds(
  at: TriggerPlace,
  side: readonly Thing[],
  relation: Relation,
  definition: TriggerDefinition,
): ObjectEnd[] {
  const named = withoutForeignExamples(at, side).flatMap((thing) =>
    idsOf(at, thing, relation).map((id) => ({thing, id})),
  );
  if (named.length > 0 && definition.direction === 'backward') {
    // Of what stands before, only the nearest list is meant.
    const nearestList = side.findLast((t) => named.some((n) => n.thing === t))?.list;
    return named.filter(({thing}) => thing.list === nearestList);
  }
  if (named.length > 0) return named;
  const inside = insidePeople(at, side, relation);
  if (inside.length > 0 || !definition.objectFromContext || relation.subject.named) return inside;
  return fromContext(at, relation, definition);
}

/** "People with anemia": what the name of people names. */
function insidePeople({lexicon}: TriggerPlace, side: readonly Thing[], relation: Relation): ObjectEnd[] {
  return side.flatMap((thing) => {
    if (!thing.mention?.inside || !isOfKind(thing, lexicon.peopleKinds)) return [];
    const ids = thing.mention.inside.flatMap((m) => throughVocabulary(m.entity.id, relation, lexicon) ?? []);
    return ids.map((id) => ({thing, id}));
  });
}

/** What was said before, of a trigger that need not name its object, where nothing is named behind it. */
function fromContext(
  {reading: {tokens, things, breaks}, trigger, objectsSaid, lexicon}: TriggerPlace,
  relation: Relation,
  {direction}: TriggerDefinition,
): ObjectEnd[] {
  const ends = Math.min(tokens.length, ...breaks.filter((b) => b.from >= trigger.to).map((b) => b.from));
  if (direction === 'forward' && things.some((t) => t.mention && t.from >= trigger.to && t.to <= ends)) return [];
  const fitting = nearest(objectsSaid, (c) => relation.object.kinds.includes(kindOf(c.id, lexicon)));
  return fitting.map(({id}) => ({thing: trigger, id}));
}

/** "conditions that cause pain, such as gout": what is an example of something before the trigger is no object of it. */
function withoutForeignExamples(
  {reading: {tokens}, lexicon}: TriggerPlace,
  objects: readonly Thing[],
): readonly Thing[] {
  const isExample = (from: number, to: number) =>
    lexicon.cues.at(tokens, from).some((h) => h.value.type === 'example' && h.to <= to);
  const at = objects.findIndex((thing, i) => {
    const previous = objects[i - 1];
    if (!previous?.mention || !thing.mention || previous.mention.entity.kind === thing.mention.entity.kind)
      return false;
    for (let k = previous.to; k < thing.from; k++)
      if (normAt(tokens, k) === ',' && isExample(k + 1, thing.from)) return true;
    return false;
  });
  return at < 0 ? objects : objects.slice(0, at);
}

/** The ids that a thing may stand for as the relation's object. */
function idsOf(at: TriggerPlace, thing: Thing, relation: Relation): string[] {
  const {topics, objectsSaid, lexicon} = at;
  const {triggers} = at.reading;
  const through = (id: string) => throughVocabulary(id, relation, lexicon);
  if (thing.mention) {
    const id = through(thing.mention.entity.id);
    return id === undefined || (thing.short && relation.object.deficit === false) ? [] : [id];
  }
  const behind = triggers.some((t) => thing.from >= t.to && thing.from - t.to <= 3);
  if (thing.short || thing.isVague || !behind) return [];
  const isLater = triggers.findIndex((t) => t.to > thing.from - 3) > 0;
  const meant = [...(isLater ? topicsBefore(at, thing, []) : []), ...objectsSaid, ...topics];
  return resolve(thing, meant, lexicon, (c) => through(c.id) !== undefined).flatMap((c) => through(c.id) ?? []);
}
