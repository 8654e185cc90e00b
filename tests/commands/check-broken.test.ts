/**
 * Contents that are broken, each a folder of tests/fixtures/broken with `content/` and `expected.txt`: the problems as
 * `claimleaf check` prints them, and its exit code. A new case is a new folder. After a wanted change of words:
 *
 *     UPDATE=1 npx vitest run tests/commands/check-broken.test.ts
 *
 * and look at the difference.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {runCheck} from '../support/run-check.ts';

const folder = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));

test.for(readdirSync(folder).sort())('%s', (name) => {
  const expected = join(folder, name, 'expected.txt');
  const {text} = runCheck(join(folder, name, 'content'));
  if (process.env.UPDATE) writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, 'utf8'));
});
