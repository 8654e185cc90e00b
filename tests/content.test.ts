import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {fileReaders} from '../src/2-parse/file-readers.ts';
import {extractTopic} from '../src/3-extract/extract-topic.ts';
import {serializeDataset} from '../src/5-dataset/serialize.ts';
import {hasErrors} from '../src/diagnostics.ts';
import {readContentFolder} from '../src/outside/content-files.ts';
import {readKnowledge} from '../src/outside/program-files.ts';
import {contentToDataset, readContent} from '../src/pipeline.ts';
import {runCheck} from './support/run-check.ts';

const contentFolder = fileURLToPath(new URL('../content/', import.meta.url));
const committed = new URL('../output/dataset.json', import.meta.url);

const knowledge = readKnowledge();
const files = readContentFolder(contentFolder);
const content = readContent(files.value, knowledge, fileReaders);
const dataset = contentToDataset(content.value, knowledge, extractTopic);

test('the content that is committed has no errors', () => {
  const errors = [...files.diagnostics, ...content.diagnostics, ...dataset.diagnostics].filter((d) => hasErrors([d]));
  expect(errors).toEqual([]);
  expect(content.value.topics.length).toBeGreaterThan(0);
});

// What an editor has yet to decide is for a person, and is printed as disputed until then.
test('check raises no false alarm on it', async () => {
  const {diagnostics} = await runCheck(contentFolder, fileURLToPath(new URL('../output', import.meta.url)));
  const raised = [...new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code))];
  expect(raised.filter((code) => code !== 'sheet/open-conflict')).toEqual([]);
  const doubtful = diagnostics.filter((d) => /^(article|dataset|file|topic)\/|typing-error$/.test(d.code));
  expect(doubtful).toEqual([]);
});

// Without it a pull request would not show which claims it changes. `npm run build` makes it again.
test('the committed dataset is the one that the content gives, byte for byte', () => {
  expect(existsSync(committed)).toBe(true);
  expect(readFileSync(committed, 'utf8') === serializeDataset(dataset.value)).toBe(true);
});

test('every statement quotes its article exactly, at its place', () => {
  const texts = new Map(
    content.value.topics.flatMap((t) => t.articles.map((a) => [`${t.topic.id}/${a.frontMatter.id}`, a.text])),
  );
  const strays = dataset.value.claims.flatMap((claim) =>
    claim.statements.filter(({article, line, target}) => {
      const text = texts.get(`${claim.topic}/${article}`) ?? '';
      const lineThere = text.slice(0, target.start).split('\n').length;
      return text.slice(target.start, target.end) !== target.exact || lineThere !== line;
    }),
  );
  expect(strays).toEqual([]);
});

test('every sentence, item and cell is a claim, no claim, or listed as unmapped', () => {
  for (const {topic, articles} of content.value.topics)
    for (const article of articles) {
      const id = article.frontMatter.id;
      const entry = dataset.value.articles.find((a) => a.topic === topic.id && a.id === id);
      const {stated = 0, notAClaim = {}, unmapped = 0} = entry?.coverage ?? {};
      const others = Object.values(notAClaim).reduce<number>((sum, n) => sum + (n ?? 0), 0);
      expect(stated + others + unmapped, id).toBe(article.units.length);
      expect(
        dataset.value.unmapped.filter((u) => u.topic === topic.id && u.article === id && !u.partly).length,
        id,
      ).toBe(unmapped);
    }
});
