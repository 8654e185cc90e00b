import {type Document, isSeq} from 'yaml';
import {readFiles} from '../1-read/read-files.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import {appendItems, itemInLines, readForm, splice} from '../base/append-to-list.ts';
import {present} from '../base/present.ts';
import {annotationUnwritable} from '../diagnostics/annotation-unwritable.ts';
import type {Outcome} from '../diagnostics.ts';
import type {AnnotatedPassage, Annotations} from '../model/generated/annotations.ts';
import type {Schemas} from '../model/schemas.ts';
import {saysTheSame} from './read-list.ts';

const header = [
  '# What people say that the sentences of the articles state, and which sections they accept to be printed as they stand.',
  '# `claimleaf review` shows what waits and writes it here; comments and order are kept.',
  'annotations: []',
  '',
].join('\n');

/**
 * The text of an annotations.yaml with accepted passages written to the end of their list, all else as it was, and read again to
 * prove that it says what it should. The value is null where they cannot be written; `bytes` is null where there is no
 * file yet.
 */
export function addPassages(
  path: string,
  bytes: Uint8Array | null,
  added: readonly AnnotatedPassage[],
  schemas: Schemas,
): Outcome<string | null> {
  const before = read(path, bytes ?? new TextEncoder().encode(header), schemas);
  if (!before.value) return {value: null, diagnostics: before.diagnostics};
  const {text, said} = before.value;
  const after = append(text, said, added);
  const now = after === null ? null : read(path, new TextEncoder().encode(after), schemas).value?.said;
  const isProved =
    now &&
    saysTheSame(now.annotations, said.annotations) &&
    saysTheSame(passagesOf(now), [...passagesOf(said), ...added]);
  if (after !== null && isProved) return {value: after, diagnostics: []};
  return {value: null, diagnostics: [annotationUnwritable.added({file: path}, {file: path, annotations: added})]};
}

/** The layouts stand on one line. */
function inBrackets(document: Document): void {
  const list = document.getIn([0, 'as']);
  if (isSeq(list)) list.flow = true;
}

const passagesOf = ({passages}: Annotations) => present([passages]).flat();

function append(text: string, {passages}: Annotations, added: readonly AnnotatedPassage[]): string | null {
  const items = added.map((values) => ({values, shape: inBrackets}));
  if (passages) {
    const file = readForm(text, 'passages');
    const edits = file && appendItems(file, items);
    return edits && splice(file, edits);
  }
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const start = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${start}passages:${eol}${items.map((item) => itemInLines(item, '  ', eol)).join('')}`;
}

/** What a file says, and its text; the value is null where it does not fit its schema. */
function read(path: string, bytes: Uint8Array, schemas: Schemas): Outcome<{text: string; said: Annotations} | null> {
  const {value: files, diagnostics} = readFiles([{path, size: bytes.length, bytes}]);
  const [file] = files;
  if (!file) return {value: null, diagnostics};
  const parsed = readYaml(schemas, 'annotations', path, file.text);
  return {
    value: parsed.value && {text: file.text, said: parsed.value.value},
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}
