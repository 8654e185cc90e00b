import type {LaunchedBrowser} from './launch.ts';
import {LeavingError, openPrintPage, type PageOptions, type PrintPage} from './print-page.ts';

/** How one try to print ended; a LeavingError is thrown. */
export type Attempt =
  | {pdf: Uint8Array}
  /** This print made the browser hang or crash, or its page crash or fail. */
  | {fault: string}
  /** The browser went away under it and others: another's fault when `explained`, otherwise nobody knows whose. */
  | {lost: true; explained: boolean};

/** One running browser and the pages in it that are free. */
export interface Session {
  attempt(html: string, options: PageOptions): Promise<Attempt>;
  /** Whether its browser has gone. */
  isOver(): boolean;
  kill(): void;
}

/** Lends the pages of a browser to prints, and kills the browser as soon as one of them hangs or crashes. */
export function openSession({browser, kill, ended}: LaunchedBrowser): Session {
  const idle: PrintPage[] = [];
  // A set and not a race with `ended`: a promise that lives long keeps the result of every race it was in.
  const underWay = new Set<(attempt: Attempt) => void>();
  let explained = false;
  let over = false;
  let gone = false;
  void ended.then(() => {
    over = true;
    gone = true;
    const known = underWay.size === 1 && !explained;
    for (const settle of underWay) settle(known ? {fault: 'the browser crashed'} : {lost: true, explained});
  });

  /** Puppeteer's own timeouts do not end a hang in the browser: only killing it does. */
  function blame(fault: string): Attempt {
    explained = true;
    over = true;
    kill();
    return {fault};
  }

  async function tryOnce(html: string, options: PageOptions, settle: (attempt: Attempt) => void): Promise<void> {
    const onCrash = () => settle(blame('its page crashed'));
    let page = idle.pop();
    try {
      if (page) page.onCrash = onCrash;
      else page = await openPrintPage(browser, onCrash);
      const pdf = await page.print(html, options);
      idle.push(page);
      settle({pdf});
    } catch (error) {
      if (error instanceof LeavingError) {
        void page?.close().catch(() => {});
        throw error;
      }
      // A pipe that closes rejects what is under way a moment before the end of the process settles it.
      if (over || !browser.connected) return;
      // Such as "Printing failed", which comes before the news that the page has crashed.
      settle(blame((error as Error).message));
    }
  }

  return {
    async attempt(html, options) {
      if (gone) return {lost: true, explained: true};
      const {promise, resolve, reject} = Promise.withResolvers<Attempt>();
      const late = `it took longer than ${options.timeoutMs / 1000} s`;
      const timer = setTimeout(() => resolve(blame(late)), options.timeoutMs);
      underWay.add(resolve);
      tryOnce(html, options, resolve).catch(reject);
      try {
        return await promise;
      } finally {
        underWay.delete(resolve);
        clearTimeout(timer);
      }
    },
    isOver: () => over,
    kill,
  };
}
