import {must} from '../base/must.ts';

/** Rows under a heading. `cells` are Markdown already. */
export type Table = {heading: string; columns: readonly string[]; rows: readonly (readonly string[])[]};

/** Room that a cut table needs for its heading, its head and the line that says how much is left out. */
const roomForHeading = 400;

/**
 * Tables as a page of Markdown that is no longer than `longest` UTF-16 units. Where room runs out, the rest of a table
 * is counted instead. Small tables stay whole: those that are cut share what the others leave.
 */
export function markdownPage(head: string, tables: readonly Table[], longest: number): string {
  const filled = tables.flatMap(({rows, ...table}) =>
    rows.length === 0 ? [] : [{...table, rows: rows.map((cells) => `| ${cells.join(' | ')} |`)}],
  );
  const rooms = shareRoom(
    filled.map(({rows}) => rows.reduce((n, row) => n + row.length + 1, 0)),
    longest - head.length - filled.length * roomForHeading,
  );
  const parts = filled.map(({heading, columns, rows}, i) => {
    let room = must(rooms[i], 'every part has its room');
    const end = rows.findIndex((row) => {
      room -= row.length + 1;
      return room < 0;
    });
    const shown = end < 0 ? rows : rows.slice(0, end);
    const left = rows.length - shown.length;
    return [
      `### ${heading} (${rows.length})`,
      ...(shown.length > 0
        ? [[`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`, ...shown].join('\n')]
        : []),
      ...(left > 0 ? [`${left} of ${rows.length} are not shown here; --format json has all of them.`] : []),
    ].join('\n\n');
  });
  return [head, ...parts].join('\n\n');
}

/** What each gets of a room: all that it asks for, or as much as every other one that cannot have all. */
function shareRoom(asked: readonly number[], room: number): number[] {
  const given = asked.map(() => 0);
  let left = Math.max(0, room);
  const smallestFirst = asked.map((size, i) => ({size, i})).sort((a, b) => a.size - b.size || a.i - b.i);
  smallestFirst.forEach(({size, i}, done) => {
    const own = Math.min(size, Math.floor(left / (asked.length - done)));
    given[i] = own;
    left -= own;
  });
  return given;
}
