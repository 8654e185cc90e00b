import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compareDatasets, type DatasetSide} from '../../src/compare/compare-datasets.ts';
import {diffAsMarkdown} from '../../src/compare/diff-as-markdown.ts';
import type {Claim, Conflict, Dataset} from '../../src/model/generated/dataset.ts';
import type {ClaimDiff, ConflictDiff, Diff, FieldChange, Kind, PartDiff} from '../../src/model/generated/diff.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {runs} from '../support/size.ts';
import {article, claim, conflict, dataset, entity, side, statement} from './datasets.ts';

const triples = ['wind causes dry-eyes', 'smoke causes dry-eyes', 'smoke helps dry-eyes', 'drops helps eye-pain'];

const statements = fc.array(
  fc.record({
    article: fc.constantFrom('a', 'b'),
    words: fc.constantFrom('One.', 'Two.', 'Three.'),
    certainty: fc.constantFrom('stated', 'can'),
  }),
  {minLength: 1, maxLength: 4},
);

const claims: fc.Arbitrary<Claim[]> = fc
  .record({
    chosen: fc.subarray(triples),
    more: fc.array(
      fc.record(
        {
          stance: fc.constantFrom<Claim['stance']>('supports', 'weakly', 'mixed', 'opposes'),
          certainty: fc.constantFrom<Claim['certainty']>('stated', 'can', 'limited'),
          severity: fc.constantFrom('severe' as const),
          rating: fc.constantFrom<'low' | 'high'>('low', 'high'),
          hidden: fc.constant(true as const),
          wording: fc.string({minLength: 1, maxLength: 20}),
          said: statements,
        },
        {requiredKeys: ['said']},
      ),
      {minLength: triples.length, maxLength: triples.length},
    ),
  })
  .map(({chosen, more}) =>
    chosen.map((triple, i) => {
      const {said, ...fields} = more[i]!;
      const own = said.map((s) => statement(`${s.article}: ${s.words}`, {certainty: s.certainty as 'can'}));
      return claim(triple, {...fields, statements: own, articles: [...new Set(own.map((s) => s.article))].sort()});
    }),
  );

const conflicts: fc.Arbitrary<Conflict[]> = fc.subarray(['1', '2', '3']).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          state: fc.constantFrom<'open' | 'decided'>('open', 'decided'),
          verdict: fc.constantFrom('hide', 'prefer'),
        })
        .map(({state, verdict}) =>
          conflict(id, [triples[Number(id)]!], {
            state,
            ...(state === 'decided' ? {verdict} : {}),
            class: id === '3' ? 'explained' : 'certainty',
          }),
        ),
    ),
  ),
);

const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    claims,
    conflicts,
    plain: fc.constantFrom('wind', 'strong wind'),
    hash: fc.constantFrom('3', '4'),
    c: fc.boolean(),
  })
  .map(({claims: own, conflicts: disputes, plain, hash, c}) =>
    dataset(own, {
      conflicts: disputes,
      entities: [entity('wind', {plain}), ...(c ? [entity('zinc')] : [])],
      articles: [article('a', {sha256: hash.repeat(64)}), article('b'), ...(c ? [article('c')] : [])],
    }),
  );

const sheetsOf = (own: Dataset): DatasetSide['sheets'] =>
  ['one', 'two'].map((sheet, i) => {
    const carried = own.claims.filter((_, at) => at % 2 === i);
    const hash = JSON.stringify(carried).length.toString(16).padStart(7, '0');
    return {topic: 'eyes', sheet, title: sheet, hash, version: hash, claims: carried.map((c) => c.id), lines: []};
  });
const compare = (old: Dataset, now: Dataset) =>
  compareDatasets(side('x', old, sheetsOf(old)), side('x', now, sheetsOf(now)));

test('a dataset has no diff to itself, whatever the order of its parts', () => {
  fc.assert(
    fc.property(datasets, (own) => {
      const shuffled = {
        ...own,
        entities: own.entities.toReversed(),
        articles: own.articles.toReversed(),
        conflicts: own.conflicts.toReversed(),
      };
      expect(compare(own, own)).toMatchObject({same: true, topics: [], sheets: []});
      expect(compare(own, shuffled).topics).toEqual([]);
    }),
  );
});

test('the other way round it is the same, mirrored', () => {
  fc.assert(
    fc.property(datasets, datasets, (one, other) => {
      expect(mirror(compare(one, other))).toEqual(compare(other, one));
    }),
    runs(300),
  );
});

test('it fits its schema, and counts what it lists', () => {
  fc.assert(
    fc.property(datasets, datasets, (one, other) => {
      const diff = compare(one, other);
      expect(schemas.errorsOf('diff', diff)).toEqual([]);
      const listed = diff.topics.flatMap((t) => t.claims);
      expect(diff.counts.added).toBe(other.claims.filter((c) => !one.claims.some((o) => o.id === c.id)).length);
      expect(diff.counts.removed).toBe(listed.filter((c) => c.new === null).length);
      expect(diff.same).toBe(diff.topics.length === 0 && diff.sheets?.length === 0);
      for (const c of listed) expect(diffAsMarkdown(diff)).toContain(c.id);
    }),
  );
});

const opposite: Partial<Record<string, string>> = {
  ...{added: 'removed', removed: 'added', strengthened: 'weakened', weakened: 'strengthened'},
  ...{'newly-in-conflict': 'out-of-conflict', 'out-of-conflict': 'newly-in-conflict'},
  ...{opened: 'closed', closed: 'opened', decided: 'reopened', reopened: 'decided'},
};
const turned = <T extends string>(word: T) => (opposite[word] ?? word) as T;

/** Old for new everywhere. */
function mirror(diff: Diff): Diff {
  const swapped = <T extends {old: unknown; new: unknown}>(x: T): T => ({...x, old: x.new, new: x.old});
  const lists = <T extends {gained: unknown; lost: unknown}>(x: T): T => ({...x, gained: x.lost, lost: x.gained});
  const fields = (list: readonly FieldChange[]) => list.map(swapped).sort((a, b) => (a.field < b.field ? -1 : 1));
  const part = (p: PartDiff): PartDiff => ({...p, state: turned(p.state), fields: fields(p.fields)});
  const order: Kind[] = [
    'added',
    'removed',
    'strengthened',
    'weakened',
    'newly-in-conflict',
    'out-of-conflict',
    'changed',
    'reworded',
    'rephrased',
  ];
  const ofClaim = (c: ClaimDiff): ClaimDiff => ({
    ...swapped(c),
    kinds: c.kinds.map(turned).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    fields: fields(c.fields),
    articles: lists(c.articles),
    quotes: {...lists(c.quotes), reworded: c.quotes.reworded.map(swapped)},
  });
  const ofConflict = (c: ConflictDiff): ConflictDiff => ({...c, change: turned(c.change), fields: fields(c.fields)});
  const {counts} = diff;
  return {
    ...swapped(diff),
    counts: Object.fromEntries(
      Object.keys(counts).map((key) => [key, counts[turned(key) as Kind]]),
    ) as unknown as Diff['counts'],
    topics: diff.topics.map((t) => ({
      ...t,
      state: turned(t.state),
      fields: fields(t.fields),
      relations: lists(t.relations),
      claims: t.claims.map(ofClaim),
      conflicts: t.conflicts.map(ofConflict),
      entities: t.entities.map(part),
      articles: t.articles.map(part),
    })),
    sheets: diff.sheets?.map(swapped) ?? null,
  };
}
