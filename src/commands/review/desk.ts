import {readTriple} from '../../4-merge/verdicts.ts';
import {wordClaim} from '../../6-sheet/word-claim.ts';
import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Content, TopicContent} from '../../model/content.ts';
import type {ClaimStatement, Dataset} from '../../model/generated/dataset.ts';
import {isPassage, partsOf} from '../../model/part.ts';
import type {Printing} from '../../model/program.ts';
import type {Sheet} from '../../model/sheet.ts';
import {indexTopic, type TopicIndex} from '../../model/topic-index.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import type {Terminal} from '../../outside/terminal.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {datasetToSheets} from '../../pipeline.ts';
import {acceptAll, claimOf} from '../../review/accept-all.ts';
import {type QueueItem, reviewQueue} from '../../review/review-queue.ts';
import {orderByGain, type Row, reviewRows} from '../../review/rows.ts';
import {type StaleItem, staleAnnotations} from '../../review/stale-annotations.ts';
import {type Qualifiers, qualifiersOf} from '../../review/stated.ts';
import {type PassageItem, waitingPassages} from '../../review/waiting-passages.ts';
import {load} from '../load.ts';

/** What is asked for, of all that waits. */
export type Chosen = {
  content: string;
  topic: string | null;
  article: string | null;
  only: 'rows' | 'conflicts' | 'passages' | 'stale' | null;
  order: 'article' | 'gain' | null;
};

/** Everything that waits in a content, and what it is judged by. */
export type Desk = {
  dataset: Dataset;
  content: Content;
  sheets: readonly Sheet[];
  rows: Row[];
  passages: PassageItem[];
  stale: StaleItem[];
  items: QueueItem[];
  /** A statement as a sheet would say it; null where it has no words for it. */
  word(topic: string, says: string, qualifiers: Qualifiers): string | null;
};

/** Reads a content and lays out what waits in it; or what is broken, so that nothing can be judged. */
export async function openDesk(
  chosen: Chosen,
  terminal: Terminal,
  workers: Workers,
): Promise<{desk: Desk | null; broken: Diagnostic[]}> {
  const printing = readPrinting();
  const {dataset, content, sheets, diagnostics} = await load(chosen.content, readKnowledge(), printing, terminal, {
    workers,
  });
  const broken = diagnostics.filter((d) => d.severity === 'error' && !/^(sheet|decision|annotation)\//.test(d.code));
  if (!dataset || broken.length > 0) return {desk: null, broken};
  const topics = dataset.topics.map(({id}) => id);
  if (chosen.topic !== null && !topics.includes(chosen.topic))
    throw new UsageError(`Found --topic ${chosen.topic}, expected one of: ${topics.join(', ')}.`);
  const articles = dataset.articles.filter(({topic}) => chosen.topic === null || topic === chosen.topic);
  if (chosen.article !== null && !articles.some(({id}) => id === chosen.article))
    throw new UsageError(
      `Found --article ${chosen.article}, expected one of: ${articles.map(({id}) => id).join(', ')}.`,
    );
  const rows = reviewRows(dataset, content);
  const desk = {
    ...{dataset, content, sheets: present([sheets]).flat()},
    rows: chosen.order === 'gain' ? orderByGain(rows, await printedOn(dataset, content, printing)) : rows,
    passages: waitingPassages(dataset, content, (topic, id) => sheetsWith(present([sheets]).flat(), topic, id)),
    stale: staleAnnotations(content),
    items: reviewQueue(dataset, content),
    word: wordStatement(dataset, content, printing),
  };
  return {desk, broken};
}

/**
 * Of all that waits, what is asked for: annotations whose words have changed first, then passages, then rows, then what is
 * decided.
 */
export function queueOf(desk: Desk, {topic, article, only}: Chosen): (StaleItem | PassageItem | Row | QueueItem)[] {
  const isAsked = (item: {topic: string}) => topic === null || item.topic === topic;
  const inArticle = (item: {article: string}) => article === null || item.article === article;
  const items = desk.items.filter(
    ({sides}) => article === null || sides.some(({statements}) => statements.some(inArticle)),
  );
  return [
    ...(only === null || only === 'stale' ? desk.stale.filter(inArticle) : []),
    ...(only === null || only === 'passages' ? desk.passages.filter(inArticle) : []),
    ...(only === null || only === 'rows' ? desk.rows.filter(inArticle) : []),
    ...items.filter((item) => only === null || only === (item.class === 'stale' ? 'stale' : 'conflicts')),
  ].filter(isAsked);
}

/** The sheets that print a passage. */
const sheetsWith = (sheets: readonly Sheet[], topic: string, passage: string): string[] =>
  sheets
    .filter((sheet) => sheet.topic === topic && partsOf(sheet.sides).some((p) => isPassage(p) && p.passage === passage))
    .map((sheet) => `${topic}/${sheet.id}`)
    .sort();

export const topicOf = ({content}: Pick<Desk, 'content'>, id: string): TopicContent =>
  must(
    content.topics.find(({topic}) => topic.id === id),
    'what waits is of a topic of the content',
  );

/** Which sheets would print a claim if all that waits were accepted. */
async function printedOn(
  dataset: Dataset,
  content: Content,
  printing: Printing,
): Promise<(claim: string) => ReadonlySet<string>> {
  const none: ReadonlySet<string> = new Set();
  if (!content.clinic) return () => none;
  const {value: sheets} = await datasetToSheets(acceptAll(dataset, content), content, content.clinic, printing);
  const found = new Map<string, Set<string>>();
  for (const {topic, id, claims} of sheets)
    for (const claim of claims) found.set(claim, (found.get(claim) ?? new Set()).add(`${topic}/${id}`));
  return (claim) => found.get(claim) ?? none;
}

function wordStatement(dataset: Dataset, content: Content, {wordings}: Printing): Desk['word'] {
  const indices = new Map<string, TopicIndex>();
  return (topic, says, qualifiers) => {
    const index = indices.get(topic) ?? indexTopic(dataset, topic);
    indices.set(topic, index);
    const wording = wordings.get(topicOf({content}, topic).language);
    const [article] = index.articles;
    if (!wording || !article) return null;
    const statement: ClaimStatement = {
      ...{article: article.id, line: 1, section: [], polarity: 'affirmed', certainty: 'stated'},
      ...qualifiersOf(qualifiers),
      ...{rule: 'by-hand', target: {exact: '', prefix: '', suffix: '', start: 0, end: 0}},
    };
    return wordClaim(claimOf(topic, readTriple(says), statement, [{id: article.id, text: ''}]), index, wording);
  };
}
