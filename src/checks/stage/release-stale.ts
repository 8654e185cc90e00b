import type {StageRule} from './stage-rule.ts';

export const releaseStale: StageRule = {
  id: 'release/stale',
  asks: 'The printed sheets that are released are those that the content gives.',
  source: 'own: papers are taken back by what the record says of them',
  severity: 'error',
  floor: {severity: 'error', because: 'the record would say something else than the papers'},
  hint: 'Run `claimleaf build` without --only, look at the sheets, then release them.',
  example: {
    by: 'print',
    changes: [{file: 'eyes/articles/dry-eyes.md', good: 'Wind can cause dry eyes.', bad: 'Wind may cause dry eyes.'}],
  },
};
