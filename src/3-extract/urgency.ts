import {must} from '../base/must.ts';
import type {Unit} from '../model/article.ts';
import type {CareCountry} from '../model/article-reading.ts';
import type {Language} from '../model/generated/language.ts';
import type {Urgency} from '../model/statement.ts';
import {makePhraseIndex, type PhraseIndex} from './phrases.ts';
import type {Span} from './span.ts';
import {makeSpelling, type Spelling, type Token, tokenize} from './tokens.ts';

/** What a phrase does: says how soon, only looks like that, tells to do something, points back, or denies. */
type Cue = Urgency | 'pseudo' | 'again' | 'instruction' | 'part' | 'opener' | keyof Language['urgency']['denials'];

/** The words of a language that say how soon to seek care, ready for use. */
export type UrgencyWords = {cues: PhraseIndex<Cue>; spelling: Spelling};

/** Where a reason for care stands: its unit, and in the unit's tokens the reason itself and all that can be one. */
export type ReasonPlace = {
  unit: Unit;
  things: readonly Span[];
  object: Span;
  /** The tokens of the unit before it. */
  before: readonly Token[] | null;
};

/** Most words between a denial and what it denies: "do not need to (see a doctor) urgently". */
const reachOfDenial = 4;

/** From the least to the most urgent. */
const byUrgency: readonly Urgency[] = ['soon', 'today', 'emergency'];

const madeBefore = new WeakMap<Language, Map<string, UrgencyWords>>();

/**
 * The common words of a language, those of the country, and the country's own emergency number. Made once for them, as
 * all topics of a clinic have the same.
 */
export function urgencyWordsOf(language: Language, here: CareCountry | null): UrgencyWords {
  const made = madeBefore.get(language) ?? new Map<string, UrgencyWords>();
  madeBefore.set(language, made);
  const key = JSON.stringify([here?.country, here?.emergencyNumber]);
  const words = made.get(key) ?? makeUrgencyWords(language, here);
  made.set(key, words);
  return words;
}

function makeUrgencyWords(language: Language, here: CareCountry | null): UrgencyWords {
  const {urgency, openers} = language;
  const spelling = makeSpelling(language);
  const cues = makePhraseIndex<Cue>(spelling);
  const add = (cue: Cue, phrases: readonly string[] = []) => {
    for (const phrase of phrases) cues.add(phrase, cue);
  };
  const own = (here && urgency.countries[here.country]) ?? {};
  add('emergency', urgency.emergency);
  add('emergency', own.emergency);
  if (here?.emergencyNumber) add('emergency', [here.emergencyNumber]);
  add('today', urgency.today);
  add('today', own.today);
  add('soon', urgency.soon);
  add('pseudo', urgency.pseudo);
  add('again', urgency.again);
  add('instruction', urgency.instructions);
  add('part', urgency.parts);
  add('opener', openers);
  const {near, far, behind, joins, ends, cancels} = urgency.denials;
  add('near', near);
  add('far', far);
  add('behind', behind);
  add('joins', joins);
  add('ends', ends);
  add('cancels', cancels);
  return {cues, spelling};
}

/**
 * How soon a text sends its reader to care for a reason that it names, by its own words or those that introduce it.
 *
 * What a text itself tells to do wins over its lead-in, and a lead-in over headings, the nearest first. Words that tell
 * nothing to do ("pain right after a fall", below "Call 999 if you have:") can make it more urgent, never less. In one
 * text the most urgent wins, unless it parts into instructions of their own ("see us if it lasts, and call 999 if you
 * faint"): then that of the object counts. "Do the same if …" takes up the sentence before. Where no text says anything it is 'soon'.
 */
export function urgencyOf({unit, things, object, before}: ReasonPlace, words: UrgencyWords): Urgency {
  const own = readUrgency(tokenize(unit.plain.text, words.spelling), words, {things, object});
  if (own.says !== null && own.instructs) return own.says;
  const again = own.says === null && own.isAgain && before ? readUrgency(before, words).says : null;
  if (again !== null) return again;
  const around = [
    unit.isLabel ? undefined : unit.label,
    unit.columnHeader,
    unit.rowHeader,
    unit.leadIn,
    unit.question,
    ...unit.section.toReversed(),
  ];
  for (const text of around) {
    const says = text === undefined ? null : readUrgency(tokenize(text, words.spelling), words).says;
    if (says !== null) return own.says === null ? says : mostUrgent([says, own.says]);
  }
  return own.says ?? 'soon';
}

/** The most urgent of some. */
const mostUrgent = (some: readonly Urgency[]): Urgency =>
  some.reduce((most, next) => (isMoreUrgent(next, most) ? next : most), 'soon');

const isMoreUrgent = (a: Urgency, b: Urgency): boolean => byUrgency.indexOf(a) > byUrgency.indexOf(b);

type Hit = Span & {cue: Cue};

