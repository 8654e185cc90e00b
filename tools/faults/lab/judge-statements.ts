import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileReaders} from '../../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../../src/3-extract/extract-topic.ts';
import type {Dataset} from '../../../src/model/generated/dataset.ts';
import {readKnowledge} from '../../../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../../../src/pipeline.ts';
import {example} from './example.ts';

let known: readonly string[] | undefined;

/**
 * Whether the statements of the example's article are in a dataset as they are without another article beside it.
 *
 * @param folder holds output/dataset.json, where `isMade`
 */
export function judgeStatements(folder: string, isMade: boolean): string | null {
  if (!isMade) return null;
  const dataset = JSON.parse(readFileSync(join(folder, 'output', 'dataset.json'), 'utf8')) as Dataset;
  const now = statementsOf(dataset);
  const missing = statementsOfExample().filter((statement) => !now.includes(statement));
  return missing.length === 0 ? null : `A statement of another article has changed: ${missing[0]}`;
}

/** Each as a line: what it says, how surely, and its quote; without the place in the article. */
function statementsOf({claims}: Dataset): string[] {
  return claims.flatMap(({subject, relation, object, statements}) =>
    statements
      .filter(({article}) => article === 'drinking-on-hot-days')
      .map(({polarity, certainty, target}) =>
        JSON.stringify([subject, relation, object, polarity, certainty, target.exact]),
      ),
  );
}

/** Those of the example alone; made once. */
function statementsOfExample(): readonly string[] {
  if (known) return known;
  const knowledge = readKnowledge();
  const raw = Object.entries(example).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return {path, size: bytes.length, bytes};
  });
  known = statementsOf(contentToDataset(readContent(raw, knowledge, fileReaders).value, knowledge, extractTopic).value);
  return known;
}
