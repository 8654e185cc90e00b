import type {Relation} from '../model/generated/relations.ts';
import {kindOf} from './kinds.ts';
import type {Lexicon} from './lexicon.ts';
import {formOf} from './name-construct.ts';
import type {CandidatePlace, End} from './pair.ts';
import type {Reading, Thing} from './reading.ts';
import type {Span} from './span.ts';

/** Two ends that a relation may join, among the other ends that it may have there. */
export type Rivalry = {
  relation: Relation;
  subject: End;
  object: End;
  rivals: {subjects: readonly End[]; objects: readonly End[]};
  place: CandidatePlace;
  lexicon: Lexicon;
};

/** How two ends stand to each other, without a word of a topic: what the ranking model was fitted to, in its order. */
export function featuresOf(pair: Rivalry): string[] {
  const {subject, object} = pair;
  return [
    ...ofSources(pair),
    ...(subject.thing && object.thing ? ofBoth(pair, subject.thing, object.thing) : ofOne(pair)),
    ...ofRivals(pair),
    ...ofArticle(pair),
  ];
}

const sourcesOf = ({subject, object}: Rivalry) => `${subject.source}-${object.source}`;

/** What the ends are, where they come from, and what the text around announces. */
function ofSources(pair: Rivalry): string[] {
  const {relation, subject, object, place, lexicon} = pair;
  const r = relation.id;
  const [sk, ok] = [kindOf(subject.id, lexicon), kindOf(object.id, lexicon)];
  const sources = sourcesOf(pair);
  const form = formOf(place.unit);
  const features = [`r=${r}`, `k=${r},${sk},${ok}`, `s=${sources}`, `rs=${r},${sources}`, `ks=${sk},${ok},${sources}`];
  features.push(`u=${form},${r}`, `us=${form},${sources}`);
  // Kinds of which it is only proposed.
  const isBeyond = (kind: string, {kinds, fixed}: Relation['subject']) => !fixed && !kinds.some((k) => k === kind);
  if (isBeyond(sk, relation.subject)) features.push('beyond-s', `beyond-s=${r}`, `beyond-s=${sources}`);
  if (isBeyond(ok, relation.object)) features.push('beyond-o', `beyond-o=${r}`, `beyond-o=${sources}`);
  if (place.unit.reason === 'question') features.push(`question`);
  const told = (senses: ReadonlySet<string>) => relation.senses.some((s) => senses.has(s));
  const introduced = place.surroundings.filter((s) => told(s.senses)).map((s) => s.source);
  for (const source of introduced) features.push(`i=${source}`, `ir=${source},${r}`, `is=${source},${sources}`);
  if (introduced.length === 0) features.push(`i=none,${r}`, `is=none,${sources}`);
  return features;
}

/** The triggers of a text that tell the relation, and all others. */
function triggersFor({senses}: Relation, {triggers}: Reading) {
  const told = triggers.filter((t) => t.options.some((o) => senses.includes(o.sense)));
  return {triggers: told, others: triggers.filter((t) => !told.includes(t))};
}

const whereOf = (triggers: readonly Span[], {from}: Span): 'none' | 'before' | 'behind' => {
  if (triggers.length === 0) return 'none';
  return triggers.some((t) => t.to <= from) ? 'before' : 'behind';
};

