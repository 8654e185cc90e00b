/** Given these two datasets, this diff. */

import {describe, expect, test} from 'vitest';
import {compareDatasets} from '../../src/compare/compare-datasets.ts';
import type {SheetOutline} from '../../src/compare/compare-sheets.ts';
import type {Claim, Dataset} from '../../src/model/generated/dataset.ts';
import type {Diff} from '../../src/model/generated/diff.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {article, claim, conflict, dataset, entity, idOf, side, statement} from './datasets.ts';

const wind = 'wind causes dry-eyes';
const smoke = 'smoke causes dry-eyes';

function compare(old: Dataset, now: Dataset): Diff {
  const diff = compareDatasets(side('old', old), side('new', now));
  expect(schemas.errorsOf('diff', diff)).toEqual([]);
  return diff;
}
const compareClaim = (old: Partial<Claim>, now: Partial<Claim>, more: Partial<Dataset>[] = [{}, {}]) =>
  compare(dataset([claim(wind, old)], more[0]), dataset([claim(wind, now)], more[1])).topics[0]?.claims[0];

test('equal datasets have no diff', () => {
  const one = dataset([claim(wind), claim(smoke)], {conflicts: [conflict('1', [wind])]});
  const diff = compare(one, structuredClone(one));
  expect(diff).toMatchObject({same: true, topics: [], old: {name: 'old', claims: 2}});
  expect(Object.values(diff.counts).every((n) => n === 0)).toBe(true);
});

test('claims that come and go, by subject, relation and object', () => {
  const diff = compare(dataset([claim(wind), claim('dust causes eye-pain')]), dataset([claim(smoke), claim(wind)]));
  expect(diff.topics[0]?.claims.map((c) => [c.subject, c.kinds, c.old?.sentence, c.new?.sentence])).toEqual([
    ['dust', ['removed'], 'dust stated causes eye-pain.', undefined],
    ['smoke', ['added'], undefined, 'smoke stated causes dry-eyes.'],
  ]);
  expect(diff.counts).toMatchObject({added: 1, removed: 1, changed: 0});
  expect(diff.topics[0]?.claims[1]?.quotes.gained).toEqual([
    {article: 'a', line: 1, quote: smoke, how: 'affirmed, stated'},
  ]);
});

test('a claim with another relation is gone and new, and each names the other', () => {
  const diff = compare(dataset([claim('drops helps dry-eyes')]), dataset([claim('drops causes dry-eyes')]));
  expect(diff.topics[0]?.claims.map((c) => c.instead)).toEqual([
    [idOf('drops helps dry-eyes')],
    [idOf('drops causes dry-eyes')],
  ]);
  expect(diff.topics[0]?.relations).toEqual({gained: ['causes'], lost: ['helps']});
});

describe('strength', () => {
  test.for<[Partial<Claim>, Partial<Claim>, string]>([
    [{certainty: 'stated'}, {certainty: 'can'}, 'weakened'],
    [{certainty: 'limited'}, {certainty: 'can'}, 'strengthened'],
    [{stance: 'supports'}, {stance: 'weakly'}, 'weakened'],
    [{stance: 'weakly'}, {stance: 'mixed'}, 'weakened'],
    [{stance: 'mixed'}, {stance: 'opposes'}, 'weakened'],
    [{stance: 'opposes'}, {stance: 'supports'}, 'strengthened'],
    // The stance decides, whatever becomes of the certainty.
    [{stance: 'weakly', certainty: 'stated'}, {stance: 'supports', certainty: 'limited'}, 'strengthened'],
    [{stance: 'supports', certainty: 'limited'}, {stance: 'mixed', certainty: 'stated'}, 'weakened'],
  ])('%j -> %j: %s', ([old, now, kind]) => {
    expect(compareClaim(old, now)?.kinds).toEqual([kind]);
    expect(compareClaim(now, old)?.kinds).toEqual([kind === 'weakened' ? 'strengthened' : 'weakened']);
  });

  test('what has changed is listed, with the sentences side by side', () => {
    expect(compareClaim({certainty: 'stated'}, {certainty: 'can'})).toMatchObject({
      fields: [{field: 'certainty', old: 'stated', new: 'can'}],
      old: {sentence: 'wind stated causes dry-eyes.'},
      new: {sentence: 'wind can causes dry-eyes.'},
    });
  });
});

