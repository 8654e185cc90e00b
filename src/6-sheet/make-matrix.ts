import {compareText} from '../base/order.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import type {MatrixBlock} from '../model/generated/sheet.ts';
import type {Block, Mark, MatrixRow, Strength} from '../model/sheet.ts';
import type {Words} from './block-words.ts';
import {emblemOf, noEmblem} from './emblem.ts';
import {entityWords} from './entity-words.ts';
import {fillPattern} from './fill-pattern.ts';
import type {End} from './group-clauses.ts';
import {checkEntity, checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import {toSelected} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sentenceCase, toLine} from './word-claims.ts';

/**
 * A table of marks: how many articles make the claim that joins the entity of the row and that of the column. What holds
 * for a kind of an entity holds for it too, so claims about its kinds count.
 */
export function makeMatrix(own: MatrixBlock, words: Words, context: SheetContext, path: YamlPath): Block {
  const end: End = own['rows-are'] ?? 'object';
  const across: End = end === 'object' ? 'subject' : 'object';
  const known = (key: 'rows' | 'columns') => own[key].filter((id, i) => checkEntity(id, context, [...path, key, i]));
  const [rowIds, columnIds] = [known('rows'), known('columns')];
  const isRelation = checkNames({relation: own.relation}, context, path);
  const found = (isRelation && context.index.claims.get(own.relation)) || [];
  const claims = found.filter((claim) => !context.index.setAside.has(claim.id));
  const cells = rowIds.map((row) =>
    columnIds.map((column) =>
      claims
        .filter((c) => isWithin(c[end], row, context) && isWithin(c[across], column, context))
        .map((claim) => toSelected(claim, context.index)),
    ),
  );
  if (isRelation) reportEmptyEnds(own, cells, rowIds, columnIds, context, path);
  const shown = new Map(cells.flat(2).map((s) => [s.claim.id, s]));
  for (const s of shown.values()) reportDispute(s, context, path);

  const most = Math.max(mostTones, ...cells.flat().map((cell) => supportOf(cell.filter(isSure)).size));
  const named = new Set<string>();
  const rows = rowIds.map((id, i): MatrixRow => {
    const emblem = emblemOf(id, context);
    // One pictogram for the rows of a group, at the first of them.
    const isSame = i > 0 && emblem.symbol === '' && emblemOf(rowIds[i - 1]!, context).icon === emblem.icon;
    const kinds = kindsOf(id, cells[i]!.flat(), end, own, context).slice(0, own.kinds ?? 0);
    for (const kind of kinds) named.add(kind);
    return {
      heading: sentenceCase(entityWords(id, 'plain', 'short', context, path)),
      emblem: isSame ? noEmblem : emblem,
      note: kinds.map((kind) => entityWords(kind, 'plain', 'short', context, path)).join(context.wording.and.comma),
      cells: cells[i]!.map((cell) => markOf(cell, most, own.show, context)),
    };
  });
  return {
    type: 'matrix',
    corner: own.corner,
    show: own.show,
    ticks: own.ticks ?? false,
    columns: columnIds.map((id) => ({
      heading: sentenceCase(entityWords(id, 'plain', 'short', context, path)),
      emblem: emblemOf(id, context),
    })),
    rows,
    legend: legendOf(rows, own.show, context),
    ...words,
  };
}

/** Steps of grey behind a number. */
const mostTones = 5;

const isWithin = (id: string, whole: string, {index}: SheetContext) =>
  id === whole || (index.broader.get(id)?.has(whole) ?? false);

function reportEmptyEnds(
  own: MatrixBlock,
  cells: readonly Selected[][][],
  rowIds: readonly string[],
  columnIds: readonly string[],
  context: SheetContext,
  path: YamlPath,
): void {
  if (rowIds.length === 0 || columnIds.length === 0)
    context.diagnostics.push(sheetEmptyBlock.table(context.placeOf(path), {ends: ['rows', 'columns']}));
  // A row or a column without a mark is a slip: it would say of a thing that no article speaks of it.
  rowIds.forEach((id, i) => {
    const isEmpty = cells[i]!.every((cell) => cell.length === 0);
    if (isEmpty) reportEmpty({relation: own.relation}, context, [...path, 'rows', own.rows.indexOf(id)], true);
  });
  columnIds.forEach((id, i) => {
    const isEmpty = cells.every((row) => row[i]!.length === 0);
    if (isEmpty) reportEmpty({relation: own.relation}, context, [...path, 'columns', own.columns.indexOf(id)], true);
  });
}

