/** Every criterion carries an example that passes and one that fails. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {articleRules} from '../../src/checks/article/article-rules.ts';
import {explanations} from '../../src/checks/codes.ts';
import {datasetRules} from '../../src/checks/dataset/dataset-rules.ts';
import {fileRules} from '../../src/checks/file/file-rules.ts';
import {pdfRules} from '../../src/checks/pdf/pdf-rules.ts';
import {type ContentRule, type Rule, resultOf} from '../../src/checks/rule.ts';
import {sheetRules} from '../../src/checks/sheet/sheet-rules.ts';
import {stageRules} from '../../src/checks/stage/stage-rules.ts';
import {topicRules} from '../../src/checks/topic/topic-rules.ts';
import {vocabularyRules} from '../../src/checks/vocabulary/vocabulary-rules.ts';
import {catalogue} from '../../src/diagnostics.ts';

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
    expect(rule.says).toMatch(/^Found .*\.$/);
    expect(rule.source).not.toBe('');
    expect(Object.keys(catalogue)).toContain(rule.id);
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
    expect(rule.says).toMatch(/^Found .*\.$/);
  });

  test('every file that holds a criterion is in the list', () => {
    expect(rules.map((r) => r.id).sort()).toEqual(idsIn(folder));
  });
});

test('every code of the catalogue has one explanation, and says what it asks, why, and what to do', () => {
  const ids = explanations.map((r) => r.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect([...ids].sort()).toEqual(Object.keys(catalogue).sort());
  for (const {asks, hint, source} of explanations) {
    expect(asks).toMatch(/^[A-Z"].*[.:].*$/);
    expect(hint).toMatch(/\.$/);
    expect(source).not.toBe('');
  }
  expect(stageRules.map((r) => r.id).sort()).toEqual(idsIn('stage'));
});

function idsIn(folder: string): string[] {
  const files = new URL(`../../src/checks/${folder}/`, import.meta.url);
  const texts = readdirSync(files).map((file) => readFileSync(new URL(file, files), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^ {2}id: '([a-z]+\/[a-z0-9-]+)'/gm)].map((m) => m[1] ?? '')).sort();
}