/** What stands between two ends that the unit names. */
function ofBoth(pair: Rivalry, subjectThing: Thing, objectThing: Thing): string[] {
  const {relation, place, lexicon} = pair;
  const {reading} = place;
  const r = relation.id;
  const {triggers, others} = triggersFor(relation, reading);
  const [first, second] =
    subjectThing.from < objectThing.from ? [subjectThing, objectThing] : [objectThing, subjectThing];
  const order = first === subjectThing ? 'so' : 'os';
  const between = {from: first.to, to: Math.max(first.to, second.from)};
  const features = [
    `o=${order},${r}`,
    `ok=${order},${kindOf(pair.subject.id, lexicon)},${kindOf(pair.object.id, lexicon)}`,
    `d=${bucket(second.from - first.to)}`,
    `dr=${bucket(second.from - first.to)},${r}`,
  ];
  const inside = triggers.filter((t) => within(t, between));
  for (const t of inside)
    for (const o of t.options) features.push(`t=${o.id},${order}`, `td=${o.direction},${order},${r}`);
  if (inside.length === 0) {
    const where = whereOf(triggers, first);
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
  return features;
}

/** How the only end that the unit names stands in it. */
function ofOne(pair: Rivalry): string[] {
  const {relation, subject, object, place} = pair;
  const {reading} = place;
  const r = relation.id;
  const sources = sourcesOf(pair);
  const {triggers, others} = triggersFor(relation, reading);
  const [side, thing, other] = subject.thing ? ['s', subject.thing, object] : ['o', object.thing, subject];
  if (!thing) return [];
  const where = whereOf(triggers, thing);
  const features = [`x=${side},${where},${r}`, `xf=${thing.from <= 1},${side},${r}`];
  features.push(...besides(reading, thing, side));
  const near = where === 'before' ? triggers.filter((t) => t.to <= thing.from) : triggers;
  for (const t of near) for (const o of t.options) features.push(`xt=${o.id},${where},${side}`);
  const named = reading.things.filter((t) => t.mention && t !== thing);
  features.push(`xn=${bucket(named.length)},${side}`, `xo=${bucket(others.length)}`);
  features.push(`xr=${Math.min(3, other.rank)}`);
  const isWhole = reading.tokens.filter((t) => t.isWord).length <= thing.to - thing.from + 1;
  features.push(`whole=${isWhole},${side},${r}`, `whole=${isWhole},${sources}`);
  features.push(`xw=${bucket(unread(reading, {from: 0, to: reading.tokens.length}))}`);
  return features;
}

/** What else could be an end, and what turns the text. */
function ofRivals(pair: Rivalry): string[] {
  const {relation, subject, object, rivals, place, lexicon} = pair;
  const {reading, titleIds} = place;
  const r = relation.id;
  const sources = sourcesOf(pair);
  const features: string[] = [];
  features.push(`cs=${bucket(rivals.subjects.length)},${r}`, `co=${bucket(rivals.objects.length)},${r}`);
  if (titleIds.has(subject.id)) features.push('title-s', `title-s=${r}`, `title-s=${sources}`);
  if (titleIds.has(object.id)) features.push('title-o', `title-o=${r}`, `title-o=${sources}`);
  if (subject.thing?.short) features.push(`short=${r}`);
  if (isHeldByNarrower(subject, reading)) features.push('inner-s');
  if (isHeldByNarrower(object, reading)) features.push('inner-o');
  if (hasNarrower(subject, rivals.subjects, lexicon)) features.push('narrower-s', `narrower-s=${subject.source}`);
  if (hasNarrower(object, rivals.objects, lexicon)) features.push('narrower-o', `narrower-o=${object.source}`);
  for (const id of new Set(reading.turns.map((t) => t.cue.turning.id))) features.push(`turn=${id}`);
  if (reading.reports.heading ?? reading.reports.leadIn) features.push(`report=${r}`);
  return features;
}

/** Where else the text around and the article name the ends, and whether together. */
function ofArticle({relation, subject, object, place, lexicon}: Rivalry): string[] {
  const r = relation.id;
  const features: string[] = [];
  for (const [side, {id, thing, source}] of [['s', subject] as const, ['o', object] as const]) {
    if (!thing) continue;
    const also = place.surroundings.find((around) => around.ids.includes(id))?.source ?? 'none';
    features.push(`also=${also},${side}`, `also=${also},${side},${r}`);
    if (source === 'loose')
      features.push(`wide=${bucket(thing.to - thing.from)}`, `wide=${kindOf(id, lexicon)},${side}`);
  }
  const isHere = subject.source === 'own' && object.source === 'own';
  const elsewhere = bucket(place.together(subject.id, object.id) - (isHere ? 1 : 0));
  return [...features, `el=${elsewhere},${r}`, `el=${elsewhere},${subject.source}-${object.source}`];
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
