import {defineCommand} from '../../command-line/command.ts';
import {flag} from '../../command-line/option.ts';
import {checkDraft, draftOption} from '../draft-option.ts';

export const command = defineCommand({
  name: 'dataset',
  phase: 'make',
  summary: 'the dataset alone',
  about: 'Makes DIR/dataset.json and claims.jsonl, and prints nothing.',
  options: {
    ...draftOption('make claims also of what nobody has accepted'),
    frozen: flag('fail where the dataset would differ from the one in DIR; writes nothing'),
  },
  writes: true,
  kept: 'the output is the last one that was whole',
  check: checkDraft,
  run: async (asked, {terminal, workers}) => (await import('./dataset.ts')).dataset(asked, terminal, workers),
});
