/** What is too long to be quoted costs itself alone: the rest of its article, and the other topics, are built as usual. */

import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {checkDataset} from '../../src/5-dataset/check-dataset.ts';
import {toClaimLines} from '../../src/5-dataset/claim-lines.ts';
import {quotes} from '../../src/checks/dataset/quotes.ts';
import {longestHeading, longestQuote, mostWords} from '../../src/model/longest.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {contentToDataset, readContent} from '../../src/pipeline.ts';

const folder = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
const files = readContentFolder(folder).value;
const knowledge = readKnowledge();

/** The dataset of the small content, with more Markdown at the end of its article. */
function make(more: string) {
  const added = files.map((file) => {
    if (!file.path.endsWith('.md') || !file.bytes) return file;
    const bytes = new TextEncoder().encode(`${new TextDecoder().decode(file.bytes)}\n${more}\n`);
    return {...file, bytes, size: bytes.length};
  });
  const content = readContent(added, knowledge, fileReaders);
  const made = contentToDataset(content.value, knowledge, extractTopic);
  const articles = content.value.topics.flatMap((t) => t.articles);
  // Of what is still read, some is too long to be parsed, which is told by itself.
  expect(made.diagnostics.filter((d) => d.code !== 'article/surface')).toEqual([]);
  expect(checkDataset(made.value, schemas)).toEqual([]);
  for (const line of toClaimLines(made.value)) expect(schemas.errorsOf('claim-line', line)).toEqual([]);
  expect(quotes.judge({file: '', text: '', dataset: made.value, articles})).toEqual([]);
  return {
    dataset: made.value,
    told: content.diagnostics.map((d) => `${d.severity} ${d.code} ${d.message}`),
    claims: made.value.claims.map((c) => `${c.subject} ${c.relation} ${c.object}`),
    tooLong: made.value.unmapped.filter((u) => u.reason === 'too-long'),
  };
}

const usual = make('').claims;
const words = (length: number, of = 'wind can cause dry eyes and ') => of.repeat(length).slice(0, length - 1);

describe('what is too long', () => {
  it('as a sentence is listed with its start, and states nothing', () => {
    const {claims, tooLong, told, dataset} = make(`${words(100_000)}.`);
    expect(claims).toEqual(usual);
    expect(tooLong).toMatchObject([{quote: words(longestQuote + 1), section: ['When to see a doctor']}]);
    expect(told).toEqual([
      'warning article/too-long Found a sentence of 100,000 characters, expected at most 4,000: it is not read for claims.',
    ]);
    expect(dataset.articles[0]?.coverage.unmapped).toBe(1);
  });

  it('is cut at a whole character', () => {
    const [unit] = make(`aaa${'😀 '.repeat(3000)}`).tooLong;
    expect(unit?.quote.length).toBeLessThanOrEqual(longestQuote);
    expect(unit?.quote).toMatch(/^aaa(😀 )*$/u);
  });

  it('begins behind the longest quote: one that is just as long is read', () => {
    const end = 'smoke can cause tired eyes.';
    const sentence = (length: number) =>
      words(length + 1 - end.length, 'soandsoandsoandsoon ').replace(/ ?$/, ' ') + end;
    const [just, over] = [make(sentence(longestQuote - 1)), make(sentence(longestQuote + 2))];
    expect([just.told, just.tooLong]).toEqual([[], []]);
    expect(over.tooLong).toHaveLength(1);
  });

  it('begins behind the most words: one with as many is read', () => {
    const sentence = (count: number) => `${'so '.repeat(count - 6)}smoke can cause tired eyes.`;
    const [just, over] = [make(sentence(mostWords)), make(sentence(mostWords + 1))];
    expect([just.told, just.tooLong]).toEqual([[], []]);
    expect(over.tooLong).toMatchObject([{quote: sentence(mostWords + 1), reason: 'too-long'}]);
    expect(over.told).toEqual([
      'warning article/too-long Found a sentence of 251 words and marks, expected at most 250: it is not read for claims.',
    ]);
  });

  it('as a cell of a table leaves its other cells as they are', () => {
    const {claims, tooLong, told} = make(
      `| Cause | Effect |\n|---|---|\n| ${words(9000)} | dry eyes |\n| smoke | dry eyes |`,
    );
    expect(claims).toEqual(usual);
    expect(tooLong).toHaveLength(1);
    expect(told).toEqual([
      expect.stringMatching(/ Found a table cell of 8,\d{3} characters, expected at most 4,000: /),
    ]);
  });

  it('as a heading is cut above the quotes below it, which are read as below the whole of it', () => {
    const {claims, dataset, tooLong, told} = make(`## ${words(1100)}\n\nSmoke can cause tired eyes.`);
    expect(claims).toEqual([...usual, 'smoke causes tired-eyes'].sort());
    const below = dataset.claims.find((c) => c.subject === 'smoke' && c.object === 'tired-eyes')?.statements[0];
    expect(below?.section).toEqual([`${words(longestHeading)}…`]);
    expect(tooLong).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(/ Found a heading of \S+ characters, expected at most 500: it is cut /),
    ]);
    expect(make(`## ${words(9000)}\n\nSmoke can cause tired eyes.\n\nxyz.`).tooLong).toHaveLength(1);
  });

  it('above a sentence leaves nobody sure of what that says', () => {
    const below = (length: number) => make(`## ${words(length)}\n\nSmoke can cause tired eyes.`);
    expect(below(1100).claims).toContain('smoke causes tired-eyes');
    const {claims, dataset} = below(30_000);
    expect(claims).toEqual(usual);
    expect(dataset.proposed?.map((p) => [p.subject, p.object, p.stoppedBy])).toContainEqual([
      'smoke',
      'tired-eyes',
      expect.stringMatching(/^wind can .*…$/),
    ]);
  });

  it('is nothing that a sentence behind it points back to, nor is what stands before it', () => {
    const {claims} = make(`Smoke can cause dry eyes. ${'So on and so on '.repeat(300)}here. It can cause tired eyes.`);
    expect(claims).not.toContain('smoke causes tired-eyes');
    expect(make('Smoke can cause dry eyes. It can cause tired eyes.').claims).toContain('smoke causes tired-eyes');
  });

  it('as code is no sentence, and not told', () => {
    expect(make(`\`\`\`\n${words(9000)}\n\`\`\``)).toMatchObject({told: [], tooLong: []});
  });
});
