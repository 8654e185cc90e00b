import {fillPattern} from '../base/fill-pattern.ts';
import {listAt} from '../base/multimap.ts';
import {compareText} from '../base/order.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import type {MatrixBlock, Query} from '../model/generated/sheet.ts';
import {type Line, toHead, toPart, toWords} from '../model/part.ts';
import type {Block, Head, Headed, KeyMark, Mark, MatrixRow, Strength} from '../model/sheet.ts';
import {emblemOf, noEmblem} from './emblem.ts';
import {entityWords} from './entity-words.ts';
import type {End} from './group-clauses.ts';
import {isRestricted} from './is-restricted.ts';
import {checkEntity, checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import {toSelected} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sentenceCase, toLine} from './word-claims.ts';

/**
 * A table of marks: how many articles make the claim that joins the entity of the row and that of the column. What holds
 * for a kind of an entity holds for it too, so claims about its kinds count.
 */
export function makeMatrix(own: MatrixBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
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
  const columns = columnIds.map((id, j): Head => {
    const below = cells.map((row) => toLine('', row[j]!, context));
    return {emblem: emblemOf(id, context), heading: toHead('name', nameOf(id, context, path), below)};
  });
  const counts = cells.map((row) => row.map((cell) => countOf(cell, most, own.show, context)));
  const rows = rowIds.map((id, i): MatrixRow => {
    const emblem = emblemOf(id, context);
    // One pictogram for the rows of a group, at the first of them.
    const isSame = i > 0 && emblem.symbol === '' && emblemOf(rowIds[i - 1]!, context).icon === emblem.icon;
    const kinds = kindsOf(id, cells[i]!.flat(), end, own, context).slice(0, own.kinds ?? 0);
    for (const kind of kinds) named.add(kind);
    const name = nameOf(id, context, path);
    const narrower = kinds.map((kind) => entityWords(kind, 'plain', 'short', context, path));
    const ofKinds = narrower.join(context.wording.and.comma);
    return {
      ...{own: name, kinds: ofKinds, emblem: isSame ? noEmblem : emblem},
      heading: toHead('name', ofKinds === '' ? name : `${name}: ${ofKinds}`, counts[i]!),
      cells: counts[i]!.map((count, j) => toMark(count, `${name}, ${columns[j]!.heading.text}:`, own.show)),
    };
  });
  return {
    ...{type: 'matrix', show: own.show, ticks: own.ticks ?? false},
    ...words,
    legend: legendOf(counts.flat(), own.show, context),
    ...{corner: toWords('head', own.corner), columns, rows},
  };
}

const nameOf = (id: string, context: SheetContext, path: YamlPath) =>
  sentenceCase(entityWords(id, 'plain', 'short', context, path));

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
  const end: End = own['rows-are'] ?? 'object';
  const across: End = end === 'object' ? 'subject' : 'object';
  const ofEnd = (which: End, id: string): Query => ({relation: own.relation, [`${which}-within`]: [id]});
  // A row or a column without a mark is a slip: it would say of a thing that no article speaks of it.
  rowIds.forEach((id, i) => {
    const isEmpty = cells[i]!.every((cell) => cell.length === 0);
    if (isEmpty) reportEmpty(ofEnd(end, id), context, [...path, 'rows', own.rows.indexOf(id)], true);
  });
  columnIds.forEach((id, i) => {
    const isEmpty = cells.every((row) => row[i]!.length === 0);
    if (isEmpty) reportEmpty(ofEnd(across, id), context, [...path, 'columns', own.columns.indexOf(id)], true);
  });
}

/** Whether a claim counts as said plainly: not of few studies, of some people only, or of a severe lack only. */
const isSure = ({level, severe, claim}: Selected) =>
  (level === 'stated' || level === 'can') && !severe && !isRestricted(claim);

const supportOf = (cell: readonly Selected[]) => new Set(cell.flatMap((s) => s.support));

const articlesOf = (cell: readonly Selected[]) => new Set(cell.flatMap((s) => s.articles));

const isDenied = ({level}: Selected) => level === 'not';

/** What stands in a cell, as a number; `alternative` says it in words. */
type Count = Line & {strength: Strength; tone: number; alternative: string};

function countOf(cell: readonly Selected[], most: number, show: MatrixBlock['show'], context: SheetContext): Count {
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

/** A dot is drawn, and its words are read out; what stands for no article is always a word. */
const isDrawn = (strength: Strength, show: MatrixBlock['show']) => show === 'dots' && strength !== 'none';

/** A mark alone says nothing: with the words of its row and its column it does. */
function toMark({alternative, strength, tone, ...line}: Count, above: string, show: MatrixBlock['show']): Mark {
  const text = isDrawn(strength, show) ? alternative : line.text;
  // No numbers of articles stand behind it.
  const part = toPart('mark', {...line, text, mark: ''});
  return {...part, sentence: `${above} ${alternative}`, strength, tone};
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
  const weight = (kind: string) => listAt(said, kind).reduce((sum, s) => sum + s.support.length, 0);
  return heads.sort((a, b) => weight(b) - weight(a) || compareText(plain(a), plain(b)));
}

/** 'Beans and lentils: beans, lentils' and 'Eggs: egg yolks' tell nothing. */
const saysTheSame = (kind: string, whole: string) =>
  ` ${kind}`.includes(` ${whole.replace(/s$/, '')}`) || ` ${whole} `.includes(` ${kind} `);

/** Each mark that the table has, once. Of numbers, the largest and 1 show how the grey grows. */
function legendOf(marks: readonly Count[], show: MatrixBlock['show'], context: SheetContext): KeyMark[] {
  const {legend} = context.wording.matrix;
  const total = String(context.index.articles.length);
  const first = (strength: Strength) => marks.find((mark) => mark.strength === strength);
  const several = marks
    .filter((mark) => mark.strength === 'several')
    .reduce<Count | undefined>((best, mark) => (best && best.tone >= mark.tone ? best : mark), undefined);
  const entry = (mark: Count | undefined, words: string): KeyMark[] => {
    if (!mark) return [];
    const {strength, tone, text} = mark;
    const alternative = toWords('label', fillPattern(words, {count: text, total}));
    return [{...toWords('label', isDrawn(strength, show) ? '' : text), strength, tone, alternative}];
  };
  return [
    ...(show === 'count' ? entry(several, legend.count) : entry(first('several'), legend.dot)),
    ...entry(first('one'), legend.one),
    ...entry(first('unsure'), legend.unsure),
    ...entry(first('denied'), legend.denied),
    ...entry(first('none'), legend.none),
  ];
}
