import {nearestText} from '../4-merge/nearest-text.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {collapse} from '../base/words.ts';
import {anchorHash, anchorOf} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Corrected, Stated} from '../model/generated/annotations.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Schemas} from '../model/schemas.ts';
import {faultsOfStatement} from './check-statement.ts';
import {beforeOf, hangsOnBefore, type Reading, readingsOf} from './readings.ts';
import type {Row} from './rows.ts';
import {readStated, type Said, toStated} from './stated.ts';
import {faultsOf, type SentenceVerdict, toAnnotation} from './to-annotation.ts';

/** What answers are held against. */
export type Desk = {dataset: Dataset; content: Pick<Content, 'topics'>; rows: readonly Row[]; schemas: Schemas};

/** What a file of answers says: one verdict a sentence; or what is wrong, each with its line. */
export type ReadAnswers = {verdicts: SentenceVerdict[]; problems: {line: number; message: string}[]};

/** A line, as far as it was read. */
type Answer = Partial<Record<(typeof keys)[number], unknown>>;

const keys = [
  ...(['id', 'topic', 'article', 'quote', 'under'] as const),
  ...(['accept', 'correct', 'add', 'reject', 'whole', 'why'] as const),
];
const verdictKeys = ['accept', 'correct', 'add', 'reject', 'whole'] as const;

/** Where an answer belongs: a unit of an article; of a row, what waits in it alone. */
type Target = {topic: TopicContent; article: Article; unit: Unit; row: Row | null};

type Line = {line: number; target: Target; said: Said; needsBefore: boolean};

/** Something wrong with a line. */
class Fault extends Error {}

/**
 * Reads a file of answers, one JSON object a line. All lines are checked; answers on the same sentence become one verdict.
 * Where there is a problem there are no verdicts.
 */
export function readAnswers(text: string, desk: Desk): ReadAnswers {
  const problems: ReadAnswers['problems'] = [];
  const readings = new Map<Article, Map<Unit, Reading[]>>();
  const lines = text.split(/\r?\n/).flatMap((content, i): Line[] => {
    const line = i + 1;
    if (content.replace(/^\ufeff/, '').trim() === '') return [];
    try {
      return [readLine(content.replace(/^\ufeff/, ''), line, desk, readings)];
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      problems.push({line, message: error.message});
      return [];
    }
  });
  const bySentence = Map.groupBy(lines, ({target}) =>
    [target.topic.topic.id, target.article.frontMatter.id, anchorHash(anchorOf(target.unit, null))].join(' '),
  );
  const verdicts = [...bySentence.values()].map((same) => together(same, problems, desk));
  if (problems.length > 0) return {verdicts: [], problems: problems.toSorted((a, b) => a.line - b.line)};
  return {verdicts, problems};
}

function readLine(text: string, line: number, desk: Desk, known: Map<Article, Map<Unit, Reading[]>>): Line {
  const answer = readObject(text);
  const target = findTarget(answer, desk);
  const {article, topic, unit} = target;
  const inArticle = known.get(article) ?? readingsOf(desk.dataset, topic.topic.id, article);
  known.set(article, inArticle);
  // The same words may stand there twice; what was read in either counts.
  const hash = anchorHash(anchorOf(unit, null));
  const same = article.units.filter((u) => u === unit || anchorHash(anchorOf(u, null)) === hash);
  const read = same.flatMap((u) => listAt(inArticle, u));
  const said = readSaid(answer, target, read);
  const quote = anchorOf(unit, null).quote;
  const {accept = [], correct = [], add = []} = said;
  const given = [...add, ...correct];
  const accepted = new Set(accept.map((stated) => readStated(stated).says));
  const needsBefore =
    target.row?.anchor.after != null ||
    read.some(({says, leans}) => leans && accepted.has(says)) ||
    given.some((stated) => hangsOnBefore(stated, quote, topic.vocabulary.entities));
  return {line, target, said, needsBefore};
}

