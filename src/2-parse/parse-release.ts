import {releaseAltered} from '../diagnostics/release-altered.ts';
import {releaseName} from '../diagnostics/release-name.ts';
import {releaseSchema} from '../diagnostics/release-schema.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Release} from '../model/generated/release.ts';
import {readJson} from '../model/read-json.ts';
import {hashesOfRecord} from '../model/record-hash.ts';
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
    const {kind, line, column} = problem;
    const raise = kind === 'format' ? releaseSchema.format : releaseSchema.misfit;
    return fail(raise({file: path, ...(line ? {line, column} : {})}, problem));
  }
  const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  if (value.name !== name) return fail(releaseName.release({file: path}, {name: value.name, expected: name}));
  const {record: _, ...release} = value;
  const altered = findAltered(release) ?? findEdited(text);
  if (altered === null) return {value: release, diagnostics: []};
  return fail(releaseAltered({file: path, ...lineOf(text, altered.at)}, altered));
}

/** What does not fit in the record, and a text that stands near it. */
function findAltered({sheets, claims}: Release): {found: string; expected: string; at: string} | null {
  const known = new Set<string>();
  for (const claim of claims) {
    if (known.has(claim.id)) return {found: `${claim.id} twice`, expected: 'it once', at: claim.id};
    known.add(claim.id);
    const says = hashOfSaid(claim);
    if (says !== claim.says) return {found: `${claim.id} with the hash ${claim.says}`, expected: says, at: claim.says};
  }
  for (const {topic, sheet, claims: carried} of sheets) {
    const missing = carried.find((id) => !known.has(id));
    if (missing) return {found: `${missing} on ${topic}/${sheet} alone`, expected: 'what it said', at: missing};
  }
  return null;
}

/** Whether the record has another hash than it says: a day, a file or a name in it is another one. */
function findEdited(text: string): {found: string; expected: string; at: string} | null {
  const {written, now} = hashesOfRecord(text);
  if (written === now) return null;
  const found = written === null ? 'a record without its hash' : `a record with the hash ${now}`;
  return {found, expected: written ?? 'it as it was written', at: '"record"'};
}

function lineOf(text: string, part: string): {line?: number} {
  const at = text.indexOf(part);
  return at < 0 ? {} : {line: text.slice(0, at).split('\n').length};
}
