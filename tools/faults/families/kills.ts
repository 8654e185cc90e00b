import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import type {Family, Lab, Trial} from '../family.ts';
import {claimleaf, startClaimleaf} from '../lab/claimleaf.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {processesAt} from '../lab/processes.ts';
import {before, cleanBuilds, difference, judgeBroken, snapshot} from '../lab/whole-output.ts';

const failing = fileURLToPath(new URL('../../failing-files.ts', import.meta.url));
const signals = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
/** As in disk.ts. */
const calls = 340;

/** How long a build takes here, in milliseconds, with or without what is known from before; measured once a worker. */
const durations = new Map<boolean, Promise<number>>();

async function durationOf(cache: boolean, lab: Lab): Promise<number> {
  const folder = join(lab.folder, 'measured');
  const began = performance.now();
  before(folder, await cleanBuilds(lab.folder));
  const start = performance.now();
  await claimleaf(['build', ...(cache ? [] : ['--no-cache'])], folder, {TMPDIR: temporary(folder)});
  return performance.now() - Math.max(start, began);
}

function temporary(folder: string): string {
  const path = join(folder, 'tmp');
  mkdirSync(path, {recursive: true});
  return path;
}

/** A build that is ended from outside at a part of its time. */
async function atMoment(
  lab: Lab,
  signal: (typeof signals)[number],
  part: number,
  cache: boolean,
): Promise<string | null> {
  const duration = durations.get(cache) ?? durationOf(cache, lab);
  durations.set(cache, duration);
  const ms = (await duration) * part;
  return broken(lab, async (folder, argv, env) => {
    const {child, ended} = startClaimleaf([...argv, ...(cache ? [] : ['--no-cache'])], folder, env);
    await Promise.race([setTimeout(ms), ended]);
    child.kill(signal);
    const end = await ended;
    if (signal === 'SIGKILL') return null;
    // Before the program has loaded, the signal itself ends the process.
    return judgeEnded({...end, exitCode: end.exitCode ?? 130}, {names: ['Interrupted', ''], codes: [0, 130, 143]});
  });
}

/** A build that is ended by its own disk at a call, before, after or in the middle of it. */
function atCall(lab: Lab, at: number, how: string): Promise<string | null> {
  return broken(lab, async (folder, argv, env) => {
    await claimleaf(argv, folder, {
      ...env,
      NODE_OPTIONS: `--import ${failing}`,
      CLAIMLEAF_TRY_DISK: JSON.stringify({at, how}),
    });
    return null;
  });
}

/** What is there when a build was broken off, and after the next one. */
async function broken(
  lab: Lab,
  end: (folder: string, argv: string[], env: NodeJS.ProcessEnv) => Promise<string | null>,
): Promise<string | null> {
  const clean = await cleanBuilds(lab.folder);
  const folder = join(lab.folder, 'content-folder');
  before(folder, clean);
  const env = {TMPDIR: temporary(folder)};
  const wrong = (await end(folder, ['build'], env)) ?? judgeBroken(join(folder, 'output'), clean);
  if (wrong) return wrong;
  const again = await claimleaf(['build'], folder, env);
  if (again.exitCode !== 0) return `The next build ended with ${again.exitCode}: ${again.stderr.slice(-300)}`;
  const differs = difference(snapshot(join(folder, 'output')), clean.new);
  if (differs) return `After the next build ${differs}`;
  const left = readdirSync(env.TMPDIR);
  if (left.length > 0) return `After the next build ${left[0]} is left in the temporary folder`;
  const alive = processesAt(env.TMPDIR);
  return alive.length === 0 ? null : `After the next build a process runs still: ${alive[0]?.command.slice(0, 100)}`;
}

export const kills: Family = {
  name: 'kills',
  promise:
    'A build that is killed or interrupted at any moment leaves the old output or the new one, whole; the next run equals a clean build byte for byte and leaves no profile, process or temporary folder.',
  full: 1000,
  limitS: 300,
  together: true,
  trials: (random, count) =>
    Array.from({length: count}, (_, i): Trial => {
      if (i % 5 === 4) {
        const how = (['kill', 'kill-after', 'kill-half'] as const)[random.below(3)] ?? 'kill';
        const at = 1 + random.below(calls);
        return {
          row: 'killed at a call of the file system',
          name: `${how}, call ${at}`,
          run: (lab) => atCall(lab, at, how),
        };
      }
      const signal = signals[random.below(3)] ?? 'SIGKILL';
      const part = random.below(1000) / 1000;
      const cache = random.below(2) === 0;
      const row = `${signal}${cache ? '' : ', all printed anew'}`;
      return {row, name: `at ${part} of the time`, run: (lab) => atMoment(lab, signal, part, cache)};
    }),
};
