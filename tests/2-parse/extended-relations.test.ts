import {expect, test} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../../src/pipeline.ts';

const sha = 'a'.repeat(64);
const article = `---
id: wind
title: Wind and eyes
language: en
licence: CC0-1.0
source: {file: wind.txt, title: Wind, sha256: '${sha}'}
retrieved: 2026-11-21
review: {state: unreviewed}
---

# Wind and eyes

Dry wind causes sore eyes.
`;

const topic = (more: string) => `id: eyes
title: Eyes
scope: Made for a test.
kinds: {weather: The weather., symptom: What is felt.}
evidence: {searched: 2026-11-21, reviewBy: 2027-11-21}
acceptConstructs: [{construct: plain-clause, by: An Editor, on: 2026-11-21, why: Made for a test.}]
${more}`;

const vocabulary = `entities:
  - {id: dry-wind, kind: weather, label: dry wind, plain: dry wind}
  - {id: sore-eyes, kind: symptom, label: sore eyes, plain: sore eyes}
`;

function readWith(more: string) {
  const file = (path: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    return {path, bytes, size: bytes.length};
  };
  const files = [
    file('eyes/topic.yaml', topic(more)),
    file('eyes/vocabulary.yaml', vocabulary),
    file('eyes/articles/wind.md', article),
  ];
  const knowledge = readKnowledge();
  const {value, diagnostics} = readContent(files, knowledge, fileReaders);
  const {claims} = contentToDataset(value, knowledge, extractTopic).value;
  return {
    claims: claims.map((c) => `${c.subject} ${c.relation} ${c.object}`),
    codes: diagnostics.filter((d) => d.code.startsWith('relations/')).map((d) => d.code),
  };
}

test('a kind that no common relation knows states nothing by itself', () => {
  expect(readWith('').claims).toEqual([]);
});

test('a topic gives a common relation a further kind', () => {
  expect(readWith('extends: [{relation: causes, subject: [weather]}]').claims).toEqual(['dry-wind causes sore-eyes']);
});

test('a relation that does not exist is told', () => {
  expect(readWith('extends: [{relation: brings, subject: [weather]}]').codes).toEqual(['relations/unknown-id']);
});
