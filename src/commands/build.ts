import {createHash} from 'node:crypto';
import {tmpdir} from 'node:os';
import {matchesGlob} from 'node:path';
import {serializeClaimLines, toClaimLines} from '../5-dataset/claim-lines.ts';
import {serializeDataset} from '../5-dataset/serialize.ts';
import {renderIndex} from '../7-html/render-index.ts';
import type {Config} from '../config.ts';
import {contentError, type Diagnostic, hasErrors} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Manifest, ManifestSheet} from '../model/generated/manifest.ts';
import type {Sheet} from '../model/sheet.ts';
import {findBrowser} from '../outside/browser/find-browser.ts';
import {openPrinter, type Printer} from '../outside/browser/printer.ts';
import {userCacheFolder} from '../outside/browser/user-cache-folder.ts';
import {readLogo} from '../outside/logo.ts';
import {type OutputFolder, openOutput} from '../outside/output-folder.ts';
import {openPictures, type Pictures} from '../outside/pictures.ts';
import {openPrintCache, type PrintCache} from '../outside/print-cache.ts';
import {plural} from '../outside/print-diagnostics.ts';
import {programVersion, readIndexTemplate, readKnowledge, readPrinting} from '../outside/program-files.ts';
import type {Terminal} from '../outside/terminal.ts';
import {type Content, type Printing, paper, printToPdf, sheetToHtml} from '../pipeline.ts';
import {compareFrozen} from './frozen.ts';
import {load, stopwatch} from './load.ts';
import {type Result, summarize} from './summary.ts';

/** One sheet of the output: its PDF, and how its first page looks. */
type Printed = {sheet: Sheet; file: string; thumbnail: string; pdf: Uint8Array; png: Uint8Array; pages: number};

/** How long one sheet may take to print, and how long to wait for another build, in milliseconds. */
const printTimeoutMs = 30_000;
const lockTimeoutMs = 120_000;
const thumbnailWidth = 360;

