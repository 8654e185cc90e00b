import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, onTestFinished} from 'vitest';

/** A folder that goes after the test. A concurrent test hands its own `onTestFinished` in. */
export function temporaryFolder(whenFinished: typeof onTestFinished = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-test-'));
  whenFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}

/** A folder that goes after all tests of the file. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-test-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}
