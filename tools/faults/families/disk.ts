import {join} from 'node:path';
import {runHere} from '../../../tests/support/run-here.ts';
import {type DiskError, failFiles} from '../../failing-files.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {before, cleanBuilds, difference, judgeBroken, snapshot} from '../lab/whole-output.ts';
import {sample} from '../sample.ts';

/** More calls than a build of the small content makes; a trial of its own says so where that is no longer true. */
const mostCalls = 420;

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

const each: readonly Trial[] = errors.flatMap((how) =>
  [false, true].flatMap((forever) =>
    Array.from({length: mostCalls}, (_, i) => ({
      row: `${how}, ${forever ? 'from call n on' : 'at call n'}`,
      name: `n = ${i + 1}`,
      run: (lab: Lab) => tryCall(lab, i + 1, how, forever),
    })),
  ),
);

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
