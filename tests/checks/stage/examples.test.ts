/** Each diagnostic of src/diagnostics/ has an example: the bad one raises exactly this code, the good one nothing. */
import {expect, test} from 'vitest';
import {allDiagnostics} from '../../../src/diagnostics/all-diagnostics.ts';
import {runExample} from './run-example.ts';

const shown = allDiagnostics.flatMap(({id, severity, example}) =>
  example.by === 'never' ? [] : [{id, severity, example}],
);

test.each(shown)('$id', async ({id, severity, example}) => {
  expect(await runExample(example, 'good')).toEqual([]);
  const found = await runExample(example, 'bad');
  expect(new Set(found.map((d) => d.code))).toEqual(new Set([id]));
  expect(found.map((d) => d.severity)).toContain(severity);
});

test('what no input can raise says why', () => {
  const never = allDiagnostics.flatMap((rule) => (rule.example.by === 'never' ? [rule.id] : []));
  expect(never).toEqual([
    'article/unreadable',
    'import/unreadable',
    'import/words-lost',
    'output/not-as-left',
    'sheet/not-printed',
  ]);
});
