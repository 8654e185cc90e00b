import {contentError, type Diagnostic} from '../diagnostics.ts';
import type {Release} from '../model/generated/release.ts';
import {readJson} from '../model/read-json.ts';
import type {Schemas} from '../model/schemas.ts';
import type {SourceFile} from '../model/source-file.ts';
import {hashOfSaid} from '../model/what-it-says.ts';

/** The folder of the content where the releases stand. No topic may be called so. */
export const releasesFolder = 'releases';

/**
 * The record of a release, checked by its schema, and that it says what was written: papers are taken back by it, so
 * that one that was edited by hand is worth nothing.
 */
export function parseRelease(
  {path, text}: SourceFile,
  schemas: Schemas,
): {value: Release | null; diagnostics: Diagnostic[]} {
  const fail = (diagnostic: Diagnostic) => ({value: null, diagnostics: [diagnostic]});
  const {value, problem} = readJson(schemas, 'release', new TextEncoder().encode(text));
  if (problem) {
    const {kind, message, line, column} = problem;
    const hint =
      kind === 'format'
        ? 'Another version of the program has written it: use that one, or a newer one.'
        : 'Take the file back from the last commit that has it whole (git log, git checkout).';
    return fail(contentError('release/schema', {file: path, ...(line ? {line, column} : {})}, message, hint));
  }
  const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  if (value.name !== name)
    return fail(
      contentError(
        'release/name',
        {file: path},
        `Found the release '${value.name}', expected '${name}' as the file is called.`,
        'Give the file its old name back: a release keeps the name that it was made with.',
      ),
    );
  const altered = findAltered(value);
  if (altered === null) return {value, diagnostics: []};
  const hint = 'Take the file back from the commit that made it: a release is written once and never changed.';
  return fail(contentError('release/altered', {file: path, ...lineOf(text, altered.at)}, altered.message, hint));
}

/** What does not fit in the record, and a text that stands near it. */
function findAltered({sheets, claims}: Release): {message: string; at: string} | null {
  const known = new Set<string>();
  for (const claim of claims) {
    if (known.has(claim.id)) return {message: `Found ${claim.id} twice, expected it once.`, at: claim.id};
    known.add(claim.id);
    const says = hashOfSaid(claim);
    if (says !== claim.says)
      return {message: `Found ${claim.id} with the hash ${claim.says}, expected ${says}.`, at: claim.says};
  }
  for (const {topic, sheet, claims: carried} of sheets) {
    const missing = carried.find((id) => !known.has(id));
    if (missing) return {message: `Found ${missing} on ${topic}/${sheet} alone, expected what it said.`, at: missing};
  }
  return null;
}

function lineOf(text: string, part: string): {line?: number} {
  const at = text.indexOf(part);
  return at < 0 ? {} : {line: text.slice(0, at).split('\n').length};
}
