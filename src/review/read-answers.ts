import {listAt} from '../base/multimap.ts';
import {present} from '../base/present.ts';
import {anchorHash, anchorOf} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {type Answer, type Desk, distinct, Fault, readObject, type Target} from './answer.ts';
import {findTarget} from './find-target.ts';
import {readSaid, toSaid} from './read-said.ts';
import {beforeOf, hangsOnBefore, type Reading, readingsOf} from './readings.ts';
import {readStated, type Said} from './stated.ts';
import {faultsOf, type SentenceVerdict, toAnnotation} from './to-annotation.ts';
import type {PassageItem} from './waiting-passages.ts';

/** What a file of answers says: one verdict a sentence, and the passages that it accepts; or what is wrong, each with its line. */
export type ReadAnswers = {
  verdicts: SentenceVerdict[];
  passages: PassageItem[];
  problems: {line: number; message: string}[];
};

type Line = {line: number; target: Target; said: Said; needsBefore: boolean};

/**
 * Reads a file of answers, one JSON object a line. All lines are checked; answers on the same sentence become one verdict.
 * Where there is a problem there are no verdicts.
 */
export function readAnswers(text: string, desk: Desk): ReadAnswers {
  const problems: ReadAnswers['problems'] = [];
  const passages: PassageItem[] = [];
  const readings = new Map<Article, Map<Unit, Reading[]>>();
  const lines = text.split(/\r?\n/).flatMap((content, i): Line[] => {
    const line = i + 1;
    if (content.replace(/^\ufeff/, '').trim() === '') return [];
    try {
      const answer = readObject(content.replace(/^\ufeff/, ''));
      if (answer.passage === undefined) return [readLine(answer, line, desk, readings)];
      passages.push(readPassage(answer, desk));
      return [];
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
  if (problems.length > 0) return {verdicts: [], passages: [], problems: problems.toSorted((a, b) => a.line - b.line)};
  return {verdicts, passages: distinct(passages), problems};
}

/** {"passage": an id, "accept": true}: a passage that waits, accepted as it stands. Throws Fault. */
function readPassage({passage: id, topic, accept, ...more}: Answer, {passages}: Desk): PassageItem {
  const [stray] = Object.keys(more);
  if (stray !== undefined || accept !== true)
    throw new Fault(
      `Found ${stray === undefined ? "no 'accept'" : `'${stray}'`} with a passage, expected "accept": true alone.`,
    );
  const found = passages.filter((own) => own.id === id && (topic === undefined || own.topic === topic));
  const [item, another] = found;
  if (!item) throw new Fault(`Found the passage ${JSON.stringify(id)}, expected the id of one that waits.`);
  if (another) throw new Fault(`Found the passage '${item.id}' in several topics, expected 'topic' with it.`);
  return item;
}

function readLine(answer: Answer, line: number, desk: Desk, known: Map<Article, Map<Unit, Reading[]>>): Line {
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
