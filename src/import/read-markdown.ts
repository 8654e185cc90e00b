import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {dropContentsList} from './contents-list.ts';
import {rawHtmlWords} from './html-raw-words.ts';
import type {Dropped, Repaired} from './imported.ts';
import type {LineRules} from './line-rules.ts';
import {readComponents} from './markdown-components.ts';
import {takeFront} from './markdown-front.ts';
import {markdownToHtml} from './markdown-to-html.ts';
import {isProse} from './prose.ts';
import {readHtml} from './read-html.ts';

export type ReadMarkdown = {
  root: Root | null;
  /** The words of the file itself. */
  words: string;
  pageTitle: string | null;
  dropped: Dropped[];
  repaired: Repaired[];
  diagnostics: Diagnostic[];
};

/**
 * A Markdown file as a tree, without its front matter, pictures and links that lead elsewhere than the web. Raw HTML in
 * it is read as HTML is, together with the Markdown around and inside of it.
 */
export function readMarkdown(text: string, file: string, rules: LineRules): ReadMarkdown {
  const repaired: Repaired[] = [];
  const front = takeFront(text);
  const {text: plain, dropped: signs} = readComponents(front.text);
  const dropped: Dropped[] = [...front.dropped, ...signs];
  const root = parser.parse(plain) as Root;
  root.children = root.children.flatMap((node) => withoutCode(node, dropped, repaired));
  // The number of an item is no word: a list may count 1, 1, 1.
  const words = rawHtmlWords(text.replace(/^([\s>]*)\d{1,9}[.)](?=\s)/gm, '$1'));
  if (hasHtml(root)) {
    const read = readHtml(markdownToHtml(root, dropped), file, words);
    const title = front.title ?? read.pageTitle;
    return {
      ...read,
      pageTitle: title,
      dropped: [...dropped, ...read.dropped],
      repaired: [...repaired, ...read.repaired],
    };
  }
  root.children = dropContentsList(root.children, rules, dropped);
  strip(root, plain, dropped);
  return {root, words, pageTitle: front.title, dropped, repaired, diagnostics: []};
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
const hasHtml = (node: Nodes): boolean =>
  node.type === 'html' || ('children' in node && node.children.some((c) => hasHtml(c)));

/** Sentences that somebody has put into a block of code are read as text. */
function withoutCode(node: RootContent, dropped: Dropped[], repaired: Repaired[]): RootContent[] {
  if (node.type !== 'code') return [node];
  const isText = isProse(node.value, node.lang);
  if (node.lang)
    dropped.push({text: present([node.lang, node.meta]).join(' '), reason: 'component', line: lineOf(node)});
  node.lang = null;
  node.meta = null;
  if (!isText) return [node];
  const isFenced =
    node.position !== undefined && node.position.end.line - node.position.start.line > node.value.split('\n').length;
  const shift = lineOf(node) - 1 + (isFenced ? 1 : 0);
  const inside = parser.parse('\n'.repeat(shift) + node.value) as Root;
  repaired.push({line: lineOf(node), what: 'sentences in a block of code are text'});
  return inside.children;
}

function strip(parent: Nodes, text: string, dropped: Dropped[]): void {
  if (!('children' in parent)) return;
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'image' || child.type === 'imageReference') {
      const place = must(child.position, 'what was parsed has a place');
      dropped.push({text: text.slice(place.start.offset, place.end.offset), reason: 'picture', line: lineOf(child)});
      return [];
    }
    strip(child, text, dropped);
    if (child.type === 'link' && !/^(https?|mailto):/i.test(child.url)) {
      dropped.push({
        text: present([child.url, child.title]).join(' ').trim(),
        reason: 'address of a link',
        line: lineOf(child),
      });
      return child.children as PhrasingContent[];
    }
    if (child.type === 'paragraph' && child.children.length === 0) return [];
    return [child];
  }) as typeof parent.children;
}
