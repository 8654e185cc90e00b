/**
 * `npm run bench:hostile -- [most characters] [part of a family's name]`: how much of a processor one article takes (ms) from file to dataset, read by its surface, for each family of
 * tests/support/long-texts.ts and each length, and how the time grows (log-log slope of the last two). Nothing in the tests looks at
 * these figures: they count words and comparisons.
 */
import {fileURLToPath} from 'node:url';
import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import type {RawFile} from '../src/model/source-file.ts';
import {readContentFolder} from '../src/outside/content-files.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';
import {longTexts} from '../tests/support/long-texts.ts';

const most = Number(process.argv[2] ?? 64_000);
const wanted = process.argv[3] ?? '';
const lengths = Array.from({length: 12}, (_, i) => 1000 * 2 ** i).filter((n) => n <= most);

const topic = 'leg-aches';
const files = readContentFolder(fileURLToPath(new URL('../content/', import.meta.url))).value.filter(
  ({path}) => path === 'clinic.yaml' || /^leg-aches\/(topic|vocabulary)\.yaml$/.test(path),
);
const all = readKnowledge();
/** Without the parser, as an article beyond its budget is read. */
const knowledge = process.argv.includes('--tree') ? all : {...all, syntaxes: new Map()};
const vocabulary = readContent(files, knowledge, fileReaders).value.topics[0]?.vocabulary?.entities ?? [];
const names = {
  cause: 'magnesium',
  effect: 'leg cramps',
  other: 'fatigue',
  all: vocabulary.slice(0, 200).map(({label}) => label),
};

const head = `---
id: long
title: A long one
language: en
licence: CC-BY-4.0
source: {file: long.txt, title: A long one, sha256: ${'a'.repeat(64)}}
retrieved: 2026-11-21
review: {state: unreviewed}
---

`;

function timeOf(text: string): number {
  const bytes = new TextEncoder().encode(head + text);
  const article: RawFile = {path: `${topic}/articles/long.md`, size: bytes.length, bytes};
  const start = process.cpuUsage();
  contentToDataset(readContent([...files, article], knowledge, fileReaders).value, knowledge, extractTopic);
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

timeOf('It warms up.');
console.log(''.padEnd(48) + lengths.map((n) => `${n / 1000}k`.padStart(9)).join('') + 'slope'.padStart(9));
for (const [family, make] of Object.entries(longTexts)) {
  if (!family.includes(wanted)) continue;
  const times: number[] = [];
  for (const n of lengths) {
    times.push(timeOf(make(n, names)));
    if ((times.at(-1) ?? 0) > 20_000) break;
  }
  const [a = 1, b = 1] = times.slice(-2);
  const cells = times.map((t) => `${t.toFixed(0)} ms`.padStart(9)).join('');
  console.log(
    family.padEnd(48) +
      cells.padEnd(9 * lengths.length) +
      Math.log2(b / a)
        .toFixed(1)
        .padStart(9),
  );
}
