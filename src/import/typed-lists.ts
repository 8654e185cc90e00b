import type {List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast';
import {orEmpty} from '../base/or-empty.ts';
import type {Dropped, Repaired} from './imported.ts';
import {lineText} from './node-text.ts';
import {lineOf} from './plain-nodes.ts';

/** A line of a paragraph: what stands between two line breaks. */
type Line = {children: PhrasingContent[]; from: Paragraph; sign: string | null; number: number | null};

/**
 * Lists that were typed as paragraphs or as lines of one: each starts with a bullet or a dash, or they are numbered from
 * 1 on. Another sign below the first is a list below. Two line breaks in a row end a paragraph.
 */
export function listTypedItems(nodes: readonly RootContent[], repaired: Repaired[], dropped: Dropped[]): RootContent[] {
  const made: RootContent[] = [];
  let run: Line[] = [];
  const close = () => {
    made.push(...readRun(run, repaired, dropped));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const lines = linesOf(node);
      const signed = lines.filter(isSigned).length;
      // A line with a sign among others without is a list only where there are two of them, or it is a bullet for sure.
      if (lines.length > 0 && signed === lines.length) run.push(...lines);
      else if (signed >= 2 || lines.some(({sign}) => sign !== null && sureSigns.test(sign))) {
        close();
        made.push(...readLines(lines, repaired, dropped));
      } else {
        close();
        made.push(...splitParagraph(node));
      }
      continue;
    }
    close();
    if (node.type === 'blockquote' || node.type === 'listItem')
      node.children = listTypedItems(node.children, repaired, dropped) as typeof node.children;
    if (node.type === 'list')
      for (const item of node.children)
        item.children = listTypedItems(item.children, repaired, dropped) as typeof item.children;
    made.push(node);
  }
  close();
  return joinLists(made);
}

/** Lists that follow each other are one: some programs save each item as a list. */
function joinLists(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    const isNext =
      node.type === 'list' &&
      last?.type === 'list' &&
      Boolean(node.ordered) === Boolean(last.ordered) &&
      (!node.ordered || (node.start ?? 1) === (last.start ?? 1) + last.children.length);
    if (isNext) made.splice(-1, 1, {...last, spread: false, children: [...last.children, ...node.children]});
    else made.push(node);
  }
  return made;
}

const bullet = /^\s*([•●◦▪▫■❑➢❖□‣⁃∙·*–—✓✔☐\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf076\uf0a8-]|[o§](?=\s))[\s\u00a0]+/u;
const tightBullet = /^\s*([•●◦▪■‣∙\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf076\uf0a8])\s*/u;
const sureSigns = /[•●◦▪■‣\uf0b7\uf0a7\uf06c\uf06e\uf0d8\uf076\uf0a8]/u;
const numbered = /^\s*(\d{1,2})[.)][\s\u00a0]+/;

/** Signs that are drawn alike are of one level. */
const kindOf = (sign: string): string =>
  /[•●·∙⁃‣\uf0b7]/u.test(sign) ? '•' : /[–—-]/u.test(sign) ? '-' : /[▪■§\uf0a7]/u.test(sign) ? '▪' : sign;

const isSigned = ({sign, number}: Line): boolean => sign !== null || number !== null;

function linesOf(paragraph: Paragraph): Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([]);
    else (lines.at(-1) as PhrasingContent[]).push(child);
  }
  return lines
    .filter((children) => children.some((c) => c.type !== 'text' || c.value.trim() !== ''))
    .map((children) => {
      const first = children[0];
      const text = first?.type === 'text' ? first.value : '';
      const found = bullet.exec(text) ?? tightBullet.exec(text);
      const count = numbered.exec(text);
      // A sign alone is no item.
      const isItem = lineText({type: 'paragraph', children}).replace(orEmpty(found?.[0].trim()), '').trim() !== '';
      return {
        children,
        from: paragraph,
        sign: isItem && found ? kindOf(found[1] as string) : null,
        number: count ? Number(count[1]) : null,
      };
    });
}

