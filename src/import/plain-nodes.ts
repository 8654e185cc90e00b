import type {Heading, List, ListItem, Paragraph, RootContent} from 'mdast';

/** The words of a paragraph that has nothing but words: no emphasis, link or code that a cut could tear; else null. */
export function plainOf(node: RootContent | undefined): string | null {
  if (node?.type !== 'paragraph') return null;
  return node.children.every((child) => child.type === 'text')
    ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
    : null;
}

/** The words of a list item that is one such paragraph, or null. */
export const plainItem = (item: ListItem | undefined): string | null =>
  item?.children.length === 1 ? plainOf(item.children[0]) : null;

/** Where the words stood in the source; made nodes are of the line that they were cut from. */
type Origin = {position?: Paragraph['position']};

const spaced = (text: string) => text.replace(/[ \t\u00a0]+/g, ' ').trim();

export const makeParagraph = (text: string, {position}: Origin): Paragraph => ({
  type: 'paragraph',
  children: [{type: 'text', value: spaced(text)}],
  ...(position ? {position} : {}),
});

export const makeHeading = (text: string, depth: number, {position}: Origin): Heading => ({
  type: 'heading',
  depth: Math.min(6, depth) as Heading['depth'],
  children: [{type: 'text', value: spaced(text)}],
  ...(position ? {position} : {}),
});

export const makeItem = (text: string, origin: Origin): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [makeParagraph(text, origin)],
  ...(origin.position ? {position: origin.position} : {}),
});

export const makeList = (items: ListItem[], origin: Origin): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items,
  ...(origin.position ? {position: origin.position} : {}),
});

/** A part of a list, of the same kind; a numbered one counts on. */
export const partOf = (list: List, from: number, to: number): List => ({
  ...list,
  children: list.children.slice(from, to),
  ...(list.ordered ? {start: (list.start ?? 1) + from} : {}),
  ...(list.children[from]?.position ? {position: list.children[from].position} : {}),
});

export const lineOf = ({position}: Origin): number => position?.start.line ?? 1;
