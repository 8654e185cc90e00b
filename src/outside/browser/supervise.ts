import type {LaunchedBrowser} from './launch.ts';
import {isStopped, stateOf} from './process-state.ts';
import {beatMs, openPulse} from './pulse.ts';

/** Looks after a browser and its pages. */
export type Supervisor = {
  /** It looks as long as anybody has begun something, and has not called the answer. */
  begin(): () => void;
  /** Looks after a page, too, until the answer is called; `onFault` is told once what is wrong with it. */
  watchPage(page: {sessionId: string; pid: number | undefined}, allowanceMs: number, onFault: Tell): () => void;
  /** The processes that draw its pages, now; the first, of the empty page that it starts with, is waited for a little. */
  renderers(): Promise<number[]>;
};

type Tell = (fault: string) => void;
type Processes = {type: string; id: number}[];

/** The browser's own process only hands things on: so much work without an answer is no work. */
const browserAllowanceMs = 2000;
const stoppedBeats = 3;
const mostTries = 100;

/**
 * A heartbeat from outside: the browser and each page that prints are asked a small question four times a second, and the
 * system is asked what their processes do. `onFault` is told what is wrong with the browser as a whole.
 */
export function supervise({ask, pid}: Pick<LaunchedBrowser, 'ask' | 'pid'>, onFault: Tell): Supervisor {
  let known: Processes = [];
  const look = async () => {
    const answer = (await ask('SystemInfo.getProcessInfo')) as {processInfo: Processes} | undefined;
    if (answer) known = answer.processInfo;
  };
  const isBrowserWell = openPulse({ask: look, pid, allowanceMs: browserAllowanceMs});
  const pages = new Map<() => string | null, {tell: Tell; pid: number | undefined}>();
  let stopped = 0;
  let timer: NodeJS.Timeout | undefined;

  const beat = () => {
    for (const [isWell, {tell}] of pages) {
      const fault = isWell();
      if (fault !== null && pages.delete(isWell)) tell(`its page does not answer, ${fault}`);
    }
    const fault = isBrowserWell();
    if (fault !== null) onFault(`the browser does not answer, ${fault}`);
    // Others of its processes put the pages together, or are those of pages that are being opened, or that nobody prints in
    // yet; a page whose own renderer is stopped is told of above.
    const told = new Set([...pages.values()].map((page) => page.pid));
    const helping = known.filter(({type, id}) => type !== 'browser' && !told.has(id));
    stopped = helping.some(({id}) => isStopped(stateOf(id) ?? {state: '', cpuMs: 0})) ? stopped + 1 : 0;
    if (stopped >= stoppedBeats) onFault('a process of the browser was stopped');
  };

  let begun = 0;
  return {
    begin() {
      begun++;
      timer ??= setInterval(beat, beatMs);
      return () => {
        begun--;
        if (begun > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    watchPage({sessionId, pid}, allowanceMs, tell) {
      const question = () => ask('Runtime.evaluate', sessionId, {expression: '0'});
      // Where its process is not known, nobody can tell one that works from one that hangs: then its time limit ends it.
      const isWell = openPulse({ask: question, pid, allowanceMs, unknownBeats: Number.POSITIVE_INFINITY});
      pages.set(isWell, {tell, pid});
      return () => pages.delete(isWell);
    },
    async renderers() {
      for (let tries = 0; tries < mostTries; tries++) {
        await look();
        const found = known.filter(({type}) => type === 'renderer').map(({id}) => id);
        if (found.length > 0) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return [];
    },
  };
}
