import {readFileSync} from 'node:fs';

/** What the system says of a process: whether it runs, waits or is stopped, and the processor time it has used. */
export type ProcessState = {state: string; cpuMs: number};

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const msPerTick = 10;

/**
 * The state of a process, by the letter of Linux (R running, S and D waiting, T stopped, Z dead and not reaped); null where
 * it is gone, or where the system has no /proc.
 */
export function stateOf(pid: number): ProcessState | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold spaces and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {state: String(fields[0]), cpuMs: (Number(fields[11]) + Number(fields[12])) * msPerTick};
  } catch {
    return null;
  }
}

export const isStopped = ({state}: ProcessState): boolean => state === 'T' || state === 't';
