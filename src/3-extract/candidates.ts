import type {Unit} from '../model/article.ts';
import type {Relation} from '../model/generated/relations.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading, Thing} from './reading.ts';
import type {Span} from './span.ts';

/** What the text around a unit names: where it stands, and the ids. The nearest first. */
export type Surrounding = {
  source: string;
  ids: readonly string[];
  senses: ReadonlySet<string>;
};

/** One end of a candidate: where the unit names it, or the text around. */
type End = {id: string; thing: Thing | null; source: string; rank: number};

/** Two ends that a relation may join. `features` describe how they stand to each other, without a word of a topic. */
export type Pair = {
  relation: Relation;
  subject: string;
  object: string;
  subjectThing: Thing | null;
  objectThing: Thing | null;
  features: string[];
};

/** What a unit is read with. */
export type CandidatePlace = {
  unit: Unit;
  reading: Reading;
  surroundings: readonly Surrounding[];
  titleIds: ReadonlySet<string>;
};

/** Of what the text around names, for one end of a candidate at most so many. */
const mostFromAround = 6;

/**
 * Every pair of things that a relation may join, of those that a unit names, and of one that it names with what the
 * text around is about. Nothing is said of whether it does: the ranking model tells how likely that is.
 */
export function candidatesIn(place: CandidatePlace, lexicon: Lexicon): Pair[] {
  const {reading, surroundings} = place;
  const own = ownEnds(reading);
  const around = surroundings.flatMap(({source, ids}, rank) => ids.map((id): End => ({id, thing: null, source, rank})));
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const relation of lexicon.relations) {
    if (relation.object.via && relation.object.via !== 'absorption-of') continue;
    if (relation.subject.via) continue;
    const fits = (end: End, {kinds, proposed = []}: Relation['subject']) =>
      [...kinds, ...proposed].includes(kindOf(end.id, lexicon));
    const fixed = relation.subject.fixed;
    const subjects = fixed
      ? [{id: fixed, thing: null, source: 'fixed', rank: 0}]
      : [
          ...own.filter((e) => fits(e, relation.subject)),
          ...nearestOf(around.filter((e) => fits(e, relation.subject))),
        ];
    const objects = [
      ...own.filter((e) => fits(e, relation.object)),
      ...(fixed ? [] : nearestOf(around.filter((e) => fits(e, relation.object)))),
    ];
    for (const subject of subjects)
      for (const object of objects) {
        if (!subject.thing && !object.thing) continue;
        const id =
          relation.object.via === 'absorption-of' ? lexicon.entities.get(object.id)?.['absorption-of'] : object.id;
        if (id === undefined || !isPossible(relation, subject.id, id, lexicon)) continue;
        const key = `${subject.id}|${relation.id}|${id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push({
          relation,
          subject: subject.id,
          object: id,
          subjectThing: subject.thing,
          objectThing: object.thing,
          features: [],
        });
        const pair = pairs.at(-1) as Pair;
        pair.features = describe(pair, subject, object, {subjects, objects}, place, lexicon);
      }
  }
  return pairs;
}

/** What a unit names: plainly first, each thing once. */
function ownEnds(reading: Reading): End[] {
  const ends = new Map<string, End>();
  const add = (thing: Thing, source: string) => {
    const id = thing.mention?.entity.id;
    if (id !== undefined && !ends.has(id)) ends.set(id, {id, thing, source, rank: 0});
  };
  for (const thing of reading.things) add(thing, 'own');
  for (const mention of reading.loose)
    add({mention, from: mention.from, to: mention.to, short: false, pointsBack: false, list: -9000}, 'loose');
  return [...ends.values()];
}

/** Each entity once, where it is nearest. */
function nearestOf(ends: readonly End[]): End[] {
  const seen = new Set<string>();
  return ends.filter((e) => !seen.has(e.id) && seen.add(e.id)).slice(0, mostFromAround);
}

/** A class and its member stand only in the relation of the one to the other. */
function isPossible({subject: {member}}: Relation, subject: string, object: string, {broader}: Lexicon): boolean {
  const isMember = broader.get(subject)?.has(object) ?? false;
  if (member) return isMember;
  return subject !== object && !isMember && !broader.get(object)?.has(subject);
}

function describe(
  {relation, subjectThing, objectThing}: Pair,
  subject: End,
  object: End,
  rivals: {subjects: readonly End[]; objects: readonly End[]},
  {unit, reading, surroundings, titleIds}: CandidatePlace,
  lexicon: Lexicon,
): string[] {
  const r = relation.id;
  const [sk, ok] = [kindOf(subject.id, lexicon), kindOf(object.id, lexicon)];
  const sources = `${subject.source}-${object.source}`;
  const features = [`r=${r}`, `k=${r},${sk},${ok}`, `s=${sources}`, `rs=${r},${sources}`, `ks=${sk},${ok},${sources}`];
  const form =
    unit.kind === 'sentence'
      ? unit.leadIn
        ? 'item'
        : unit.isLabel
          ? 'label'
          : unit.label
            ? 'labelled'
            : 'sentence'
      : unit.kind;
  features.push(`u=${form},${r}`, `us=${form},${sources}`);
  if (unit.reason === 'question') features.push(`question`);
  const told = (senses: ReadonlySet<string>) => relation.senses.some((s) => senses.has(s));
  const introduced = surroundings.filter((s) => told(s.senses)).map((s) => s.source);
  for (const source of introduced) features.push(`i=${source}`, `ir=${source},${r}`, `is=${source},${sources}`);
  if (introduced.length === 0) features.push(`i=none,${r}`, `is=none,${sources}`);
  const triggers = reading.triggers.filter((t) => t.options.some((o) => relation.senses.includes(o.sense)));
  const others = reading.triggers.filter((t) => !triggers.includes(t));
  if (subjectThing && objectThing) {
    const [first, second] =
      subjectThing.from < objectThing.from ? [subjectThing, objectThing] : [objectThing, subjectThing];
    const order = first === subjectThing ? 'so' : 'os';
    const between = {from: first.to, to: Math.max(first.to, second.from)};
    features.push(
      `o=${order},${r}`,
      `ok=${order},${sk},${ok}`,
      `d=${bucket(second.from - first.to)}`,
      `dr=${bucket(second.from - first.to)},${r}`,
    );
    const inside = triggers.filter((t) => within(t, between));
    for (const t of inside)
      for (const o of t.options) features.push(`t=${o.id},${order}`, `td=${o.direction},${order},${r}`);
    if (inside.length === 0) {
      const where = triggers.length === 0 ? 'none' : triggers.some((t) => t.to <= first.from) ? 'before' : 'behind';
      features.push(`t=${where},${order},${r}`);
      for (const t of triggers) for (const o of t.options) features.push(`ta=${o.id},${where},${order}`);
    }
    features.push(`to=${bucket(others.filter((t) => within(t, between)).length)}`);
    const things = reading.things.filter((t) => t.mention && t.from >= first.to && t.to <= second.from);
    features.push(`n=${bucket(things.length)}`, `nr=${bucket(things.length)},${r}`);
    features.push(`l=${subjectThing.list === objectThing.list},${r}`);
    features.push(`b=${reading.breaks.some((b) => within(b, between))}`);
    features.push(`w=${bucket(unread(reading, between))}`);
    features.push(...besides(reading, first, 'first'), ...besides(reading, second, 'second'));
    const marks = new Set(
      reading.tokens
        .slice(between.from, between.to)
        .filter((t) => !t.isWord)
        .map((t) => t.norm),
    );
    for (const mark of marks) features.push(`m=${mark}`);
    if (first.from === 0 || reading.tokens.slice(0, first.from).every((t) => lexicon.neutral.has(t.norm)))
      features.push(`first=${order},${r}`);
  } else {
    const thing = (subjectThing ?? objectThing) as Thing;
    const side = subjectThing ? 's' : 'o';
    const where = triggers.length === 0 ? 'none' : triggers.some((t) => t.to <= thing.from) ? 'before' : 'behind';
    features.push(`x=${side},${where},${r}`, `xf=${thing.from <= 1},${side},${r}`);
    features.push(...besides(reading, thing, side));
    const near = where === 'before' ? triggers.filter((t) => t.to <= thing.from) : triggers;
    for (const t of near) for (const o of t.options) features.push(`xt=${o.id},${where},${side}`);
    const named = reading.things.filter((t) => t.mention && t !== thing);
    features.push(`xn=${bucket(named.length)},${side}`, `xo=${bucket(others.length)}`);
    features.push(`xr=${Math.min(3, subjectThing ? object.rank : subject.rank)}`);
    const isWhole = reading.tokens.filter((t) => t.isWord).length <= thing.to - thing.from + 1;
    features.push(`whole=${isWhole},${side},${r}`, `whole=${isWhole},${sources}`);
    features.push(`xw=${bucket(unread(reading, {from: 0, to: reading.tokens.length}))}`);
  }
  features.push(`cs=${bucket(rivals.subjects.length)},${r}`, `co=${bucket(rivals.objects.length)},${r}`);
  if (titleIds.has(subject.id)) features.push('ts', `ts=${r}`, `ts=${sources}`);
  if (titleIds.has(object.id)) features.push('to', `to=${r}`, `to=${sources}`);
  if (subjectThing?.short) features.push(`short=${r}`);
  if (isHeldByNarrower(subject, reading)) features.push('inner-s');
  if (isHeldByNarrower(object, reading)) features.push('inner-o');
  if (hasNarrower(subject, rivals.subjects, lexicon)) features.push('narrower-s', `narrower-s=${subject.source}`);
  if (hasNarrower(object, rivals.objects, lexicon)) features.push('narrower-o', `narrower-o=${object.source}`);
  for (const id of new Set(reading.turns.map((t) => t.cue.turning.id))) features.push(`turn=${id}`);
  if (reading.reports.heading ?? reading.reports.leadIn) features.push(`report=${r}`);
  return features;
}

/** The words directly before and behind a thing. */
const besides = ({tokens}: Reading, {from, to}: Span, name: string): string[] => [
  `bb=${tokens[from - 1]?.norm ?? 'start'},${name}`,
  `ba=${tokens[to]?.norm ?? 'end'},${name}`,
];

const within = (a: Span, b: Span) => a.from >= b.from && a.to <= b.to;

const bucket = (n: number): number => (n <= 3 ? n : n <= 6 ? 5 : n <= 12 ? 9 : 20);

const unread = ({tokens, isRead}: Reading, {from, to}: Span): number =>
  tokens.slice(from, to).filter((_, i) => !isRead[from + i]).length;

/** A name inside another name. */
const isHeldByNarrower = ({thing}: End, {things}: Reading): boolean =>
  thing !== null &&
  things.some(
    (t) =>
      t !== thing && t.mention && t.from <= thing.from && thing.to <= t.to && t.to - t.from > thing.to - thing.from,
  );

const hasNarrower = ({id}: End, ends: readonly End[], {broader}: Lexicon): boolean =>
  ends.some((e) => e.id !== id && broader.get(e.id)?.has(id));