test.for<[keyof Claim, unknown]>([
  ['severity', 'severe'],
  ['population', 'adults'],
  ['rating', 'low'],
  ['wording', 'Wind dries the eyes.'],
  ['hidden', true],
])('another %s is a change, and not of strength', ([key, value]) => {
  const found = compareClaim({}, {[key]: value} as Partial<Claim>);
  expect(found?.kinds).toEqual(['changed']);
  expect(found?.fields).toEqual([{field: key, old: null, new: value === true ? 'hidden' : value}]);
});

test('articles gained and lost', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => statement(`${id}: Wind dries.`)) as [never, never, never];
  const found = compareClaim({articles: ['a', 'b'], statements: [a, b]}, {articles: ['b', 'c'], statements: [b, c]});
  expect(found?.articles).toEqual({gained: ['c'], lost: ['a']});
  expect(found?.kinds).toEqual(['changed', 'reworded']);
  expect(found?.quotes).toMatchObject({reworded: [], gained: [{article: 'c'}], lost: [{article: 'a'}]});
});

describe('quotes', () => {
  test('edited ones stand side by side though the claim is equal', () => {
    const found = compareClaim(
      {statements: [statement('a: Wind dries eyes.')]},
      {statements: [statement('a: Wind dries the eyes.')]},
    );
    expect(found?.kinds).toEqual(['reworded']);
    expect(found?.quotes.reworded.map((q) => [q.old.quote, q.new.quote])).toEqual([
      ['Wind dries eyes.', 'Wind dries the eyes.'],
    ]);
    expect(found?.fields).toEqual([]);
  });

  test('said in another way, with the same words', () => {
    const old = statement('a: Wind dries.');
    const found = compareClaim({statements: [old]}, {statements: [{...old, certainty: 'can', timing: 'at night'}]});
    expect(found?.quotes.reworded.map((q) => [q.old.how, q.new.how])).toEqual([
      ['affirmed, stated', 'affirmed, can, at night'],
    ]);
  });

  test('that send their reader to care sooner', () => {
    const old = {...statement('a: See a doctor.'), urgency: 'soon' as const};
    const found = compareClaim({statements: [old]}, {statements: [{...old, urgency: 'emergency'}]});
    expect(found?.quotes.reworded.map((q) => [q.old.how, q.new.how])).toEqual([
      ['affirmed, stated, soon', 'affirmed, stated, emergency'],
    ]);
  });

  test('that have only moved, or were found by another rule, are the same', () => {
    const old = statement('a: Wind dries.');
    const moved = {
      ...old,
      line: 9,
      section: ['More'],
      rule: 's',
      target: {...old.target, start: 90, end: 101, prefix: 'x'},
    };
    expect(compareClaim({statements: [old]}, {statements: [moved]})).toBeUndefined();
  });

  test('one of two equal ones is gone', () => {
    const twice = statement('a: Wind dries.');
    expect(compareClaim({statements: [twice, twice]}, {statements: [twice]})?.quotes).toMatchObject({
      lost: [{quote: 'Wind dries.'}],
      gained: [],
      reworded: [],
    });
  });
});

test('a claim that sheets word otherwise, though it is equal', () => {
  const own = dataset([claim(wind)]);
  const diff = compareDatasets(side('old', own), side('new', own, null, {[idOf(wind)]: 'Strong wind can cause it.'}));
  expect(diff.topics[0]?.claims[0]).toMatchObject({kinds: ['rephrased'], new: {sentence: 'Strong wind can cause it.'}});
});

describe('conflicts', () => {
  const open = [{}, {conflicts: [conflict('1', [wind])]}];
  test('one that opens puts its claim newly in conflict', () => {
    expect(compareClaim({}, {}, open)).toMatchObject({
      kinds: ['newly-in-conflict'],
      fields: [{field: 'dispute', old: null, new: 'open'}],
    });
    expect(compareClaim({}, {}, open.toReversed())?.kinds).toEqual(['out-of-conflict']);
  });

  test('one that people, severity or time explain does not', () => {
    const explained = {conflicts: [conflict('1', [wind], {class: 'explained'})]};
    expect(compareClaim({}, {}, [{}, explained])).toBeUndefined();
  });

  const decided = {state: 'decided', verdict: 'prefer', by: 'An editor', on: '2026-02-03', reason: 'Newer.'} as const;
  test.for([
    ['opened', [], [conflict('1', [wind])]],
    ['closed', [conflict('1', [wind])], []],
    ['decided', [conflict('1', [wind])], [conflict('1', [wind], decided)]],
    ['reopened', [conflict('1', [wind], decided)], [conflict('1', [wind])]],
    ['verdict', [conflict('1', [wind], decided)], [conflict('1', [wind], {...decided, verdict: 'hide'})]],
    ['changed', [conflict('1', [wind], decided)], [conflict('1', [wind], {...decided, by: 'Another'})]],
  ] as const)('%s', ([change, old, now]) => {
    const own = (conflicts: readonly (typeof old)[number][]) => dataset([claim(wind)], {conflicts: [...conflicts]});
    expect(compare(own(old), own(now)).topics[0]?.conflicts).toMatchObject([{change, claims: [idOf(wind)]}]);
  });
});

