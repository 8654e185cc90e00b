import {isStopped, stateOf as stateOfProcess} from './process-state.ts';

/** Somebody who is asked again and again, as long as it has something to do. */
export type Asked = {
  /** A small question that only the living answer. */
  ask(): Promise<unknown>;
  /** Its process, where it is known. */
  pid: number | undefined;
  /** How much processor time it may use without an answer before it is taken to go round in circles, in milliseconds. */
  allowanceMs: number;
  /** How many beats it may wait for something, without an answer and without using the processor. */
  quietBeats?: number;
  /** The same where the system does not say what its process does. */
  unknownBeats?: number;
};

/** The time between two beats, in milliseconds. */
export const beatMs = 250;
/** A stop of a moment, as by a debugger, is none. */
const stoppedBeats = 3;
const quietBeatsUsually = 8;
/** Where the system does not say what a process does, silence alone must do: 10 seconds. */
const unknownBeatsUsually = 40;

/**
 * Looks whether somebody lives. Beats are counted in turns of this process, and what was used in processor time of the other, so
 * that neither a busy machine nor a busy program makes a living one look dead. Each call is a beat; it answers null, or in
 * words what is wrong.
 */
export function openPulse(
  {ask, pid, allowanceMs, quietBeats = quietBeatsUsually, unknownBeats = unknownBeatsUsually}: Asked,
  stateOf = stateOfProcess,
) {
  let unanswered: {cpuMs: number} | null = null;
  let quiet = 0;
  let stopped = 0;
  let lastCpuMs = 0;
  return (): string | null => {
    const now = pid === undefined ? null : stateOf(pid);
    const cpuMs = now === null ? 0 : now.cpuMs;
    stopped = now && isStopped(now) ? stopped + 1 : 0;
    if (stopped >= stoppedBeats) return 'it was stopped';
    if (unanswered === null) {
      const question = {cpuMs};
      unanswered = question;
      quiet = 0;
      ask().then(
        () => {
          unanswered = null;
        },
        () => {},
      );
    } else if (now === null) {
      quiet++;
      if (quiet >= unknownBeats) return `it gave no sign of life for ${seconds(quiet * beatMs)}`;
    } else {
      const usedMs = now.cpuMs - unanswered.cpuMs;
      if (usedMs >= allowanceMs) return `it went round in circles: ${seconds(usedMs)} of work without an end`;
      const isAtWork = now.cpuMs > lastCpuMs || now.state === 'R' || now.state === 'D';
      quiet = isAtWork ? 0 : quiet + 1;
      if (quiet >= quietBeats) return `it gave no sign of life for ${seconds(quiet * beatMs)}`;
    }
    lastCpuMs = cpuMs;
    return null;
  };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
