import type {LaunchedBrowser} from './launch.ts';
import {LeavingError, openPrintPage, type PageOptions, type PrintPage} from './print-page.ts';
import {stateOf} from './process-state.ts';
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
  const {connected, kill, ended} = launched;
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
  const isConnected = () =>
    connected().then(
      (browser) => browser.connected,
      () => false,
    );

  /** Puppeteer's own timeouts do not end a hang in the browser: only killing it does. */
  function blame(fault: string): Attempt {
    explained = true;
    over = true;
    kill();
    return {fault};
  }

  /** `onPage` is told of the page as soon as it is there. */
  async function tryOnce(
    html: string,
    options: PageOptions,
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
      if (over || !(await isConnected())) return;
      // Such as "Printing failed", which comes before the news that the page has crashed.
      settle(blame((error as Error).message));
    }
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
      tryOnce(html, options, resolve, onPage).catch(reject);
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

/**
 * How much work a page may do in one go without answering, in milliseconds of processor time: a start of its own, and what
 * is far more than its elements and letters need. The longest of the committed
 * sheets has 3,500 elements and takes 230, where 6,000 are allowed; half of them take less than 40.
 */
function allowanceOf(html: string): number {
  const elements = html.split('<').length;
  const letters = html.replace(/<style>.*?<\/style>|src="data:[^"]*"/gs, '').length;
  return 1500 + elements + letters / 50;
}

/** How often a print that lives but gets little of the processor is given its time again. */
const mostTimes = 10;

/**
 * The time that a print may take. Where its process is known it counts as the work that it has done, so that a busy
 * machine does not end it; its time on the clock is ten times as long at most.
 */
function startDeadline(timeoutMs: number, onLate: (fault: string) => void) {
  let pid: number | undefined;
  let startMs = 0;
  let times = 1;
  const look = () => {
    const now = pid === undefined ? null : stateOf(pid);
    if (now && now.cpuMs - startMs < timeoutMs * 0.8 && times < mostTimes) {
      times++;
      timer = setTimeout(look, timeoutMs);
      return;
    }
    onLate(`it took longer than ${timeoutMs / 1000} s`);
  };
  let timer = setTimeout(look, timeoutMs);
  return {
    measure(of: number | undefined) {
      pid = of;
      const now = of === undefined ? null : stateOf(of);
      if (now) startMs = now.cpuMs;
    },
    end: () => clearTimeout(timer),
  };
}
