/**
 * Contents that are broken, each a folder of tests/fixtures/broken with `content/` and `expected.txt`: the problems as
 * `claimleaf check` prints them, and its exit code. `output/` may hold a dataset that was saved before, `today.txt` the
 * day of the check. A new case is a new folder. After a wanted change of words:
 *
 *     UPDATE=1 npx vitest run tests/commands/check-broken.test.ts
 *
 * and look at the difference.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test, vi} from 'vitest';
import {runCheck} from '../support/run-check.ts';

const folder = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));

test.for(readdirSync(folder).sort())('%s', async (name) => {
  const expected = join(folder, name, 'expected.txt');
  const today = join(folder, name, 'today.txt');
  if (existsSync(today)) vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(readFileSync(today, 'utf8').trim()) / 1000));
  onTestFinished(() => void vi.unstubAllEnvs());
  const {text} = await runCheck(join(folder, name, 'content'), join(folder, name, 'output'));
  if (process.env.UPDATE) writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, 'utf8'));
});
