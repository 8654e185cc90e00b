import {describe, expect, it} from 'vitest';
import type {Claim} from '../../src/model/generated/dataset.ts';
import type {MatrixBlock} from '../../src/model/generated/sheet.ts';
import {partsOf} from '../../src/model/part.ts';
import type {Block} from '../../src/model/sheet.ts';
import {claim, conflict, sheetOf, statements} from './sample.ts';

type Matrix = Extract<Block, {type: 'matrix'}>;

const own: MatrixBlock = {
  ...{corner: 'Food', relation: 'found-in', show: 'dots', kinds: 2},
  rows: ['nuts', 'crab'],
  columns: ['zinc', 'copper'],
};
const said = (line: string, by: string[], more: Partial<Claim> = {}) =>
  claim(line, {articles: [...new Set(by.map((s) => s.split(' ')[0]!))], statements: statements(...by), ...more});
const make = (more: Partial<MatrixBlock>, from: readonly Claim[], conflicts = [] as never[]) => {
  const {block, diagnostics} = sheetOf({matrix: {...own, ...more}}, from, conflicts);
  return {matrix: block as Matrix, codes: diagnostics.map((d) => `${d.code} ${d.severity}`), diagnostics};
};
const rowsOf = (matrix: Matrix) =>
  matrix.rows.map((row) => [
    row.heading.text,
    ...row.cells.map((c) => [c.text, c.articles.text].filter(Boolean).join(' ')),
  ]);

/** One cell of marks that name their articles; beside it, so that the table is not all alone, two others. */
const beside = [
  said('copper found-in nuts stated a', ['a']),
  said('zinc found-in nuts stated a', ['a']),
  said('copper found-in crab stated a', ['a']),
];
const cell = (from: readonly Claim[], conflicts: readonly Claim[] = []) => {
  const {matrix} = make(
    {show: 'sources'},
    [...beside, ...from],
    (conflicts.length > 0 ? [conflict(conflicts)] : []) as never[],
  );
  const at = matrix.columns.findIndex(({heading}) => heading.text === 'Zinc');
  const mark = matrix.rows.find((row) => row.own === 'Crab')?.cells[at];
  return mark && [mark.strength, mark.articles.text];
};

describe('a mark that names its articles', () => {
  const zinc = 'zinc found-in crab';
  it.each([
    ['several articles that say it plainly', [said(`${zinc} stated`, ['a', 'b', 'c'])], ['agreed', '1–3']],
    ['one article', [said(`${zinc} stated`, ['b'])], ['one', '2']],
    ['few studies', [said(`${zinc} limited`, ['c affirmed limited'], {stance: 'weakly'})], ['limited', '3']],
    ['a denial', [said(`${zinc} stated`, ['c negated'], {stance: 'opposes'})], ['denied', '3']],
  ])('says of %s no more than it is', (_, from, expected) => {
    expect(cell(from)).toEqual(expected);
  });

  const restricting = [
    {severity: 'severe' as const},
    {population: 'babies'},
    {limitedBy: 'only raw', condition: 'only raw'},
    {condition: 'raw'},
    {amount: 'in small amounts'},
    {time: 'at night'},
  ];
  it.each(restricting)('has a sign at an article that restricts it by %o', (by) => {
    const [plain, restricted] = statements('a', 'b');
    const mixed = [plain!, {...restricted!, ...by}];
    expect(cell([claim(`${zinc} stated a,b`, {statements: mixed})])).toEqual(['differs', '1, 2*']);
    const all = [
      {...plain!, ...by},
      {...restricted!, ...by},
    ];
    expect(cell([claim(`${zinc} stated a,b`, {statements: all})])).toEqual(['restricted', '1*, 2*']);
    expect(cell([claim(`${zinc} stated b`, {statements: [{...restricted!, ...by}]})])).toEqual(['one', '2*']);
  });

  it('has none at an article that says it elsewhere without the condition', () => {
    const [first, again] = statements('a', 'a');
    const [other] = statements('b');
    expect(cell([claim(`${zinc} stated a,b`, {statements: [first!, {...again!, condition: 'raw'}, other!]})])).toEqual([
      ...['agreed', '1, 2'],
    ]);
  });

  it('is no plain yes where articles disagree, and counts the sure ones only', () => {
    const disputed = said(`${zinc} stated`, ['a', 'b']);
    expect(cell([disputed], [disputed])).toEqual(['differs', '1, 2']);
  });
});

