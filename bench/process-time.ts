import {readdirSync, readFileSync} from 'node:fs';

/** Ticks of the processor's time in a second, as Linux counts them for programs everywhere. */
const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that the processes which this one has started, and those that they have, have used up to now; Linux
 * alone says it, in steps of 10 ms, elsewhere it is 0.
 */
export function browserTime(): number {
  const all = processes();
  const below = new Set([process.pid]);
  // Parents have lower numbers, but for the rare turn of the count.
  for (const {pid, parent} of all) if (below.has(parent)) below.add(pid);
  below.delete(process.pid);
  return all.filter(({pid}) => below.has(pid)).reduce((sum, {ticks}) => sum + ticks, 0) * (1000 / ticksPerSecond);
}

function processes(): {pid: number; parent: number; ticks: number}[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name, in brackets, may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12])}];
      } catch {
        return []; // It has ended.
      }
    })
    .sort((a, b) => a.pid - b.pid);
}
