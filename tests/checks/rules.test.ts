/** Every criterion carries an example that passes and one that fails. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {pdfRules} from '../../src/checks/pdf/rules.ts';
import {type Rule, verdictOf} from '../../src/checks/rule.ts';
import {sheetRules} from '../../src/checks/sheet/rules.ts';
import {catalogue} from '../../src/diagnostics.ts';

const suites = [
  ['sheet', sheetRules as readonly Rule<never>[]],
  ['pdf', pdfRules as readonly Rule<never>[]],
] as const;

describe.each(suites)('%s', (folder, rules) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(verdictOf(rule.judge(rule.good))).toBe('passed');
    expect(verdictOf(rule.judge(rule.bad))).toBe('failed');
    expect(rule.asks).toMatch(/^[A-Z].*\.$/);
    expect(rule.hint).toMatch(/\.$/);
    expect(rule.says).toMatch(/^Found .*\.$/);
    expect(rule.source).not.toBe('');
    expect(Object.keys(catalogue)).toContain(rule.id);
  });

  test('every file that holds a criterion is in the list', () => {
    const files = new URL(`../../src/checks/${folder}/`, import.meta.url);
    const texts = readdirSync(files).map((file) => readFileSync(new URL(file, files), 'utf8'));
    const ids = texts.flatMap((text) => [...text.matchAll(/^ {2}id: '(sheet\/[a-z-]+)'/gm)].map((m) => m[1]));
    expect(rules.map((r) => r.id).sort()).toEqual(ids.sort());
  });
});

test('no two criteria have the same name', () => {
  const ids = [...sheetRules, ...pdfRules].map((r) => r.id);
  expect(new Set(ids).size).toBe(ids.length);
});
