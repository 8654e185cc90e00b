import {describe, expect, it} from 'vitest';
import type {Claim} from '../../src/model/generated/dataset.ts';
import type {MatrixBlock} from '../../src/model/generated/sheet.ts';
import {partsOf} from '../../src/model/part.ts';
import type {Block} from '../../src/model/sheet.ts';
import {claim, conflict, sheetOf} from './sample.ts';

type Matrix = Extract<Block, {type: 'matrix'}>;

const own: MatrixBlock = {
  corner: 'Food',
  relation: 'found-in',
  rows: ['nuts', 'crab'],
  columns: ['zinc', 'copper'],
  show: 'count',
  kinds: 2,
};
const claims = [
  claim('zinc found-in nuts stated a'),
  claim('zinc found-in pecans stated a,b'),
  claim('zinc found-in walnuts can c'),
  claim('zinc found-in crab stated b'),
  claim('copper found-in crab stated c', {stance: 'weakly'}),
];
const make = (more: Partial<MatrixBlock> = {}, from: readonly Claim[] = claims, conflicts = [] as never[]) => {
  const {block, diagnostics} = sheetOf({matrix: {...own, ...more}}, from, conflicts);
  return {matrix: block as Matrix, codes: diagnostics.map((d) => `${d.code} ${d.severity}`), diagnostics};
};
const cells = (matrix: Matrix) => matrix.rows.map((row) => row.cells.map((c) => `${c.text} ${c.strength}`));

describe('a matrix', () => {
  it('counts the articles behind a claim and behind claims about kinds of the row', () => {
    const {matrix, codes} = make();
    expect(codes).toEqual([]);
    expect(matrix.columns.map((c) => c.heading.text)).toEqual(['Zinc', 'Copper']);
    expect(cells(matrix)).toEqual([
      ['3 several', '– none'],
      ['1 one', '1? unsure'],
    ]);
    expect(matrix.rows[0]!.cells[0]).toMatchObject({
      claims: ['c-zinc-found-in-nuts', 'c-zinc-found-in-pecans', 'c-zinc-found-in-walnuts'],
      sources: [1, 2, 3],
      sentence: 'Nuts, Zinc: 3 articles',
    });
  });

  it('names the kinds of a row that most articles speak of, but none with a row of its own', () => {
    expect(make().matrix.rows.map((row) => row.kinds)).toEqual(['pecans, walnuts', '']);
    expect(make({kinds: 1}).matrix.rows[0]!.kinds).toBe('pecans');
    expect(make({kinds: 0}).matrix.rows[0]!.kinds).toBe('');
    expect(make({kinds: 1}).matrix.rows.map((row) => row.heading.text)).toEqual(['Nuts: pecans', 'Crab']);
    const {matrix} = make({rows: ['nuts', 'pecans', 'crab']});
    expect(matrix.rows.map((row) => row.kinds)).toEqual(['walnuts', '', '']);
    expect(cells(matrix)[1]).toEqual(['2 several', '– none']);
  });

  it('shows the pictogram of a food group at the first of its rows', () => {
    const icons = make({rows: ['nuts', 'pecans', 'crab']}).matrix.rows.map((row) => row.emblem.icon);
    expect(icons).toEqual(['nuts-and-seeds', '', 'other']);
  });

  it.each([
    ['few studies', claim('copper found-in crab stated c', {stance: 'weakly'}), '1? unsure'],
    ['studies that do not agree', claim('copper found-in crab stated c', {stance: 'mixed'}), '1? unsure'],
    ['some people only', claim('copper found-in crab stated c', {population: 'babies'}), '1? unsure'],
    ['a severe lack only', claim('copper found-in crab stated c', {severity: 'severe'}), '1? unsure'],
    ['a denial', claim('copper found-in crab stated c', {stance: 'opposes'}), 'no denied'],
    ['a plain statement', claim('copper found-in crab stated c'), '1 one'],
  ])('of %s makes no more than it is', (_, last, expected) => {
    expect(cells(make({}, [...claims.slice(0, -1), last]).matrix)[1]![1]).toBe(expected);
  });

  it('counts only the sure articles where some are not, and takes what is affirmed and denied for unsure', () => {
    const doubted = claim('zinc found-in pecans stated a,b', {stance: 'weakly'});
    expect(cells(make({}, [claims[0]!, doubted, claims[4]!, claims[3]!]).matrix)[0]![0]).toBe('1 one');
    const denied = claim('zinc found-in pecans stated a,b', {stance: 'opposes'});
    expect(cells(make({}, [claims[0]!, denied, claims[4]!, claims[3]!]).matrix)[0]![0]).toBe('1? unsure');
  });

  it('says that it prints a disagreement, and prints it as unsure', () => {
    const {block, diagnostics} = sheetOf({matrix: own}, claims, [conflict([claims[3]!])]);
    expect(diagnostics.map((d) => d.code)).toEqual(['sheet/open-conflict']);
    expect(cells(block as Matrix)[1]![0]).toBe('1? unsure');
  });

  it('makes the grey grow with the number', () => {
    const tones = make().matrix.rows.map((row) => row.cells.map((c) => c.tone));
    expect(tones).toEqual([
      [3, 0],
      [1, 0],
    ]);
  });

  it('explains in its key each mark that it has, and no other', () => {
    const key = (matrix: Matrix) => matrix.legend.map((m) => `${m.text} ${m.alternative.text}`);
    expect(key(make().matrix)).toEqual([
      '3 yes, 3 of 3 articles say so',
      '1 yes, 1 article says so',
      '1? not sure, or for some people',
      '– not found in our articles',
    ]);
    const {matrix} = make({columns: ['zinc'], show: 'dots'});
    expect(key(matrix)).toEqual([' our articles say so']);
  });

  it('says in each mark the words of its row and its column, and reads out what is drawn', () => {
    const marks = partsOf(make().matrix.rows).filter(({role, claims}) => role === 'mark' && claims.length > 0);
    expect(marks.map(({sentence}) => sentence)).toEqual([
      ...['Nuts, Zinc: 3 articles', 'Crab, Zinc: 1 article', 'Crab, Copper: not sure'],
    ]);
    const drawn = make({show: 'dots'}).matrix.rows[1]!.cells;
    expect(drawn.map(({text}) => text)).toEqual(['1 article', 'not sure']);
  });

  it('may have the rows at either end of the claims', () => {
    const {matrix} = make({rows: ['zinc'], columns: ['nuts', 'crab'], 'rows-are': 'subject', corner: 'Nutrient'});
    expect(cells(matrix)).toEqual([['3 several', '1 one']]);
  });

  it('reports what does not exist, and a row or column that would be empty', () => {
    expect(make({rows: ['nuts', 'gold']}).codes).toEqual(['sheet/empty-block error', 'sheet/unknown-entity error']);
    expect(make({relation: 'eats'}).codes).toEqual(['sheet/unknown-relation error']);
    const {diagnostics} = make({rows: ['nuts', 'crab', 'fever']}, [...claims, claim('patient see-doctor-for fever')]);
    expect(diagnostics.map((d) => `${d.code} ${d.place.file}`)).toEqual([
      'sheet/empty-block sides.0.top.0.matrix.rows.2',
    ]);
  });
});
