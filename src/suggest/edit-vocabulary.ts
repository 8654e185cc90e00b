import {isSeq} from 'yaml';
import {readFiles} from '../1-read/read-files.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import {appendItems, type Item, itemInLines, readForm, splice} from '../base/append-to-list.ts';
import {vocabularyUnwritable} from '../diagnostics/vocabulary-unwritable.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Entity, Vocabulary} from '../model/generated/vocabulary.ts';
import type {Schemas} from '../model/schemas.ts';
import type {Proposed, Suggestion} from './suggest.ts';

/** What an editor accepts of a proposal. */
export type Accepted = Pick<Entity, 'id' | 'kind' | 'label' | 'plain' | 'synonyms'> & Pick<Proposed, 'isTold'>;

/**
 * The text of a vocabulary.yaml with entities written to its end, read again to prove that it says what it should; every
 * other byte is as it was. Null, and why, where the file is broken or has a form into which nothing can be written.
 */
export function addEntities(
  path: string,
  bytes: Uint8Array,
  added: readonly Accepted[],
  schemas: Schemas,
): Outcome<string | null> {
  const before = readVocabulary(path, bytes, schemas);
  if (!before.value) return {value: null, diagnostics: before.diagnostics};
  const form = readForm(before.value.text, 'entities');
  const edits = form && appendItems(form, added.map(toItem));
  const text = form && edits && splice(form, edits);
  const after = text === null ? null : readVocabulary(path, new TextEncoder().encode(text), schemas).value;
  const expected = JSON.stringify([...before.value.entities, ...added.map((entity) => toItem(entity).values)]);
  if (after && JSON.stringify(after.entities) === expected) return {value: text, diagnostics: []};
  return {value: null, diagnostics: [vocabularyUnwritable({file: path}, {ids: added.map((entity) => entity.id)})]};
}

/**
 * The text of a vocabulary.yaml with proposals behind it as comments: whoever takes the '# ' away before the lines of one
 * has accepted it. Every other byte is as it was, so that it says what it said.
 */
export function addProposals(text: string, proposals: readonly Suggestion[]): string {
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const form = readForm(text, 'entities');
  const token = form?.list.srcToken;
  const indent = token?.type === 'block-seq' ? ' '.repeat(token.indent) : '  ';
  const isEmpty = form?.list.items.length === 0;
  const note = [
    'Proposed by `claimleaf suggest`, the best first. Take the # and the space behind it away before the lines of what you accept.',
    ...(isEmpty ? ["With the first one, take away the [] behind 'entities:' above."] : []),
  ];
  const lines = [
    ...note,
    ...proposals.flatMap((row) => [
      '',
      ...linesOf(row, indent),
      ...row.further.flatMap((proposal) => linesOf(proposal, indent)),
    ]),
  ];
  const start = text === '' || text.endsWith('\n') ? '' : eol;
  return text + start + lines.map((line) => (line === '' ? '#' : `# ${line}`) + eol).join('');
}

function linesOf(proposed: Proposed, indent: string): string[] {
  const {kindFrom, gain, named, sentences} = proposed;
  const [first] = sentences;
  const facts = `${indent}  # kind: by ${kindFrom}; helps in ${gain} of ${named} sentences${first ? `, such as ${first.file}:${first.line}` : ''}`;
  return [...itemInLines(toItem(proposed), indent, '\n').trimEnd().split('\n'), facts];
}

/**
 * The sentence beside the tick box of an action is made of its label, where an article tells its reader to do it. What is
 * only named, or advised against ("do not put weight on it"), has none: an editor would have to write it.
 */
const sentenceOf = (label: string) => `${label.replace(/^./, (letter) => letter.toUpperCase())}.`;

function toItem({id, kind, label, plain, synonyms, isTold}: Accepted): Item {
  const values = {
    ...{id, kind, label, plain},
    ...(kind === 'action' && isTold ? {do: sentenceOf(label)} : {}),
    ...(synonyms && synonyms.length > 0 ? {synonyms} : {}),
  };
  return {
    values,
    shape: (document) => {
      const list = document.getIn([0, 'synonyms']);
      if (isSeq(list)) list.flow = true;
    },
  };
}

function readVocabulary(
  path: string,
  bytes: Uint8Array,
  schemas: Schemas,
): Outcome<{text: string; entities: Vocabulary['entities']} | null> {
  const {value: files, diagnostics} = readFiles([{path, size: bytes.length, bytes}]);
  const [file] = files;
  if (!file) return {value: null, diagnostics};
  const parsed = readYaml(schemas, 'vocabulary', path, file.text);
  return {
    value: parsed.value && {text: file.text, entities: parsed.value.value.entities},
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}
