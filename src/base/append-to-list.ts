import {Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq} from 'yaml';

/** Longest line of what is written. */
export const lineWidth = 110;

/** A text to put in place of what stands between two offsets. */
export type Edit = {start: number; end: number; text: string};

/**
 * A file with a list under a key: its text behind a byte order mark, the list, its line ends, and where more of the list
 * would stand.
 */
export type ListFile = {mark: string; body: string; list: YAMLSeq; eol: string; end: number};

/** What is written: the values of an item in their order, and which of its collections stand in brackets. */
export type Item = {values: object; shape: (document: Document) => void};

/** Reads the form of a file with one list; null where it has another one. */
export function readForm(text: string, key: string): ListFile | null {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const document = parseDocument(body, {version: '1.2', schema: 'core', keepSourceTokens: true, prettyErrors: false});
  const list = document.get(key, true);
  if (document.errors.length > 0 || !isSeq(list)) return null;
  return {mark, body, list, eol: /\r?\n/.exec(body)?.[0] ?? '\n', end: endOf(document, key, body)};
}

/** The edits that put items at the end of a list; null where its form is one into which nothing can be spliced. */
export function appendItems({list, body, eol, end: last}: ListFile, items: readonly Item[]): Edit[] | null {
  const token = list.srcToken;
  if (!list.range) return null;
  const [start, end] = list.range;
  const inLines = (indent: string) => items.map((item) => itemInLines(item, indent, eol)).join('');
  if (token?.type === 'block-seq') return [atEnd(inLines(' '.repeat(token.indent)), eol, body, last)];
  const lastItem = list.items.at(-1);
  // JSON on one line is YAML in brackets.
  if (isMap(lastItem) && lastItem.range) {
    const text = items.map(({values}) => `, ${JSON.stringify(values)}`).join('');
    return [{start: lastItem.range[1], end: lastItem.range[1], text}];
  }
  // 'decisions: []' becomes a list in lines; what stands in the brackets or behind them stays.
  const inside = body.slice(start + 1, end - 1);
  if (inside.trim() !== '') return null;
  return [{start, end, text: ''}, atEnd(inLines('  '), eol, body, last)];
}

/** An item of a list in lines, ended by a line end. */
export function itemInLines({values, shape}: Item, indent: string, eol: string): string {
  const document = new Document([values], {version: '1.2', schema: 'core'});
  shape(document);
  const lines = document.toString({lineWidth, flowCollectionPadding: false}).trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line) + eol).join('');
}

/**
 * Where the list of a key ends: before the next key with the comments that stand over it, or else at the end of the file, or
 * before the mark of the end.
 */
function endOf({contents}: Document, key: string, body: string): number {
  const keys = isMap(contents) ? contents.items.map((pair) => pair.key) : [];
  const at = keys.findIndex((own) => isScalar(own) && own.value === key);
  const next = keys[at + 1];
  if (!isScalar(next) || !next.range) return /^\.\.\.(?=[ \t\r\n]|$)/m.exec(body)?.index ?? body.length;
  const before = body.slice(0, next.range[0]).split(/(?<=\n)/);
  return before.slice(0, before.findLastIndex((line) => !/^[ \t]*(?:#.*)?\r?\n?$/.test(line)) + 1).join('').length;
}

function atEnd(item: string, eol: string, body: string, end: number): Edit {
  const isLineStart = end === 0 || body[end - 1] === '\n';
  return {start: end, end, text: (isLineStart ? '' : eol) + item};
}

/** The text of a file after edits. */
export function splice({mark, body}: ListFile, edits: readonly Edit[]): string {
  // From the end, so that offsets hold; of several at one place, the last first.
  const sorted = edits.toReversed().sort((a, b) => b.start - a.start);
  return mark + sorted.reduce((all, {start, end, text: part}) => all.slice(0, start) + part + all.slice(end), body);
}
