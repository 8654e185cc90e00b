import type {Rule} from '../rule.ts';
import {isFilled, optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

export const optionUnknowns: Rule<SheetSubject> = {
  id: 'sheet/option-unknowns',
  means: 'A decision aid does not say what is unsure.',
  asks: 'A decision aid says what is unsure about the options.',
  source: 'IPDAS v4, certifying 5',
  severity: 'error',
  says: 'Found {value} answers to what is unsure, expected {limit}.',
  hint: 'Add a row with about: unknown.',
  readers: 'everyone',
  good: sampleOptions([['unknown', 'few studies', 'few studies']]),
  bad: sampleOptions([['what', 'brush more', 'wait']]),
  judge(subject) {
    return optionsOf(subject).flatMap(({options, rows, path}) => {
      const asked = rows.filter((row) => row.about === 'unknown');
      return options.map((option, i) => {
        const filled = asked.filter((row) => isFilled(row.cells[i], subject)).length;
        const passed = asked.length >= 1;
        return {value: filled, limit: 'a row for it', passed, where: {text: option, claims: [], path}};
      });
    });
  },
};
