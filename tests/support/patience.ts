import {availableParallelism, loadavg} from 'node:os';

/** How long a test waits for what must come, in milliseconds. It ends a wait that is in vain; nothing is measured by it. */
export const patience = 240_000;

/**
 * A time limit that the program shall keep to, longer where the machine has more to do than it has processors: what
 * passes it on an idle machine passes it on a busy one, too, and what keeps to it still does.
 */
export function inThisLoad(ms: number): number {
  const [lastMinute = 0] = loadavg();
  return Math.ceil(ms * Math.max(1, (2 * lastMinute) / availableParallelism()));
}
