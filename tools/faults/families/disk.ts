import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runHere} from '../../../tests/support/run-here.ts';
import {type DiskError, failFiles} from '../../failing-files.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {hasStrace} from '../lab/strace.ts';
import {before, cleanBuilds, difference, judgeBroken, snapshot} from '../lab/whole-output.ts';
import {sample} from '../sample.ts';

/** More calls than a build of the small content makes; a trial of its own says so where that is no longer true. */
const mostCalls = 560;

const errors: readonly DiskError[] = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];

/** A build of which the n-th call of the file system fails, once or for good. */
async function tryCall(lab: Lab, at: number, how: DiskError, forever: boolean): Promise<string | null> {
  const clean = await cleanBuilds(lab.folder);
  before(lab.folder, clean);
  const output = join(lab.folder, 'output');
  const failing = failFiles({at, how, forever});
  const ended = await runHere(['build'], {cwd: lab.folder}).finally(() => failing.mend());
  const words = `call ${at} (${failing.failed ?? 'none'})`;
  const wrong =
    judgeEnded(ended, {names: ['output', 'cache', lab.folder], codes: [0, 1, 2, 3]}) ?? judgeBroken(output, clean);
  if (wrong) return `${words}: ${wrong}`;
  const again = await runHere(['build'], {cwd: lab.folder});
  if (again.exitCode !== 0) return `${words}: the next build ended with ${again.exitCode}: ${again.stderr.slice(-300)}`;
  const left = difference(snapshot(output), clean.new);
  return left ? `${words}: after the next build ${left}` : null;
}

/** System calls that a build makes for its own files alone, and how many of each are made to fail in turn. */
const systemCalls = ['fsync', 'rename', 'mkdir', 'unlink', 'rmdir'];
const mostOfEach = 30;
const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

/** A build of which the kernel refuses a call, which no layer of the program can know. */
async function trySystemCall(lab: Lab, call: string, how: string, at: number): Promise<string | null> {
  const clean = await cleanBuilds(lab.folder);
  before(lab.folder, clean);
  const inject = `inject=${call}:error=${how}:when=${at}`;
  const {status, stdout, stderr} = spawnSync(
    'strace',
    ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, process.execPath, cli, 'build'],
    {cwd: lab.folder, encoding: 'utf8', env: {...process.env, NODE_COMPILE_CACHE: ''}},
  );
  const names = ['output', 'cache', lab.folder];
  const wrong =
    judgeEnded({exitCode: status, stdout, stderr}, {names, codes: [0, 1, 2, 3]}) ??
    judgeBroken(join(lab.folder, 'output'), clean);
  if (wrong) return wrong;
  const again = await runHere(['build'], {cwd: lab.folder});
  if (again.exitCode !== 0) return `The next build ended with ${again.exitCode}: ${again.stderr.slice(-300)}`;
  return difference(snapshot(join(lab.folder, 'output')), clean.new);
}

const refusals: readonly Trial[] = (hasStrace ? systemCalls : []).flatMap((call) =>
  ['ENOSPC', 'EIO'].flatMap((how) =>
    Array.from({length: mostOfEach}, (_, i) => ({
      row: `the kernel refuses ${call}`,
      name: `${how}, n = ${i + 1}`,
      run: (lab: Lab) => trySystemCall(lab, call, how, i + 1),
    })),
  ),
);

const atCalls: readonly Trial[] = errors.flatMap((how) =>
  [false, true].flatMap((forever) =>
    Array.from({length: mostCalls}, (_, i) => ({
      row: `${how}, ${forever ? 'from call n on' : 'at call n'}`,
      name: `n = ${i + 1}`,
      run: (lab: Lab) => tryCall(lab, i + 1, how, forever),
    })),
  ),
);

const each = [...atCalls, ...refusals];

const count: Trial = {
  row: 'every call is tried',
  name: `at most ${mostCalls}`,
  async run(lab) {
    const clean = await cleanBuilds(lab.folder);
    before(lab.folder, clean);
    const counting = failFiles({at: 0, how: 'EIO'});
    await runHere(['build'], {cwd: lab.folder}).finally(() => counting.mend());
    const {calls} = counting;
    return calls <= mostCalls && calls > mostCalls / 2
      ? null
      : `A build makes ${calls} calls, and ${mostCalls} are tried`;
  },
};

export const disk: Family = {
  name: 'disk',
  promise:
    'Whichever call of the file system fails, once or from then on (full disk, I/O error, no right, too many files, read-only): the output is the old one or the new one, whole, what is said names the place, and the next build equals a clean one byte for byte.',
  full: each.length + 1,
  part: 0.02,
  limitS: 120,
  together: true,
  trials: (random, wanted) => [count, ...sample(each, random, Math.max(0, wanted - 1))],
};