/**
 * What one text says of urgency, and whether it tells the reader to do something; of all of it, or of the part in which the object of a statement stands.
 */
function readUrgency(
  tokens: readonly Token[],
  words: UrgencyWords,
  about?: Pick<ReasonPlace, 'things' | 'object'>,
): {says: Urgency | null; instructs: boolean; isAgain: boolean} {
  const all = tokens.flatMap((_, from) =>
    words.cues.at(tokens, from).map(({value, to}): Hit => ({cue: value, from, to})),
  );
  const part = about ? partOf(tokens.length, all, about) : {from: 0, to: tokens.length};
  const isInPart = (hit: Span) => hit.from >= part.from && hit.to <= part.to;
  const of = (cue: Cue) => all.filter((hit) => hit.cue === cue && isInPart(hit));
  const pseudo = of('pseudo');
  const levels = outermost(
    all.filter((hit) => isUrgency(hit.cue) && !pseudo.some((p) => p.from < hit.to && hit.from < p.to)),
  );
  const denied = findDenied(levels, all, tokens, about?.object);
  const says = levels.filter(isInPart).flatMap((hit): Urgency[] => {
    if (!denied.has(hit)) return isUrgency(hit.cue) ? [hit.cue] : [];
    // "This is not an emergency" says how soon; "if it does not stop at once" does not.
    return hit.cue === 'emergency' ? ['soon'] : [];
  });
  return {
    says: says.length === 0 ? null : mostUrgent(says),
    instructs: of('instruction').length > 0,
    isAgain: of('again').length > 0,
  };
}

/** The part of a text in which the object stands. Each part names something and tells what to do about it. */
function partOf(length: number, all: readonly Hit[], {things, object}: Pick<ReasonPlace, 'things' | 'object'>): Span {
  const starts = all
    .filter((hit) => hit.cue === 'part')
    .map((hit) => hit.to)
    .filter((at) => all.some((o) => o.from === at && (o.cue === 'instruction' || o.cue === 'opener')));
  const bounds = [...new Set([0, ...starts, length])].sort((a, b) => a - b);
  const pieces = bounds.slice(1).map((to, i): Span => ({from: must(bounds[i], 'one bound is before each'), to}));
  const isWhole = (piece: Span | undefined) =>
    piece !== undefined &&
    things.some((t) => isInside(t, piece)) &&
    all.some((hit) => hit.cue === 'instruction' && isInside(hit, piece));
  const at = pieces.findIndex((piece) => isInside(object, piece));
  if (at < 0) return {from: 0, to: length};
  const isCut = (i: number) => isWhole(pieces[i - 1]) && isWhole(pieces[i]);
  let [first, last] = [at, at];
  while (first > 0 && !isCut(first)) first--;
  while (last < pieces.length - 1 && !isCut(last + 1)) last++;
  return {from: must(pieces[first], 'it is one of them').from, to: must(pieces[last], 'it is one of them').to};
}

const isInside = (a: Span, b: Span) => a.from >= b.from && a.to <= b.to;

const isUrgency = (cue: Cue): cue is Urgency => byUrgency.includes(cue as Urgency);

/** Without what stands inside of a longer one that says when: "emergency appointment" is no emergency. */
const outermost = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit) => !hits.some((o) => o.cue !== 'soon' && isInside(hit, o) && o.to - o.from > hit.to - hit.from));

/** The hits that the text denies, unless it makes an exception for the object ("do not call 999 unless you faint"). */
function findDenied(
  levels: readonly Hit[],
  all: readonly Hit[],
  tokens: readonly Token[],
  object: Span | undefined,
): Set<Hit> {
  const denied = new Set<Hit>();
  for (const hit of levels) {
    const isExcepted = (other: Hit) => other.from >= hit.to && (!object || object.from >= other.to);
    if (all.some((other) => other.cue === 'cancels' && isExcepted(other))) continue;
    const isDenied = all.some((other) => {
      if (other.cue === 'near') return other.to === hit.from;
      if (other.cue === 'far') return reaches(other.to, hit.from, all, tokens);
      return other.cue === 'behind' && other.from === hit.to;
    });
    // "You do not need to call 999 or go to A&E": the denial goes on.
    const goesOn = [...denied].some((last) =>
      all.some((o) => o.cue === 'joins' && o.from === last.to && reaches(o.to, hit.from, all, tokens)),
    );
    if (isDenied || goesOn) denied.add(hit);
  }
  return denied;
}

/** Whether a few words, and nothing that ends what is denied, stand between the two. */
function reaches(from: number, to: number, all: readonly Hit[], tokens: readonly Token[]): boolean {
  if (to < from || to - from > reachOfDenial) return false;
  const between = tokens.slice(from, to);
  return between.every((t) => t.isWord) && !all.some((o) => o.cue === 'ends' && o.from >= from && o.from < to);
}
