import type {Unit} from '../model/article.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import type {Span} from './span.ts';
import {writtenAs} from './tokens.ts';

/** A statement; `leans` where an end of it comes from the text around. */
type Leaning = {leans: boolean};

/** A unit, what it says, and of each the word that keeps it from being stated. */
export type Heard<T extends Leaning> = {unit: Unit; reading: Reading; found: {what: T; turned: string | null}[]};

/** A sentence that takes back another one is short. */
const longestRetraction = 20;
/** A cell that judges the rest of its row is shorter still. */
const longestVerdict = 4;

/** The words of a unit's neighbours by which nothing is stated there, and nothing that takes an end from around it. */
export type TakenBack = {whole: string | null; leaning: string | null};

/**
 * For each unit the word of its neighbours by which it states nothing, or null: the next sentence takes it back ("That
 * was the belief until 2012."), the one before calls it a myth, a quotation is warned of, a cell of the row says "false",
 * it is a question that got a no; and the word by which nothing is stated that leans on a question.
 */
export function takenBack<T extends Leaning>(heard: readonly Heard<T>[], lexicon: Lexicon): TakenBack[] {
  const denied = deniedQuestions(heard, lexicon);
  const verdicts = verdictsOfRows(heard, lexicon);
  const noTo = (question: string | undefined) => (question === undefined ? null : (denied.get(question) ?? null));
  return heard.map(({unit}, i) => ({
    whole: ofNeighbours(heard, i, verdicts, lexicon) ?? noBehind(heard, i, lexicon),
    leaning: noTo(unit.question),
  }));
}

/** What a unit says, each with the word that keeps it from being stated there or by its neighbours. */
export const takeBack = <T extends Leaning>(own: Heard<T>, {whole, leaning}: TakenBack): Heard<T> => ({
  ...own,
  found: own.found.map((f) => ({...f, turned: f.turned ?? whole ?? (f.what.leans ? leaning : null)})),
});

function ofNeighbours<T extends Leaning>(
  heard: readonly Heard<T>[],
  i: number,
  verdicts: ReadonlyMap<number, {unit: Unit; word: string}>,
  lexicon: Lexicon,
): string | null {
  const unit = heard[i]?.unit;
  if (unit?.kind === 'cell') {
    const verdict = verdicts.get(unit.block);
    return verdict && verdict.unit !== unit ? verdict.word : null;
  }
  if (unit?.kind !== 'sentence') return null;
  const [before, after] = [neighbour(heard, i, -1), neighbour(heard, i, 1)];
  // Behind a quotation the one after the next, too: "This went round last year. It is nonsense."
  const next = unit.isQuoted && after !== null ? neighbour(heard, after, 1) : null;
  const at = (place: number | null) => (place === null ? null : (heard[place] ?? null));
  const [said, warned, told] = [at(after), at(next), at(before)];
  return (said && retraction(said, lexicon)) ?? (warned && retraction(warned, lexicon)) ?? (told && announcement(told));
}

/** The place of the sentence before or behind one in its paragraph; for a quotation also the one before or behind the quotation. */
function neighbour<T extends Leaning>(heard: readonly Heard<T>[], i: number, step: -1 | 1): number | null {
  const own = heard[i]?.unit;
  let at = i + step;
  if (own?.isQuoted) while (heard[at]?.unit.isQuoted && heard[at]?.unit.block !== own.block) at += step;
  const other = heard[at];
  if (!own || !other || other.unit.kind !== 'sentence' || other.unit.isLabel) return null;
  return other.unit.block === own.block || (own.isQuoted && !other.unit.isQuoted) ? at : null;
}

function retraction<T extends Leaning>({unit, reading, found}: Heard<T>, lexicon: Lexicon): string | null {
  if (found.length > 0 || unit.reason === 'question' || reading.tokens.length > longestRetraction) return null;
  if (!lexicon.cues.at(reading.tokens, 0).some((h) => h.value.type === 'retraction')) return null;
  const names = reading.things.some((t) => t.mention);
  const turn = reading.turns.find((t) => !names || t.cue.turning.id === 'hearsay');
  return turn ? wordsOf(unit, reading, turn) : null;
}

/** "Here is an old myth. Zinc …": nothing of its own, and what follows is not asserted. */
function announcement<T extends Leaning>({unit, reading, found}: Heard<T>): string | null {
  if (found.length > 0 || unit.reason === 'question' || reading.things.some((t) => t.mention)) return null;
  const turn = reading.turns.find((t) => t.cue.turning.id === 'hearsay');
  return turn ? wordsOf(unit, reading, turn) : null;
}

/** Questions whose first answer starts with a no, and that word. */
function deniedQuestions<T extends Leaning>(heard: readonly Heard<T>[], lexicon: Lexicon): Map<string, string | null> {
  const answers = new Map<string, string | null>();
  for (const {unit, reading} of heard) {
    const {question} = unit;
    if (question === undefined || answers.has(question) || unit.plain.text === question || unit.reason) continue;
    const no = answerNo(reading, lexicon);
    answers.set(question, no && wordsOf(unit, reading, no));
  }
  return answers;
}

/** The no that is the answer to a question; null of what is none. */
function noBehind<T extends Leaning>(heard: readonly Heard<T>[], i: number, lexicon: Lexicon): string | null {
  if (heard[i]?.unit.reason !== 'question') return null;
  const answer = heard.slice(i + 1).find(({unit}) => !unit.isLabel);
  const no = answer && answerNo(answer.reading, lexicon);
  return no ? wordsOf(answer.unit, answer.reading, no) : null;
}

/** The no that a text starts with, where a mark or nothing follows. */
function answerNo({tokens}: Reading, lexicon: Lexicon): Span | null {
  const hit = lexicon.cues.at(tokens, 0).find((h) => h.value.type === 'answerNo' && !tokens[h.to]?.isWord);
  return hit ? {from: 0, to: hit.to} : null;
}

/** For each row the cell that judges it: a few words with one that turns, or a plain no. */
function verdictsOfRows<T extends Leaning>(
  heard: readonly Heard<T>[],
  lexicon: Lexicon,
): Map<number, {unit: Unit; word: string}> {
  const verdicts = new Map<number, {unit: Unit; word: string}>();
  for (const {unit, reading, found} of heard) {
    if (unit.kind !== 'cell' || unit.reason || found.length > 0 || verdicts.has(unit.block)) continue;
    if (reading.tokens.length > longestVerdict || reading.things.some((t) => t.mention)) continue;
    const doubt = reading.contexts.find((c) => ['limited', 'mixed', 'negation'].includes(c.cue.context.category));
    const turn = answerNo(reading, lexicon) ?? reading.turns[0] ?? doubt;
    if (turn) verdicts.set(unit.block, {unit, word: wordsOf(unit, reading, turn)});
  }
  return verdicts;
}

const wordsOf = (unit: Unit, {tokens}: Reading, span: Span) => writtenAs(unit.plain.text, tokens, span);
