import type {StageRule} from './stage-rule.ts';

export const releaseAltered: StageRule = {
  id: 'release/altered',
  asks: 'The record of a release says what was written when the papers went out.',
  source: 'own: papers are taken back by it',
  severity: 'error',
  floor: {severity: 'error', because: 'papers that should come back would stay with patients'},
  hint: 'Take the file back from the commit that made it: a release is written once and never changed.',
  example: {
    by: 'released',
    changes: [{file: 'releases/spring.json', good: '"certainty":"can"', bad: '"certainty":"stated"'}],
  },
};
