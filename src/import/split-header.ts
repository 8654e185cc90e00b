import {must} from '../base/must.ts';
import type {ImportRules} from '../model/generated/import-rules.ts';
import {bare, type FlatLine, type Word} from './cell-starts.ts';
import type {Names} from './names.ts';

/** Where the cells of a header start (indexes of words), how good they look on average, and how sure that is. */
export type HeaderSplit = {starts: number[]; score: number; sure: number};

/**
 * Splits the header of a flattened table into as many cells as its rows have: each a phrase that a language's rules
 * know from headers ("Key Sources", "How it Works"), above columns that name what the header announces.
 */
export function splitHeader(
  header: FlatLine,
  columns: number,
  kinds: readonly ReadonlyMap<string, number>[],
  names: Names,
  rules: ImportRules,
): HeaderSplit | null {
  const places = header.words.flatMap((_, i) => (header.softStart[i] && (i === 0 || header.capital[i]) ? [i] : []));
  if (places.length < columns || places.length > mostPlaces) return null;
  const openers = new Set(rules.columnOpeners);
  const nouns = new Set(rules.columnNouns);
  const inner = new Set(rules.columnInner);
  const phrases = new Set(rules.columnPhrases);
  const questions = new Set(rules.columnQuestions);
  const scores = new Map<string, number>();
  const scoreOf = (from: number, to: number, column: number) => {
    const key = `${from} ${to} ${column}`;
    let score = scores.get(key);
    if (score === undefined) {
      score = scoreCell(header, {from, to, column}, {openers, nouns, inner, phrases, questions, names, kinds});
      scores.set(key, score);
    }
    return score;
  };
  let best: {starts: number[]; score: number} | null = null;
  let sum = 0;
  for (const starts of choose(places, columns)) {
    const score =
      starts.reduce((s, from, k) => s + scoreOf(from, starts[k + 1] ?? header.words.length, k), 0) +
      likeness(header, starts);
    sum += Math.exp(score * sharpness);
    if (!best || score > best.score) best = {starts, score};
  }
  if (!best) return null;
  return {starts: best.starts, score: best.score / columns, sure: Math.exp(best.score * sharpness) / sum};
}

const mostPlaces = 18;
/** How much more likely a header is than another that scores one point less, as a power of e. */
const sharpness = 2.5;

type Context = {
  openers: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  inner: ReadonlySet<string>;
  phrases: ReadonlySet<string>;
  questions: ReadonlySet<string>;
  names: Names;
  kinds: readonly ReadonlyMap<string, number>[];
};

function scoreCell(header: FlatLine, cell: {from: number; to: number; column: number}, context: Context): number {
  const {from, to, column} = cell;
  const {openers, nouns, inner, phrases, questions, names, kinds} = context;
  const words = header.words.slice(from, to).map((w) => bare(w.text));
  const first = header.words[from];
  const last = header.words[to - 1];
  if (!first || !last) return -9;
  const text = header.text.slice(first.start, last.end);
  const plain = text.replace(/\s*[([][^)\]]*[)\]]?\s*$/, '');
  const head = plain.split(/\s+/).length;
  let score = 0;
  const announced = names.announcedBy(plain);
  const isPhrase = phrases.has(words.join(' '));
  if (isPhrase) score += 1.6;
  if (announced) score += 1.2 + 0.8 * agreement(announced, must(kinds[column], 'each column has its kinds'));
  const isAmong = (some: ReadonlySet<string>, i: number) => {
    const word = words[i];
    return word !== undefined && some.has(word);
  };
  const isNoun = (i: number) => isAmong(nouns, i);
  const isOpener = (i: number) => isAmong(openers, i);
  const isInBrackets = (word: Word | undefined) => word !== undefined && /^[([]/.test(word.text);
  const endsAt = (i: number) =>
    isNoun(i) && (i === head - 1 || header.small[from + i + 1] || isInBrackets(header.words[from + i + 1]));
  const isQuestion = isAmong(questions, 0) && words.length > 1;
  if (words.some((_, i) => endsAt(i))) score += 1;
  else if (isQuestion) score += 0.8;
  if (words.length > 1 && isOpener(0)) score += 0.6;
  if (column === 0 && words.length === 1) score += 0.5;
  for (let i = 1; i < words.length; i++) {
    if (!header.softStart[from + i] || !header.capital[from + i]) continue;
    if (header.small[from + i - 1]) continue;
    if (isNoun(i - 1)) score -= isOpener(i - 1) ? 0.5 : 0.9;
    else if (isOpener(i) && !isOpener(i - 1) && !(isNoun(i) && i === words.length - 1)) score -= 0.8;
    score -= 0.1;
  }
  const lastWord = words.length - 1;
  if ((lastWord > 0 || column > 0) && isOpener(lastWord) && !isNoun(lastWord) && !isPhrase) score -= 1.2;
  if (isAmong(inner, 0) || (header.small[from] && !isQuestion && !isPhrase)) score -= 1.2;
  if (header.named.some((n) => n.start === first.start && n.end >= last.end - 1)) score += 0.5;
  if (header.small[to - 1] && !isNoun(words.length - 1) && !isPhrase && !isQuestion) score -= 2;
  score -= Math.max(0, words.length - 4) * 0.4;
  if (column === 0 && words.length > 1) score -= 0.3 + (words.length - 2) * 0.5;
  // What stands behind a small word is short: "Function in the Body".
  const tail = words.findIndex((_, i) => i > 0 && header.small[from + i]);
  if (tail >= 0 && !isQuestion && !isPhrase)
    score -= Math.max(0, words.slice(tail).filter((_, i) => !header.small[from + tail + i]).length - 1) * 0.4;
  return score;
}

/** Headers of several columns are often built alike: "Mild Form", "Severe Form". */
function likeness(header: FlatLine, starts: readonly number[]): number {
  const ends = starts.slice(1).map((from, k) => {
    const words = header.words.slice(from, starts[k + 2] ?? header.words.length).map((w) => bare(w.text));
    return words.length > 1 ? [words[0], words.at(-1)] : [];
  });
  let score = 0;
  for (let i = 1; i < ends.length; i++)
    if ([0, 1].some((side) => ends[i]?.[side] !== undefined && ends[i]?.[side] === ends[i - 1]?.[side])) score += 0.8;
  return score;
}

/** From -1 to 1: how many of the things in the column are of the kinds that its header announces. */
function agreement(announced: readonly string[], kinds: ReadonlyMap<string, number>): number {
  let all = 0;
  let fitting = 0;
  for (const [kind, n] of kinds) {
    all += n;
    if (announced.includes(kind)) fitting += n;
  }
  return all < 0.5 ? 0 : (2 * fitting) / all - 1;
}

/** Every way to choose `count` of the places, the first always among them. */
function* choose(places: readonly number[], count: number): Generator<number[]> {
  const [first, ...rest] = places;
  if (first === undefined) return;
  yield* extend([first], rest, count - 1);
}

function* extend(chosen: number[], rest: readonly number[], missing: number): Generator<number[]> {
  if (missing === 0) {
    yield chosen;
    return;
  }
  for (let i = 0; i <= rest.length - missing; i++)
    yield* extend([...chosen, rest[i] as number], rest.slice(i + 1), missing - 1);
}
