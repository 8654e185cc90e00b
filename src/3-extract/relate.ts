import type {Language} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import {isOfKind, kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading, Thing} from './reading.ts';
import {type Candidate, groupOf, nearest, resolve, supplied, type Topics} from './resolve.ts';
import type {Span} from './span.ts';
import {normAt} from './tokens.ts';

type TriggerDefinition = Language['triggers'][number];

/** A relation that a sentence states: which things carry it, and by which trigger. */
export type Link = {
  relation: string;
  subject: string;
  object: string;
  /** Where it stands in the tokens; the subject's is null where it comes from the text around. */
  subjectSpan: Span | null;
  trigger: Span;
  objectSpan: Span;
  definition: TriggerDefinition;
  /** There is too little of the subject. */
  short: boolean;
  /** Number of the trigger whose statement this one goes on with ("…, leading to …"), or null. */
  continues: number | null;
  triggerNumber: number;
};

/** Who may be the subject of a trigger: things of the sentence, or what was found before. */
type Choice = {
  things: readonly Thing[];
  candidates: readonly Candidate[];
  span: Span | null;
  /** The trigger goes on with the sentence of the one before. */
  continues: boolean;
  /** "the absorption of X, which is needed for": what is absorbed is meant. */
  throughAbsorption: boolean;
  /** Of the objects, the first ones that fit are the subject: both ends stand on one side. */
  leading: boolean;
  /** The candidates come from words of the sentence itself ("a deficiency"). */
  isNamed?: boolean;
};

type Found = {
  links: Link[];
  subjects: Candidate[];
  subjectSpan: Span | null;
  objects: Thing[];
  relation: Relation | null;
};

/** An object, and the thing that named it. */
type ObjectOf = {thing: Span; id: string};

const nothing: Found = {links: [], subjects: [], subjectSpan: null, objects: [], relation: null};

/**
 * The relations that the triggers of a sentence state between the things it names. A trigger that states nothing is
 * taken for an ordinary word, and the sentence is read again without it, so that it parts no list.
 * `topics` is what the text around is about, `objectsSaid` what the sentences before said of it; the nearest first.
 */
export function relate(reading: Reading, topics: Topics, objectsSaid: Topics, lexicon: Lexicon): Link[] {
  let triggers = reading.triggers;
  for (let pass = 1; ; pass++) {
    const found = relateOnce({...reading, triggers}, topics, objectsSaid, lexicon);
    const isUsed = (i: number) => i >= found.length || (found[i]?.links.length ?? 0) > 0;
    // One before another unused one may only be cut off by it: it gets another try.
    const kept = triggers.filter((_, i) => isUsed(i) || !isUsed(i + 1));
    if (kept.length === triggers.length || pass === mostPasses) return withoutRepetition(found.flatMap((f) => f.links));
    triggers = kept;
  }
}

/** A sentence that people wrote is settled after two or three. */
const mostPasses = 6;

