import type {Root} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {findMarkdownBomb} from '../2-parse/markdown-limits.ts';
import {importEmpty} from '../diagnostics/import-empty.ts';
import {importReview} from '../diagnostics/import-review.ts';
import {importTooDeep} from '../diagnostics/import-too-deep.ts';
import {importWordsLost} from '../diagnostics/import-words-lost.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {makeFrontMatter, makeId} from './front-matter.ts';
import {cleanHidden} from './hidden-marks.ts';
import type {Dropped, Imported, ImportKnowledge, Repaired, Source} from './imported.ts';
import {makeLineRules} from './line-rules.ts';
import {readHtml} from './read-html.ts';
import {readMarkdown} from './read-markdown.ts';
import {readText} from './read-text.ts';
import {repairTree} from './repair-tree.ts';
import {tidyTree} from './tidy-tree.ts';
import {linesOf, toMarkdown, toTree} from './to-markdown.ts';
import {wordsMissing} from './words.ts';

/** The kinds of saved pages. DOCX comes as the HTML that was made of it. */
export type Format = 'text' | 'html' | 'markdown';

/**
 * An article for review from the text of a saved page, and everything of the page that is not in it. No word is lost:
 * where one is neither in the article nor in the list of what was dropped, the import fails. `value` is null where there
 * is no article. The same text gives the same bytes.
 */
export function importText(
  text: string,
  format: Format,
  source: Source,
  known: Omit<ImportKnowledge, 'lineRules'>,
): {value: Imported | null; diagnostics: Diagnostic[]} {
  const knowledge: ImportKnowledge = {...known, lineRules: makeLineRules(known.rules)};
  const clean = cleanHidden(text);
  const bomb = format === 'markdown' ? findMarkdownBomb(clean.text) : null;
  if (bomb) return {value: null, diagnostics: [importTooDeep({file: source.file, line: bomb.line}, bomb)]};
  const read = readTree(clean.text, format, source, knowledge);
  const diagnostics = [...read.diagnostics];
  if (!read.root) return {value: null, diagnostics};
  const own: Dropped[] = [];
  const repaired = [...read.repaired];
  const repairing = {...known, language: source.language, work: {left: mostWork}, dropped: own, repaired};
  // HTML says itself what is a list and where a word ends.
  if (format !== 'html') diagnostics.push(...repairTree(read.root, source.file, repairing));
  const byLine = (a: {line: number}, b: {line: number}) => a.line - b.line;
  const dropped = [...clean.dropped, ...read.dropped, ...own, ...tidyTree(read.root, knowledge.lineRules)].sort(byLine);
  repaired.sort(byLine);
  if (read.root.children.length === 0) {
    diagnostics.push(importEmpty({file: source.file}));
    return {value: null, diagnostics};
  }
  const {title, isOwn} = titleOf(read.root, source, read.pageTitle ?? null);
  if (!isOwn) diagnostics.push(importReview.noTitle({file: source.file, line: 1}, {title}));
  const body = toMarkdown(read.root);
  const madeBomb = findMarkdownBomb(body);
  if (madeBomb) return {value: null, diagnostics: [...diagnostics, importTooDeep({file: source.file}, madeBomb)]};
  const id = source.id ?? makeId(title, source.sha256);
  const frontMatter = makeFrontMatter(id, title, source);
  const missing = wordsMissing(read.words, [decoded(body), ...dropped.map((d) => d.text)]);
  if (missing.length > 0) diagnostics.push(importWordsLost({file: source.file}, {missing}));
  const sourceLines = [...frontMatter.split('\n').map(() => 0), ...linesOf(body, read.root)];
  const article = `${frontMatter}\n${body}`;
  return {value: {id, title, article, sourceLines, dropped, rebuilt: read.rebuilt, repaired}, diagnostics};
}

/** How much is compared in one page to find what it says twice: enough for hundreds of lists in lines. */
const mostWork = 5_000_000;

type Tree = {
  root: Root | null;
  /** All words of the source that a reader could see. */
  words: string;
  dropped: Dropped[];
  rebuilt: Imported['rebuilt'];
  repaired: Repaired[];
  diagnostics: Diagnostic[];
  pageTitle?: string | null;
};

function readTree(text: string, format: Format, source: Source, knowledge: ImportKnowledge): Tree {
  if (format === 'html') return {rebuilt: [], repaired: [], ...readHtml(text, source.file)};
  if (format === 'markdown') return {rebuilt: [], repaired: [], diagnostics: [], ...readMarkdown(text)};
  const {blocks, ...rest} = readText(text, source, knowledge);
  return {root: toTree(blocks), words: text, ...rest};
}

/** The title of the page, which becomes the one heading of the first level. */
function titleOf(root: Root, {title, file}: Source, pageTitle: string | null): {title: string; isOwn: boolean} {
  const headings = root.children.filter((node) => node.type === 'heading');
  const [first, ...more] = headings.filter((node) => node.depth === 1);
  const own = first ? textOf(first).replace(/\s+/g, ' ').trim() : '';
  const keeps = first !== undefined && own !== '' && (title === null || title === own);
  // Only the title is of the first level: where others are too, all move down.
  if (more.length > 0 || (first && !keeps))
    for (const node of headings)
      if (node !== first || !keeps) node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  if (keeps) return {title: own, isOwn: true};
  const made = title ?? pageTitle ?? nameOf(file);
  root.children.unshift({type: 'heading', depth: 1, children: [{type: 'text', value: made}]});
  return {title: made, isOwn: title !== null || pageTitle !== null};
}

/** "zinc_and-skin.txt" -> "Zinc and skin"; a name without words stays one. */
function nameOf(file: string): string {
  const words = file
    .replace(/\.[a-z]+$/i, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return /(^| )\p{L}{3,}( |$)/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : `Untitled page ${words}`;
}

/** Signs that Markdown needs written as references, as the letters that they are. */
const decoded = (markdown: string) =>
  markdown.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
