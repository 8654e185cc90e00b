import type {Element, ElementContent, RootContent as HtmlNode, Root as HtmlRoot} from 'hast';
import type {Root} from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import {unified} from 'unified';
import {present} from '../base/present.ts';
import {importReview} from '../diagnostics/import-review.ts';
import {importTooDeep} from '../diagnostics/import-too-deep.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {attributeOf} from './attribute-of.ts';
import {
  find,
  findAll,
  hasWords,
  isHeading,
  lineOf,
  linkShare,
  makeElement,
  mapChildren,
  type Parent,
  plainText,
  textNode,
} from './hast-tools.ts';
import {cleanText} from './hidden-marks.ts';
import {clutterOf} from './html-clutter.ts';
import {listDefinitions} from './html-definitions.ts';
import {readSymbolFonts} from './html-fonts.ts';
import {findHtmlBomb} from './html-limits.ts';
import {bringTitle, findMainPart, isMain} from './html-main.ts';
import {openPanels} from './html-panels.ts';
import {rawHtmlWords} from './html-raw-words.ts';
import {isMarkedNote, markScripts} from './html-scripts.ts';
import {dropStruck, gapAround, gapBetween} from './html-struck.ts';
import {plainTables} from './html-tables.ts';
import {htmlText, isVisible} from './html-text.ts';
import type {Dropped, Repaired} from './imported.ts';
import {isBlockStyle, isJoining} from './joining-tags.ts';

export type ReadHtml = {
  root: Root | null;
  /** All words that a reader could see, found in the file without the parser. */
  words: string;
  /** Title in the head of the page, for pages without a heading. */
  pageTitle: string | null;
  dropped: Dropped[];
  repaired: Repaired[];
  diagnostics: Diagnostic[];
};

/**
 * The article of an HTML page as a Markdown tree. What belongs to the page goes, each piece with its reason; of what
 * stays only words, headings, lists, tables and emphasis are kept: no link, picture, script, style, class or id.
 * `rawWords` are the words of the file that the HTML was made of, where it is none itself.
 */
export function readHtml(html: string, file: string, rawWords?: string): ReadHtml {
  const bomb = findHtmlBomb(html);
  const refuse = (line: number, found: string, expected: string): ReadHtml => ({
    ...{root: null, words: '', pageTitle: null, dropped: [], repaired: []},
    diagnostics: [importTooDeep({file, line}, {found, expected})],
  });
  if (bomb) return refuse(bomb.line, bomb.found, bomb.expected);
  const dropped: Dropped[] = [];
  const repaired: Repaired[] = [];
  const page = parser.parse(partWords(withoutPrograms(html, dropped))) as HtmlRoot;
  if (depthOf(page) > deepest) return refuse(1, `elements nested ${depthOf(page)} deep`, `at most ${deepest}`);
  cleanTexts(page, dropped);
  const unknown = readSymbolFonts(page, repaired);
  markScripts(page);
  const pageTitle = takeTitle(page, dropped);
  const main = findMainPart(page);
  bringTitle(page, main, pageTitle);
  openPanels(main, repaired);
  prune(page, dropped, main === page ? main : null, main);
  const article = takeArticle(page, dropped);
  dropStruck(article, dropped);
  listDefinitions(article);
  plainTables(article, repaired);
  simplify(article, dropped);
  flattenLines(article);
  const tree = toMarkdownTree.runSync({type: 'root', children: article.children as HtmlNode[]}) as Root;
  const diagnostics = unknown.map(({font, line}) => importReview.signs({file, line}, {font}));
  return {root: tree, words: rawWords ?? rawHtmlWords(html), pageTitle, dropped, repaired, diagnostics};
}

const deepest = 400;
const parser = unified().use(rehypeParse).freeze();
const toMarkdownTree = unified().use(rehypeRemark, {newlines: false}).freeze();

