import type {Ended} from '../../../tests/support/run-claimleaf.ts';

/** A line of a stack trace, as V8 writes it, and what Node says of an error that nobody caught. */
const trace = /^\s+at .*(?:[:(]\d+:\d+\)?|node:internal|\.ts:\d+)|^Node\.js v\d|triggerUncaughtException/m;

const ownFault = /fault of the program|the program has a fault/i;

/** Characters that move a terminal's cursor, or hide what stands on it. */
const raw = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Whether a run of the program ended as it should on content that somebody else has made: with 0, 1 or 2, in words for a
 * person, and with the file's name where it refuses. Null where it did.
 *
 * @param names what a refusal must name, one of them
 * @param canary a text that must not be in what it says
 */
export function judgeEnded(
  {exitCode, stdout, stderr}: Ended,
  {names, canary, codes = [0, 1, 2]}: {names: readonly string[]; canary?: string; codes?: readonly number[]},
): string | null {
  const said = `${stdout}\n${stderr}`;
  if (trace.test(said)) return `A stack trace: ${said.slice(said.search(trace)).slice(0, 300)}`;
  if (ownFault.test(said)) return `It blames itself: ${lineOf(said, ownFault)}`;
  if (raw.test(said)) return `A raw control character: ${JSON.stringify(lineOf(said, raw))}`;
  if (exitCode === null || !codes.includes(exitCode)) return `Exit code ${exitCode}: ${said.slice(-300)}`;
  if (canary && said.includes(canary)) return `The canary is in what it says: ${lineOf(said, new RegExp(canary))}`;
  if (exitCode !== 0 && !names.some((name) => said.includes(name)))
    return `Exit code ${exitCode}, and none of ${names.join(', ')} is named: ${said.slice(0, 300)}`;
  return null;
}

function lineOf(text: string, pattern: RegExp): string {
  return (text.split('\n').find((line) => pattern.test(line)) ?? '').slice(0, 300);
}
