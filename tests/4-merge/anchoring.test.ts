import fc from 'fast-check';
import {test} from 'vitest';
import {anchoring} from './anchoring.ts';

test('no annotation is lost or misplaced over a few hundred edited articles', () => {
  fc.assert(anchoring, {numRuns: 300});
});