describe('a table of such marks', () => {
  const signs = {relation: 'deficiency-causes', corner: 'Sign', show: 'sources' as const, columns: ['zinc', 'copper']};
  const causes = (nutrient: string, sign: string, ...by: string[]) =>
    said(`${nutrient} deficiency-causes ${sign} stated`, by);

  it('folds a row that is a kind of another into it: each article counts once', () => {
    const from = [
      causes('zinc', 'rash', 'a', 'b'),
      causes('zinc', 'hand-rash', 'b', 'c'),
      causes('copper', 'palm-rash', 'c'),
      causes('zinc', 'fever', 'a'),
      causes('copper', 'fever', 'a'),
    ];
    const {matrix, codes} = make({...signs, rows: ['hand-rash', 'rash', 'fever', 'palm-rash']}, from);
    expect(codes).toEqual([]);
    expect(rowsOf(matrix)).toEqual([
      ['A red skin', 'agreed 1–3', 'one only 3'],
      ['A fever', 'one only 1', 'one only 1'],
    ]);
    expect(matrix.rows[0]!.cells[0]!.claims).toEqual([
      'c-zinc-deficiency-causes-hand-rash',
      'c-zinc-deficiency-causes-rash',
    ]);
  });

  it('joins several entities in a row by "or", as that is all that it says of them', () => {
    const from = [causes('zinc', 'colds', 'a'), causes('zinc', 'fever', 'b'), causes('copper', 'fever', 'b')];
    const both = [...from, causes('zinc', 'rash', 'a'), causes('copper', 'rash', 'a')];
    const {matrix} = make({...signs, rows: [['colds', 'fever'], 'rash']}, both);
    expect(rowsOf(matrix)[0]).toEqual(['Colds or a fever', 'agreed 1, 2', 'one only 2']);
  });

  it('stands in the order of the cells that are filled, and names beside it what fills one only', () => {
    const from = [
      ...[causes('zinc', 'colds', 'a'), causes('zinc', 'fever', 'a'), causes('copper', 'fever', 'a', 'b')],
      ...[causes('copper', 'rash', 'c'), causes('zinc', 'rash', 'c')],
    ];
    const {matrix} = make({...signs, rows: ['colds', 'rash', 'fever'], alone: 'One nutrient only'}, from);
    expect(matrix.columns.map(({heading}) => heading.text)).toEqual(['Copper', 'Zinc']);
    expect(rowsOf(matrix).map(([name]) => name)).toEqual(['A fever', 'A red skin']);
    expect([matrix.alone.heading, ...matrix.alone.items].map(({text}) => text)).toEqual([
      ...['One nutrient only', 'Colds: zinc, one only 1.'],
    ]);
  });

  it('takes out a column with one cell too, and leaves a table whole of which nothing would be left', () => {
    const full = ['rash', 'fever'].flatMap((sign) => ['zinc', 'copper'].map((n) => causes(n, sign, 'a')));
    const more = [claim('nuts deficiency-causes rash stated a', {statements: statements('a')})];
    const {matrix} = make({...signs, columns: ['zinc', 'copper', 'nuts'], rows: ['rash', 'fever']}, [...full, ...more]);
    expect(matrix.columns).toHaveLength(2);
    expect(matrix.alone.items.map(({text}) => text)).toEqual(['A red skin: nuts, one only 1.']);
    const small = make({...signs, columns: ['zinc'], rows: ['rash', 'fever']}, full).matrix;
    expect(rowsOf(small)).toHaveLength(2);
    expect([small.alone.heading.text, small.alone.items]).toEqual(['', []]);
  });

  it('explains in its key each mark that it has, and no other, and the sign of a restriction', () => {
    const [restricted] = statements('b');
    const from = [
      ...[causes('zinc', 'fever', 'a', 'b'), causes('copper', 'fever', 'a'), causes('zinc', 'rash', 'a')],
      claim('copper deficiency-causes rash stated b', {statements: [{...restricted!, condition: 'raw'}]}),
    ];
    const {matrix} = make({...signs, rows: ['fever', 'rash']}, from);
    expect(matrix.legend.map((m) => `${m.text}: ${m.alternative.text}`)).toEqual([
      'agreed: several articles, and none restricts it',
      'one only: a single article says it',
      '*: only if severe, in some people, or with a condition',
    ]);
  });

  it('says in each mark the words of its row and its column', () => {
    const from = [
      causes('zinc', 'fever', 'a', 'b'),
      causes('copper', 'fever', 'a'),
      causes('zinc', 'rash', 'a'),
      causes('copper', 'rash', 'a'),
    ];
    const {matrix} = make({...signs, rows: ['fever', 'rash']}, from);
    const marks = partsOf(matrix.rows).filter(({role}) => role === 'mark');
    expect(marks.map(({sentence}) => sentence)).toContain('A fever, Zinc: agreed 1, 2');
  });
});

