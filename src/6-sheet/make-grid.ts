import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import {sheetEmptyBlock} from '../diagnostics/sheet-empty-block.ts';
import type {GridBlock, Query} from '../model/generated/sheet.ts';
import {type Line, toHead, toPart, toWords} from '../model/part.ts';
import type {Block, GridRow, Headed} from '../model/sheet.ts';
import {emblemOf, noEmblem} from './emblem.ts';
import {entityWords} from './entity-words.ts';
import type {End} from './group-clauses.ts';
import {checkEntity, checkNames, reportDispute, reportEmpty} from './run-queries.ts';
import {selectAny} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {anySaid, unreadAbout, waitingAbout} from './unread.ts';
import {sentenceCase, toLine, wordItems} from './word-claims.ts';

/** A table of claims: the queries of a column, asked for the entity of each row. A cell holds at most four items. */
export function makeGrid(own: GridBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const end = own['rows-are'] ?? 'subject';
  const ids = own.rows.filter((id, i) => checkEntity(id, context, [...path, 'rows', i]));
  // By columns, so that each is checked once; the cells are turned into rows below.
  const columns = own.columns.map((column, i): Line[][] => {
    const at = [...path, 'columns', i, 'select'];
    const named = column.select.map((query, j) => checkNames(query, context, [...at, j]));
    if (named.includes(false)) return ids.map(() => []);
    const cells = ids.map((id) => {
      const queries = column.select.map((query) => ({...query, [end]: [id]}));
      const selected = selectAny(queries, context.index, column.limit ?? mostInACell);
      for (const s of selected) if (s.level === 'differ') reportDispute(s, context, at);
      const items = wordItems(selected, 'short', context, at, end === 'subject' ? 'object' : 'subject');
      return own.cells === 'line' && items.length > 1 ? [inOneLine(items, selected, context)] : items;
    });
    const asked = column.select.map((query) => ({...query, [end]: ids}));
    if (cells.every((items) => items.length === 0)) reportEmpty(asked, context, at, true);
    return cells;
  });
  const rows = ids.map((id, row): GridRow => {
    const heading = sentenceCase(entityWords(id, 'plain', 'short', context, path));
    const cells = own.columns.map(({heading: above, select}, i) => {
      const found = must(columns[i]?.[row], 'each column has a cell for each row');
      const lines = found.length > 0 ? found : [silenceOf(select, end, id, context)];
      return {items: lines.map((line) => toPart('cell', line, above))};
    });
    const below = cells.flatMap(({items}) => items);
    return {emblem: emblemOf(id, context), heading: toHead('name', heading, below), cells};
  });
  if (rows.length === 0) context.diagnostics.push(sheetEmptyBlock.table(context.placeOf(path), {ends: ['rows']}));
  return {
    type: 'grid',
    layout: own.cells ?? 'list',
    ...words,
    corner: toWords('head', own.corner),
    columns: own.columns.map((c) => ({emblem: noEmblem, heading: toWords('head', c.heading)})),
    rows,
  };
}

/** ['leafy greens', 'nuts'] -> 'leafy greens, nuts', with everything that stands behind them. */
function inOneLine(items: readonly Line[], selected: readonly Selected[], context: SheetContext): Line {
  return toLine(items.map((item) => item.text).join(context.wording.and.comma), selected, context);
}

const mostInACell = 4;

/** What a cell without claims says: that the articles do not say, or, where that is not known, to ask. */
function silenceOf(select: readonly Query[], end: End, id: string, {index, wording}: SheetContext): Line {
  const queries = select.map((query) => ({...query, [end]: [id]}));
  const isSilent = queries.every(
    (q) => anySaid(q, index).length === 0 && unreadAbout(q, index).length + waitingAbout(q, index).length === 0,
  );
  return sayNothing(wording[isSilent ? 'not-stated' : 'ask-us']);
}

/** Words that stand for no claim. No cell stays empty: a reader could not tell "no" from "forgotten". */
export const sayNothing = (text: string): Line => ({text, claims: [], sources: [], mark: ''});
