import {defineDiagnostic} from './define-diagnostic.ts';

export const releaseExists = defineDiagnostic({
  id: 'release/exists',
  means: 'There is a release of that name already.',
  asks: 'A release has a name that no other has.',
  source: 'own: papers are taken back by the record, so that none is written over',
  severity: 'error',
  floor: {severity: 'error', because: 'papers of the older release could not be found any more'},
  text: ({name}: {name: string}) => ({
    message: `Found a release '${name}' already, expected a new name.`,
    hint: 'Name another with --name: a release is never written over, as papers are taken back by it.',
  }),
  sample: {name: 'spring'},
  example: {by: 'release', good: '--name summer', bad: '--name spring'},
});
