import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {serializeDataset} from '../../5-dataset/serialize.ts';
import {sha256} from '../../base/hash.ts';
import {must} from '../../base/must.ts';
import {present} from '../../base/present.ts';
import type {Result} from '../../command-line/result.ts';
import {makeRelease, type Stale} from '../../compare/make-release.ts';
import {recordClaims} from '../../compare/record-claims.ts';
import {serializeRelease} from '../../compare/serialize-release.ts';
import {type Diagnostic, hasErrors, sortDiagnostics} from '../../diagnostics.ts';
import {plural} from '../../formats/counts.ts';
import type {Manifest} from '../../model/generated/manifest.ts';
import type {Release} from '../../model/generated/release.ts';
import {readJson} from '../../model/read-json.ts';
import {calendarDay} from '../../outside/calendar-day.ts';
import {type OutputFolder, openOutput} from '../../outside/output-folder.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {programVersion} from '../../outside/program-folder.ts';
import {referenceDay} from '../../outside/reference-day.ts';
import {writeReleaseFile} from '../../outside/release-files.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {checkSheetWords} from '../check/check.ts';
import {load} from '../load.ts';

/** What of, which prints, under which name and day. */
type Asked = {content: string; out: string; name: string | null; on: string | null};

import {releaseDraft} from '../../diagnostics/release-draft.ts';
import {releaseExists} from '../../diagnostics/release-exists.ts';
import {releaseStale} from '../../diagnostics/release-stale.ts';

/** How long to wait for a build that is under way, in milliseconds. */
const lockTimeoutMs = 120_000;

/** Most stale files that are told one by one. */
const mostTold = 20;

/**
 * Records the printed sheets as handed out. Refused where the content has errors, the output is not what the content
 * gives, or a release of that name exists.
 */
export async function release(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const printing = readPrinting();
  const loaded = await load(asked.content, readKnowledge(), printing, terminal, {workers});
  const {content, dataset, sheets} = loaded;
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...checkSheetWords(loaded, printing)]);
  const {clinic} = content;
  if (!dataset || !sheets || !clinic || hasErrors(diagnostics)) return {diagnostics, summary: []};
  const on = asked.on ?? referenceDay(process.env) ?? calendarDay();
  const name = asked.name ?? nextName(content.releases, on);
  const file = `releases/${name}.json`;
  const refuse = (...found: Diagnostic[]): Result => ({diagnostics: [...diagnostics, ...found], summary: []});
  const exists = () => refuse(releaseExists({file}, {name}));
  if (content.releases.some((r) => r.name === name) || existsSync(join(asked.content, file))) return exists();

  const stale = (facts: Stale) => releaseStale({file: `${asked.out}/manifest.json`}, facts);
  if (!existsSync(join(asked.out, 'manifest.json')))
    return refuse(stale({found: `no manifest in '${asked.out}'`, expected: 'the printed sheets'}));
  const output = await openOutput(asked.out, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for a build (process ${pid}).`),
  );
  try {
    const manifest = readManifest(output);
    if (!manifest)
      return refuse(stale({found: 'a manifest that cannot be read', expected: 'the one of the last build'}));
    if (manifest.draft) return refuse(releaseDraft({file: `${asked.out}/manifest.json`}, {out: asked.out}));
    const made = makeRelease({
      ...{name, on, generator: `claimleaf ${programVersion}`, manifest},
      dataset: sha256(Buffer.from(serializeDataset(dataset))),
      ...{sheets, clinic},
      hashOf: hashesOf(output),
      datesOf(topic) {
        const {searched, reviewBy} = must(
          dataset.topics.find((t) => t.id === topic),
          'a sheet is of a topic of the dataset',
        );
        return {searched, reviewBy};
      },
      signedBy(sheet) {
        const own = must(
          content.topics.find((t) => t.topic.id === sheet.topic),
          'a sheet is of a topic of the content',
        ).sheets;
        const sign = own.find((s) => s.definition.value.id === sheet.id)?.definition.value['sign-off'];
        return sign ? {who: sign.who, role: sign.role, on: sign.on} : null;
      },
      passageOf(topic, id) {
        const own = present([dataset.passages]).flat();
        const {heading, hash} = must(
          own.find((p) => p.topic === topic && p.id === id),
          'what a sheet prints of a passage is in the dataset',
        );
        return {id, heading, hash};
      },
      claims: recordClaims(dataset, printing).map(({hidden: _hidden, ...claim}) => claim),
    });
    if (!made.release) return refuse(...tellStale(made.stale).map(stale));
    if (!writeReleaseFile(asked.content, name, serializeRelease(made.release))) return exists();
    return {diagnostics, ...describe(made.release, `${asked.content}/${file}`)};
  } finally {
    output.release();
  }
}

/** '2026.3' behind '2026.1' and '2026.2': one more than the highest number of the year. */
export function nextName(releases: readonly Pick<Release, 'name'>[], on: string): string {
  const year = on.slice(0, 4);
  const numbers = releases.flatMap(({name}) => {
    const number = name.startsWith(`${year}.`) ? name.slice(year.length + 1) : '';
    return /^\d{1,6}$/.test(number) ? [Number(number)] : [];
  });
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}

function tellStale(stale: readonly Stale[]): Stale[] {
  const more = stale.length - mostTold;
  return more <= 0
    ? [...stale]
    : [...stale.slice(0, mostTold), {found: `${plural(more, 'more problem')} of that kind`, expected: 'none'}];
}

function describe(made: Release, file: string): Pick<Result, 'summary' | 'json'> {
  const pdfs = made.sheets.reduce((n, s) => n + s.editions.length, 0);
  const signed = made.sheets.filter((s) => s.signed).length;
  return {
    summary: [
      ['release', `${made.name}, ${made.on}`],
      [
        'sheets',
        `${plural(made.sheets.length, 'sheet')}, ${plural(pdfs, 'PDF')}, ${plural(made.claims.length, 'claim')}`,
      ],
      ['reviewed', `${signed} of ${made.sheets.length} by a named person`],
      ['where', `${file}: commit it, so that \`claimleaf recall\` knows these papers`],
    ],
    json: made,
  };
}

/** The manifest of the last build, or null where it is missing or somebody has changed its form. */
function readManifest(output: OutputFolder): Manifest | null {
  const bytes = output.current('manifest.json');
  return bytes ? readJson(schemas, 'manifest', bytes).value : null;
}

/** Every file is read once. */
function hashesOf(output: OutputFolder): (file: string) => string | null {
  const known = new Map<string, string | null>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const bytes = output.current(file);
    const hash = bytes ? sha256(bytes) : null;
    known.set(file, hash);
    return hash;
  };
}
