/** docs/patterns.md says what becomes of each pattern for subjects of the example topics: really printed, as the command does. */
import {describe, expect, it} from 'vitest';
import {readTried} from '../../tools/generate-patterns.ts';
import {tryPatterns} from '../../tools/try-patterns.ts';

describe('each pattern, for subjects of every kind', () => {
  it('prints in every edition, or says in one message why not: as the committed table has it', async () => {
    const tried = await tryPatterns();
    expect(tried).toEqual(readTried());
    for (const {made, cut} of tried) expect(made === '' ? cut[0] : made).toMatch(/^(accepted$|draft$|Found )/);
  }, 1_800_000);
});
