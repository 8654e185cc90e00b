/**
 * Contents that are broken, each a folder of tests/fixtures/broken. It holds what differs from the small content
 * (tests/fixtures/small without its sheet): its own files in `content/`, in `absent.txt` the files that are not there,
 * and in `expected.txt` the problems as `claimleaf check` prints them, and its exit code. `output/` may hold a dataset
 * that was saved before, `today.txt` the day of the check. A new case is a new folder. After a wanted change of words:
 *
 *     UPDATE=1 npx vitest run tests/commands/check-broken.test.ts
 *
 * and look at the difference.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test, vi} from 'vitest';
import {brokenFolder, dayOf, expectedOf, writeBroken} from '../support/broken-case.ts';
import {readFiles} from '../support/read-files.ts';
import {runCheck} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const names = readdirSync(brokenFolder).sort();

test.for(names)('%s', async (name) => {
  const day = dayOf(name);
  if (day) vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(day) / 1000));
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = writeBroken(name, temporaryFolder());
  const {text} = await runCheck(join(folder, 'content'), join(folder, 'output'));
  if (process.env.UPDATE) writeFileSync(expectedOf(name), text);
  expect(text).toBe(readFileSync(expectedOf(name), 'utf8'));
});

test('nothing in a case is as it is in the small content, and what it calls absent would be there', () => {
  const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
  for (const name of names) {
    const {'absent.txt': absent = '', ...own} = readFiles(join(brokenFolder, name));
    for (const path of absent.split('\n').filter(Boolean)) {
      expect(
        Object.keys(small).map((p) => `content/${p}`),
        name,
      ).toContain(path);
      expect(Object.keys(own), name).not.toContain(path);
    }
    for (const [path, text] of Object.entries(own)) {
      const same = !path.includes('/sheets/') && small[path.replace(/^content\//, '')] === text;
      expect(same, `${name}/${path}`).toBe(false);
    }
  }
});