/** Lines that all have signs, of one paragraph or several in a row. */
function readRun(lines: readonly Line[], repaired: Repaired[], dropped: Dropped[]): RootContent[] {
  const isList = lines.length > 1 || lines.some(({sign}) => sign !== null && sureSigns.test(sign));
  return isList ? readLines(lines, repaired, dropped) : lines.map(asParagraph);
}

/** Lines of which some have signs: lists, and paragraphs before, between and behind them. */
function readLines(lines: readonly Line[], repaired: Repaired[], dropped: Dropped[]): RootContent[] {
  const made: RootContent[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    let to = i;
    if (line.number === 1) while (lines[to]?.number === 1 + to - i) to++;
    if (to - i > 1) {
      made.push(
        listOf(
          lines.slice(i, to).map((l) => itemOf(l)),
          line,
          true,
        ),
      );
      repaired.push({line: lineOf(line.from), what: `a list of ${to - i} was made of lines with typed numbers`});
      i = to;
      continue;
    }
    to = i;
    while (to < lines.length && lines[to]?.sign !== null) to++;
    if (to > i) {
      made.push(nest(lines.slice(i, to)));
      // The hollow bullet is a letter, and a letter is a word.
      for (const {sign, from} of lines.slice(i, to))
        if (sign === 'o') dropped.push({text: sign, reason: 'typed bullet', line: lineOf(from)});
      repaired.push({line: lineOf(line.from), what: `a list of ${to - i} was made of lines with typed bullets`});
      i = to;
      continue;
    }
    made.push(asParagraph(line));
    i++;
  }
  return made;
}

const asParagraph = ({children, from}: Line): Paragraph => ({
  type: 'paragraph',
  children: trimmed(children),
  ...(from.position ? {position: from.position} : {}),
});

function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, i) => {
    if (child.type !== 'text') return child;
    const start = i === 0 ? child.value.trimStart() : child.value;
    return {...child, value: i === children.length - 1 ? start.trimEnd() : start};
  });
}

function itemOf(line: Line): ListItem {
  const [first, ...rest] = line.children;
  const value = first?.type === 'text' ? first.value : '';
  const sign = line.number === null ? (bullet.exec(value) ?? tightBullet.exec(value)) : numbered.exec(value);
  const text = value.slice(orEmpty(sign?.[0]).length);
  const children: PhrasingContent[] = text === '' ? rest : [{type: 'text', value: text}, ...rest];
  return {type: 'listItem', spread: false, children: [asParagraph({...line, children})]};
}

const listOf = (children: ListItem[], {from}: Line, ordered = false): List => ({
  type: 'list',
  ordered,
  spread: false,
  ...(ordered ? {start: 1} : {}),
  children,
  ...(from.position ? {position: from.position} : {}),
});

/** Another sign than those above opens a list below the item before it; a sign that is open goes back to its level. */
function nest(lines: readonly Line[]): List {
  const top = listOf([], lines[0] as Line);
  const open: {sign: string; list: List}[] = [{sign: orEmpty(lines[0]?.sign), list: top}];
  for (const line of lines) {
    const at = open.findIndex(({sign}) => sign === line.sign);
    if (at >= 0) open.length = at + 1;
    else {
      const below = listOf([], line);
      open.at(-1)?.list.children.at(-1)?.children.push(below);
      open.push({sign: orEmpty(line.sign), list: below});
    }
    open.at(-1)?.list.children.push(itemOf(line));
  }
  return top;
}

/** Two line breaks in a row end a paragraph. */
function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks = 0;
  for (const child of paragraph.children) {
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (child.type === 'break') breaks++;
    if (child.type === 'break' || (isBlank && breaks > 0)) continue;
    const here = parts.at(-1) as PhrasingContent[];
    if (breaks > 1 && here.length > 0) parts.push([child]);
    else here.push(...(breaks === 1 && here.length > 0 ? [{type: 'break'} as const] : []), child);
    breaks = 0;
  }
  return parts
    .filter((children) => children.length > 0)
    .map((children) => asParagraph({children, from: paragraph, sign: null, number: null}));
}
