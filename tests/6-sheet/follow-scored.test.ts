import {expect, test} from 'vitest';
import {followScored} from '../../src/6-sheet/follow-scored.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {sheetOf, wording} from './sample.ts';

const wordings = new Map([['en', wording]]);
const scores: Sheet = {...sheetOf({scores: {}}).value, id: 'scores', audience: 'clinician'};
const [zinc, copper] = ['zinc', 'copper'].map(
  (id): Sheet => ({
    ...sheetOf({plan: {}}).value,
    ...{id, audience: 'patient', version: `${id}-1`},
  }),
);
const made = (...others: (Sheet | undefined)[]) =>
  followScored([scores, ...others.flatMap((sheet) => sheet ?? [])], wordings)[0];

test('a sheet with scores has a version that follows those whose scores it prints, and prints it', () => {
  const version = made(zinc, copper)?.version;
  expect(version).toMatch(/^[0-9a-f]{7}$/);
  expect(made(zinc, copper)?.footer.version).toContain(version);
  expect(made(zinc, copper && {...copper, version: 'copper-2'})?.version).not.toBe(version);
  expect(made(zinc)?.version).not.toBe(version);
});

test('it does not follow sheets whose scores it does not print', () => {
  const {version} = made(zinc) ?? {};
  const forDoctors: Sheet | undefined = copper && {...copper, audience: 'clinician'};
  const ofAnotherTopic: Sheet | undefined = copper && {...copper, topic: 'teeth'};
  for (const other of [forDoctors, ofAnotherTopic, {...scores, id: 'more', audience: 'patient' as const}])
    expect(made(zinc, other)?.version).toBe(version);
});

test('a sheet without scores stays as it is', () => {
  expect(followScored(zinc ? [zinc] : [], wordings)).toEqual([zinc]);
});