/** Whether a claim counts as said plainly: not of few studies, of some people only, or of a severe lack only. */
const isSure = ({level, severe, claim}: Selected) =>
  (level === 'stated' || level === 'can') && !severe && !claim.population;

const supportOf = (cell: readonly Selected[]) => new Set(cell.flatMap((s) => s.support));

const articlesOf = (cell: readonly Selected[]) => new Set(cell.flatMap((s) => s.articles));

const isDenied = ({level}: Selected) => level === 'not';

function markOf(cell: readonly Selected[], most: number, show: MatrixBlock['show'], context: SheetContext): Mark {
  const {matrix} = context.wording;
  const sure = cell.filter(isSure);
  // Who denies one of the claims is counted, and named behind the mark, only where nobody says any of them.
  const affirmed = cell.filter((s) => !isDenied(s));
  const said = affirmed.length > 0 ? affirmed : cell;
  const size = (sure.length > 0 ? supportOf(sure) : articlesOf(said)).size;
  const count = {count: String(size), total: String(context.index.articles.length)};
  const strength = strengthOf();
  const texts: Partial<Record<Strength, string>> = {
    none: matrix.none,
    denied: matrix.denied,
    unsure: fillPattern(matrix.unsure, count),
  };
  return {
    ...toLine(texts[strength] ?? count.count, said, context),
    claims: toLine('', cell, context).claims,
    // A dot says no number: readers took a fuller dot for more of the thing.
    strength: show === 'dots' && strength === 'one' ? 'several' : strength,
    tone: strength === 'one' || strength === 'several' ? toneOf(size, most) : 0,
    alternative: fillPattern(matrix.alternative[strength], count),
  };

  function strengthOf(): Strength {
    if (cell.length === 0) return 'none';
    if (cell.every(isDenied)) return 'denied';
    // Affirmed here and denied there is no plain yes.
    if (sure.length === 0 || cell.some(isDenied)) return 'unsure';
    return size === 1 ? 'one' : 'several';
  }
}

const toneOf = (count: number, most: number) => Math.ceil((mostTones * count) / most);

/**
 * The kinds of a row's entity that its claims speak of, those with the most articles first. One of which all is denied is
 * not named: the row would say it of that kind. A kind of a kind is not named beside it, nor one with a row of its own, nor one whose name only adds to the row's: 'brown bread' to 'bread'.
 */
function kindsOf(id: string, cell: readonly Selected[], end: End, own: MatrixBlock, {index}: SheetContext): string[] {
  const plain = (of: string) => index.entities.get(of)?.short ?? index.entities.get(of)?.plain ?? of;
  const said = Map.groupBy(
    cell.filter((s) => !isDenied(s)),
    (s) => s.claim[end],
  );
  const kinds = [...said.keys()].filter(
    (kind) => kind !== id && !own.rows.includes(kind) && !saysTheSame(plain(kind), plain(id)),
  );
  const heads = kinds.filter((kind) => !kinds.some((other) => index.broader.get(kind)?.has(other)));
  const weight = (kind: string) => (said.get(kind) ?? []).reduce((sum, s) => sum + s.support.length, 0);
  return heads.sort((a, b) => weight(b) - weight(a) || compareText(plain(a), plain(b)));
}

/** 'Beans and lentils: beans, lentils' and 'Eggs: egg yolks' tell nothing. */
const saysTheSame = (kind: string, whole: string) =>
  ` ${kind}`.includes(` ${whole.replace(/s$/, '')}`) || ` ${whole} `.includes(` ${kind} `);

/** Each mark that the table has, once. Of numbers, the largest and 1 show how the grey grows. */
function legendOf(rows: readonly MatrixRow[], show: MatrixBlock['show'], context: SheetContext): Mark[] {
  const {legend} = context.wording.matrix;
  const total = String(context.index.articles.length);
  const marks = rows.flatMap((row) => row.cells);
  const first = (strength: Strength) => marks.find((mark) => mark.strength === strength);
  const several = marks
    .filter((mark) => mark.strength === 'several')
    .reduce<Mark | undefined>((best, mark) => (mark.tone > (best?.tone ?? 0) ? mark : best), undefined);
  const entry = (mark: Mark | undefined, words: string): Mark[] =>
    mark
      ? [{...mark, claims: [], sources: [], mark: '', alternative: fillPattern(words, {count: mark.text, total})}]
      : [];
  return [
    ...(show === 'count' ? entry(several, legend.count) : entry(first('several'), legend.dot)),
    ...entry(first('one'), legend.one),
    ...entry(first('unsure'), legend.unsure),
    ...entry(first('denied'), legend.denied),
    ...entry(first('none'), legend.none),
  ];
}
