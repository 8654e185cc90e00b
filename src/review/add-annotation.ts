import {annotationUnwritable} from '../diagnostics/annotation-unwritable.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Annotation} from '../model/generated/annotations.ts';
import type {Schemas} from '../model/schemas.ts';
import {type Appended, appendAnnotations, itemsInLines, removeAnnotation} from './edit-annotations.ts';
import {noList, readList, saysTheSame} from './read-list.ts';

/**
 * The text of an annotations.yaml with entries written to its end, read again to prove that it says what it should. The
 * value is null where they cannot be written; `bytes` is null where there is no file yet. Where the file is still as it was
 * written `last`, what is added alone is read again.
 */
export function addAnnotations(
  path: string,
  bytes: Uint8Array | null,
  added: readonly Annotation[],
  schemas: Schemas,
  last: Appended | null = null,
): Outcome<Appended | null> {
  const {value: before, diagnostics} = bytes
    ? readBefore(path, bytes, schemas, last)
    : {...noList<Annotation>(), diagnostics: []};
  if (!before) return {value: null, diagnostics};
  const appended = before === last ? addLines(last, added) : appendAnnotations(before.text, added);
  if (appended && proves(appended)) return {value: appended, diagnostics: []};
  return {value: null, diagnostics: [annotationUnwritable.added({file: path}, {file: path, annotations: added})]};

  function proves({text, tail}: Appended): boolean {
    if (!before) return false;
    if ('items' in before) return says(path, text, [...before.items, ...added], schemas);
    const alone = tail && `annotations:${tail.eol}${itemsInLines(added, tail)}`;
    return alone !== null && says(path, alone, added, schemas);
  }
}

/** What the file says; where it is as it was written last, it need not be read. */
function readBefore(path: string, bytes: Uint8Array, schemas: Schemas, last: Appended | null) {
  const isSame = last?.tail != null && new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes) === last.text;
  return isSame ? {value: last, diagnostics: []} : readList(schemas, 'annotations', path, bytes);
}

const addLines = ({text, tail}: Appended, added: readonly Annotation[]): Appended | null =>
  tail && {text: text + itemsInLines(added, tail), tail};

/** The text without an entry that was added before, whatever was written since. Null as above. */
export function takeBackAnnotation(
  path: string,
  bytes: Uint8Array,
  annotation: Annotation,
  schemas: Schemas,
): Outcome<string | null> {
  const {value: before, diagnostics} = readList(schemas, 'annotations', path, bytes);
  if (!before) return {value: null, diagnostics};
  const text = before.text === null ? null : removeAnnotation(before.text, annotation);
  const at = before.items.findLastIndex((item) => saysTheSame([item], [annotation]));
  if (text !== null && at >= 0 && says(path, text, before.items.toSpliced(at, 1), schemas))
    return {value: text, diagnostics: []};
  return {value: null, diagnostics: [annotationUnwritable.taken({file: path}, {file: path, quote: annotation.quote})]};
}

function says(path: string, text: string, expected: readonly Annotation[], schemas: Schemas): boolean {
  const after = readList(schemas, 'annotations', path, new TextEncoder().encode(text));
  return after.value !== null && saysTheSame(after.value.items, expected);
}
