import type {Element, ElementContent, RootContent as HtmlNode, Root as HtmlRoot} from 'hast';
import type {Root} from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import {unified} from 'unified';
import {present} from '../base/present.ts';
import {importTooDeep} from '../diagnostics/import-too-deep.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {attributeOf} from './attribute-of.ts';
import {clutterOf} from './html-clutter.ts';
import {findHtmlBomb} from './html-limits.ts';
import {htmlText, isVisible} from './html-text.ts';
import type {Dropped} from './imported.ts';

export type ReadHtml = {
  root: Root | null;
  /** All words that a reader could see, and what is dropped with a reason. */
  words: string;
  /** Title in the head of the page, for pages without a heading. */
  pageTitle: string | null;
  dropped: Dropped[];
  diagnostics: Diagnostic[];
};

/**
 * The article of an HTML page as a Markdown tree. What belongs to the page goes, each piece with its reason; of what
 * stays only words, headings, lists, tables and emphasis are kept: no link, picture, script, style, class or id.
 */
export function readHtml(html: string, file: string): ReadHtml {
  const bomb = findHtmlBomb(html);
  const refuse = (line: number, found: string, expected: string): ReadHtml => ({
    root: null,
    words: '',
    pageTitle: null,
    dropped: [],
    diagnostics: [importTooDeep({file, line}, {found, expected})],
  });
  if (bomb) return refuse(bomb.line, bomb.found, bomb.expected);
  const page = parser.parse(html) as HtmlRoot;
  if (depthOf(page) > deepest) return refuse(1, `elements nested ${depthOf(page)} deep`, `at most ${deepest}`);
  const dropped: Dropped[] = [];
  markPowers(page);
  const words = htmlText(page);
  const pageTitle = takeTitle(page, dropped);
  prune(page, dropped, false);
  const article = takeArticle(page, dropped);
  simplify(article, dropped);
  const tree = toMarkdownTree.runSync({type: 'root', children: article.children as HtmlNode[]}) as Root;
  return {root: tree, words, pageTitle, dropped, diagnostics: []};
}

const deepest = 400;
const parser = unified().use(rehypeParse).freeze();
const toMarkdownTree = unified().use(rehypeRemark, {newlines: false}).freeze();

type Parent = HtmlRoot | Element;

function depthOf(page: HtmlRoot): number {
  let depth = 0;
  for (let level: readonly HtmlNode[] = page.children; level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as HtmlNode[]) : []));
  return depth;
}

/** "10<sup>3</sup>" must not become 103: figures that stand high become signs that stand high. */
function markPowers(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'sup' && !isNote(child))
      for (const text of child.children) if (text.type === 'text') text.value = text.value.replace(/[\d+-]/g, raised);
    markPowers(child);
  }
}

