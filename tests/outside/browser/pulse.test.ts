import {expect, test} from 'vitest';
import {beatMs, openPulse} from '../../../src/outside/browser/pulse.ts';

/** What the system says at each beat, and whether an answer came before the next. */
type Beat = {state: string; cpuMs: number; answers?: boolean} | null;

/** The beat at which something is found wrong, and what; null where nothing is, in all beats. */
async function feel(beats: Iterable<Beat>, allowanceMs = 2000): Promise<[number, string] | null> {
  let now: Beat = null;
  let answer = () => {};
  const ask = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  const isWell = openPulse({ask, pid: 1, allowanceMs}, () => now);
  let count = 0;
  for (const beat of beats) {
    now = beat;
    count++;
    const fault = isWell();
    if (fault !== null) return [count, fault];
    if (beat?.answers) answer();
    await null;
    await null;
  }
  return null;
}

const times = (n: number, beat: (i: number) => Beat) => Array.from({length: n}, (_, i) => beat(i));
const within = (ms: number) => ms / beatMs;

test('who answers is well, however long and whatever it does', async () => {
  expect(await feel(times(1000, (i) => ({state: 'S', cpuMs: 0, answers: i % 7 === 6})))).toBeNull();
  expect(await feel(times(1000, (i) => ({state: 'R', cpuMs: i * beatMs, answers: i % 4 === 0})))).toBeNull();
});

test('who is stopped is found within a second, whether a question is open or not; a stop of a moment is none', async () => {
  const [at, fault] = (await feel(times(20, () => ({state: 'T', cpuMs: 0, answers: true})))) ?? [];
  expect(fault).toBe('it was stopped');
  expect(at).toBeLessThanOrEqual(within(1000));
  expect(await feel(times(99, (i) => ({state: i % 3 === 0 ? 'S' : 'T', cpuMs: 0, answers: true})))).toBeNull();
});

test('who neither answers nor works is found within two and a half seconds', async () => {
  const [at, fault] = (await feel(times(40, () => ({state: 'S', cpuMs: 70})))) ?? [];
  expect(fault).toContain('no sign of life');
  expect(at).toBeLessThanOrEqual(within(2500));
});

test('who works without an end is found by its own time, not by that of the clock', async () => {
  const busy = (share: number) => feel(times(4000, (i) => ({state: 'R', cpuMs: i * beatMs * share})));
  const [quick, fault] = (await busy(1)) ?? [];
  expect(fault).toContain('went round in circles: 2.0 s');
  expect(quick).toBeLessThanOrEqual(within(2500));
  // A twentieth of a processor is what is left to it on a machine with far too much to do.
  const [slow] = (await busy(1 / 20)) ?? [];
  expect(slow).toBeGreaterThan(within(35_000));
});

test('who is due to work and gets no processor, or waits for a disk, is not dead', async () => {
  expect(await feel(times(400, () => ({state: 'R', cpuMs: 10})))).toBeNull();
  expect(await feel(times(400, () => ({state: 'D', cpuMs: 10})))).toBeNull();
});

test('where the system says nothing of processes, ten seconds of silence are too long', async () => {
  const [at] = (await feel(times(400, () => null))) ?? [];
  expect(at).toBeGreaterThan(within(9000));
  expect(at).toBeLessThanOrEqual(within(11_000));
});
