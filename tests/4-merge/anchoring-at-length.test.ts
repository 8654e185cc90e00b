import fc from 'fast-check';
import {test} from 'vitest';
import {anchoring} from './anchoring.ts';

test('no annotation is lost or misplaced over 10,000 edited articles', () => {
  fc.assert(anchoring, {numRuns: 10_000});
});
