import type {Relation} from '../model/generated/relations.ts';
import type {Lexicon} from './lexicon.ts';
import {type Form, formOf} from './name-construct.ts';
import type {CandidatePlace, End} from './pair.ts';
import type {Reading, Thing} from './reading.ts';
import type {Span} from './span.ts';
import {normAt} from './tokens.ts';

/** A relation that a unit is asked for: what its ends may be there, and the triggers that tell it. */
export type Asked = {
  relation: Relation;
  rivals: {subjects: readonly End[]; objects: readonly End[]};
  place: CandidatePlace;
  lexicon: Lexicon;
  form: Form;
  /** Where the text around announces the relation. */
  introduced: readonly string[];
  /** The triggers of the unit that tell the relation, and all others. */
  told: Reading['triggers'];
  others: Reading['triggers'];
  /** The same for relations that are announced alike in units of one form: then pairs of one kind are told alike. */
  kind: string;
};

export function askedOf(what: Pick<Asked, 'relation' | 'rivals' | 'place' | 'lexicon'>): Asked {
  const {senses, id} = what.relation;
  const {surroundings, reading, unit} = what.place;
  const told = reading.triggers.filter((t) => t.options.some((o) => senses.includes(o.sense)));
  const introduced = surroundings.flatMap((around) =>
    senses.some((s) => around.senses.has(s)) ? [around.source] : [],
  );
  const form = formOf(unit);
  return {
    ...what,
    form,
    introduced,
    told,
    others: told.length === 0 ? reading.triggers : reading.triggers.filter((t) => !told.includes(t)),
    kind: `${id},${form},${unit.reason === 'question'},${introduced.join()}`,
  };
}

/**
 * How two ends stand to each other, without a word of a topic: what the ranking model was fitted to. Each of the groups
 * depends on less than the whole, so that what many pairs share is added up once (score-pairs.ts).
 */
export function featuresOf(subject: End, object: End, asked: Asked): string[] {
  const {thing: s} = subject;
  const {thing: o} = object;
  return [
    ...ofTraits(traitsOf(subject, object), asked),
    ...ofText(asked),
    ...ofEnd('s', subject, asked),
    ...ofEnd('o', object, asked),
    ...(s && o ? [...ofBetween(s, o, asked), ...ofBoth(subject, object, asked)] : []),
    ...(s && !o ? ofOnly('s', s, asked) : []),
    ...(o && !s ? ofOnly('o', o, asked) : []),
  ];
}

/** What is told of a pair but for its words: of two pairs whose ends are of the same kinds it is the same. */
type Traits = {
  subject: End;
  object: End;
  sources: string;
  /** Of a pair with one end in the unit: how near the other is, and whether it is all that the unit says. */
  only: {rank: number; isWhole: boolean} | null;
};

export function traitsOf(subject: End, object: End): Traits {
  const [named, other] = subject.thing ? [subject, object] : [object, subject];
  const isOne = (subject.thing === null) !== (object.thing === null);
  return {
    subject,
    object,
    sources: `${subject.source}-${object.source}`,
    only: isOne ? {rank: other.rank, isWhole: named.isWhole} : null,
  };
}

/** What the ends are, where they come from, and what the text around announces. */
export function ofTraits({subject, object, sources, only}: Traits, asked: Asked): string[] {
  const {relation, introduced, form, place} = asked;
  const [sk, ok] = [subject.kind, object.kind];
  const r = relation.id;
  const features = [`r=${r}`, `k=${r},${sk},${ok}`, `s=${sources}`, `rs=${r},${sources}`, `ks=${sk},${ok},${sources}`];
  features.push(`u=${form},${r}`, `us=${form},${sources}`);
  if (place.unit.reason === 'question') features.push('question');
  for (const source of introduced) features.push(`i=${source}`, `ir=${source},${r}`, `is=${source},${sources}`);
  if (introduced.length === 0) features.push(`i=none,${r}`, `is=none,${sources}`);
  if (subject.isInTitle) features.push('title-s', `title-s=${r}`, `title-s=${sources}`);
  if (object.isInTitle) features.push('title-o', `title-o=${r}`, `title-o=${sources}`);
  if (only) features.push(`xr=${only.rank}`, `whole=${only.isWhole},${sources}`);
  return features;
}

/** What else could be an end, and what turns the text. */
export function ofText({relation, rivals, place: {reading}}: Asked): string[] {
  const r = relation.id;
  const features = [`cs=${bucket(rivals.subjects.length)},${r}`, `co=${bucket(rivals.objects.length)},${r}`];
  for (const id of new Set(reading.turns.map((t) => t.cue.turning.id))) features.push(`turn=${id}`);
  if (reading.reports.heading ?? reading.reports.leadIn) features.push(`report=${r}`);
  return features;
}

/** What is told of one end among its rivals. */
export function ofEnd(side: 's' | 'o', end: End, {relation, rivals, place, lexicon}: Asked): string[] {
  const features: string[] = [];
  if (side === 's' && end.thing?.short) features.push(`short=${relation.id}`);
  if (isHeldByNarrower(end, place.reading)) features.push(`inner-${side}`);
  if (hasNarrower(end, side === 's' ? rivals.subjects : rivals.objects, lexicon))
    features.push(`narrower-${side}`, `narrower-${side}=${end.source}`);
  return features;
}

const whereOf = (triggers: readonly Span[], {from}: Span): 'none' | 'before' | 'behind' => {
  if (triggers.length === 0) return 'none';
  return triggers.some((t) => t.to <= from) ? 'before' : 'behind';
};

