import {expect, test} from 'vitest';
import {hashPrintingCode} from '../../src/outside/program-files.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

// Without it, a build after a change of stage 8 would take what the old code has printed.
test('prints are known by the code that made them', () => {
  const hashOf = (files: Record<string, string>) => hashPrintingCode([writeFiles(temporaryFolder(), files)]);
  const hash = hashOf({'a.ts': 'a', 'b/c.ts': 'c'});
  expect(hashOf({'b/c.ts': 'c', 'a.ts': 'a'})).toBe(hash);
  for (const other of [{'a.ts': 'x', 'b/c.ts': 'c'}, {'a.ts': 'a', 'c.ts': 'c'}, {'a.ts': 'a'}])
    expect(hashOf(other)).not.toBe(hash);
  expect(hashPrintingCode()).toMatch(/^[0-9a-f]{64}$/);
});
