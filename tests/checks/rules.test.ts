/** Every criterion carries an example that passes and one that fails. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {articleRules} from '../../src/checks/article/article-rules.ts';
import {explanations} from '../../src/checks/codes.ts';
import {datasetRules} from '../../src/checks/dataset/dataset-rules.ts';
import {fileRules} from '../../src/checks/file/file-rules.ts';
import {pdfRules} from '../../src/checks/pdf/pdf-rules.ts';
import {type ContentRule, type Rule, resultOf} from '../../src/checks/rule.ts';
import {sheetRules} from '../../src/checks/sheet/sheet-rules.ts';
import {topicRules} from '../../src/checks/topic/topic-rules.ts';
import {vocabularyRules} from '../../src/checks/vocabulary/vocabulary-rules.ts';
import {allDiagnostics} from '../../src/diagnostics/all-diagnostics.ts';
import {generateLists} from '../../tools/generate-lists.ts';

const suites = [
  ['sheet', sheetRules as readonly Rule<never>[]],
  ['pdf', pdfRules as readonly Rule<never>[]],
] as const;

describe.each(suites)('%s', (folder, rules) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(resultOf(rule.judge(rule.good))).toBe('passed');
    expect(resultOf(rule.judge(rule.bad))).toBe('failed');
    expect(rule.asks).toMatch(/^[A-Z].*\.$/);
    expect(rule.hint).toMatch(/\.$/);
    expect(rule.says).toMatch(/^Found .*expected .*\.$/);
    expect(rule.source).not.toBe('');
  });

  test('every file that holds a criterion is in the list', () => {
    expect(rules.map((r) => r.id).sort()).toEqual(idsIn(folder));
  });
});

const contentSuites = [
  ['file', fileRules as readonly ContentRule<never>[]],
  ['article', articleRules as readonly ContentRule<never>[]],
  ['vocabulary', vocabularyRules as readonly ContentRule<never>[]],
  ['topic', topicRules as readonly ContentRule<never>[]],
  ['dataset', datasetRules as readonly ContentRule<never>[]],
] as const;

describe.each(contentSuites)('%s', (folder, rules) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(rule.judge(rule.good)).toEqual([]);
    const faults = rule.judge(rule.bad);
    expect(faults.length).toBeGreaterThan(0);
    for (const {place} of faults) expect(place.file).not.toBe('');
    expect(rule.says).toMatch(/^Found .*expected .*\.$/);
  });

  test('every file that holds a criterion is in the list', () => {
    expect(rules.map((r) => r.id).sort()).toEqual(idsIn(folder));
  });
});

describe.each(allDiagnostics.map((defined) => [defined.id, defined] as const))('%s', (_, {says}) => {
  test.each(says.map(({message, hint}) => [message, hint]))('%s', (message, hint) => {
    expect(message).toMatch(/^Found .*\bexpected .*[.:)]/s);
    expect(hint).toMatch(/^[A-Z].*[.?}]$/);
  });
});

test('every file that holds a diagnostic is in the list', () => {
  expect(allDiagnostics.map((r) => r.id).sort()).toEqual(idsIn('../diagnostics'));
});

test('every code of the catalogue is explained once: what it means and asks, and why', () => {
  const ids = explanations.map((r) => r.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(Object.fromEntries(explanations.map(({id, means}) => [id, means]))).toEqual(catalogue);
  for (const {means, asks, source} of explanations) {
    expect(means).toMatch(/^[A-Za-z].*\.$/);
    expect(asks).toMatch(/^[A-Z"].*[.:].*$/);
    expect(source).not.toBe('');
  }
});

test('the lists are those of the files; `npm run fix` makes them again', async () => {
  const source = new URL('../../src/', import.meta.url);
  for (const [path, text] of await generateLists())
    expect(readFileSync(new URL(path, source), 'utf8'), path).toBe(text);
});

function idsIn(folder: string): string[] {
  const files = new URL(`../../src/checks/${folder}/`, import.meta.url);
  const texts = readdirSync(files).map((file) => readFileSync(new URL(file, files), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^ {2}id: '([a-z]+\/[a-z0-9-]+)'/gm)].map((m) => m[1] ?? '')).sort();
}
