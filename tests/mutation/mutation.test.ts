import {expect, test} from 'vitest';
import {goodFiles} from './good-files.ts';
import {report, shareNoticed} from './report.ts';
import {runMutants} from './run-mutants.ts';

test('of forty damages to the content, nearly all are caught by a rule or shown by a diff', {timeout: 120_000}, () => {
  const mutants = runMutants(goodFiles(), {seed: 1, count: 40});
  expect(mutants).toHaveLength(40);
  expect(shareNoticed(mutants), report(mutants)).toBeGreaterThanOrEqual(0.95);
});