describe('a table of dots', () => {
  const dots = (from: readonly Claim[], more: Partial<MatrixBlock> = {}) => make({columns: ['zinc'], ...more}, from);

  it('is full where articles say it of the entity, and names kinds of which they say it too', () => {
    const from = [said('zinc found-in nuts stated', ['a']), said('zinc found-in pecans stated', ['b'])];
    const {matrix, codes} = dots(from, {rows: ['nuts']});
    expect(codes).toEqual([]);
    expect(rowsOf(matrix)).toEqual([['Nuts: pecans', 'yes']]);
  });

  it('never says of a kind behind a name what is said of another', () => {
    // 'Meat: poultry, pork' with marks for both iron and vitamin B1 would say that pork has iron.
    const from = [said('zinc found-in pecans stated', ['a']), said('copper found-in walnuts stated', ['a'])];
    const {matrix} = dots(from, {rows: ['nuts'], columns: ['zinc', 'copper']});
    expect(rowsOf(matrix)).toEqual([['Nuts', 'in part', 'in part']]);
    const apart = dots(from, {rows: ['pecans', 'walnuts'], columns: ['zinc', 'copper']});
    expect(rowsOf(apart.matrix)).toEqual([
      ['Pecans', 'yes', '–'],
      ['Walnuts', '–', 'yes'],
    ]);
  });

  it('is full for kinds behind a name only where it is said of each of them', () => {
    const both = [said('zinc found-in pecans stated', ['a']), said('zinc found-in walnuts stated', ['b'])];
    expect(rowsOf(dots(both, {rows: ['nuts']}).matrix)).toEqual([['Nuts: pecans, walnuts', 'yes']]);
    expect(rowsOf(dots(both, {rows: ['nuts'], kinds: 0}).matrix)).toEqual([['Nuts', 'in part']]);
  });

  it('does not deny of a kind what articles say of the whole', () => {
    // 'Fatty fish –' under vitamin B12, where articles name fish.
    const from = [said('zinc found-in nuts stated', ['a']), said('copper found-in pecans stated', ['a'])];
    expect(rowsOf(dots(from, {rows: ['pecans'], columns: ['zinc', 'copper']}).matrix)).toEqual([
      ['Pecans', 'in part', 'yes'],
    ]);
  });

  const restricted = [
    ['some kinds of it', claim('zinc found-in crab can a', {statements: statements('a affirmed can')})],
    ['some people', said('zinc found-in crab stated', ['a'], {population: 'babies'})],
    ['few studies', said('zinc found-in crab limited', ['a affirmed limited'], {stance: 'weakly'})],
    ['a severe lack', said('zinc found-in crab stated', ['a'], {severity: 'severe'})],
    [
      'words that restrict it',
      claim('zinc found-in crab stated a', {statements: statements('a').map((s) => ({...s, condition: 'fortified'}))}),
    ],
  ] as const;
  it.each(restricted)('is never full where articles speak of %s only', (_, of) => {
    expect(rowsOf(dots([of], {rows: ['crab']}).matrix)).toEqual([['Crab', 'in part']]);
  });

  it('names no kind of which all is denied, and is not full where it is', () => {
    const denied = said('zinc found-in pecans stated', ['b negated'], {stance: 'opposes'});
    const from = [said('zinc found-in nuts stated', ['a']), denied];
    expect(rowsOf(dots(from, {rows: ['nuts']}).matrix)).toEqual([['Nuts', 'in part']]);
    expect(rowsOf(dots([denied], {rows: ['pecans']}).matrix)).toEqual([['Pecans', 'not so']]);
  });

  it('reads out what is drawn, and counts nobody: a fuller dot was taken for more of the thing', () => {
    const from = [said('zinc found-in nuts stated', ['a', 'b', 'c']), said('zinc found-in crab stated', ['a'])];
    const {matrix} = dots(from);
    expect(matrix.rows.map((row) => row.cells.map((c) => [c.text, c.articles.text]))).toEqual([
      [['yes', '']],
      [['yes', '']],
    ]);
    expect(matrix.legend.map((m) => `${m.text}: ${m.alternative.text}`)).toEqual([': our articles say so']);
  });
});

describe('a matrix', () => {
  const from = [said('zinc found-in nuts stated', ['a']), said('zinc found-in crab stated', ['b'])];

  it('says that it prints a disagreement', () => {
    const {diagnostics} = make({columns: ['zinc']}, from, [conflict([from[1]!])] as never[]);
    expect(diagnostics.map((d) => d.code)).toEqual(['sheet/open-conflict']);
  });

  it('may have the rows at either end of the claims', () => {
    const turned = {rows: ['zinc'], columns: ['nuts', 'crab'], 'rows-are': 'subject' as const, corner: 'Nutrient'};
    expect(rowsOf(make(turned, from).matrix)).toEqual([['Zinc', 'yes', 'yes']]);
  });

  it('reports what does not exist, and a row or column that would be empty', () => {
    expect(make({rows: ['nuts', 'gold'], columns: ['zinc']}, from).codes).toEqual(['sheet/unknown-entity error']);
    expect(make({rows: ['nuts', 'crab']}, from).codes).toEqual(
      ['sheet/unknown-entity error'].slice(1).concat('sheet/empty-block error'),
    );
    expect(make({relation: 'eats'}, from).codes).toEqual(['sheet/unknown-relation error']);
    const more = [...from, claim('patient see-doctor-for fever')];
    const {diagnostics} = make({rows: ['nuts', 'crab', 'fever'], columns: ['zinc']}, more);
    expect(diagnostics.map((d) => `${d.code} ${d.place.file}`)).toEqual([
      'sheet/empty-block sides.0.top.0.matrix.rows.2',
    ]);
  });
});