function relateOnce(reading: Reading, topics: Topics, objectsSaid: Topics, lexicon: Lexicon): Found[] {
  const {triggers, things, tokens} = reading;
  const found: Found[] = [];
  const ofShortage = lexicon.relations.filter((r) => r.subject.deficit === true);
  const effectKinds = new Set(ofShortage.flatMap((r) => r.object.kinds));
  const {chainKinds} = lexicon;
  triggers.forEach((trigger, number) => {
    const next = triggers[number + 1];
    const end = Math.min(
      next?.from ?? tokens.length,
      ...reading.breaks.filter((b) => b.from >= trigger.to).map((b) => b.from),
    );
    const start = Math.max(0, ...reading.breaks.filter((b) => b.to <= trigger.from).map((b) => b.to));
    // A name that starts with the trigger stands behind it ("absorb calcium").
    const right = things.filter((t) => t.to > trigger.to && t.from >= trigger.from && t.from < end);
    const left = things.filter((t) => t.to <= trigger.from && t.from >= start);
    found.push(relateTrigger(trigger, number, left, right) ?? nothing);
  });
  return found;

  function relateTrigger(
    trigger: Reading['triggers'][number],
    number: number,
    left: readonly Thing[],
    right: readonly Thing[],
  ): Found | null {
    const before = found[number - 1] ?? null;
    const previous = triggers[number - 1] ?? null;
    const of = (...directions: TriggerDefinition['direction'][]) =>
      trigger.options.filter((o) => directions.includes(o.direction));
    // "Common causes of gout are beer and meat": the first list is the object, the next one the subject.
    const makeNaming = (definitions: readonly TriggerDefinition[]) => {
      const lists = [...new Set(right.map((t) => t.list))].map((list) => right.filter((t) => t.list === list));
      return make(definitions, [choiceOf(lists[1] ?? [])], lists[0] ?? []);
    };
    const make = (definitions: readonly TriggerDefinition[], choices: readonly Choice[], objects: readonly Thing[]) =>
      definitions.length === 0 ? null : join(definitions, trigger, number, choices, objects, before);
    // "the diet that the body needs": what is needed stands before the pronoun, not in the text around.
    const asRelative = reading.relatives.some(
      (r) => r.to <= trigger.from && left.some((t) => t.from >= r.to) && things.some((t) => t.to <= r.from),
    );
    // "with a source of iron (such as beans)": behind a preposition, both stand behind.
    const isPhrase = lexicon.breakers.has(normAt(tokens, trigger.from - 1));
    return (
      (isPhrase ? make(of('backward'), oneSided, right) : null) ??
      make(of('forward', 'around'), subjectChoices(trigger, left, before, previous), right) ??
      make(of('backward', 'around'), [...firstList(right), ...(asRelative ? [] : contextChoice(right, null))], left) ??
      make(of('behind', 'backward', 'around'), oneSided, right) ??
      make(of('around'), oneSided, [...right].reverse()) ??
      make(of('ahead'), oneSided, [...left].reverse()) ??
      make(of('ahead'), contextChoice([], null), left) ??
      make(
        of('closing'),
        left.every((t) => t.list === left[0]?.list && t.mention?.entity.kind === left[0]?.mention?.entity.kind)
          ? contextChoice([], null)
          : oneSided,
        left,
      ) ??
      makeNaming(of('naming'))
    );
  }

  /** Whose the predicate is, the likeliest first. */
  function subjectChoices(
    trigger: Reading['triggers'][number],
    left: readonly Thing[],
    before: Found | null,
    previous: Span | null,
  ): Choice[] {
    const choices: Choice[] = [];
    const isFreshPronoun =
      left.length === 1 &&
      !left[0]?.mention &&
      !left[0]?.short &&
      reading.breaks.some((b) => (left[0]?.from ?? 0) >= b.to && (left[0]?.from ?? 0) - b.to <= 1);
    const last = left.findLast((t) => t.mention);
    if (last && trigger.options.every((o) => o.sense === 'class'))
      return [
        choiceOf(left.filter((t) => t.list === last.list)),
        ...left.filter((t) => t.list === last.list).map((t) => ({...choiceOf([t]), throughAbsorption: true})),
      ];
    const goesOn: Choice[] =
      before && before.links.length > 0
        ? [{...choiceOf([]), candidates: before.subjects, span: before.subjectSpan, continues: true}]
        : [];
    // "A lack of zinc is rare but can cause …": behind the break, the sentence's own subject goes on.
    const opening = left.length === 0 ? things.filter((t) => t.to <= trigger.from && t.list === things[0]?.list) : [];
    if (opening.length > 0) choices.push(...goesOn, choiceOf(opening));
    // "…, and it can also": the same as before.
    if (isFreshPronoun) choices.push(...goesOn);
    // "A shortage can make muscles weak and cause …": an effect that stands between is not the cause of the next one.
    const short = left.find((t) => t.short);
    const nearestKind = last?.mention?.entity.kind ?? '';
    const between = (t: Thing) => short !== undefined && t.from > short.to && isOfKind(t, lexicon.chainKinds);
    if (
      short &&
      last &&
      !last.short &&
      !left.some(between) &&
      effectKinds.has(nearestKind) &&
      !chainKinds.has(nearestKind)
    )
      choices.push(choiceOf(left.filter((t) => t.list === short.list)));
    const passedOn = reading.relatives.some((r) => r.from >= (antecedentOf(left)?.to ?? 0) && r.to <= trigger.from);
    const isReduced = trigger.options.some((o) => o.reduced);
    const named = antecedentOf(left);
    if (named && (passedOn || isReduced)) {
      const antecedent = left.filter(
        (t) => t.list === named.list && t.mention?.entity.kind === named.mention?.entity.kind,
      );
      choices.push({...choiceOf([named]), throughAbsorption: true});
      // "…, which leads to": of a chain of effects, only what has a name of its own takes over.
      const chains = before?.relation?.chains ?? [...chainKinds];
      const isEffect = before !== null && antecedent.every((t) => before.objects.includes(t));
      if (isEffect && !antecedent.some((t) => isOfKind(t, new Set(chains)))) choices.push(...goesOn);
      choices.push(choiceOf(antecedent));
    }
    const freshBetween = previous !== null && left.some((t) => t.from >= previous.to && !before?.objects.includes(t));
    if (
      before &&
      goesOn.length > 0 &&
      (isParticiple(trigger) || isInfinitive(trigger) || (!freshBetween && isCoordinated(trigger, left)))
    ) {
      const chains = before.relation?.chains ?? [];
      const taking = before.objects.filter((t) => t.mention && chains.includes(t.mention.entity.kind));
      if (taking.length > 0 && isParticiple(trigger)) choices.push(choiceOf(taking));
      choices.push(...goesOn);
    }
    // The list nearest to the left that was nobody's object, then any.
    const lists = [...new Set(left.map((t) => t.list))].reverse().map((list) => left.filter((t) => t.list === list));
    const objectsBefore = new Set(found.flatMap((f) => f.objects));
    const fresh = lists.map((list) => list.filter((t) => !objectsBefore.has(t))).filter((list) => list.length > 0);
    choices.push(
      ...[...fresh, ...lists.filter((list) => list.some((t) => objectsBefore.has(t)))].map(choiceOf),
      ...goesOn,
      ...contextChoice(left, trigger),
    );
    return choices;
  }

  function isPeople(thing: Thing): boolean {
    return isOfKind(thing, lexicon.peopleKinds);
  }

  /** What a relative clause speaks of: the last thing before it, but for people, and a name rather than its gloss in brackets. */
  function antecedentOf(left: readonly Thing[]): Thing | undefined {
    const kind = (t: Thing | undefined) => t?.mention?.entity.kind ?? '';
    const named = left.filter((t) => t.mention && !lexicon.peopleKinds.has(kind(t)));
    const last = named.at(-1);
    const beforeBracket = last && tokens[last.from - 1]?.norm === '(' ? named.at(-2) : undefined;
    const isGloss = lexicon.chainKinds.has(kind(beforeBracket)) && !lexicon.chainKinds.has(kind(last));
    return (isGloss ? beforeBracket : last) ?? left.findLast((t) => t.mention);
  }

  /** The text around gives the subject only where the sentence names nothing that could be one before. */
  function contextChoice(near: readonly Thing[], trigger: Span | null): Choice[] {
    if (near.some((t) => t.mention)) return [];
    if (trigger && hasOwnWords(near, trigger)) return [];
    const isTopic = (c: Candidate) => c.spokenOf || lexicon.shortKinds.has(kindOf(c.id, lexicon));
    return topics.map((group) => ({...choiceOf([]), candidates: group.filter(isTopic)}));
  }

  /** "Many everyday things can set it off": the sentence has a subject, though the vocabulary does not know it. */
  function hasOwnWords(near: readonly Thing[], trigger: Span): boolean {
    if (near.length > 0) return false;
    const start = Math.max(0, ...reading.breaks.filter((b) => b.to <= trigger.from).map((b) => b.to));
    if (reading.relatives.some((r) => r.from >= start && r.to <= trigger.from && trigger.from - r.to <= 2))
      return false;
    const own = tokens
      .slice(start, trigger.from)
      .filter((t) => t.isWord && !lexicon.breakers.has(t.norm) && !lexicon.adverbs.has(t.norm));
    return own.length >= 2;
  }

  function firstList(right: readonly Thing[]): Choice[] {
    const first = right[0];
    return first ? [choiceOf(right.filter((t) => t.list === first.list))] : [];
  }

  function isParticiple(trigger: Span): boolean {
    const first = normAt(tokens, trigger.from);
    return lexicon.participleEndings.some((ending) => first.endsWith(ending));
  }

  function isInfinitive(trigger: Span): boolean {
    return lexicon.infinitiveMarks.has(normAt(tokens, trigger.from - 1));
  }

  function isCoordinated(trigger: Span, left: readonly Thing[]): boolean {
    for (let at = left.at(-1)?.to ?? 0; at < trigger.from; at++)
      if (tokens[at]?.norm === ',' || lexicon.cues.at(tokens, at).some((h) => h.value.type === 'coordinator'))
        return true;
    return false;
  }

  /** The first choice and relation that fit together. */
  function join(
    definitions: readonly TriggerDefinition[],
    trigger: Span,
    number: number,
    choices: readonly Choice[],
    objectThings: readonly Thing[],
    before: Found | null,
  ): Found | null {
    for (const choice of choices.flatMap(byTopic)) {
      for (const [relation, definition] of pairs(definitions)) {
        const lead = choice.leading && !relation.subject.fixed ? leadingSubjects(objectThings, relation) : [];
        const objects = objectsOf(objectThings.slice(lead.length), relation, definition, trigger);
        if (objects.length === 0) continue;
        const whole = lead.length > 0 ? {...choice, things: lead} : choice;
        const subjects = groupForCombinedList(subjectsOf(whole, relation, definition, trigger), objects, definition);
        const links = subjects.flatMap(({candidate, span}) =>
          objects
            .filter(({id}) => id !== candidate.id && (relation.subject.named || !isNamedAfter(id, candidate.id)))
            .filter(({thing}) => definition.sense !== 'class' || isClassOf(trigger, thing))
            .filter(({id}) => !relation.subject.member || lexicon.broader.get(candidate.id)?.has(id))
            .map(
              ({thing, id}): Link => ({
                relation: relation.id,
                subject: candidate.id,
                object: id,
                subjectSpan: span,
                trigger,
                objectSpan: thing,
                definition,
                short: candidate.short !== false,
                continues: choice.continues ? (before?.links[0]?.triggerNumber ?? null) : null,
                triggerNumber: number,
              }),
            ),
        );
        if (links.length === 0) continue;
        const named = new Set(objects.map((o) => o.thing));
        return {
          links,
          subjects: subjects.map((s) => s.candidate),
          subjectSpan: subjects[0]?.span ?? null,
          objects: things.filter((t) => named.has(t)),
          relation,
        };
      }
    }
    return null;
  }

  /** "Tetany, a condition of painful spasms" is no spasm. */
  function isClassOf(trigger: Span, object: Span): boolean {
    return !tokens.slice(trigger.to, object.from).some((t) => lexicon.breakers.has(t.norm));
  }

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
  function byTopic(choice: Choice): Choice[] {
    const [thing, ...others] = choice.things;
    if (!thing || thing.mention || others.length > 0) return [choice];
    const groups = topicsBefore(thing).map((group) =>
      group.map((c): Candidate => asLack(thing.short ? {...c, short: true} : c)),
    );
    return groups.map((candidates) => ({
      ...choice,
      things: [],
      candidates,
      span: thing.short ? thing : null,
      isNamed: thing.short,
    }));
  }

  /** A condition that is only the name of a lack stands for the lack. */
  function asLack(c: Candidate): Candidate {
    const id = lexicon.entities.get(c.id)?.['deficit-of'];
    return id === undefined ? supplied(c, topics, lexicon, () => true) : {id, short: true};
  }

  /** Its uptake, or the name of its lack: neither is supported or caused by it. */
  function isNamedAfter(id: string, subject: string): boolean {
    const entity = lexicon.entities.get(id);
    return entity?.['absorption-of'] === subject || entity?.['deficit-of'] === subject;
  }

  /** Each relation with each definition whose sense it answers to; the order of the relations decides. */
  function pairs(definitions: readonly TriggerDefinition[]): [Relation, TriggerDefinition][] {
    return lexicon.relations.flatMap((relation) =>
      definitions
        .filter((d) => relation.senses.includes(d.sense))
        .map((d): [Relation, TriggerDefinition] => [relation, d]),
    );
  }

  function subjectsOf(
    choice: Choice,
    relation: Relation,
    definition: TriggerDefinition,
    trigger: Span,
  ): {candidate: Candidate; span: Span | null}[] {
    const {subject} = relation;
    if (subject.fixed) return [{candidate: {id: subject.fixed, short: false}, span: null}];
    if (subject.via === 'supplement-of') {
      const {via: _, ...direct} = subject;
      return subjectsOf(choice, {...relation, subject: direct}, definition, trigger).flatMap(({candidate, span}) => {
        const [id] = lexicon.supplementsOf.get(candidate.id) ?? [];
        return id === undefined ? [] : [{candidate: {id, short: false} as Candidate, span}];
      });
    }
    const accepts = (c: Candidate) => {
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
      if (definition.sense === 'name' && trigger.from - thing.to > 3) return [];
      const deficit = thing.mention?.entity['deficit-of'];
      if (deficit && accepts({id: deficit, short: true}))
        return [{candidate: {id: deficit, short: true} as Candidate, span: thing}];
      if (choice.throughAbsorption && !thing.mention?.entity['absorption-of']) return [];
      const absorbed = choice.throughAbsorption ? thing.mention?.entity['absorption-of'] : undefined;
      if (absorbed && accepts({id: absorbed, short: false}))
        return [{candidate: {id: absorbed, short: false} as Candidate, span: thing}];
      if (thing.isApposition) return explained(thing, accepts);
      return resolve(thing, topicsBefore(thing), lexicon, accepts).map((candidate) => ({
        candidate,
        span: thing.mention ? thing : null,
      }));
    });
    if (fromThings.length > 0 || choice.candidates.length === 0) return fromThings;
    return subject.named && !choice.isNamed
      ? []
      : choice.candidates.filter(accepts).map((candidate) => ({candidate, span: choice.span}));
  }

  /** "calcium, a mineral needed for": what stands before the class; nothing where that is no subject itself. */
  function explained(
    apposition: Thing,
    accepts: (c: Candidate) => boolean,
  ): {candidate: Candidate; span: Span | null}[] {
    const before = things.filter((t) => t.mention && t.to <= apposition.from && !t.isApposition);
    const last = before.at(-1);
    if (!last || apposition.from - last.to > 4) return [];
    return before
      .filter((t) => t.list === last.list)
      .flatMap((t) =>
        [t.mention?.entity.id, t.mention?.entity['absorption-of']].flatMap((id) =>
          id === undefined ? [] : [{candidate: {id, short: t.short} as Candidate, span: t as Span}],
        ),
      )
      .filter(({candidate}) => accepts(candidate));
  }

  function objectsOf(
    objectThings: readonly Thing[],
    relation: Relation,
    definition: TriggerDefinition,
    trigger: Span,
  ): ObjectOf[] {
    const named = withoutForeignExamples(objectThings).flatMap((thing) =>
      objectIds(thing, relation).map((id) => ({thing, id})),
    );
    if (definition.direction === 'backward' && named.length > 0) {
      // Of what stands before, only the nearest list is meant.
      const nearestList = objectThings.findLast((t) => named.some((n) => n.thing === t))?.list;
      return named.filter((n) => objectThings.some((t) => t === n.thing && t.list === nearestList));
    }
    if (named.length > 0) return named;
    const inside = objectThings.flatMap((thing) =>
      (isPeople(thing) ? (thing.mention?.inside ?? []) : []).map((m) => ({
        thing,
        id: throughVocabulary(m.entity.id, relation, lexicon),
      })),
    );
    const ids = inside.flatMap(({thing, id}) => (id === undefined ? [] : [{thing, id}]));
    if (ids.length > 0 || !definition.objectFromContext || relation.subject.named) return ids;
    const ends = Math.min(tokens.length, ...reading.breaks.filter((b) => b.from >= trigger.to).map((b) => b.from));
    if (definition.direction === 'forward' && things.some((t) => t.mention && t.from >= trigger.to && t.to <= ends))
      return [];
    return nearest(objectsSaid, (c) => relation.object.kinds.includes(kindOf(c.id, lexicon))).map((c) => ({
      thing: trigger,
      id: c.id,
    }));
  }

  /** "conditions that cause pain, such as gout": what is an example of something before the trigger is no object of it. */
  function withoutForeignExamples(objects: readonly Thing[]): readonly Thing[] {
    const at = objects.findIndex((thing, i) => {
      const previous = objects[i - 1];
      if (!previous?.mention || !thing.mention || previous.mention.entity.kind === thing.mention.entity.kind)
        return false;
      for (let k = previous.to; k < thing.from; k++)
        if (
          tokens[k]?.norm === ',' &&
          lexicon.cues.at(tokens, k + 1).some((h) => h.value.type === 'example' && h.to <= thing.from)
        )
          return true;
      return false;
    });
    return at < 0 ? objects : objects.slice(0, at);
  }

  /** The ids that a thing may stand for as the relation's object. */
  function objectIds(thing: Thing, relation: Relation): string[] {
    if (thing.mention) {
      const id = throughVocabulary(thing.mention.entity.id, relation, lexicon);
      return id === undefined || (thing.short && relation.object.deficit === false) ? [] : [id];
    }
    const behind = triggers.some((t) => thing.from >= t.to && thing.from - t.to <= 3);
    if (thing.short || thing.isVague || !behind) return [];
    return resolve(
      thing,
      [
        ...(triggers.findIndex((t) => t.to > thing.from - 3) > 0 ? topicsBefore(thing, []) : []),
        ...objectsSaid,
        ...topics,
      ],
      lexicon,
      (c) => throughVocabulary(c.id, relation, lexicon) !== undefined,
    ).flatMap((c) => throughVocabulary(c.id, relation, lexicon) ?? []);
  }

  /** What a word that points back may mean: the lists before it in the sentence, then the text around. */
  function topicsBefore(thing: Thing, around: Topics = topics): Topics {
    const before = things.filter((t) => t.mention && t.to <= thing.from && !t.isApposition);
    const lists = [...new Set(before.map((t) => t.list))]
      .reverse()
      .map((list) => before.filter((t) => t.list === list));
    const subjectList = thing.mention || thing.short ? undefined : triggerBefore(thing);
    const groups = lists
      .filter((list) => !isCompany(list) && list !== subjectList)
      .map((list) =>
        list.flatMap((t) =>
          t.pointsBack ? resolve(t, topics, lexicon, (c) => c.id !== t.mention?.entity.id) : groupOf([t]),
        ),
      );
    // "… leads to anemia. This cuts …": the sentence starts with what the one before came to.
    const outcome =
      thing.isVague && thing.from === 0
        ? objectsSaid
            .slice(0, 2)
            .reverse()
            .map((g) => g.filter((c) => chainKinds.has(kindOf(c.id, lexicon))))
        : [];
    return [...outcome, ...groups, ...around];

    /** For a pronoun behind a trigger: the list that is the trigger's subject, which it does not stand for. */
    function triggerBefore(pronoun: Thing): readonly Thing[] | undefined {
      const trigger = triggers.findLast((t) => t.to <= pronoun.from && pronoun.from - t.to <= 3);
      if (reading.breaks.some((b) => trigger && b.from >= trigger.to && b.to <= pronoun.from)) return undefined;
      return trigger && lists.find((list) => (list.at(-1)?.to ?? 0) <= trigger.from);
    }
  }

  /** "Together with sodium, it …": what comes along is not what the pronoun stands for. */
  function isCompany(list: readonly Thing[]): boolean {
    const from = list[0]?.from ?? 0;
    return (
      from <= 3 && from > 0 && lexicon.cues.at(tokens, 0).some((h) => h.value.type === 'coordinator' && h.to === from)
    );
  }

  /**
   * "Bananas, nuts and beans are rich in minerals such as iron and zinc" says of no single food which mineral it has:
   * where a class with examples meets a list, the class alone is the subject.
   */
  function groupForCombinedList(
    subjects: {candidate: Candidate; span: Span | null}[],
    objects: readonly ObjectOf[],
    definition: TriggerDefinition,
  ) {
    if (definition.direction === 'forward' || objects.length < 3) return subjects;
    const classes = subjects.filter(({candidate, span}) => {
      const behind = span ? tokens.slice(span.to, span.to + 3) : [];
      const introduces = behind.some((_, i) =>
        lexicon.cues.at(tokens, (span?.to ?? 0) + i).some((h) => h.value.type === 'example'),
      );
      return introduces && subjects.some((s) => s.candidate.id !== candidate.id);
    });
    return classes.length > 0 ? classes : subjects;
  }
}

/** The id that an entity gives as an object of the relation, through the vocabulary's key that it names; or none. */
function throughVocabulary(id: string, relation: Relation, lexicon: Lexicon): string | undefined {
  const entity = lexicon.entities.get(id);
  if (!entity || !relation.object.kinds.includes(entity.kind)) return undefined;
  if (relation.object.via === 'absorption-of') return entity['absorption-of'];
  if (relation.object.via === 'impairment-of') return lexicon.impairmentOf.get(id);
  return id;
}

/** Subject and object on one side: "a link exists between iron and restless legs", "foods rich in iron, such as beans". */
const oneSided: readonly Choice[] = [
  {things: [], candidates: [], span: null, continues: false, throughAbsorption: false, leading: true},
];

const choiceOf = (things: readonly Thing[]): Choice => ({
  things,
  candidates: [],
  span: null,
  continues: false,
  throughAbsorption: false,
  leading: false,
});

function withoutRepetition(links: Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = `${link.subject}|${link.relation}|${link.object}|${link.objectSpan.from}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
