import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A folder that goes after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-test-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}
