import {type Document, isMap, isSeq} from 'yaml';
import {appendItems, type Item, itemInLines, readForm, splice} from '../base/append-to-list.ts';
import type {Annotation} from '../model/generated/annotations.ts';

/** What stands at the top of a file that is made new. */
const header = [
  '# What people say that the sentences of the articles state: one entry each, oldest first; of the same words a later one counts.',
  '# `claimleaf review` shows what waits and writes it here, at the end; comments and order are kept.',
  "# 'sentence' is the hash of the words that were judged: when they change, the entry is stale and is not applied.",
  'annotations:',
].join('\n');

/** Longest list in brackets: with its key and indentation it fits on a line. */
const widestList = 90;

/** How the keys of an annotation follow each other. */
const order = [
  'article',
  'quote',
  'under',
  'after',
  'sentence',
  'accept',
  'correct',
  'add',
  'reject',
  'whole',
] as const;
const signature = ['by', 'on', 'why'] as const;

/** How the lines at the end of a file stand, where entries in lines are all that follows the key. */
type Tail = {indent: string; eol: string};

/** A text to whose end entries were written; `tail` is null where more of them cannot simply follow. */
export type Appended = {text: string; tail: Tail | null};

/** The text of an annotations.yaml with more entries at its end, all else as it was; null where its form is another one. */
export function appendAnnotations(text: string | null, added: readonly Annotation[]): Appended | null {
  if (text === null) {
    const tail = {indent: '  ', eol: '\n'};
    return {text: `${header}\n${itemsInLines(added, tail)}`, tail};
  }
  const file = readForm(text, 'annotations');
  const edits = file && appendItems(file, added.map(toItem));
  if (!edits) return null;
  const {list, eol} = file;
  const after = splice(file, edits);
  const tail = {indent: list.srcToken?.type === 'block-seq' ? ' '.repeat(list.srcToken.indent) : '  ', eol};
  return {text: after, tail: after.endsWith(itemsInLines(added, tail)) ? tail : null};
}

/** Entries in lines, each ended by a line end. */
export const itemsInLines = (added: readonly Annotation[], {indent, eol}: Tail): string =>
  added.map((annotation) => itemInLines(toItem(annotation), indent, eol)).join('');

/**
 * The text without the last entry that stands there as it was written; null where there is none. Its comments and
 * everything else stay.
 */
export function removeAnnotation(text: string, annotation: Annotation): string | null {
  const file = readForm(text, 'annotations');
  if (!file) return null;
  const {list, body, eol, mark} = file;
  if (list.srcToken?.type !== 'block-seq') return null;
  const item = itemInLines(toItem(annotation), ' '.repeat(list.srcToken.indent), eol);
  const at = body.lastIndexOf(item);
  if (at < 0) return null;
  const rest = body.slice(0, at) + body.slice(at + item.length);
  return mark + (list.items.length > 1 ? rest : rest.replace(/^annotations:(?=\s*$)/m, 'annotations: []'));
}

/** What fits on a line stands in brackets, and so does a statement with its qualifiers. */
function toItem(annotation: Annotation): Item {
  const values = Object.fromEntries(
    [...order, ...signature].flatMap((key) => (annotation[key] === undefined ? [] : [[key, annotation[key]]])),
  );
  return {values, shape: (document) => shape(document, annotation)};
}

function shape(document: Document, annotation: Annotation): void {
  for (const key of ['under', 'reject'] as const) {
    const list = document.getIn([0, key]);
    if (isSeq(list)) list.flow = JSON.stringify(annotation[key]).length < widestList;
  }
  for (const key of ['accept', 'correct', 'add']) {
    const list = document.getIn([0, key]);
    if (isSeq(list)) for (const stated of list.items) if (isMap(stated)) stated.flow = true;
  }
}