/** The stretch between two things of a unit, and the one that stands first. */
function stretchOf(s: Thing, o: Thing): {first: Thing; second: Thing; between: Span} {
  const [first, second] = s.from < o.from ? [s, o] : [o, s];
  return {first, second, between: {from: first.to, to: Math.max(first.to, second.from)}};
}

/** What stands between two ends that the unit names, whatever the relation. */
export function ofBetween(s: Thing, o: Thing, {place: {reading}}: Asked): string[] {
  const {first, second, between} = stretchOf(s, o);
  const features = [
    `d=${bucket(second.from - first.to)}`,
    `n=${namedBetween(first, second, reading)}`,
    `b=${reading.breaks.some((b) => within(b, between))}`,
    `w=${bucket(unread(reading, between))}`,
    ...besides(reading, first, 'first'),
    ...besides(reading, second, 'second'),
  ];
  const marks = new Set<string>();
  for (let at = between.from; at < between.to; at++) {
    const token = reading.tokens[at];
    if (token && !token.isWord) marks.add(token.norm);
  }
  for (const mark of marks) features.push(`m=${mark}`);
  return features;
}

function namedBetween(first: Span, second: Span, {things}: Reading): number {
  let names = 0;
  for (const t of things) if (t.mention && t.from >= first.to && t.to <= second.from) names++;
  return bucket(names);
}

/** How two ends that the unit names stand to the triggers of the relation. */
export function ofBoth(subject: End, object: End, {relation, told, others, place, lexicon}: Asked): string[] {
  const {reading} = place;
  const r = relation.id;
  const [s, o] = [subject.thing, object.thing];
  if (!s || !o) return [];
  const {first, second, between} = stretchOf(s, o);
  const order = first === s ? 'so' : 'os';
  const features = [
    `o=${order},${r}`,
    `ok=${order},${subject.kind},${object.kind}`,
    `dr=${bucket(second.from - first.to)},${r}`,
    `nr=${namedBetween(first, second, reading)},${r}`,
    `l=${s.list === o.list},${r}`,
    `to=${bucket(others.filter((t) => within(t, between)).length)}`,
  ];
  const inside = told.filter((t) => within(t, between));
  for (const t of inside)
    for (const o of t.options) features.push(`t=${o.id},${order}`, `td=${o.direction},${order},${r}`);
  if (inside.length === 0) {
    const where = whereOf(told, first);
    features.push(`t=${where},${order},${r}`);
    for (const t of told) for (const o of t.options) features.push(`ta=${o.id},${where},${order}`);
  }
  if (isOpening(first, reading, lexicon)) features.push(`first=${order},${r}`);
  return features;
}

/** Whether nothing stands before a thing but words that change nothing. */
function isOpening({from}: Span, {tokens}: Reading, {neutral}: Lexicon): boolean {
  for (let at = 0; at < from; at++) if (!neutral.has(normAt(tokens, at))) return false;
  return true;
}

/** How the only end that the unit names stands in it. */
export function ofOnly(side: 's' | 'o', thing: Thing, {relation, told, others, place}: Asked): string[] {
  const {reading} = place;
  const r = relation.id;
  const where = whereOf(told, thing);
  const features = [`x=${side},${where},${r}`, `xf=${thing.from <= 1},${side},${r}`];
  features.push(...besides(reading, thing, side));
  const near = where === 'before' ? told.filter((t) => t.to <= thing.from) : told;
  for (const t of near) for (const o of t.options) features.push(`xt=${o.id},${where},${side}`);
  const named = reading.things.filter((t) => t.mention && t !== thing);
  features.push(`xn=${bucket(named.length)},${side}`, `xo=${bucket(others.length)}`);
  features.push(`whole=${isWhole(thing, reading)},${side},${r}`);
  features.push(`xw=${bucket(unread(reading, {from: 0, to: reading.tokens.length}))}`);
  return features;
}

/** Whether a text is hardly more than what it names. */
export function isWhole({from, to}: Span, {tokens}: Reading): boolean {
  const most = to - from + 1;
  let words = 0;
  for (const {isWord} of tokens) if (isWord && ++words > most) return false;
  return true;
}

/** The words directly before and behind a thing. */
const besides = ({tokens}: Reading, {from, to}: Span, name: string): string[] => [
  `bb=${tokens[from - 1]?.norm ?? 'start'},${name}`,
  `ba=${tokens[to]?.norm ?? 'end'},${name}`,
];

const within = (a: Span, b: Span) => a.from >= b.from && a.to <= b.to;

const mostCounted = 12;

const bucket = (n: number): number => (n <= 3 ? n : n <= 6 ? 5 : n <= mostCounted ? 9 : 20);

/** Words that nothing accounts for; what is more than the last bucket holds need not be counted. */
function unread({isRead}: Reading, {from, to}: Span): number {
  let words = 0;
  for (let at = from; at < to && words <= mostCounted; at++) if (!isRead[at]) words++;
  return words;
}

/** A name inside another name. */
const isHeldByNarrower = ({thing}: End, {things}: Reading): boolean =>
  thing !== null &&
  things.some(
    (t) =>
      t !== thing && t.mention && t.from <= thing.from && thing.to <= t.to && t.to - t.from > thing.to - thing.from,
  );

const hasNarrower = ({id}: End, ends: readonly End[], {broader}: Lexicon): boolean =>
  ends.some((e) => e.id !== id && broader.get(e.id)?.has(id));
