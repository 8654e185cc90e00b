import type {Heading, Root} from 'mdast';
import {findMarkdownBomb} from '../2-parse/markdown-limits.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import {importEmpty} from '../diagnostics/import-empty.ts';
import {importReview} from '../diagnostics/import-review.ts';
import {importTooDeep} from '../diagnostics/import-too-deep.ts';
import {importWordsLost} from '../diagnostics/import-words-lost.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {PrintedDocument} from '../model/printed-page.ts';
import {dropContentsList} from './contents-list.ts';
import {freeId, makeFrontMatter, makeId} from './front-matter.ts';
import {cleanHidden} from './hidden-marks.ts';
import type {Dropped, Imported, ImportKnowledge, Repaired, Source} from './imported.ts';
import {makeLineRules} from './line-rules.ts';
import {lineText} from './node-text.ts';
import {readPdf} from './pdf/read-pdf.ts';
import {readHtml} from './read-html.ts';
import {readMarkdown} from './read-markdown.ts';
import {readText} from './read-text.ts';
import {decodeReferences} from './references.ts';
import {repairTree} from './repair-tree.ts';
import {excerpt} from './report.ts';
import {tidyTree} from './tidy-tree.ts';
import {linesOf, toMarkdown, toTree} from './to-markdown.ts';
import {listTypedItems} from './typed-lists.ts';
import {wordsMissing} from './words.ts';

/** The kinds of saved pages. Documents of office programs and e-books come as the HTML that was made of them. */
export type Format = 'text' | 'html' | 'markdown' | 'pdf';

/** What was found in a file beside its text, before it came here. */
export type Beside = {
  /** The words of the file, where the text is not the file itself. */
  words?: string;
  dropped?: readonly Dropped[];
  /** Fonts of signs that could not be read. */
  unknownFonts?: readonly string[];
  /** What was measured of a PDF, which has no text of its own. */
  printed?: PrintedDocument;
  isTaken?: ((id: string) => boolean) | undefined;
};

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
  beside: Beside = {},
): {value: Imported | null; diagnostics: Diagnostic[]} {
  const knowledge: ImportKnowledge = {...known, lineRules: makeLineRules(known.rules)};
  const clean = cleanHidden(text);
  const bomb = format === 'markdown' ? findMarkdownBomb(clean.text) : null;
  if (bomb) return {value: null, diagnostics: [importTooDeep({file: source.file, line: bomb.line}, bomb)]};
  const read = readTree(clean.text, format, source, knowledge, beside);
  const diagnostics = [...read.diagnostics];
  if (!read.root) return {value: null, diagnostics};
  const own: Dropped[] = present([beside.dropped]).flat();
  for (const font of present([beside.unknownFonts]).flat())
    diagnostics.push(importReview.signs({file: source.file}, {font}));
  const repaired = [...read.repaired];
  const repairing = {...known, language: source.language, work: {left: mostWork}, dropped: own, repaired};
  read.root.children = dropContentsList(read.root.children, knowledge.lineRules, own);
  read.root.children = listTypedItems(read.root.children, repaired, own);
  // HTML says itself what is a list and where a word ends.
  if (format !== 'html' && format !== 'pdf') diagnostics.push(...repairTree(read.root, source.file, repairing));
  const byLine = (a: {line: number}, b: {line: number}) => a.line - b.line;
  const dropped = [...clean.dropped, ...read.dropped, ...own, ...tidyTree(read.root, knowledge.lineRules)].sort(byLine);
  repaired.sort(byLine);
  if (read.root.children.length === 0) {
    diagnostics.push(importEmpty({file: source.file}));
    return {value: null, diagnostics};
  }
  for (const {text: words, reason, line, isInside} of dropped)
    if (isInside) diagnostics.push(importReview.left({file: source.file, line}, {reason, words: excerpt(words)}));
  const {title, isOwn} = titleOf(read.root, source, read.pageTitle ?? null);
  if (!isOwn) diagnostics.push(importReview.noTitle({file: source.file, line: 1}, {title}));
  const body = toMarkdown(read.root);
  const madeBomb = findMarkdownBomb(body);
  if (madeBomb) return {value: null, diagnostics: [...diagnostics, importTooDeep({file: source.file}, madeBomb)]};
  const id = source.id ?? freeId(makeId(title, source.sha256), beside.isTaken);
  const frontMatter = makeFrontMatter(id, title, source);
  const missing = wordsMissing(read.words, [
    decoded(body),
    ...dropped.flatMap((d) => [...new Set([d.text, decoded(d.text)])]),
  ]);
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

function readTree(text: string, format: Format, source: Source, knowledge: ImportKnowledge, beside: Beside): Tree {
  if (format === 'html') return {rebuilt: [], ...readHtml(text, source.file, beside.words)};
  if (format === 'pdf') {
    const {blocks, ...rest} = readPdf(must(beside.printed, 'a PDF was measured'), source.file, knowledge.isWord);
    return {root: toTree(blocks), rebuilt: [], ...rest};
  }
  if (format === 'markdown') return {rebuilt: [], ...readMarkdown(text, source.file, knowledge.lineRules)};
  const {blocks, ...rest} = readText(text, source, knowledge);
  return {root: toTree(blocks), words: text, ...rest};
}

/** The title of the page, which becomes the one heading of the first level. */
function titleOf(root: Root, {title, file}: Source, pageTitle: string | null): {title: string; isOwn: boolean} {
  const headings = root.children.filter((node) => node.type === 'heading');
  const [first, ...more] = headings.filter((node) => node.depth === 1);
  const own = first ? lineText(first) : '';
  const keeps = first !== undefined && own !== '' && (title === null || title === own);
  if (more.length > 0 || (first && !keeps)) lowerOthers(headings, keeps ? first : null, more[0]);
  if (keeps) return {title: own, isOwn: true};
  const made = title ?? pageTitle ?? nameOf(file);
  root.children.unshift({type: 'heading', depth: 1, children: [{type: 'text', value: made}]});
  return {title: made, isOwn: title !== null || pageTitle !== null};
}

/**
 * Only the title is of the first level. Where sections are of the first level too, all others move down; where they are
 * of the second, a late heading of the first is a section as they are.
 */
function lowerOthers(headings: readonly Heading[], title: Heading | null, late: Heading | undefined): void {
  const others = headings.filter((node) => node !== title);
  const isLate =
    title !== null && late !== undefined && others.slice(0, others.indexOf(late)).some(({depth}) => depth === 2);
  for (const node of others)
    if (!isLate || node.depth === 1) node.depth = Math.min(6, node.depth + 1) as Heading['depth'];
}

/** "zinc_and-skin.txt" -> "Zinc and skin"; a name without words stays one. */
function nameOf(file: string): string {
  const words = file
    .replace(/\.[a-z]+$/i, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return /(^| )\p{L}{3,}( |$)/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : `Untitled page ${words}`;
}

/** Signs that Markdown needs written as references, or that a block of code has as such, as what they are. */
const decoded = (markdown: string) =>
  markdown.replace(/(?<!\\)&(?:#x?[\da-f]{1,7}|[a-z]\w{1,31});/gi, (reference) => decodeReferences(reference));
