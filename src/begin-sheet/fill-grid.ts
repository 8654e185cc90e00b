import type {Document} from 'yaml';
import {selectClaims} from '../6-sheet/select-claims.ts';
import {present} from '../base/present.ts';
import type {GridBlock, Query} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {nothingFound, type PlacedBlock} from './placed-block.ts';

/** Most rows of a table that a sheet begins with: what is looked up at a glance. */
const mostRows = 4;

/**
 * Makes the rows of a table of what those of its columns find that name the subject, and takes columns away that find nothing
 * of these rows.
 */
export function fillGrid({name, own, path}: PlacedBlock, document: Document, index: TopicIndex): string | null {
  const {columns, 'rows-are': end = 'subject'} = own as unknown as GridBlock;
  const found = columns.map(({select}) =>
    select.flatMap((query) => selectClaims({...query, limit: mostRows}, index).map(({claim}) => claim[end])),
  );
  const naming = found.filter((_, i) => columns[i]?.select.some(namesSubject));
  const rows = [...new Set(naming.flat())].slice(0, mostRows);
  if (rows.length === 0) return nothingFound;
  document.setIn([...path, name, 'rows'], document.createNode(rows, {flow: true}));
  for (let i = columns.length - 1; i >= 0; i--) {
    const select = present([columns[i]?.select]).flat();
    const ofRows = select.flatMap((query) =>
      rows.flatMap((row) => selectClaims({...query, [end]: [row], limit: 1}, index)),
    );
    if (ofRows.length > 0) continue;
    document.deleteIn([...path, name, 'columns', i]);
  }
  return null;
}

const namesSubject = (query: Query) => query['subject-within'] !== undefined || query['object-within'] !== undefined;
