import {expect, test} from 'vitest';
import {isDay} from '../../src/base/days.ts';

test('a day is one that there is, as YYYY-MM-DD', () => {
  expect(['2026-11-25', '2024-02-29', '2000-02-29'].filter(isDay)).toHaveLength(3);
  const none = ['2026-13-45', '2026-02-29', '1900-02-29', '2026-00-10', '2026-11-00', '2026-1-1', ' 2026-11-25', ''];
  expect(none.filter(isDay)).toEqual([]);
});