/** The whole way: content -> dataset, sheets, index page, manifest. Nothing is written where the content has errors. */
export async function build(config: Config, terminal: Terminal, closing: AbortSignal): Promise<Result> {
  const knowledge = readKnowledge();
  const printing = readPrinting();
  const loaded = load(config.content, knowledge, printing, terminal);
  const {content, dataset} = loaded;
  const {clinic} = content;
  if (!dataset || !clinic || !loaded.sheets || hasErrors(loaded.diagnostics))
    return {diagnostics: loaded.diagnostics, summary: []};
  const sheets = loaded.sheets.filter((s) => config.only === null || matchesGlob(`${s.topic}/${s.id}`, config.only));
  const diagnostics = [...loaded.diagnostics];
  if (sheets.length === 0) {
    const names = [...new Set(loaded.sheets.map((s) => `${s.topic}/${s.id}`))];
    const message =
      config.only === null
        ? 'Found no sheet, expected at least one sheet definition.'
        : `Found no sheet that fits '${config.only}', expected one of: ${names.join(', ')}.`;
    diagnostics.push(
      contentError(
        'content/missing',
        {file: `${config.content}/*/sheets`},
        message,
        'Write a sheet definition, or correct --only.',
      ),
    );
    return {diagnostics, summary: []};
  }
  const datasetText = serializeDataset(dataset);
  const output = await openOutput(config.out, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
  closing.addEventListener('abort', () => output.release());
  try {
    if (config.frozen) {
      const changed = compareFrozen(output.current('dataset.json'), datasetText, `${config.out}/dataset.json`);
      if (changed.length > 0) return {diagnostics: [...diagnostics, ...changed], summary: []};
    }
    const watch = stopwatch();
    const printed = await printSheets(sheets, dataset, {
      config,
      printing,
      content,
      terminal,
      logo: readLogo(config.content, clinic.logo),
    });
    terminal.stage(
      'print',
      `${plural(printed.results.length, 'PDF')}, ${plural(
        printed.results.reduce((n, p) => n + p.pages, 0),
        'page',
      )}${printed.fromCache > 0 ? `, ${printed.fromCache} unchanged` : ''}`,
      watch(),
    );
    diagnostics.push(...printed.results.flatMap((p) => tooLong(p, content)));
    if (hasErrors(diagnostics)) return {diagnostics, summary: []};

    writeOutput(output, {
      dataset,
      datasetText,
      printed: printed.results,
      browser: printed.browser,
      all: loaded.sheets,
      printing,
      clinicName: clinic.name,
    });
    terminal.stage('write', `${config.out}/`, watch());
    return {diagnostics, summary: summarize(dataset, printed.results, config)};
  } finally {
    output.release();
  }
}

type PrintSettings = {config: Config; printing: Printing; content: Content; terminal: Terminal; logo: string | null};
type PrintResult = {results: Printed[]; browser: Manifest['browser']; fromCache: number};

async function printSheets(sheets: readonly Sheet[], dataset: Dataset, settings: PrintSettings): Promise<PrintResult> {
  const {config, terminal} = settings;
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const found = await findBrowser({env: process.env, platform: process.platform, cacheFolder});
  if (found.unpackedBecause) terminal.note(`Unpacked the browser: ${found.unpackedBecause}`);
  const cache = await openPrintCache(cacheFolder, config.cache);
  const pictures = await openPictures();
  const open = onceOpen(() => openPrinter({found, jobs: config.jobs, profileParent: tmpdir(), onNote: terminal.note}));
  try {
    // The browser's version is part of what makes a print, so that it is asked even where every sheet is known.
    const browser = cache.browserVersion(found.executablePath) ?? (await open.get());
    const version = {version: browser.version, sandbox: browser.sandbox};
    cache.rememberBrowser(found.executablePath, version);
    let fromCache = 0;
    const results = await inParallel(sheets, config.jobs, async (sheet): Promise<Printed> => {
      const print = await printSheet(sheet, dataset, version.version, {...settings, open, cache, pictures});
      if (print.known) fromCache++;
      return print.printed;
    });
    return {results, browser: version, fromCache};
  } finally {
    pictures.close();
    await open.close();
  }
}

type Tools = PrintSettings & {open: {get(): Promise<Printer>}; cache: PrintCache; pictures: Pictures};

async function printSheet(
  sheet: Sheet,
  dataset: Dataset,
  browser: string,
  tools: Tools,
): Promise<{printed: Printed; known: boolean}> {
  const html = sheetToHtml(sheet, tools.printing, tools.logo);
  const created = dataset.topics.find((t) => t.id === sheet.topic)?.searched ?? '1970-01-01';
  const producer = `Claimleaf ${programVersion}`;
  const name = `${sheet.topic}/${sheet.id}.${sheet.size}`;
  const key = createHash('sha256')
    .update(JSON.stringify([html, browser, created, producer]))
    .digest('hex');
  const known = tools.cache.get(key);
  const pdf =
    known?.pdf ??
    (await printToPdf(
      await (await tools.open.get()).print(html, {...paper[sheet.size], timeoutMs: printTimeoutMs, name}),
      sheet,
      created,
      producer,
    ));
  const {pages, png} = known ?? (await tools.pictures.look(pdf, thumbnailWidth));
  if (!known) tools.cache.put(key, {pdf, pages, png});
  return {
    printed: {
      sheet,
      file: `sheets/${name}.pdf`,
      thumbnail: `thumbnails/${sheet.topic}/${sheet.id}.png`,
      pdf,
      png,
      pages,
    },
    known: known !== null,
  };
}

function tooLong({sheet, pages}: Printed, content: Content): Diagnostic[] {
  if (pages <= sheet.pages) return [];
  const definition = content.topics
    .find((t) => t.topic.id === sheet.topic)
    ?.sheets.find((s) => s.definition.value.id === sheet.id)?.definition;
  const place = definition?.placeOf(['pages']) ?? {file: `${sheet.topic}/sheets`};
  return [
    contentError(
      'sheet/too-long',
      place,
      `Found ${plural(pages, 'page')} of ${sheet.size} paper for '${sheet.id}', expected ${sheet.pages} at most.`,
      'Select fewer claims (limit, minimum-articles), or allow more pages.',
    ),
  ];
}

type OutputParts = {
  dataset: Dataset;
  datasetText: string;
  printed: readonly Printed[];
  browser: Manifest['browser'];
  all: readonly Sheet[];
  printing: Printing;
  clinicName: string;
};

function writeOutput(output: OutputFolder, parts: OutputParts): void {
  const {dataset, datasetText, printed} = parts;
  const files = new Map<string, Uint8Array>();
  files.set('dataset.json', Buffer.from(datasetText));
  files.set('claims.jsonl', Buffer.from(serializeClaimLines(toClaimLines(dataset))));
  for (const p of printed) {
    files.set(p.file, p.pdf);
    // One picture a sheet: A4 where it is printed, as it comes first.
    if (!files.has(p.thumbnail)) files.set(p.thumbnail, p.png);
  }
  const before = readManifest(output);
  const kept = keptSheets(before, parts);
  for (const file of kept.files) {
    const bytes = output.current(file);
    if (bytes && !files.has(file)) files.set(file, bytes);
  }
  const sheets: ManifestSheet[] = [
    ...printed.map((p) => ({
      topic: p.sheet.topic,
      sheet: p.sheet.id,
      size: p.sheet.size,
      file: p.file,
      version: p.sheet.version,
      pages: p.pages,
      claims: p.sheet.claims,
    })),
    ...kept.sheets,
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  files.set(
    'index.html',
    Buffer.from(renderIndex(indexOf(dataset, sheets, parts), readIndexTemplate(), parts.printing.fonts)),
  );
  const manifest: Manifest = {
    generator: `claimleaf ${programVersion}`,
    browser: parts.browser,
    dataset: sha256(files.get('dataset.json') ?? Buffer.alloc(0)),
    files: [...files]
      .map(([path, bytes]) => ({path, bytes: bytes.byteLength, sha256: sha256(bytes)}))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    sheets,
  };
  for (const [path, bytes] of files) output.stage(path, bytes);
  output.stage('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  output.commit((before?.files ?? []).map((f) => f.path).filter((path) => !files.has(path)));
}

/** With --only, the sheets of the last build that were not printed now stay, as long as they still say the same. */
function keptSheets(before: Manifest | null, {printed, all}: OutputParts): {files: string[]; sheets: ManifestSheet[]} {
  const now = new Set(printed.map((p) => p.file));
  const sheets = (before?.sheets ?? []).filter(
    (s) =>
      !now.has(s.file) &&
      all.some(
        (sheet) =>
          sheet.topic === s.topic && sheet.id === s.sheet && sheet.size === s.size && sheet.version === s.version,
      ),
  );
  return {sheets, files: sheets.flatMap((s) => [s.file, `thumbnails/${s.topic}/${s.sheet}.png`])};
}

function indexOf(dataset: Dataset, sheets: readonly ManifestSheet[], {all, clinicName}: OutputParts) {
  const labels = {a4: 'A4', letter: 'US Letter'} as const;
  return {
    title: `Patient sheets of ${clinicName}`,
    language: 'en',
    version: `Made by Claimleaf ${programVersion} from dataset ${sha256(Buffer.from(JSON.stringify(dataset))).slice(0, 7)}. No sheet has been reviewed by a clinician unless it says so.`,
    topics: dataset.topics.map((topic) => {
      const own = sheets.filter((s) => s.topic === topic.id);
      const claims = dataset.claims.filter((c) => c.topic === topic.id).length;
      return {
        title: topic.title,
        scope: topic.scope,
        facts: `${plural(dataset.articles.filter((a) => a.topic === topic.id).length, 'article')}, ${plural(claims, 'claim')}. Articles collected on ${topic.searched}; to be looked at again by ${topic.reviewBy}.`,
        sheets: [...new Set(own.map((s) => s.sheet))].flatMap((id) => {
          const sheet = all.find((s) => s.topic === topic.id && s.id === id);
          if (!sheet) return [];
          return {
            title: sheet.title,
            about: sheet.about,
            thumbnail: `thumbnails/${topic.id}/${id}.png`,
            files: own
              .filter((s) => s.sheet === id)
              .map((s) => ({size: s.size, label: labels[s.size], path: s.file, pages: plural(s.pages, 'page')})),
          };
        }),
      };
    }),
  };
}

function readManifest(output: OutputFolder): Manifest | null {
  try {
    return JSON.parse(output.current('manifest.json')?.toString('utf8') ?? 'null') as Manifest | null;
  } catch {
    return null;
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Results in the order of the items, at most `jobs` at work. The first failure is thrown once all have ended. */
async function inParallel<T, R>(items: readonly T[], jobs: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const workers = Array.from({length: Math.min(jobs, items.length)}, async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T);
  });
  const ended = await Promise.allSettled(workers);
  const failed = ended.find((e) => e.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}

/** Opens something when it is first needed, once, and closes it if it was opened. */
function onceOpen<T extends {close(): Promise<void>}>(
  open: () => Promise<T>,
): {get(): Promise<T>; close(): Promise<void>} {
  let opened: Promise<T> | undefined;
  return {
    get: () => {
      opened ??= open();
      return opened;
    },
    close: async () => {
      const value = await opened?.catch(() => undefined);
      await value?.close();
    },
  };
}
