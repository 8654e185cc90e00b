import type {LaunchedBrowser} from './launch.ts';
import {allowanceOf, startDeadline} from './print-deadline.ts';
import {LeavingError, openPrintPage, type PageOptions, type PrintPage} from './print-page.ts';
import {supervise} from './supervise.ts';

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

/** A page, and the process that draws it where that is known. */
type Lent = {page: PrintPage; pid: number | undefined};

/** Lends the pages of a browser to prints, and kills the browser as soon as one of them hangs or crashes. */
export function openSession(launched: LaunchedBrowser): Session {
  const {kill, ended} = launched;
  const idle: Lent[] = [];
  // A set and not a race with `ended`: a promise that lives long keeps the result of every race it was in.
  const underWay = new Set<(attempt: Attempt) => void>();
  let explained = false;
  let over = false;
  let gone = false;
  let why = 'the browser crashed';
  void ended.then(() => {
    over = true;
    gone = true;
    const known = underWay.size === 1 && !explained;
    for (const settle of underWay) settle(known ? {fault: why} : {lost: true, explained});
  });
  const supervisor = supervise(launched, (fault) => {
    if (over) return;
    over = true;
    why = fault;
    kill();
  });
  const openPage = pageOpener(launched, supervisor);
  const pages: Pages = {idle, openPage, blame, isGone: async () => over || !(await isConnected(launched))};

  /** Puppeteer's own timeouts do not end a hang in the browser: only killing it does. */
  function blame(fault: string): Attempt {
    explained = true;
    over = true;
    kill();
    return {fault};
  }

  return {
    async attempt(html, options) {
      if (gone) return {lost: true, explained: true};
      const {promise, resolve, reject} = Promise.withResolvers<Attempt>();
      const ends = [supervisor.begin()];
      const fail = (fault: string) => resolve(blame(fault));
      const deadline = startDeadline(options.timeoutMs, fail);
      const onPage = (lent: Lent) => {
        deadline.measure(lent.pid);
        const allowanceMs = Math.min(options.timeoutMs, allowanceOf(html));
        ends.push(supervisor.watchPage({sessionId: lent.page.sessionId, pid: lent.pid}, allowanceMs, fail));
      };
      underWay.add(resolve);
      tryOnce(pages, {html, options}, resolve, onPage).catch(reject);
      try {
        return await promise;
      } finally {
        underWay.delete(resolve);
        for (const end of [...ends, deadline.end]) end();
      }
    },
    isOver: () => over,
    kill,
  };
}

/** Opens one page after the other, so that the process that is new is the page's. */
function pageOpener({connected}: LaunchedBrowser, {renderers}: Pick<ReturnType<typeof supervise>, 'renderers'>) {
  let last: Promise<unknown> = Promise.resolve();
  return (onCrash: () => void): Promise<Lent> => {
    const next = last.then(async () => {
      const before = await renderers();
      const page = await openPrintPage(await connected(), onCrash);
      const added = (await renderers()).filter((id) => !before.includes(id));
      return {page, pid: added.length === 1 ? added[0] : undefined};
    });
    last = next.catch(() => {});
    return next;
  };
}

/** What one try to print needs: pages that are free, a new one, whom to blame, and whether the browser has gone. */
type Pages = {
  idle: Lent[];
  openPage(onCrash: () => void): Promise<Lent>;
  blame(fault: string): Attempt;
  isGone(): Promise<boolean>;
};

/** `onPage` is told of the page as soon as it is there. */
async function tryOnce(
  {idle, openPage, blame, isGone}: Pages,
  {html, options}: {html: string; options: PageOptions},
  settle: (attempt: Attempt) => void,
  onPage: (lent: Lent) => void,
): Promise<void> {
  const onCrash = () => settle(blame('its page crashed'));
  let lent = idle.pop();
  try {
    if (lent) lent.page.onCrash = onCrash;
    else lent = await openPage(onCrash);
    onPage(lent);
    const pdf = await lent.page.print(html, options);
    idle.push(lent);
    settle({pdf});
  } catch (error) {
    if (error instanceof LeavingError) {
      void lent?.page.close().catch(() => {});
      throw error;
    }
    // A pipe that closes rejects what is under way a moment before the end of the process settles it.
    if (await isGone()) return;
    // Such as "Printing failed", which comes before the news that the page has crashed.
    settle(blame((error as Error).message));
  }
}

const isConnected = ({connected}: LaunchedBrowser): Promise<boolean> =>
  connected().then(
    (browser) => browser.connected,
    () => false,
  );