/**
 * A space before each tag that parts words. A parser passes over tags at the wrong place, and what stood on both sides
 * of them would be one word.
 */
const partWords = (html: string): string =>
  html.replace(/<\/?([a-z][^\s/>]*)/gi, (tag, name: string) =>
    isJoining(name.toLowerCase()) || /^(?:del|s|strike)$/i.test(name) ? tag : ` ${tag}`,
  );

/** Programs of a server that were saved with the page: <% … %>, <?php … ?>. Their lines stay, so that places hold. */
function withoutPrograms(html: string, dropped: Dropped[]): string {
  return html.replace(/<%[\s\S]*?%>|<\?(?!xml)[\s\S]*?\?>/g, (program: string, at: number) => {
    dropped.push({text: program, reason: 'script', line: html.slice(0, at).split('\n').length});
    return program.replace(/[^\n]/g, '');
  });
}

function depthOf(page: HtmlRoot): number {
  let depth = 0;
  for (let level: readonly HtmlNode[] = page.children; level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as HtmlNode[]) : []));
  return depth;
}

/** Invisible marks that were written as references go as the others have gone. */
function cleanTexts(parent: Parent, dropped: Dropped[]): void {
  for (const child of parent.children) {
    if (child.type === 'element') cleanTexts(child, dropped);
    if (child.type !== 'text') continue;
    const {text, marks} = cleanText(child.value);
    if (marks > 0) dropped.push({text: '', reason: `invisible marks (${marks})`, line: lineOf(child)});
    child.value = text;
  }
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

/** Takes clutter out of the tree. `main` is the part in which the article stands: what goes there is looked at twice. */
function prune(parent: Parent, dropped: Dropped[], isInside: Parent | null, main: Parent): void {
  const children = (parent.children as HtmlNode[]).filter(({type}) => type !== 'comment' && type !== 'doctype');
  parent.children = children.flatMap((child, i): HtmlNode[] => {
    if (child.type !== 'element') return [child];
    const inside = isInside ?? (child === main ? main : null);
    const isSafe =
      child.tagName === 'body' || child.tagName === 'html' || child === main || isMain(child) || holds(child, main);
    const reason = (isSafe ? null : clutterOf(child, inside !== null)) ?? linkList(child);
    if (reason) {
      drop(child, reason, dropped, inside !== null && !isSureToGo(child, reason));
      return gapAround(children[i - 1] as ElementContent | undefined, children[i + 1] as ElementContent | undefined);
    }
    prune(child, dropped, inside, main);
    return [child];
  }) as ElementContent[];
}

const holds = (e: Element, main: Parent): boolean => findAll(e, (inner) => inner === main).length > 0;

/** What nobody has to look at though it stood in the article: lists of links, programs, and what has no words. */
const isSureToGo = (element: Element, reason: string): boolean =>
  ['script', 'style', 'table of contents', 'picture'].includes(reason) ||
  linkShare(element) >= 0.6 ||
  (element.tagName !== 'form' && element.children.length === 0);

/** A list of nothing but links: to places of the page, or to other pages with titles of several words. */
function linkList(list: Element): string | null {
  if (list.tagName !== 'ul' && list.tagName !== 'ol') return null;
  const items = list.children.filter((c) => c.type === 'element' && c.tagName === 'li') as Element[];
  if (items.length < 3) return null;
  const links = items.map((item) => find(item, (e) => e.tagName === 'a'));
  if (!items.every((item) => linkShare(item) > 0.95)) return null;
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
function simplify(article: Parent, dropped: Dropped[]): void {
  let depth = 1;
  const walk = (parent: Parent): void => {
    const children = parent.children as HtmlNode[];
    parent.children = children.flatMap((child, i): HtmlNode[] => {
      if (child.type !== 'element') return [child];
      if (child.tagName === 'img' || child.tagName === 'picture') {
        const image = child.tagName === 'img' ? child : find(child, (e) => e.tagName === 'img');
        dropped.push({text: image ? attributeOf(image, 'alt') : '', reason: 'picture', line: lineOf(child)});
        return [];
      }
      if (isMarkedNote(child)) {
        drop(child, 'mark of a footnote', dropped);
        return gapBetween(children[i - 1] as ElementContent, children[i + 1] as ElementContent);
      }
      if (isHeading(child)) depth = Number(child.tagName[1]);
      if (child.tagName === 'summary') child.tagName = `h${Math.min(6, depth + 1)}`;
      walk(child);
      if (child.tagName === 'math') return [textNode(formula(child))];
      if (isHeading(child) && isEmpty(child)) return [];
      // What is empty still parts what stands around it.
      if (child.children.length === 0 && !isJoining(child.tagName) && !mayBeEmpty.has(child.tagName))
        return [textNode(' ')];
      if (emphasis.has(child.tagName) && find(child, (e) => !inLine.has(e.tagName)))
        return child.children as HtmlNode[];
      if (isBlockStyle(attributeOf(child, 'style')) && isUnwrapped(child.tagName))
        return [makeElement('br', []), ...(child.children as HtmlNode[]), makeElement('br', [])];
      if (isUnwrapped(child.tagName)) return child.children as HtmlNode[];
      if (asDiv.has(child.tagName)) child.tagName = 'div';
      const start = attributeOf(child, 'start');
      child.properties = child.tagName === 'ol' && /^\d{1,4}$/.test(start) ? {start} : {};
      return [child];
    }) as ElementContent[];
  };
  walk(article);
}

/** A heading or a paragraph is a line: blocks in it are its words, with a space on both sides. */
function flattenLines(article: Parent): void {
  const flat = (parent: Parent): HtmlNode[] =>
    (parent.children as HtmlNode[]).flatMap((child): HtmlNode[] => {
      if (child.type !== 'element' || child.tagName === 'br') return [child];
      const children = flat(child);
      if (inLine.has(child.tagName)) return [{...child, children: children as ElementContent[]}];
      return [textNode(' '), ...children, textNode(' ')];
    });
  mapChildren(article, (element) => {
    if (isHeading(element) || element.tagName === 'p') element.children = flat(element) as ElementContent[];
    return [element];
  });
}

const mayBeEmpty = new Set(['br', 'hr', 'li', 'td', 'th', 'tr', 'thead', 'tbody', 'table', 'input']);
const emphasis = new Set(['strong', 'b', 'em', 'i']);
const inLine = new Set(['strong', 'b', 'em', 'i', 'br']);

const isEmpty = (e: Element): boolean => !hasWords(plainText(e));

/** A formula in a line: parts of a fraction with a stroke between. */
function formula(math: Element): string {
  const read = (e: Element): string => {
    const parts = e.children.flatMap((c) =>
      c.type === 'text' ? [c.value.trim()] : c.type === 'element' && !/^annotation/.test(c.tagName) ? [read(c)] : [],
    );
    if (e.tagName === 'mfrac') return parts.filter(Boolean).join('/');
    return parts.filter(Boolean).join(' ');
  };
  return ` ${read(math)} `;
}

const isUnwrapped = (tag: string): boolean => unwrapped.has(tag) || tag.includes('-');
const unwrapped = new Set(
  'a code kbd samp var tt abbr cite dfn time data mark u ins sup sub span font small big q bdi bdo wbr nobr acronym ruby rb rt rp label button output slot'.split(
    ' ',
  ),
);

const asDiv = new Set(
  'details fieldset legend form aside center address main article header hgroup search textarea select option'.split(
    ' ',
  ),
);

function drop(element: Element, reason: string, dropped: Dropped[], isInside = false): void {
  const text = isVisible(element) ? plainText(element) : '';
  if (text !== '' || !isVisible(element))
    dropped.push({text, reason, line: lineOf(element), ...(isInside && hasWords(text) ? {isInside} : {})});
}
