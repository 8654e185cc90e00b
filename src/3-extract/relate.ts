import type {Language} from '../model/generated/language.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading, Span, Thing} from './reading.ts';
import {type Candidate, nearest, resolve, type Topics} from './resolve.ts';

type TriggerDefinition = Language['triggers'][number];

/** A relation that a sentence states: which things carry it, and by which trigger. */
export type Link = {
  relation: string;
  subject: string;
  object: string;
  /** Where it stands in the tokens: subject (absent where it comes from the context), trigger, object. */
  subjectSpan: Span | null;
  trigger: Span;
  objectSpan: Span;
  definition: TriggerDefinition;
  /** The subject was one of which there is too little. */
  short: boolean;
  /** Number of the trigger whose sentence this one goes on with ("…, leading to …"), or null. */
  continues: number | null;
  triggerNumber: number;
};

type Found = {
  links: Link[];
  subjects: Candidate[];
  subjectSpan: Span | null;
  objects: Thing[];
  relation: Relation | null;
};

/**
 * The relations that the triggers of a sentence state between the things it names. A trigger that states nothing is
 * taken for an ordinary word, and the sentence is read again without it, so that it parts no list.
 */
export function relate(reading: Reading, topics: Topics, lexicon: Lexicon): Link[] {
  let triggers = reading.triggers;
  for (;;) {
    const found = relateOnce({...reading, triggers}, topics, lexicon);
    const used = triggers.filter((_, i) => (found[i]?.links.length ?? 0) > 0);
    if (used.length === triggers.length) return dedupe(found.flatMap((f) => f.links));
    triggers = used;
  }
}

