import {describe, expect, test} from 'vitest';
import {recallAsMarkdown, recallAsText} from '../../src/compare/describe-recall.ts';
import {type Asked, findRecalls, type RecordedClaim} from '../../src/compare/find-recalls.ts';
import type {Passage} from '../../src/model/generated/dataset.ts';
import type {Recall} from '../../src/model/generated/recall.ts';
import type {Release} from '../../src/model/generated/release.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {idOf} from './datasets.ts';
import {recorded, releasedSheet, releaseOf} from './releases.ts';

const [wind, smoke, dust] = ['wind causes dry-eyes', 'smoke causes dry-eyes', 'dust causes eye-pain'] as const;
const all = [wind, smoke, dust].map((triple) => recorded(triple));
const first = releaseOf(
  '2026.1',
  [releasedSheet('air', 'a1', [wind, smoke]), releasedSheet('pain', 'b1', [dust])],
  all,
);
const outlines = [
  {topic: 'eyes', sheet: 'air', title: 'About air', version: 'a200000', claims: [], lines: []},
  {topic: 'eyes', sheet: 'pain', title: 'About pain', version: 'b100000', claims: [], lines: []},
];

/** What sections of articles would print now. */
const hashes: Record<string, string> = {'eyes drops#wash': 'a'.repeat(12), 'eyes drops#blink': 'b'.repeat(12)};

function recall(
  now: readonly RecordedClaim[],
  asked: Partial<Asked> = {},
  releases: readonly Release[] = [first],
): Recall {
  const found = findRecalls(
    releases,
    {claims: now, sheets: outlines, hashOf: (topic, id) => hashes[`${topic} ${id}`] ?? null},
    {claim: null, since: null, today: null, ...asked},
  );
  expect(schemas.errorsOf('recall', found)).toEqual([]);
  return found;
}
const reasons = (found: Recall) =>
  found.sheets.flatMap((s) => s.reasons.map((r) => [`${s.sheet} ${s.version}`, r.kind, r.claim]));
const withWind = (more: Parameters<typeof recorded>[1], own: Partial<RecordedClaim> = {}) => [
  recorded(wind, more, own),
  ...all.slice(1),
];

test('nothing, where the content says the same', () => {
  expect(recall(all)).toMatchObject({recalled: 0, sheets: [], releases: 1});
});

test('a claim that no article makes any more: the sheets that carry it, and no others', () => {
  const found = recall(all.slice(1));
  expect(reasons(found)).toEqual([['air a100000', 'withdrawn', idOf(wind)]]);
  expect(found.sheets[0]).toMatchObject({
    ...{title: 'About air', current: 'a200000', recall: true, files: ['sheets/eyes/air.a4.pdf']},
    ...{releases: [{name: '2026.1', on: '2026-02-03'}]},
  });
});

test('a claim that says something else, and how', () => {
  const [reason] = recall(withWind({certainty: 'can', rating: 'low'})).sheets[0]?.reasons ?? [];
  expect(reason).toEqual({
    ...{kind: 'changed', claim: idOf(wind), was: `${wind} (stated).`, is: `${wind} (can).`},
    fields: [
      {field: 'certainty', old: 'stated', new: 'can'},
      {field: 'rating', old: null, new: 'low'},
    ],
  });
});

test('a claim that is hidden, or newly in conflict', () => {
  expect(reasons(recall(withWind({hidden: true})))).toEqual([['air a100000', 'hidden', idOf(wind)]]);
  expect(reasons(recall(withWind({}, {dispute: 'open'})))).toEqual([['air a100000', 'in-conflict', idOf(wind)]]);
  // Paper that said so already, and a dispute that is decided, need not come back.
  const told = releaseOf('2026.1', first.sheets, withWind({}, {dispute: 'open'}));
  expect(recall(withWind({}, {dispute: 'open'}), {}, [told]).sheets).toEqual([]);
  expect(recall(withWind({}, {dispute: 'decided'})).sheets).toEqual([]);
});

describe('the review date on the paper', () => {
  test.for([
    ['2027-01-01', 0],
    ['2027-01-02', 0],
    ['2027-01-03', 2],
    [null, 0],
  ] as const)('on %s: %i sheets', ([today, number]) => {
    const found = recall(all, {today});
    expect(found.recalled).toBe(number);
    expect(found.today).toBe(today);
    if (number > 0) expect(found.sheets[0]?.reasons).toMatchObject([{kind: 'expired', claim: null, was: '2027-01-02'}]);
  });

  test('is that of the release, though the topic has a new one', () => {
    const renewed = releaseOf(
      '2027.1',
      [releasedSheet('air', 'a3', [wind], {reviewBy: '2028-01-02'})],
      all,
      '2027-01-02',
    );
    expect(reasons(recall(all, {today: '2027-06-01'}, [renewed, first]))).toEqual([
      ['air a100000', 'expired', null],
      ['pain b100000', 'expired', null],
    ]);
  });
});

