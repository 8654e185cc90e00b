import {defineCommand} from '../../command-line/command.ts';
import {flag} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'cache',
  phase: 'look',
  summary: 'what is kept between runs: where, how large, whether it is whole',
  about: `Says where this user's cache is, and what is in it: the unpacked browser; of earlier runs the prints of sheets, what
was read of articles, and what finished builds said; trees of sentences, and values of YAML files. All of it can be made
again: it saves time, and no result depends on it. CLAIMLEAF_CACHE names another folder, CLAIMLEAF_CACHE_SIZE how much of
prints is kept (500MB where it is not set): what was used least recently goes first.`,
  options: {
    verify: flag('read all of it; what is not as it was written is removed, and the exit code is 1'),
    clear: flag('remove all of it; what Claimleaf did not put there stays'),
  },
  writes: false,
  content: 'none',
  check({verify, clear}) {
    if (verify && clear) throw new UsageError('Found --verify and --clear, expected one of them.');
  },
  run: async (asked) => (await import('./cache.ts')).cache(asked),
});
