import {expect, test} from 'vitest';
import {referenceDay} from '../../src/outside/reference-day.ts';

test('the day comes from SOURCE_DATE_EPOCH, in UTC, or from nowhere', () => {
  expect(referenceDay({SOURCE_DATE_EPOCH: '1767312000'})).toBe('2026-01-02');
  expect(referenceDay({SOURCE_DATE_EPOCH: '1767398399'})).toBe('2026-01-02');
  expect(referenceDay({})).toBeNull();
  expect(referenceDay({SOURCE_DATE_EPOCH: 'tomorrow'})).toBeNull();
  expect(referenceDay({SOURCE_DATE_EPOCH: '-5'})).toBeNull();
});