test('versions of several releases: each once, the older ones too', () => {
  const second = releaseOf(
    '2026.2',
    [releasedSheet('air', 'a2', [smoke]), releasedSheet('pain', 'b1', [dust])],
    all,
    '2026-05-06',
  );
  const found = recall(all.slice(0, 1), {}, [second, first]);
  expect(found.sheets.map((s) => [s.sheet, s.version, s.releases.map((r) => r.name)])).toEqual([
    ['air', 'a100000', ['2026.1']],
    ['air', 'a200000', ['2026.2']],
    ['pain', 'b100000', ['2026.1', '2026.2']],
  ]);
  expect(found.recalled).toBe(3);
});

test('one claim: the papers that carry it, those too that may stay', () => {
  const second = releaseOf('2026.2', [releasedSheet('air', 'a2', [wind])], withWind({certainty: 'can'}), '2026-05-06');
  const found = recall(withWind({certainty: 'can'}).slice(0, 1), {claim: idOf(wind)}, [first, second]);
  expect(found.sheets.map((s) => [s.version, s.recall, s.reasons.length])).toEqual([
    ['a100000', true, 1],
    ['a200000', false, 0],
  ]);
  expect(found.recalled).toBe(1);
});

test('since a revision: what has changed since, not what had changed before, and no dates', () => {
  const before = withWind({certainty: 'can'});
  const now = [before[0]!, recorded(smoke, {stance: 'mixed'}), all[2]!];
  expect(
    reasons(recall(now, {today: '2030-01-01', since: {revision: 'HEAD~1', claims: before, passages: []}})),
  ).toEqual([['air a100000', 'changed', idOf(smoke)]]);
  expect(recall(now, {since: {revision: 'HEAD', claims: now, passages: []}}).sheets).toEqual([]);
  // Withdrawn since.
  expect(reasons(recall(all.slice(0, 2), {since: {revision: 'HEAD~1', claims: all, passages: []}}))).toEqual([
    ['pain b100000', 'withdrawn', idOf(dust)],
  ]);
});

describe('for a person', () => {
  const plain = (_: string, text: string) => text;
  test('each paper with its reasons, and what to hand out instead', () => {
    const found = recall([recorded(wind, {certainty: 'can'}), all[2]!], {today: '2026-06-01'});
    expect(recallAsText(found, plain)).toBe(
      `Take back 1 released sheet version.

eyes/air, version a100000  About air  2026.1 (2026-02-03)
  ${[
    [idOf(smoke), `withdrawn: no article says it any more: “${smoke} (stated).”`],
    [idOf(wind), `changed (certainty: stated → can): “${wind} (stated).” → “${wind} (can).”`],
  ]
    .sort()
    .map((r) => r.join(' '))
    .join('\n  ')}
  the content gives version a200000 now`,
    );
    expect(recallAsMarkdown(found)).toContain('### Take back (1)\n\n| sheet | version | released | why | now |');
  });

  test('what was not looked at is said', () => {
    expect(recallAsText(recall(all), plain)).toBe(
      'Nothing to take back, of 1 release. Review dates were not judged, as no day was given (--on, SOURCE_DATE_EPOCH).',
    );
    expect(recallAsText(recall(all, {today: '2026-06-01'}), plain)).toBe('Nothing to take back, of 1 release.');
    expect(recallAsText(recall(all, {today: '2026-06-01'}, []), plain)).toMatch(/^Found no release/);
  });

  test('words of the content are no markup', () => {
    const hostile = releaseOf(
      '1',
      [releasedSheet('air', 'a1', [wind], {title: '@all <b>|</b>'})],
      withWind({}, {sentence: 'See https://x.y | @me'}),
    );
    const markdown = recallAsMarkdown(recall([], {}, [hostile]));
    expect(markdown).not.toMatch(/@\w|[^\\]<b|:\/\//);
    expect(
      markdown
        .split('\n')
        .at(-1)
        ?.match(/(?<!\\)\|/g),
    ).toHaveLength(6);
  });
});

describe('passages', () => {
  const passage = (id: string, letter: string) => ({
    id: `drops#${id}`,
    heading: `How to ${id}`,
    hash: letter.repeat(12),
  });
  const releaseWith = (...passages: ReturnType<typeof passage>[]): Release => ({
    ...first,
    sheets: first.sheets.map((sheet, i) => (i === 0 ? {...sheet, passages} : sheet)),
  });
  const why = (release: Release, asked: Partial<Asked> = {}) =>
    recall(all, asked, [release]).sheets.flatMap((s) => s.reasons.map((r) => `${r.kind} ${r.passage} ${r.was}`));

  test('that are printed as they were when they were released ask for nothing', () => {
    expect(why(releaseWith(passage('wash', 'a'), passage('blink', 'b')))).toEqual([]);
  });

  test('that have changed, or are there no more, take their papers back', () => {
    expect(why(releaseWith(passage('wash', 'c'), passage('look', 'd')))).toEqual([
      'changed drops#wash How to wash',
      'withdrawn drops#look How to look',
    ]);
  });

  test('since a revision: those that have changed since', () => {
    const before = [{topic: 'eyes', id: 'drops#wash', hash: 'a'.repeat(12)}] as unknown as Passage[];
    const since = (passages: Passage[]) => ({revision: 'HEAD', claims: all, passages});
    expect(why(releaseWith(passage('wash', 'c')), {since: since(before)})).toEqual([]);
    expect(why(releaseWith(passage('wash', 'c')), {since: since([])})).toEqual(['changed drops#wash How to wash']);
  });
});