const raised = (sign: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? (sign === '+' ? '⁺' : '⁻');

/** The mark of a footnote: a link, something in brackets, or a class that says so. */
function isNote(sup: Element): boolean {
  const text = htmlText(sup).trim();
  if (!/^[\s\d,;[\]().*†‡–-]{1,20}$/.test(text)) return false;
  const isLink = sup.children.some((c) => c.type === 'element' && c.tagName === 'a');
  return (
    isLink ||
    /^[[(*†‡]/.test(text) ||
    /ref|cite|note/i.test(`${attributeOf(sup, 'className')} ${attributeOf(sup, 'id')}`)
  );
}

function takeTitle(page: HtmlRoot, dropped: Dropped[]): string | null {
  const head = find(page, (e) => e.tagName === 'head');
  const title = head && find(head, (e) => e.tagName === 'title');
  if (head) head.children = [];
  if (!title) return null;
  const text = title.children
    .map((c) => (c.type === 'text' ? c.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  dropped.push({text, reason: 'title of the page', line: lineOf(title)});
  // "How Much Water? | Some Site"
  return text.split(/\s+[|–—·»-]\s+/)[0]?.trim() || null;
}

/** Takes clutter out of the tree. */
function prune(parent: Parent, dropped: Dropped[], isInArticle: boolean): void {
  parent.children = (parent.children as HtmlNode[]).filter((child) => {
    if (child.type === 'comment' || child.type === 'doctype') return false;
    if (child.type !== 'element') return true;
    const inside = isInArticle || isMain(child);
    const reason =
      (child.tagName === 'body' || child.tagName === 'html' || isMain(child) ? null : clutterOf(child, inside)) ??
      linkList(child);
    if (reason) {
      drop(child, reason, dropped);
      return false;
    }
    prune(child, dropped, inside);
    return true;
  }) as ElementContent[];
}

const isMain = (e: Element) => e.tagName === 'main' || e.tagName === 'article' || e.properties.role === 'main';

/** A list of nothing but links: to places of the page, or to other pages with titles of several words. */
function linkList(list: Element): string | null {
  if (list.tagName !== 'ul' && list.tagName !== 'ol') return null;
  const items = list.children.filter((c) => c.type === 'element' && c.tagName === 'li') as Element[];
  if (items.length < 3) return null;
  const links = items.map((item) => find(item, (e) => e.tagName === 'a'));
  if (!items.every((item, i) => links[i] && htmlText(links[i] as Element).trim() === htmlText(item).trim()))
    return null;
  if (present(links).every((a) => attributeOf(a, 'href').startsWith('#'))) return 'table of contents';
  const words = items.reduce((sum, item) => sum + htmlText(item).trim().split(/\s+/).length, 0);
  return words / items.length >= 4 ? 'list of links' : null;
}

/** The element that holds the article: where <main> or <article> has most of the words, everything around it goes. */
function takeArticle(page: HtmlRoot, dropped: Dropped[]): Parent {
  const length = (e: Parent) => htmlText(e).replace(/\s+/g, ' ').length;
  const all = length(page);
  const candidates = findAll(page, isMain).map((e) => ({e, length: length(e)}));
  const best = candidates.filter((c) => c.length * 2 >= all).sort((a, b) => a.length - b.length)[0];
  if (!best) return find(page, (e) => e.tagName === 'body') ?? page;
  dropOutside(page, best.e, dropped);
  return best.e;
}

/** Lists what stands outside of an element, piece by piece. */
function dropOutside(parent: Parent, kept: Element, dropped: Dropped[]): void {
  for (const child of parent.children) {
    if (child === kept) continue;
    if (child.type === 'element' && findAll(child, (e) => e === kept).length > 0) dropOutside(child, kept, dropped);
    else if (child.type === 'element') drop(child, 'outside of the article', dropped);
    else if (child.type === 'text' && child.value.trim() !== '')
      dropped.push({text: child.value.trim(), reason: 'outside of the article', line: child.position?.start.line ?? 1});
  }
}

/** What stays keeps its words and its form, and nothing else. */
function simplify(parent: Parent, dropped: Dropped[]): void {
  parent.children = (parent.children as HtmlNode[]).flatMap((child): HtmlNode[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img' || child.tagName === 'picture') {
      const image = find({type: 'root', children: [child]}, (e) => e.tagName === 'img');
      dropped.push({text: image ? attributeOf(image, 'alt') : '', reason: 'picture', line: lineOf(child)});
      return [];
    }
    if (child.tagName === 'sup' && isNote(child)) {
      drop(child, 'mark of a footnote', dropped);
      return [];
    }
    simplify(child, dropped);
    if (child.tagName === 'table') giveHeader(child);
    if (unwrapped.has(child.tagName)) return child.children as HtmlNode[];
    child.properties = {};
    if (child.tagName === 'summary') child.tagName = 'h3';
    if (child.tagName === 'details' || child.tagName === 'fieldset') child.tagName = 'div';
    return [child];
  }) as ElementContent[];
}

/** A table without header cells has its header in the first row. */
function giveHeader(table: Element): void {
  if (find(table, (e) => e.tagName === 'th')) return;
  const row = find(table, (e) => e.tagName === 'tr');
  if (!row) return;
  for (const cell of row.children) if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
}

const unwrapped = new Set(
  'a code kbd samp var tt abbr cite dfn time data mark u ins del s strike sup sub span font small big q bdi bdo wbr'.split(
    ' ',
  ),
);

function drop(element: Element, reason: string, dropped: Dropped[]): void {
  const text = isVisible(element) ? htmlText(element).replace(/\s+/g, ' ').trim() : '';
  if (text !== '' || !isVisible(element)) dropped.push({text, reason, line: lineOf(element)});
}

const lineOf = (element: Element) => element.position?.start.line ?? 1;

function find(parent: Parent, fits: (e: Element) => boolean): Element | null {
  return findAll(parent, fits)[0] ?? null;
}

function findAll(parent: Parent, fits: (e: Element) => boolean): Element[] {
  return parent.children.flatMap((child) =>
    child.type === 'element' ? [...(fits(child) ? [child] : []), ...findAll(child, fits)] : [],
  );
}
