import {Document, isMap, isSeq, parseDocument, type YAMLSeq} from 'yaml';

/** Longest line of what is written. */
export const lineWidth = 110;

/** A text to put in place of what stands between two offsets. */
export type Edit = {start: number; end: number; text: string};

/** A file that is one list under one key: its text behind a byte order mark, the list, and its line ends. */
export type ListFile = {mark: string; body: string; list: YAMLSeq; eol: string};

/** What is written: the values of an item in their order, and which of its collections stand in brackets. */
export type Item = {values: object; shape: (document: Document) => void};

/** Reads the form of a file with one list; null where it has another one. */
export function readForm(text: string, key: string): ListFile | null {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const document = parseDocument(body, {version: '1.2', schema: 'core', keepSourceTokens: true, prettyErrors: false});
  const list = document.get(key, true);
  if (document.errors.length > 0 || !isSeq(list)) return null;
  return {mark, body, list, eol: /\r?\n/.exec(body)?.[0] ?? '\n'};
}

/** The edits that put items at the end of a list; null where its form is one into which nothing can be spliced. */
export function appendItems({list, body, eol}: ListFile, items: readonly Item[]): Edit[] | null {
  const token = list.srcToken;
  if (!list.range) return null;
  const [start, end] = list.range;
  const inLines = (indent: string) => items.map((item) => itemInLines(item, indent, eol)).join('');
  if (token?.type === 'block-seq') return [atEnd(inLines(' '.repeat(token.indent)), eol, body)];
  const last = list.items.at(-1);
  // JSON on one line is YAML in brackets.
  if (isMap(last) && last.range) {
    const text = items.map(({values}) => `, ${JSON.stringify(values)}`).join('');
    return [{start: last.range[1], end: last.range[1], text}];
  }
  // 'decisions: []' becomes a list in lines; what stands in the brackets or behind them stays.
  const inside = body.slice(start + 1, end - 1);
  if (inside.trim() !== '') return null;
  return [{start, end, text: ''}, atEnd(inLines('  '), eol, body)];
}

/** An item of a list in lines, ended by a line end. */
export function itemInLines({values, shape}: Item, indent: string, eol: string): string {
  const document = new Document([values], {version: '1.2', schema: 'core'});
  shape(document);
  const lines = document.toString({lineWidth, flowCollectionPadding: false}).trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line) + eol).join('');
}

/** The key is the only one of the file, so what is added to its list goes to the end, or before the mark of the end. */
function atEnd(item: string, eol: string, body: string): Edit {
  const end = /^\.\.\.(?=[ \t\r\n]|$)/m.exec(body)?.index ?? body.length;
  const isLineStart = end === 0 || body[end - 1] === '\n';
  return {start: end, end, text: (isLineStart ? '' : eol) + item};
}

/** The text of a file after edits. */
export function splice({mark, body}: ListFile, edits: readonly Edit[]): string {
  // From the end, so that offsets hold; of several at one place, the last first.
  const sorted = edits.toReversed().sort((a, b) => b.start - a.start);
  return mark + sorted.reduce((all, {start, end, text: part}) => all.slice(0, start) + part + all.slice(end), body);
}
