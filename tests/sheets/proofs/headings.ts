import type {ReadBookmark} from '../../8-pdf/read-pdf.ts';
import {allNodes, runsIn, spoken} from '../../8-pdf/read-structure.ts';
import type {Opened} from './opened.ts';

/** One H1, which comes first; no level left out; the bookmarks are the headings. */
export function headingProblems({read, structure}: Opened): string[] {
  const headings = allNodes(structure)
    .filter(({role}) => /^H\d$/.test(role))
    .map((node) => ({level: Number(node.role[1]), text: spoken(node), page: (runsIn(node)[0]?.page ?? 0) + 1}));
  const line = ({level, text, page}: {level: number; text: string; page: number}) => `${level} ${text} (${page})`;
  const found = headings.map(line).join('\n');
  const marked = flat(read.outline, 1).map(line).join('\n');
  return [
    headings[0]?.level === 1 ? [] : `starts with a heading of level ${headings[0]?.level}`,
    headings.filter(({level}) => level === 1).length === 1 ? [] : 'has not exactly one heading of level 1',
    ...headings.map(({level, text}, at) =>
      level <= (headings[at - 1]?.level ?? 0) + 1 ? [] : `leaves out a level before “${text}”`,
    ),
    ...headings.map(({text}) => (text ? [] : 'has a heading without words')),
    found === marked ? [] : `has other bookmarks than headings:\n${marked}\nexpected:\n${found}`,
  ].flat();
}

function flat(bookmarks: readonly ReadBookmark[], level: number): {level: number; text: string; page: number}[] {
  return bookmarks.flatMap(({title, page, items}) => [{level, text: title, page}, ...flat(items, level + 1)]);
}
