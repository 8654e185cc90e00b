import {tmpdir} from 'node:os';
import {measuringVersion} from '../9-measure/measure-document.ts';
import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {plural} from '../formats/counts.ts';
import {type Edition, editionPath} from '../model/edition.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {Manifest} from '../model/generated/manifest.ts';
import {paper} from '../model/paper.ts';
import type {PrintedDocument} from '../model/printed-page.ts';
import type {Printing} from '../model/program.ts';
import {findBrowser} from '../outside/browser/find-browser.ts';
import {openPrinter, type Printer} from '../outside/browser/printer.ts';
import {userCacheFolder} from '../outside/browser/user-cache-folder.ts';
import {openPictures, type Pictures} from '../outside/pictures.ts';
import {openPrintCache, type PrintCache} from '../outside/print-cache.ts';
import {hashPrintingCode, programVersion} from '../outside/program-files.ts';
import type {Terminal} from '../outside/terminal.ts';
import {editionToHtml, measurePdf, printToPdf} from '../pipeline.ts';
import {stopwatch} from './load.ts';

/** One edition in the output: its PDF, how its first page looks, what was measured. Paths lead from the output folder. */
export type Printed = Edition & {
  file: string;
  thumbnail: string;
  pdf: Uint8Array;
  png: Uint8Array;
  document: PrintedDocument;
  pages: number;
};

/** How long one edition may take to print, in milliseconds, and how wide its picture is, in pixels. */
const printTimeoutMs = 30_000;
const thumbnailWidth = 360;

/** `asked`: how many sheets are printed at once, and whether what is known from before is taken. */
export type PrintSettings = {
  asked: {jobs: number; cache: boolean};
  printing: Printing;
  terminal: Terminal;
  logo: string | null;
};

/** Where sheets are printed. It stays open for several lots, and must be closed. */
export type Press = {
  browser: Manifest['browser'];
  /** How many prints were known from earlier builds. */
  fromCache(): number;
  /** Prints editions, several at once, in their order; what was printed before and has not changed is not printed again. */
  print(editions: readonly Edition[]): Promise<Printed[]>;
  close(): Promise<void>;
};

export async function openPress(dataset: Dataset, settings: PrintSettings): Promise<Press> {
  const {asked, terminal} = settings;
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const found = await findBrowser({env: process.env, platform: process.platform, cacheFolder});
  if (found.unpackedBecause) terminal.note(`Unpacked the browser: ${found.unpackedBecause}`);
  const cache = await openPrintCache(cacheFolder, asked.cache);
  const pictures = await openPictures();
  const code = hashPrintingCode();
  const open = onceOpen(() => openPrinter({found, jobs: asked.jobs, profileParent: tmpdir(), onNote: terminal.note}));
  const close = async () => {
    pictures.close();
    await open.close();
  };
  try {
    // The browser's version is part of what makes a print, so that it is asked even where every sheet is known.
    const browser = cache.browserVersion(found.executablePath) ?? (await open.get());
    const version = {version: browser.version, sandbox: browser.sandbox};
    cache.rememberBrowser(found.executablePath, version);
    let fromCache = 0;
    const print = (editions: readonly Edition[]) =>
      inParallel(editions, asked.jobs, async (edition): Promise<Printed> => {
        const watch = stopwatch();
        const print = await printEdition(edition, dataset, version.version, {...settings, open, cache, pictures, code});
        if (print.known) fromCache++;
        const {pages, pdf} = print.printed;
        terminal.sheet(
          editionPath(edition),
          `${plural(pages, 'page')}, ${Math.round(pdf.length / 1000)} KB${print.known ? ', unchanged' : ''}`,
          watch(),
        );
        return print.printed;
      });
    return {browser: version, fromCache: () => fromCache, print, close};
  } catch (error) {
    await close();
    throw error;
  }
}

/** `code` is the hash of the code that makes a print. */
type Tools = PrintSettings & {open: {get(): Promise<Printer>}; cache: PrintCache; pictures: Pictures; code: string};

async function printEdition(
  edition: Edition,
  dataset: Dataset,
  browser: string,
  tools: Tools,
): Promise<{printed: Printed; known: boolean}> {
  const {sheet, size, print} = edition;
  const html = await editionToHtml(edition, tools.printing, tools.logo);
  const created = must(
    dataset.topics.find((t) => t.id === sheet.topic),
    'a sheet is of a topic of the dataset',
  ).searched;
  const producer = `Claimleaf ${programVersion}`;
  const name = editionPath(edition);
  const key = sha256(JSON.stringify([html, browser, created, producer, tools.code, measuringVersion]));
  const known = tools.cache.get(key);
  const pdf =
    known?.pdf ??
    (await printToPdf(
      await (await tools.open.get()).print(html, {...paper[size], timeoutMs: printTimeoutMs, name}),
      sheet,
      {created, producer, logo: tools.logo},
    ));
  const png = known?.png ?? (await tools.pictures.look(pdf, thumbnailWidth));
  const document = known?.document ?? (await measurePdf(pdf, tools.pictures.pdfium));
  if (!known) tools.cache.put(key, {pdf, png, document});
  return {
    printed: {
      ...{sheet, size, print},
      file: `sheets/${name}.pdf`,
      thumbnail: `thumbnails/${sheet.topic}/${sheet.id}.png`,
      pdf,
      png,
      document,
      pages: document.pages.length,
    },
    known: known !== null,
  };
}

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