function readObject(text: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault(`Found no JSON (${(error as Error).message}), expected an object on one line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('Found JSON that is no object, expected {"id": …} or {"article": …, "quote": …} with a verdict.');
  const stray = Object.keys(value).find((key) => !(keys as readonly string[]).includes(key));
  if (stray !== undefined) throw new Fault(`Found '${stray}', expected one of: ${keys.join(', ')}.`);
  const answer = value as Answer;
  if (!verdictKeys.some((key) => answer[key] !== undefined))
    throw new Fault(`Found no verdict, expected one of: ${verdictKeys.join(', ')}.`);
  return answer;
}

function findTarget(answer: Answer, {content, rows}: Desk): Target {
  if (answer.id !== undefined) {
    const row = rows.find(({id}) => id === answer.id);
    if (!row) throw new Fault(`Found the id ${JSON.stringify(answer.id)}, expected one of a row that waits.`);
    const topic = must(
      content.topics.find((t) => t.topic.id === row.topic),
      'a row is of a topic of the content',
    );
    const article = must(
      topic.articles.find((a) => a.frontMatter.id === row.article),
      'a row is of an article of its topic',
    );
    const hash = anchorHash({...row.anchor, after: null});
    const unit = article.units.find((u) => anchorHash(anchorOf(u, null)) === hash);
    return {topic, article, unit: must(unit, 'the words of a row stand in its article'), row};
  }
  const {article: id, quote, topic: own, under} = answer;
  if (typeof id !== 'string' || typeof quote !== 'string')
    throw new Fault("Found no 'id', expected it, or 'article' and 'quote'.");
  const topics = content.topics.filter((t) => own === undefined || t.topic.id === own);
  const holding = topics.flatMap((topic) =>
    topic.articles.filter((a) => a.frontMatter.id === id).map((article) => ({topic, article, row: null})),
  );
  const [place, another] = holding;
  if (!place) throw new Fault(`Found the article '${id}', expected one of the content.`);
  if (another) throw new Fault(`Found the article '${id}' in several topics, expected 'topic' with it.`);
  return {...place, unit: findUnit(place.article, collapse(quote), under)};
}

function findUnit({units, frontMatter}: Article, quote: string, under: unknown): Unit {
  const texts = units.map((unit) => ({unit, text: anchorOf(unit, null).quote}));
  const found = texts.filter(({text}) => text === quote);
  if (found.length === 0) {
    const near = nearestText(quote, texts);
    throw new Fault(
      `Found no ‘${quote}’ in ${frontMatter.id}, expected a whole sentence, item, heading or cell of it${near ? `: did you mean ‘${near.text}’?` : '.'}`,
    );
  }
  const wanted = under === undefined ? null : JSON.stringify(under);
  const fitting = found.filter(({unit}) => wanted === null || JSON.stringify(anchorOf(unit, null).under) === wanted);
  const places = new Map(fitting.map(({unit}) => [anchorHash(anchorOf(unit, null)), unit]));
  const [unit, another] = [...places.values()];
  if (unit && !another) return unit;
  const all = [...new Set(found.map((f) => JSON.stringify(anchorOf(f.unit, null).under)))].join(' or ');
  throw new Fault(
    `Found ‘${quote}’ ${wanted === null ? 'in several places' : `not under ${wanted}`}, expected 'under' as ${all}.`,
  );
}

function readSaid(answer: Answer, {topic, row}: Target, read: readonly Reading[]): Said {
  const waiting = row
    ? row.ticks.map(({says, stated}) => ({says, stated}))
    : read.filter((r) => r.isWaiting).map(asStated);
  const accept: Stated[] = [];
  const correct: Corrected[] = [];
  if (answer.accept === true) accept.push(...distinct(waiting.map(({stated}) => stated)));
  else
    for (const given of listOf(answer, 'accept')) {
      const {accepted, corrected} = accepting(given as Stated, read);
      if (accepted) accept.push(accepted);
      if (corrected) correct.push(corrected);
    }
  for (const given of listOf(answer, 'correct') as Corrected[]) {
    if (typeof given !== 'object' || given === null || typeof given.says !== 'string')
      throw new Fault("Found a correction without 'read' and 'says', expected both.");
    if (!read.some(({says}) => says === given.read))
      throw new Fault(
        `Found '${given.read}' to be corrected, which is not read in the sentence; expected 'add', or one of: ${readIn(read)}.`,
      );
    correct.push(given);
  }
  const add = listOf(answer, 'add') as Stated[];
  for (const given of [...correct, ...add]) {
    const {says, population} = typeof given === 'string' ? {says: given, population: undefined} : given;
    const [fault] = faultsOfStatement(String(says), population, topic);
    if (fault !== undefined) throw new Fault(fault);
  }
  const kept = new Set([...accept, ...add, ...correct].map((stated) => readStated(stated).says));
  const corrected = new Set(correct.map((c) => c.read));
  const others = waiting.map(({says}) => says).filter((says) => !kept.has(says) && !corrected.has(says));
  const reject = answer.reject === true ? distinct(others) : (listOf(answer, 'reject') as string[]);
  for (const says of answer.reject === true ? [] : reject)
    if (!read.some((r) => r.says === says)) {
      const [fault] = faultsOfStatement(String(says), undefined, topic);
      if (fault !== undefined) throw new Fault(fault);
    }
  if (answer.whole !== undefined && answer.whole !== true)
    throw new Fault("Found 'whole' that is not true, expected true.");
  if (answer.why !== undefined && typeof answer.why !== 'string') throw new Fault("Found 'why' that is no text.");
  const said = toSaid({
    accept,
    correct,
    add,
    reject,
    whole: answer.whole === true,
    why: answer.why as string | undefined,
  });
  if (verdictKeys.every((key) => said[key] === undefined))
    throw new Fault('Found a verdict on nothing that waits, expected a row or sentence with something to judge.');
  return said;
}

const asStated = ({says, qualifiers}: Reading) => ({says, stated: toStated(says, qualifiers)});

/** A triple alone is accepted as it was read; with qualifiers that were read otherwise, it is a correction. */
function accepting(given: Stated, read: readonly Reading[]): {accepted?: Stated; corrected?: Corrected} {
  if (typeof given !== 'string' && (typeof given !== 'object' || given === null || typeof given.says !== 'string'))
    throw new Fault("Found a statement without 'says', expected a triple, or an object with 'says'.");
  const says = typeof given === 'string' ? given : given.says;
  const same = distinct(read.filter((r) => r.says === says).map((r) => asStated(r).stated));
  if (same.length === 0)
    throw new Fault(
      `Found '${says}' to be accepted, which is not read in the sentence; expected 'add', or one of: ${readIn(read)}.`,
    );
  if (typeof given === 'string') {
    if (same.length > 1)
      throw new Fault(
        `Found '${says}', which is read in ${same.length} ways, expected it with its qualifiers: ${same.map((s) => JSON.stringify(s)).join(' or ')}.`,
      );
    return {accepted: must(same[0], 'one is there')};
  }
  const normal = toStated(says, readStated(given).qualifiers);
  const isRead = same.some((s) => sorted(s) === sorted(normal));
  return isRead ? {accepted: normal} : {corrected: {...given, read: says, says}};
}

const readIn = (read: readonly Reading[]) => distinct(read.map(({says}) => says)).join(', ') || 'nothing';

const sorted = (stated: Stated) =>
  JSON.stringify(typeof stated === 'string' ? {says: stated} : Object.entries(stated).sort());

function listOf(answer: Answer, key: 'accept' | 'correct' | 'add' | 'reject'): unknown[] {
  const value = answer[key];
  if (value === undefined || value === true) return [];
  if (!Array.isArray(value)) throw new Fault(`Found '${key}' that is no list, expected one.`);
  return value;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function toSaid(all: {
  accept: readonly Stated[];
  correct: readonly Corrected[];
  add: readonly Stated[];
  reject: readonly string[];
  whole: boolean;
  why: string | undefined;
}): Said {
  const {whole, why, ...lists} = all;
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(whole ? {whole: true as const} : {}),
    ...(why === undefined ? {} : {why: collapse(why)}),
  };
}

/** What several lines say of one sentence, as one verdict. */
function together(lines: readonly Line[], problems: ReadAnswers['problems'], {schemas}: Desk): SentenceVerdict {
  const [first] = lines as [Line, ...Line[]];
  const {topic, article, unit} = first.target;
  const all = <T>(part: (said: Said) => readonly T[] | undefined) =>
    distinct(present(lines.map(({said}) => part(said))).flat());
  const whys = distinct(lines.flatMap(({said}) => (said.why === undefined ? [] : [said.why])));
  const said = toSaid({
    accept: all((s) => s.accept),
    correct: all((s) => s.correct),
    add: all((s) => s.add),
    reject: all((s) => s.reject),
    whole: lines.some((l) => l.said.whole),
    why: whys.length > 0 ? whys.join(' ') : undefined,
  });
  const anchor = anchorOf(
    unit,
    beforeOf(
      unit,
      article,
      lines.some((l) => l.needsBefore),
    ),
  );
  const verdict = {topic: topic.topic.id, article: article.frontMatter.id, anchor, said};
  const {accept = [], correct = [], add = []} = said;
  const kept = [...accept, ...add, ...correct].map((s) => readStated(s).says);
  for (const {line, said: own} of lines) {
    const both = own.reject?.find((says) => kept.includes(says));
    const [fault] = faultsOf(toAnnotation({...verdict, said: own}, {by: 'An Editor', on: '2000-01-01'}), schemas);
    if (fault !== undefined) problems.push({line, message: fault});
    if (both) problems.push({line, message: `Found '${both}' both rejected and accepted in this sentence.`});
  }
  return verdict;
}
