import {expect, test} from 'vitest';
import {everythingBroader} from '../../src/base/broader.ts';

test('everything broader, at any distance, without the entity itself, and in a circle too', () => {
  const broader = everythingBroader([
    {id: 'almonds', broader: ['nuts']},
    {id: 'nuts', broader: ['foods', 'unknown']},
    {id: 'foods'},
    {id: 'hen', broader: ['egg']},
    {id: 'egg', broader: ['hen']},
  ]);
  expect([...(broader.get('almonds') ?? [])].sort()).toEqual(['foods', 'nuts', 'unknown']);
  expect([...(broader.get('foods') ?? [])]).toEqual([]);
  expect([...(broader.get('hen') ?? [])]).toEqual(['egg']);
});
