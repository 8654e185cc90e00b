import type {StageRule} from './stage-rule.ts';

export const releaseExists: StageRule = {
  id: 'release/exists',
  asks: 'A release has a name that no other has.',
  source: 'own: papers are taken back by the record, so that none is written over',
  severity: 'error',
  floor: {severity: 'error', because: 'papers of the older release could not be found any more'},
  hint: 'Name another with --name.',
  example: {by: 'release', good: '--name summer', bad: '--name spring'},
};
