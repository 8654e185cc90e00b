import {readFiles} from '../1-read/read-files.ts';
import {readYaml} from '../2-parse/read-yaml.ts';
import {decisionUnwritable} from '../diagnostics/decision-unwritable.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Decision, Decisions} from '../model/generated/decisions.ts';
import type {Schemas} from '../model/schemas.ts';
import {editDecisions, withDecision} from './edit-decisions.ts';

/**
 * The text of a decisions.yaml with a decision written into it, read again to prove that it says what it should. The
 * value is null where it cannot be written; `bytes` is null where there is no file yet.
 */
export function addDecision(
  path: string,
  bytes: Uint8Array | null,
  decision: Decision,
  schemas: Schemas,
): Outcome<string | null> {
  const {value: before, diagnostics} = bytes ? readDecisions(path, bytes, schemas) : noFile;
  if (!before) return {value: null, diagnostics};
  const text = editDecisions(before.text, decision);
  const after = text === null ? null : readDecisions(path, new TextEncoder().encode(text), schemas);
  const expected = withDecision(before.decisions, decision);
  if (text !== null && after?.value && isSame(after.value.decisions, expected)) return {value: text, diagnostics: []};
  return {value: null, diagnostics: [decisionUnwritable({file: path}, {file: path, decision})]};
}

type DecisionsFile = {text: string | null; decisions: Decision[]};

const noFile: Outcome<DecisionsFile> = {value: {text: null, decisions: []}, diagnostics: []};

function readDecisions(path: string, bytes: Uint8Array, schemas: Schemas): Outcome<DecisionsFile | null> {
  const {value: files, diagnostics} = readFiles([{path, size: bytes.length, bytes}]);
  const [file] = files;
  if (!file) return {value: null, diagnostics};
  const parsed = readYaml(schemas, 'decisions', path, file.text);
  const decisions: Decisions | undefined = parsed.value?.value;
  return {
    value: decisions ? {text: file.text, decisions: decisions.decisions} : null,
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}

/** Whether they say the same; a line end more behind a text that ends the file says no more. */
const isSame = (a: readonly Decision[], b: readonly Decision[]) => tidy(a) === tidy(b);

const tidy = (decisions: readonly Decision[]) =>
  JSON.stringify(
    decisions.map((d) =>
      Object.entries(d)
        .map(([key, value]) => [key, typeof value === 'string' ? value.trimEnd() : value])
        .sort(),
    ),
  );