test('words of entities, articles and dates of topics, field by field', () => {
  const old = dataset([claim(wind)]);
  const now: Dataset = {
    ...old,
    topics: [{...old.topics[0]!, reviewBy: '2028-01-02'}],
    entities: [
      ...old.entities.slice(1),
      entity('wind', {plain: 'strong wind', term: 'gale', broader: ['dust']}),
      entity('zinc'),
    ],
    articles: [article('a', {sha256: '3'.repeat(64)}), article('b'), article('d')],
  };
  const [topic] = compare(old, now).topics;
  expect(topic?.fields).toEqual([{field: 'reviewBy', old: '2027-01-02', new: '2028-01-02'}]);
  expect(topic?.entities.map(({id, state, fields}) => [id, state, state === 'changed' ? fields : []])).toEqual([
    [
      'wind',
      'changed',
      [
        {field: 'broader', old: null, new: 'dust'},
        {field: 'plain', old: 'wind', new: 'strong wind'},
        {field: 'term', old: null, new: 'gale'},
      ],
    ],
    ['zinc', 'added', []],
  ]);
  expect(topic?.articles.map(({id, state, fields}) => [id, state, fields.length])).toEqual([
    ['a', 'changed', 1],
    ['c', 'removed', 10],
    ['d', 'added', 10],
  ]);
});

test('a topic that is new or gone', () => {
  const none: Dataset = {...dataset([]), topics: [], articles: [], entities: []};
  expect(compare(none, dataset([claim(wind)])).topics).toMatchObject([{topic: 'eyes', state: 'added'}]);
  expect(compare(dataset([claim(wind)]), none).topics).toMatchObject([
    {topic: 'eyes', state: 'removed', title: 'Eyes'},
  ]);
});

describe('sheets', () => {
  const outline = (sheet: string, version: string, ...claims: string[]): SheetOutline => ({
    ...{topic: 'eyes', sheet, title: sheet, version},
    claims: claims.map(idOf),
    lines: [{under: 'Signs', text: `what ${version} prints`}],
  });
  const touched = (old: readonly SheetOutline[], now: readonly SheetOutline[]) => {
    const before = side('old', dataset([claim(wind), claim(smoke)]), old);
    const after = side('new', dataset([claim(wind, {certainty: 'can'}), claim(smoke)]), now);
    return compareDatasets(before, after);
  };

  test('that carry a changed claim, or whose version changes, each once, with old and new version', () => {
    const diff = touched(
      [outline('b', '1', wind), outline('c', '1', smoke), outline('d', '1', smoke), outline('a', '1', wind, smoke)],
      [outline('b', '2', wind), outline('c', '1', smoke), outline('d', '2', smoke), outline('a', '1', smoke)],
    );
    expect(diff.sheets?.map((s) => [s.sheet, s.old, s.new, s.reprint, s.claims])).toEqual([
      ['a', '1', '1', false, [idOf(wind)]],
      ['b', '1', '2', true, [idOf(wind)]],
      ['d', '1', '2', true, []],
    ]);
    expect(diff.sheets?.map((s) => s.lines)).toEqual([
      {lost: [], gained: []},
      ...['d', 'b'].map(() => ({
        lost: [{under: 'Signs', text: 'what 1 prints'}],
        gained: [{under: 'Signs', text: 'what 2 prints'}],
      })),
    ]);
    expect(diff.counts.sheets).toBe(3);
    expect(diff.topics[0]?.claims[0]?.sheets).toEqual(['eyes/a', 'eyes/b']);
  });

  test('of which one dataset has no topic, and those that are not known', () => {
    expect(touched([], [outline('a', '1', wind)]).sheets).toMatchObject([{old: null, new: '1', reprint: true}]);
    expect(compare(dataset([claim(wind)]), dataset([])).sheets).toBeNull();
  });
});
