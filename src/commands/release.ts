import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {serializeDataset} from '../5-dataset/serialize.ts';
import {fillInScores} from '../6-sheet/fill-scores.ts';
import {sha256} from '../base/hash.ts';
import {makeRelease} from '../compare/make-release.ts';
import {recordClaims} from '../compare/record-claims.ts';
import {serializeRelease} from '../compare/serialize-release.ts';
import type {Config} from '../config.ts';
import {contentError, type Diagnostic, hasErrors, sortDiagnostics} from '../diagnostics.ts';
import {plural} from '../formats/counts.ts';
import type {Release} from '../model/generated/release.ts';
import {readJson} from '../model/read-json.ts';
import type {SchemaName, SchemaTypes} from '../model/schemas.ts';
import {calendarDay} from '../outside/calendar-day.ts';
import {type OutputFolder, openOutput} from '../outside/output-folder.ts';
import {programVersion, readKnowledge, readPrinting} from '../outside/program-files.ts';
import {referenceDay} from '../outside/reference-day.ts';
import {writeReleaseFile} from '../outside/release-files.ts';
import {schemas} from '../outside/schemas.ts';
import type {Terminal} from '../outside/terminal.ts';
import {checkSheetWords} from './check.ts';
import {load} from './load.ts';
import type {Result} from './summary.ts';

/** How long to wait for a build that is under way, in milliseconds. */
const lockTimeoutMs = 120_000;

/** Most stale files that are told one by one. */
const mostTold = 20;

/**
 * Records the printed sheets as handed out. Refused where the content has errors, the output is not what the content
 * gives, or a release of that name exists.
 */
export async function release(config: Config, terminal: Terminal): Promise<Result> {
  const printing = readPrinting();
  const loaded = load(config.content, readKnowledge(), printing, terminal);
  const {content, dataset, sheets} = loaded;
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...checkSheetWords(loaded, printing)]);
  const {clinic} = content;
  if (!dataset || !sheets || !clinic || hasErrors(diagnostics)) return {diagnostics, summary: []};
  const on = config.on ?? referenceDay(process.env) ?? calendarDay();
  const name = config.name ?? nextName(content.releases, on);
  const file = `releases/${name}.json`;
  const refuse = (...found: Diagnostic[]): Result => ({diagnostics: [...diagnostics, ...found], summary: []});
  const exists = () =>
    refuse(
      contentError(
        'release/exists',
        {file},
        `Found a release '${name}' already, expected a new name.`,
        'Name another with --name: a release is never written over, as papers are taken back by it.',
      ),
    );
  if (content.releases.some((r) => r.name === name) || existsSync(join(config.content, file))) return exists();

  const stale = (message: string) =>
    contentError(
      'release/stale',
      {file: `${config.out}/manifest.json`},
      message,
      'Run `claimleaf build` without --only, look at the sheets, then release them.',
    );
  if (!existsSync(join(config.out, 'manifest.json')))
    return refuse(stale(`Found no manifest in '${config.out}', expected the printed sheets.`));
  const output = await openOutput(config.out, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for a build (process ${pid}).`),
  );
  try {
    const manifest = readOutput('manifest', output);
    if (!manifest) return refuse(stale('Found a manifest that cannot be read.'));
    const cards = readOutput('scorecards', output);
    const made = makeRelease({
      ...{name, on, generator: `claimleaf ${programVersion}`, manifest},
      dataset: sha256(Buffer.from(serializeDataset(dataset))),
      ...{sheets: fillInScores(sheets, cards?.sheets ?? [], printing), clinic},
      hashOf: hashesOf(output),
      datesOf(topic) {
        const {searched = '', reviewBy = ''} = dataset.topics.find((t) => t.id === topic) ?? {};
        return {searched, reviewBy};
      },
      signedBy(sheet) {
        const own = content.topics.find((t) => t.topic.id === sheet.topic)?.sheets ?? [];
        const sign = own.find((s) => s.definition.value.id === sheet.id)?.definition.value['sign-off'];
        return sign ? {who: sign.who, role: sign.role, on: sign.on} : null;
      },
      claims: recordClaims(dataset, printing).map(({hidden: _hidden, ...claim}) => claim),
    });
    if (!made.release) return refuse(...tellStale(made.stale).map(stale));
    if (!writeReleaseFile(config.content, name, serializeRelease(made.release))) return exists();
    return {diagnostics, ...describe(made.release, `${config.content}/${file}`)};
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

function tellStale(stale: readonly string[]): string[] {
  const more = stale.length - mostTold;
  return more <= 0 ? [...stale] : [...stale.slice(0, mostTold), `${plural(more, 'more problem')} of that kind.`];
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

/** A file that the last build has written, or null where it is missing or somebody has changed its form. */
function readOutput<N extends SchemaName & ('manifest' | 'scorecards')>(
  schema: N,
  output: OutputFolder,
): SchemaTypes[N] | null {
  const bytes = output.current(`${schema}.json`);
  return bytes ? readJson(schemas, schema, bytes).value : null;
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