function relateOnce(reading: Reading, topics: Topics, lexicon: Lexicon): Found[] {
  const {triggers, things, tokens} = reading;
  const found: Found[] = [];
  triggers.forEach((trigger, number) => {
    const next = triggers[number + 1];
    const previous = triggers[number - 1];
    const limit = Math.min(
      next?.from ?? tokens.length,
      ...reading.breaks.filter((b) => b.from >= trigger.to).map((b) => b.from),
    );
    const start = Math.max(0, ...reading.breaks.filter((b) => b.to <= trigger.from).map((b) => b.to));
    const right = things.filter((t) => t.to > trigger.to && t.from < limit);
    // A thing that reaches over the trigger's start belongs to the right ("impairs calcium absorption").
    const left = things.filter((t) => t.to <= trigger.from && t.from >= start);
    found.push(best(trigger, number, left, right, found[number - 1] ?? null, previous ?? null) ?? none());
  });
  return found;

  function best(
    trigger: Reading['triggers'][number],
    number: number,
    left: readonly Thing[],
    right: readonly Thing[],
    before: Found | null,
    previous: Span | null,
  ): Found | null {
    const subjects = subjectChoices(trigger, left, before, previous);
    for (const relation of lexicon.relations) {
      for (const definition of trigger.options) {
        if (!relation.senses.includes(definition.sense)) continue;
        const make = (choices: Choice[], objects: readonly Thing[]) =>
          join(relation, definition, trigger, number, choices, objects, before);
        const result =
          definition.direction === 'forward'
            ? make(subjects, right)
            : definition.direction === 'backward'
              ? (make(thingsAsChoices(right), nearestList(left, relation)) ??
                make(contextChoice(right), nearestList(left, relation)))
              : definition.direction === 'behind'
                ? behind(relation, definition, trigger, number, right, before)
                : (make(subjects, right) ??
                  make(thingsAsChoices(right), nearestList(left, relation)) ??
                  behind(relation, definition, trigger, number, right, before));
        if (result) return result;
      }
    }
    return null;
  }

  /** Both ends stand behind the trigger: "a link exists between iron and restless legs". */
  function behind(
    relation: Relation,
    definition: TriggerDefinition,
    trigger: Span,
    number: number,
    right: readonly Thing[],
    before: Found | null,
  ): Found | null {
    if (relation.subject.fixed)
      return join(
        relation,
        definition,
        trigger,
        number,
        [{things: [], candidates: [], fallback: false}],
        right,
        before,
      );
    const first = right[0];
    if (!first) return null;
    return join(
      relation,
      definition,
      trigger,
      number,
      [
        {
          things: right.filter((t) => t.list === first.list && fits(t, relation.subject)),
          candidates: [],
          fallback: false,
        },
      ],
      right.filter((t) => t.from > first.from),
      before,
    );
  }

  function fits(thing: Thing, end: Relation['subject']): boolean {
    return !thing.mention || end.kinds.includes(thing.mention.entity.kind);
  }

  function nearestList(left: readonly Thing[], relation: Relation): Thing[] {
    const last = left.findLast((t) => t.mention && objectIds(t, relation, []).length > 0);
    return last ? left.filter((t) => t.list === last.list) : [];
  }

  /** Whose the predicate is, the likeliest first. */
  function subjectChoices(
    trigger: Span,
    left: readonly Thing[],
    before: Found | null,
    previous: Span | null,
  ): Choice[] {
    const choices: Choice[] = [];
    const last = left.findLast((t) => t.mention);
    const relative = last && reading.relatives.find((r) => r.from >= last.to && r.to <= trigger.from);
    const nothingBetween = previous ? !left.some((t) => t.from >= previous.to && !before?.objects.includes(t)) : false;
    if (relative && last)
      choices.push({things: left.filter((t) => t.list === last.list), candidates: [], fallback: false});
    if (relative && last) choices.push({things: [last], candidates: [], fallback: false, viaAbsorption: true});
    if (
      before &&
      previous &&
      before.links.length > 0 &&
      (isParticiple(trigger) || (nothingBetween && isCoordinated(trigger, left)))
    ) {
      const chains = before.relation?.chains ?? [];
      const taking = before.objects.filter((t) => t.mention && chains.includes(t.mention.entity.kind));
      if (taking.length > 0 && isParticiple(trigger)) choices.push({things: taking, candidates: [], fallback: false});
      choices.push({
        things: [],
        candidates: before.subjects,
        span: before.subjectSpan,
        fallback: false,
        continues: true,
      });
    }
    // The list nearest to the left that was nobody's object, then any.
    const lists = [...new Set(left.map((t) => t.list))].reverse().map((list) => left.filter((t) => t.list === list));
    const objectsBefore = new Set(found.flatMap((f) => f.objects));
    const fresh = lists.filter((list) => !list.some((t) => objectsBefore.has(t)));
    for (const list of [...fresh, ...lists.filter((l) => !fresh.includes(l))])
      choices.push({things: list, candidates: [], fallback: false});
    if (before && before.links.length > 0)
      choices.push({
        things: [],
        candidates: before.subjects,
        span: before.subjectSpan,
        fallback: false,
        continues: true,
      });
    choices.push(...contextChoice(left));
    return choices;
  }

  /** The context is the subject only where the sentence names none before: a fragment, an order, a participle. */
  function contextChoice(near: readonly Thing[]): Choice[] {
    return near.some((t) => t.mention && lexicon.shortKinds.has(t.mention.entity.kind))
      ? []
      : [{things: [], candidates: [], fallback: true}];
  }

  function isParticiple(trigger: Span): boolean {
    const first = reading.tokens[trigger.from]?.norm ?? '';
    return lexicon.participleEndings.some((ending) => first.endsWith(ending));
  }

  function isCoordinated(trigger: Span, left: readonly Thing[]): boolean {
    const end = left.at(-1)?.to ?? 0;
    return reading.tokens.slice(end, trigger.from).some((t, i) => t.norm === ',' || isJoin(end + i));
  }

  function isJoin(at: number): boolean {
    return lexicon.cues.at(reading.tokens, at).some((h) => h.value.type === 'coordinator');
  }

  type Choice = {
    things: Thing[];
    candidates: Candidate[];
    span?: Span | null;
    fallback: boolean;
    continues?: boolean;
    viaAbsorption?: boolean;
  };

  function thingsAsChoices(right: readonly Thing[]): Choice[] {
    const first = right[0];
    return first ? [{things: right.filter((t) => t.list === first.list), candidates: [], fallback: false}] : [];
  }

  function join(
    relation: Relation,
    definition: TriggerDefinition,
    trigger: Span,
    number: number,
    choices: readonly Choice[],
    objectThings: readonly Thing[],
    before: Found | null,
  ): Found | null {
    const objects = objectThings.flatMap((thing) => objectIds(thing, relation, topics).map((id) => ({thing, id})));
    if (objects.length === 0) return null;
    for (const choice of choices) {
      const subjects = subjectsOf(choice, relation, definition);
      if (subjects.length === 0) continue;
      const links = subjects.flatMap((subject) =>
        objects
          .filter((object) => object.id !== subject.candidate.id)
          .map(
            (object): Link => ({
              relation: relation.id,
              subject: subject.candidate.id,
              object: object.id,
              subjectSpan: subject.span,
              trigger,
              objectSpan: object.thing,
              definition,
              short: subject.candidate.short !== false,
              continues: choice.continues && before ? (before.links[0]?.triggerNumber ?? null) : null,
              triggerNumber: number,
            }),
          ),
      );
      if (links.length === 0) continue;
      return {
        links,
        subjects: subjects.map((s) => s.candidate),
        subjectSpan: subjects[0]?.span ?? null,
        objects: objects.map((o) => o.thing),
        relation,
      };
    }
    return null;
  }

  function subjectsOf(
    choice: Choice,
    relation: Relation,
    definition: TriggerDefinition,
  ): {candidate: Candidate; span: Span | null}[] {
    const {subject} = relation;
    if (subject.fixed) return [{candidate: {id: subject.fixed, short: false}, span: null}];
    const accepts = (c: Candidate) => {
      const kind = lexicon.entities.get(c.id)?.kind;
      if (kind === undefined || !subject.kinds.includes(kind)) return false;
      return (
        subject.deficit === undefined ||
        c.short === 'either' ||
        subject.deficit === (c.short || (definition.shortage ?? false))
      );
    };
    if (choice.fallback) return nearest(topics, accepts).map((candidate) => ({candidate, span: null}));
    const fromThings = choice.things.flatMap((thing) => {
      const deficit = thing.mention?.entity['deficit-of'];
      const absorbed = choice.viaAbsorption ? thing.mention?.entity['absorption-of'] : undefined;
      const own = resolve(thing, topics, lexicon, accepts);
      if (deficit && accepts({id: deficit, short: true}))
        return [{candidate: {id: deficit, short: true} as Candidate, span: thing}];
      if (own.length === 0 && absorbed && accepts({id: absorbed, short: false}))
        return [{candidate: {id: absorbed, short: false} as Candidate, span: thing}];
      return own.map((candidate) => ({candidate, span: thing.mention ? (thing as Span) : null}));
    });
    if (fromThings.length > 0) return fromThings;
    return choice.candidates.filter(accepts).map((candidate) => ({candidate, span: choice.span ?? null}));
  }

  /** The ids that a thing may stand for as the relation's object. */
  function objectIds(thing: Thing, relation: Relation, around: Topics): string[] {
    const {object} = relation;
    const through = (id: string): string | undefined => {
      const entity = lexicon.entities.get(id);
      if (!entity || !object.kinds.includes(entity.kind)) return undefined;
      if (object.via === 'absorption-of') return entity['absorption-of'];
      if (object.via === 'impairment-of') return lexicon.impairmentOf.get(id);
      return id;
    };
    if (thing.mention && !thing.pointsBack) {
      if (thing.short && object.deficit === false) return [];
      const id = through(thing.mention.entity.id);
      return id ? [id] : [];
    }
    return resolve(thing, around, lexicon, (c) => through(c.id) !== undefined).flatMap((c) => through(c.id) ?? []);
  }
}

const none = (): Found => ({links: [], subjects: [], subjectSpan: null, objects: [], relation: null});

function dedupe(links: Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = `${link.subject}|${link.relation}|${link.object}|${link.objectSpan.from}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
