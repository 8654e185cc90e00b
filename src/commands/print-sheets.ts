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
import type {Sheet} from '../model/sheet.ts';
import {findBrowser} from '../outside/browser/find-browser.ts';
import {openPrinter, type Printer, UnprintableError} from '../outside/browser/printer.ts';
import {userCacheFolder} from '../outside/browser/user-cache-folder.ts';
import {cacheSize} from '../outside/cache-size.ts';
import {openPictures, type Pictures} from '../outside/pictures.ts';
import {openPrintCache, type PrintCache} from '../outside/print-cache.ts';
import {hashPrintingCode} from '../outside/program-files.ts';
import {programVersion} from '../outside/program-folder.ts';
import type {Terminal} from '../outside/terminal.ts';
import {editionToHtml, measurePdf, printToPdf} from '../pipeline.ts';
import {stopwatch} from './load.ts';

/** One edition in the output: its PDF, how its first page looks, what was measured. Paths lead from the output folder. */
export type Printed = Edition & {
  file: string;
  thumbnail: string;
  pdf: Uint8Array;
  /** Of the first edition of each sheet, which is the one that the list of sheets shows; of the others null. */
  png: Uint8Array | null;
  document: PrintedDocument;
  pages: number;
};

/** How long one edition may take to print, in milliseconds, and how wide its picture is, in pixels. */
const printTimeoutMs = 30_000;
const thumbnailWidth = 360;
/** So many editions that cannot be printed, and none that can, are no fault of the sheets. */
const mostWithoutAny = 3;

/** `asked`: how many sheets are printed at once, and whether what is known from before is taken. */
export type PrintSettings = {
  asked: {jobs: number; cache: boolean};
  printing: Printing;
  terminal: Terminal;
  logo: string | null;
  /** What opens the printer; the browser's own where it is left out. */
  openPrinter?: typeof openPrinter;
};

export type Unprinted = {edition: Edition; fault: string};

/** Where sheets are printed. It stays open for several lots, and must be closed. */
export type Press = {
  browser: Manifest['browser'];
  /** How many prints were known from earlier builds. */
  fromCache(): number;
  /**
   * Prints editions, several at once, in their order; what was printed before and has not changed is not printed again. A
   * sheet of which an edition cannot be printed is left out with all its editions: see `unprinted`.
   */
  print(editions: readonly Edition[]): Promise<Printed[]>;
  /** The editions over which the browser hung or crashed, and how. */
  unprinted(): readonly Unprinted[];
  close(): Promise<void>;
};

export async function openPress(dataset: Dataset, settings: PrintSettings): Promise<Press> {
  const {asked, terminal} = settings;
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const onUnpack = (why: string) =>
    terminal.note(`Unpacking the browser, which takes some seconds and is done once: ${why}.`);
  const found = await findBrowser({env: process.env, platform: process.platform, cacheFolder, onUnpack});
  const cache = openPrintCache(cacheFolder, asked.cache, cacheSize(process.env));
  const pictures = await openPictures();
  const code = hashPrintingCode();
  const openOne = settings.openPrinter ?? openPrinter;
  const open = onceOpen(() => openOne({found, jobs: asked.jobs, profileParent: tmpdir(), onNote: terminal.note}));
  const close = async () => {
    pictures.close();
    cache.close();
    await open.close();
  };
  try {
    // Its version is part of what makes a print, and the manifest says how it ran: the running browser alone knows both.
    const {version, sandbox} = await open.get();
    let fromCache = 0;
    let printedNow = 0;
    const unprinted: Unprinted[] = [];
    let lastFault: UnprintableError | null = null;
    const count = {done: 0, all: 0};
    const printOne = async ({edition, isShown}: Asked): Promise<Printed | null> => {
      const watch = stopwatch();
      try {
        const {printed, known} = await printEdition({edition, isShown}, dataset, version, {
          ...settings,
          open,
          cache,
          pictures,
          code,
        });
        if (known) fromCache++;
        else printedNow++;
        sayPrinted(terminal, `${++count.done}/${count.all}`, edition, printed, known, watch());
        return printed;
      } catch (error) {
        if (!(error instanceof UnprintableError)) throw error;
        unprinted.push({edition, fault: error.fault});
        // Then it is the browser or the machine, and each further sheet would take as long again.
        if (printedNow === 0 && unprinted.length >= mostWithoutAny) throw error;
        lastFault = error;
        return null;
      }
    };
    const print = async (editions: readonly Edition[]) => {
      count.all += editions.length;
      const printed = (await inParallel(withShown(editions), asked.jobs, printOne)).filter((p) => p !== null);
      if (lastFault && printedNow + fromCache === 0) throw lastFault;
      const left = new Set(unprinted.map(({edition}) => edition.sheet));
      return printed.filter(({sheet}) => !left.has(sheet));
    };
    const browser = {version, sandbox};
    return {browser, fromCache: () => fromCache, unprinted: () => unprinted, print, close};
  } catch (error) {
    await close();
    throw error;
  }
}

function sayPrinted(
  terminal: Terminal,
  count: string,
  edition: Edition,
  {pages, pdf}: Printed,
  known: boolean,
  ms: number,
): void {
  const size = `${plural(pages, 'page')}, ${Math.round(pdf.length / 1000)} KB`;
  terminal.sheet(`${count} ${editionPath(edition)}`, `${size}${known ? ', unchanged' : ''}`, ms);
}

/** `code` is the hash of the code that makes a print. */
type Tools = PrintSettings & {open: {get(): Promise<Printer>}; cache: PrintCache; pictures: Pictures; code: string};

/** An edition, and whether it is the one of its sheet of which a picture is wanted. */
type Asked = {edition: Edition; isShown: boolean};

/** The first edition of a sheet is shown: the browser prints several at once, but the order in which they were asked for is fixed. */
function withShown(editions: readonly Edition[]): Asked[] {
  const seen = new Set<Sheet>();
  return editions.map((edition) => {
    const isShown = !seen.has(edition.sheet);
    seen.add(edition.sheet);
    return {edition, isShown};
  });
}

async function printEdition(
  {edition, isShown}: Asked,
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
  // One that was not shown when it was printed may be now, as when the clinic takes up another paper size.
  const png = isShown ? (known?.png ?? (await tools.pictures.look(pdf, thumbnailWidth))) : null;
  const document = known?.document ?? (await measurePdf(pdf, tools.pictures.pdfium));
  if (!known || (png && !known.png)) tools.cache.put(key, {pdf, png: png ?? known?.png ?? null, document});
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
