import {instrumentItems} from '../instruments/judge-items.ts';
import type {Rule} from '../rule.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const signed = (...items: string[]) =>
  sample([main('Brush your teeth each day.')], {
    definition: {title: 'Zinc', sides: [], 'sign-off': {who: 'A. Example', role: 'dentist', on: '2026-01-02', items}},
  });

export const signOff: Rule<SheetSubject> = {
  id: 'sheet/sign-off',
  means: 'A sign-off names an item that no person has to judge.',
  asks: 'A sign-off names only items that a person has to judge.',
  source: 'own: no signature stands where a program has judged',
  severity: 'error',
  says: "Found the item '{value}' in the sign-off, expected {limit}.",
  hint: 'docs/scorecard.md lists the items that only a person can judge.',
  readers: 'everyone',
  good: signed('pemat-2'),
  bad: signed('pemat-3'),
  judge({definition}) {
    return (definition['sign-off']?.items ?? []).map((id, i) => {
      const item = instrumentItems.find((known) => known.id === id);
      const passed = item !== undefined && 'person' in item.judged;
      const where = {text: '', claims: [], path: ['sign-off', 'items', i]};
      return {value: id, limit: 'one that only a person can judge', passed, where};
    });
  },
};
