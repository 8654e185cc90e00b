/** What is only proposed is handed on with its quotes, and neither merged nor held against what is stated. */

import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {mergeTopic} from '../../src/4-merge/merge-topic.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {readContent} from '../../src/pipeline.ts';
import {statement} from './statements.ts';

const knowledge = readKnowledge();
const folder = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
const content = readContent(readContentFolder(folder).value, knowledge, fileReaders).value;
const topic = content.topics[0]!;
const extractions = extractTopic(topic, knowledge, content.clinic);
const merged = (proposed: ReturnType<typeof statement>[]) =>
  mergeTopic(
    topic,
    extractions.map((e) => ({...e, proposed})),
    knowledge,
  ).value;

const [own] = extractions.flatMap((e) => e.statements);
const article = own!.article;

test('no claim, conflict or proposal for editors comes of it, also where it denies what is stated', () => {
  const denial = {...own!, polarity: 'negated' as const, stoppedBy: 'not'};
  const other = statement('wind causes tired-eyes', article, {start: own!.start, end: own!.end, stoppedBy: 'hardly'});
  const {claims, conflicts, proposals} = merged([denial, other]);
  expect({claims, conflicts, proposals}).toEqual({
    claims: merged([]).claims,
    conflicts: merged([]).conflicts,
    proposals: merged([]).proposals,
  });
  expect(conflicts).toEqual([]);
});

test('it is handed on with its quote and the word that stopped it, where there is one', () => {
  const text = topic.articles[0]!.text;
  const [stopped, likely, ...rest] = merged([
    statement('wind causes tired-eyes', article, {
      start: own!.start,
      end: own!.start + 5,
      stoppedBy: 'hardly',
      limitedBy: 'only at night',
    }),
    statement('smoke causes tired-eyes', article, {start: own!.start + 6, end: own!.start + 8}),
  ]).proposed;
  expect(rest).toEqual([]);
  expect(stopped).toMatchObject({
    ...{topic: 'eyes', subject: 'wind', relation: 'causes', object: 'tired-eyes', stoppedBy: 'hardly'},
    statement: {state: 'proposed', limitedBy: 'only at night', target: {exact: text.slice(own!.start, own!.start + 5)}},
  });
  expect(likely).not.toHaveProperty('stoppedBy');
});
