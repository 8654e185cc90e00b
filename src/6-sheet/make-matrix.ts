import {fillPattern} from '../base/fill-pattern.ts';
import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import type {MatrixBlock, Query} from '../model/generated/sheet.ts';
import {type Part, toHead, toPart, toWords} from '../model/part.ts';
import type {Block, Head, Headed, KeyMark, Mark, MatrixRow} from '../model/sheet.ts';
import {emblemOf, noEmblem} from './emblem.ts';
import {entityWords} from './entity-words.ts';
import {joinWords} from './join-words.ts';
import {type CellMark, cellOf, endsOf, widerThan} from './matrix-cells.ts';
import {kindsNamed, markOfKinds} from './matrix-kinds.ts';
import {type AloneCell, inOrder, type LaidRow, type LaidTable, takeOutAlone} from './matrix-order.ts';
import {markOfSources} from './matrix-sources.ts';
import {checkEntity, checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {sentenceCase, toLine} from './word-claims.ts';

/**
 * A table of marks: what the articles say of the claim that joins the entity of the row and that of the column. Rows and
 * columns stand in the order of how many cells they fill. Marks that name their articles are for clinicians; dots say
 * whether a thing is so, and of how much of it.
 */
export function makeMatrix(own: MatrixBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const isRelation = checkNames({relation: own.relation}, context, path);
  const columns = own.columns.filter((id, i) => checkEntity(id, context, [...path, 'columns', i]));
  const rows = rowsOf(own, context, path).map((ids) =>
    (own.show === 'dots' ? dotsRow : sourcesRow)(ids, columns, own, context),
  );
  if (isRelation) reportEmptyEnds(own, {rows, columns}, context, path);
  const counted = rows.flatMap(({marks}) => marks.flatMap((mark) => mark.counted));
  for (const s of new Map(counted.map((c) => [c.claim.id, c])).values()) reportDispute(s, context, path);
  const {table, alone} =
    own.show === 'dots' ? {table: {rows, columns}, alone: []} : takeOutAlone(inOrder({rows, columns}));
  const ordered = inOrder(table);
  const marks = [...ordered.rows.flatMap((row) => row.marks), ...alone.map(({mark}) => mark)];
  const heading = alone.length > 0 ? (own.alone ?? context.wording.matrix.alone) : '';
  return {
    ...{type: 'matrix', show: own.show, ticks: own.ticks ?? false},
    ...words,
    legend: legendOf(marks, own.show, context),
    corner: toWords('head', own.corner),
    ...drawTable(own, ordered, context, path),
    alone: {heading: toWords('label', heading), items: alone.map((cell) => aloneItem(cell, context, path))},
  };
}

/**
 * The rows of the definition whose entities exist. Where marks name their articles, a row that is all kinds of another's
 * is folded into that: its articles count there.
 */
function rowsOf(own: MatrixBlock, context: SheetContext, path: YamlPath): string[][] {
  const rows = own.rows
    .map((row, i) => {
      const at = (j: number) => [...path, 'rows', i, ...(Array.isArray(row) ? [j] : [])];
      return [row].flat().filter((id, j) => checkEntity(id, context, at(j)));
    })
    .filter((ids) => ids.length > 0);
  if (own.show === 'dots') return rows;
  const {broader} = context.index;
  const isKind = (id: string, ids: readonly string[]) => ids.some((whole) => broader.get(id)?.has(whole) ?? false);
  return rows
    .filter((ids) => !rows.some((others) => others !== ids && ids.every((id) => isKind(id, others))))
    .map((ids) => ids.filter((id) => !isKind(id, ids)));
}

function sourcesRow(ids: string[], columns: readonly string[], own: MatrixBlock, context: SheetContext): LaidRow {
  const cells = columns.map((column) => cellOf(own, endsOf(own), {row: ids, column}, context));
  return {ids, kinds: [], marks: cells.map((cell) => markOfSources(cell, context))};
}

function dotsRow(ids: string[], columns: readonly string[], own: MatrixBlock, context: SheetContext): LaidRow {
  const ends = endsOf(own);
  const id = must(ids[0], 'a row has an entity');
  const cells = columns.map((column) => ({
    within: cellOf(own, ends, {row: ids, column}, context),
    wider: widerThan(own, ends, {row: ids, column}, context),
  }));
  const kinds = kindsNamed(id, cells, {rows: own.rows.flat(), most: own.kinds ?? 0, ends}, context);
  return {ids, kinds, marks: cells.map((cell) => markOfKinds(cell, id, kinds, ends))};
}

/** 'Pins and needles or numbness'. */
function nameOf(ids: readonly string[], context: SheetContext, path: YamlPath): string {
  const names = ids.map((id) => entityWords(id, 'plain', 'short', context, path));
  return joinWords(names, context.wording.or);
}

function drawTable(own: MatrixBlock, table: LaidTable, context: SheetContext, path: YamlPath) {
  const heads = table.columns.map((id) => sentenceCase(nameOf([id], context, path)));
  const emblem = (id: string | undefined) =>
    own.show === 'dots' && id !== undefined ? emblemOf(id, context) : noEmblem;
  const rows = table.rows.map(({ids, kinds, marks}): MatrixRow => {
    const name = sentenceCase(nameOf(ids, context, path));
    const named = kinds.map((kind) => nameOf([kind], context, path)).join(context.wording.and.comma);
    const cells = marks.map((mark, j) => toMark(mark, `${name}, ${heads[j]}:`, own.show, context));
    const heading = toHead('name', named === '' ? name : `${name}: ${named}`, cells);
    return {own: name, kinds: named, emblem: emblem(ids[0]), heading, cells};
  });
  const columns = table.columns.map((id, j): Head => {
    const below = rows.flatMap(({cells}) => present([cells[j]]));
    return {emblem: emblem(id), heading: toHead('name', must(heads[j], 'each column has a name'), below)};
  });
  return {columns, rows};
}

/** A mark alone says nothing: with the words of its row and its column it does. Of a dot, the words are read out. */
function toMark(
  {strength, counted, articles}: CellMark,
  above: string,
  show: MatrixBlock['show'],
  context: SheetContext,
): Mark {
  const text = context.wording.matrix.marks[strength];
  const numbers = show === 'dots' ? '' : articles;
  return {
    ...toPart('mark', {...toLine(text, counted, context), mark: ''}),
    sentence: `${above} ${text}${numbers === '' ? '' : ` ${numbers}`}`,
    strength,
    articles: toWords('label', numbers),
  };
}

/** 'Bone pain: vitamin D, agreed 3–5.' */
function aloneItem({ids, column, mark}: AloneCell, context: SheetContext, path: YamlPath): Part {
  const {entry, marks} = context.wording.matrix;
  const names = {row: sentenceCase(nameOf(ids, context, path)), column: nameOf([column], context, path)};
  const text = fillPattern(entry, {...names, mark: marks[mark.strength], articles: mark.articles});
  return toPart('mark', {...toLine(text, mark.counted, context), mark: ''});
}

const strengths = ['agreed', 'differs', 'restricted', 'one', 'limited', 'denied', 'full', 'part', 'none'] as const;

/** Each mark that the table has, once, and what the sign of a restriction means. A dot has no word beside it. */
function legendOf(marks: readonly CellMark[], show: MatrixBlock['show'], {wording}: SheetContext): KeyMark[] {
  const {matrix} = wording;
  const entry = (strength: KeyMark['strength'], text: string, words: string): KeyMark => ({
    ...toWords('label', text),
    strength,
    alternative: toWords('label', words),
  });
  const drawn = strengths.filter((strength) => marks.some((mark) => mark.strength === strength));
  const star = fillPattern(matrix.restricting, {article: ''});
  const isStarred = marks.some(({articles}) => articles.includes(star));
  return [
    ...drawn.map((strength) =>
      entry(strength, show === 'dots' && strength !== 'none' ? '' : matrix.marks[strength], matrix.key[strength]),
    ),
    ...(isStarred ? [entry('starred', star, matrix.starred)] : []),
  ];
}

function reportEmptyEnds(own: MatrixBlock, {rows, columns}: LaidTable, context: SheetContext, path: YamlPath): void {
  if (rows.length === 0 || columns.length === 0)
    context.diagnostics.push(sheetEmptyBlock.table(context.placeOf(path), {ends: ['rows', 'columns']}));
  const ends = endsOf(own);
  const isEmpty = (mark?: CellMark) => mark?.strength === 'none';
  const query = (end: 'row' | 'column', ids: readonly string[]): Query => ({
    relation: own.relation,
    [`${ends[end]}-within`]: ids,
  });
  // A row or a column without a mark is a slip: nobody asks for what no article speaks of.
  for (const {ids, marks} of rows)
    if (marks.every(isEmpty)) {
      const at = own.rows.findIndex((row) => [row].flat().includes(must(ids[0], 'a row has an entity')));
      reportEmpty(query('row', ids), context, [...path, 'rows', at], true);
    }
  columns.forEach((id, j) => {
    if (rows.every(({marks}) => isEmpty(marks[j])))
      reportEmpty(query('column', [id]), context, [...path, 'columns', own.columns.indexOf(id)], true);
  });
}
