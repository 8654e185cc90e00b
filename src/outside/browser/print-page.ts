import type {Browser, CDPSession, Page} from 'puppeteer';
import {changeDocument, loadBody, loadStyles} from './change-document.ts';
import {type DocumentParts, documentParts} from './document-parts.ts';

/** Size of the paper where the HTML's own `@page` rule says none, and how long one print may take. */
export interface PageOptions {
  widthMm: number;
  heightMm: number;
  /** Margins where the HTML's `@page` rule says none; 0 when left out. */
  marginsMm?: {top: number; right: number; bottom: number; left: number};
  /** The time one try may take, from the moment a page is free for it. */
  timeoutMs: number;
  /** What is printed, for the error message: the sheet's name. */
  name?: string;
}

/** The document wanted to go elsewhere: a bug of whoever made the HTML, and no reason to try again. */
export class LeavingError extends Error {}

/** A page that prints one document after the other. */
export interface PrintPage {
  print(html: string, options: PageOptions): Promise<Uint8Array>;
  /** Called when the page's renderer has crashed; its owner may set it. */
  onCrash: () => void;
  close(): Promise<void>;
  /** The session by which its renderer can be asked something. */
  sessionId: string;
}

/**
 * Opens a page from which nothing gets out and into which only the HTML handed to `print` gets: no script runs, no
 * request is answered, no file is read. `print` throws a LeavingError when the document tries to go elsewhere.
 */
export async function openPrintPage(browser: Browser, onCrash = () => {}): Promise<PrintPage> {
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  // It may crash while it is being opened, too.
  const owner = {onCrash};
  cdp.on('Inspector.targetCrashed', () => owner.onCrash());
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    cdp.send('Inspector.enable'),
    cdp.send('Page.enable'),
    cdp.send('Page.setLifecycleEventsEnabled', {enabled: true}),
  ]);
  const {frameTree} = await cdp.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const put = documentPutter(page, cdp);
  return Object.assign(owner, {
    close: () => page.close(),
    sessionId: cdp.id(),
    async print(html: string, options: PageOptions): Promise<Uint8Array> {
      const leaving = watchLeaving(cdp, frameId);
      try {
        await put(html);
        const {data} = await cdp.send('Page.printToPDF', printOptions(options));
        if (leaving.to === undefined) return Buffer.from(data, 'base64');
      } catch (error) {
        // Leaving is what broke the print off.
        if (leaving.to === undefined) throw error;
      } finally {
        leaving.stopWatching();
      }
      throw new LeavingError(`The document of ${options.name ?? 'a print'} tried to go to ${leaving.to}.`);
    },
  });
}

/**
 * Puts documents into a page, one after the other, each with its fonts and pictures there. One whose stylesheet the page holds
 * already only takes the place of the last one's words: that is quicker, and the browser keeps something of each whole document
 * that it reads, so that it becomes slower with each.
 */
function documentPutter(page: Page, cdp: CDPSession): (html: string) => Promise<void> {
  const run = (expression: string) => cdp.send('Runtime.evaluate', {expression, awaitPromise: true});
  let held: DocumentParts | null = null;
  return async (html) => {
    const parts = documentParts(html);
    const last = held;
    // Should anything fail on the way, nobody knows what the page holds.
    held = null;
    if (parts && last?.shared === parts.shared) {
      await changeDocument(cdp, last, parts);
    } else {
      await page.setContent(html, {waitUntil: 'load', timeout: 0});
      if (parts) await run(loadStyles);
    }
    await run(loadBody);
    held = parts;
  };
}

/** Notes where the document wants to go, as with `<meta http-equiv="refresh">`. */
function watchLeaving(cdp: CDPSession, frameId: string): {to?: string; stopWatching(): void} {
  const note = (event: {frameId: string; url: string}) => {
    if (event.frameId === frameId) leaving.to = event.url;
  };
  cdp.on('Page.frameRequestedNavigation', note);
  const leaving: {to?: string; stopWatching(): void} = {
    stopWatching: () => cdp.off('Page.frameRequestedNavigation', note),
  };
  return leaving;
}

function printOptions({widthMm, heightMm, marginsMm}: PageOptions) {
  const inches = (mm: number) => mm / 25.4;
  const {top, right, bottom, left} = marginsMm ?? {top: 0, right: 0, bottom: 0, left: 0};
  return {
    paperWidth: inches(widthMm),
    paperHeight: inches(heightMm),
    marginTop: inches(top),
    marginRight: inches(right),
    marginBottom: inches(bottom),
    marginLeft: inches(left),
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
