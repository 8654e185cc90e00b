/**
 * A process that tries the trials of one family, and tells its parent of each when it begins and how it ended. The parent
 * ends it where one does not end (run-family.ts), so that nothing that a trial does can stop the lab.
 */

import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {randomFrom} from '../mutate/random.ts';
import {families} from './families.ts';

const [name = '', seed = '', count = '', folder = '', ...indices] = process.argv.slice(2);
const family = families.find((f) => f.name === name);
if (!family) throw new Error(`no family '${name}'`);

// run.ts has made the cache, which is shared; a program that is started keeps its compiled code there, too.
process.env.NODE_COMPILE_CACHE = join(process.env.CLAIMLEAF_CACHE ?? folder, 'node');
const trials = family.trials(randomFrom(Number(seed)), Number(count));
const tell = (message: object) => new Promise((resolve) => process.send?.(message, resolve));
for (const index of indices.map(Number)) {
  const trial = trials[index];
  if (!trial) continue;
  await tell({began: index});
  const own = join(folder, `trial-${index}`);
  // What an earlier run with the same folder has left there is no part of this trial.
  rmSync(own, {recursive: true, force: true});
  mkdirSync(own, {recursive: true});
  const why = await trial.run({folder: own}).catch((error: unknown) => {
    const {stack = String(error)} = error instanceof Error ? error : {};
    return `It threw: ${stack.split('\n').slice(0, 3).join(' ').replace(/\s+/g, ' ')}`;
  });
  // What failed stays there, to be tried by hand.
  if (why === null) rmSync(own, {recursive: true, force: true, maxRetries: 5});
  await tell({ended: index, why});
}
process.exit(0);
