import {type Document, isMap, isSeq} from 'yaml';
import type {Annotation} from '../model/generated/annotations.ts';
import {appendItems, type Item, itemInLines, readForm, splice} from './append-to-list.ts';

/** What stands at the top of a file that is made new. */
const header = [
  '# What people say that the sentences of the articles state: one entry each, oldest first; of the same words a later one counts.',
  '# `claimleaf review` shows what waits and writes it here, at the end; comments and order are kept.',
  "# 'sentence' is the hash of the words that were judged: when they change, the entry is stale and is not applied.",
  'annotations:',
].join('\n');

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

/** The text of an annotations.yaml with more entries at its end, all else as it was; null where its form is another one. */
export function appendAnnotations(text: string | null, added: readonly Annotation[]): string | null {
  const items = added.map(toItem);
  if (text === null) return `${header}\n${items.map((item) => itemInLines(item, '  ', '\n')).join('')}`;
  const file = readForm(text, 'annotations');
  const edits = file && appendItems(file, items);
  return edits && splice(file, edits);
}

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

/** Short lists of words stand in brackets, and so does a statement with its qualifiers. */
function toItem(annotation: Annotation): Item {
  const values = Object.fromEntries(
    [...order, ...signature].flatMap((key) => (annotation[key] === undefined ? [] : [[key, annotation[key]]])),
  );
  return {values, shape};
}

function shape(document: Document): void {
  for (const key of ['under', 'reject']) {
    const list = document.getIn([0, key]);
    if (isSeq(list)) list.flow = true;
  }
  for (const key of ['accept', 'correct', 'add']) {
    const list = document.getIn([0, key]);
    if (isSeq(list)) for (const stated of list.items) if (isMap(stated)) stated.flow = true;
  }
}
