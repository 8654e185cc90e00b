import type {Article, Unit} from '../model/article.ts';
import type {Content, TopicContent} from '../model/content.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Schemas} from '../model/schemas.ts';
import type {Row} from './rows.ts';
import type {PassageItem} from './waiting-passages.ts';

/** What answers are held against. */
export type Desk = {
  dataset: Dataset;
  content: Pick<Content, 'topics'>;
  rows: readonly Row[];
  passages: readonly PassageItem[];
  schemas: Schemas;
};

/** A line, as far as it was read. */
export type Answer = Partial<Record<(typeof keys)[number], unknown>>;

const keys = [
  ...(['id', 'topic', 'article', 'quote', 'under', 'passage'] as const),
  ...(['accept', 'correct', 'add', 'reject', 'whole', 'why'] as const),
];
export const verdictKeys = ['accept', 'correct', 'add', 'reject', 'whole'] as const;

/** Where an answer belongs: a unit of an article; of a row, what waits in it alone. */
export type Target = {topic: TopicContent; article: Article; unit: Unit; row: Row | null};

/** Something wrong with a line. */
export class Fault extends Error {}

/** The object of a line, with keys that are known and a verdict. Throws Fault. */
export function readObject(text: string): Answer {
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

/** Values that are the same stand once. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
