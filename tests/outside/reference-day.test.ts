import {expect, test} from 'vitest';
import {decisionDay, referenceDay} from '../../src/outside/reference-day.ts';

test('the day comes from SOURCE_DATE_EPOCH, in UTC, or from nowhere', () => {
  expect(referenceDay({SOURCE_DATE_EPOCH: '1767312000'})).toBe('2026-01-02');
  expect(referenceDay({SOURCE_DATE_EPOCH: '1767398399'})).toBe('2026-01-02');
  expect(referenceDay({})).toBeNull();
  expect(referenceDay({SOURCE_DATE_EPOCH: 'tomorrow'})).toBeNull();
  expect(referenceDay({SOURCE_DATE_EPOCH: '-5'})).toBeNull();
});

test('a decision is taken on that day, or today', () => {
  expect(decisionDay({SOURCE_DATE_EPOCH: '1767312000'})).toBe('2026-01-02');
  expect(decisionDay({})).toMatch(/^20\d\d-\d\d-\d\d$/);
});
