import type {Rule} from '../rule.ts';
import {isFilled, optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

export const optionsBalanced: Rule<SheetSubject> = {
  id: 'sheet/options-balanced',
  means: 'A decision aid shows only benefits or only harms of an option.',
  asks: 'A decision aid shows benefits and harms with equal weight: no option has only one of them filled.',
  source: 'IPDAS v4, certifying 1',
  severity: 'warning',
  says: 'Found {value} for an option, expected {limit}.',
  hint: 'Select claims for the empty cell. Where the articles say nothing, this stays.',
  readers: 'everyone',
  good: sampleOptions([
    ['benefits', 'it may help', ''],
    ['harms', 'it may hurt', ''],
  ]),
  bad: sampleOptions([
    ['benefits', 'it may help', 'it may help'],
    ['harms', 'it may hurt', ''],
  ]),
  judge(subject) {
    return optionsOf(subject).flatMap(({options, rows, path}) =>
      options.map((option, i) => {
        const filled = (about: 'benefits' | 'harms') =>
          rows.some((row) => row.about === about && isFilled(row.cells[i], subject));
        const sides = [filled('benefits') ? 'benefits' : '', filled('harms') ? 'harms' : ''].filter(Boolean);
        const value = sides.join(' and ') || 'neither';
        return {value, limit: 'both or neither', passed: sides.length !== 1, where: {text: option, claims: [], path}};
      }),
    );
  },
};
