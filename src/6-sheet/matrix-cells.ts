import {listAt} from '../base/multimap.ts';
import type {MatrixBlock} from '../model/generated/sheet.ts';
import type {Mark} from '../model/sheet.ts';
import {isWithin} from './articles-behind.ts';
import type {End} from './group-clauses.ts';
import {toSelected} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';

/** Which end of the claims the rows are, and which the columns. */
export type Ends = {row: End; column: End};

/** What is marked in a cell, before it has words: the claims that its mark stands for, and their articles as printed. */
export type CellMark = {strength: Mark['strength']; counted: readonly Selected[]; articles: string};

export function endsOf(own: MatrixBlock): Ends {
  return own['rows-are'] === 'subject' ? {row: 'subject', column: 'object'} : {row: 'object', column: 'subject'};
}

/** The claims that join the entity of a column, or a kind of it, with one of a row, or a kind of that. */
export function cellOf(
  own: MatrixBlock,
  ends: Ends,
  {row, column}: {row: readonly string[]; column: string},
  {index}: SheetContext,
): Selected[] {
  return listAt(index.claims, own.relation)
    .filter((claim) => !index.setAside.has(claim.id))
    .filter(
      (claim) => row.some((id) => isWithin(claim[ends.row], id, index)) && isWithin(claim[ends.column], column, index),
    )
    .map((claim) => toSelected(claim, index));
}

/** What articles say of something that the entity of the row is a kind of. */
export function widerThan(
  own: MatrixBlock,
  ends: Ends,
  {row, column}: {row: readonly string[]; column: string},
  {index}: SheetContext,
): Selected[] {
  return listAt(index.claims, own.relation)
    .filter((claim) => !index.setAside.has(claim.id) && isWithin(claim[ends.column], column, index))
    .filter((claim) => row.every((id) => index.broader.get(id)?.has(claim[ends.row]) ?? false))
    .map((claim) => toSelected(claim, index))
    .filter((s) => s.level !== 'not');
}
