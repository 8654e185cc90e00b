import type {Rule} from '../rule.ts';
import {isFilled, optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

export const optionHarms: Rule<SheetSubject> = {
  id: 'sheet/option-harms',
  means: 'A decision aid does not say what may get worse by an option.',
  asks: 'A decision aid says of every option what may get worse.',
  source: 'IPDAS v4, qualifying 5',
  severity: 'warning',
  says: 'Found {value} answers to what may get worse, expected {limit}.',
  hint: 'Add a row with about: harms, and select claims for each option. Where the articles say nothing, this stays.',
  readers: 'everyone',
  good: sampleOptions([['harms', 'it may hurt', 'it may hurt']]),
  bad: sampleOptions([['harms', 'it may hurt', '']]),
  judge(subject) {
    return optionsOf(subject).flatMap(({options, rows, path}) => {
      const asked = rows.filter((row) => row.about === 'harms');
      return options.map((option, i) => {
        const filled = asked.filter((row) => isFilled(row.cells[i], subject)).length;
        const passed = filled >= 1;
        return {value: filled, limit: 'at least 1 answer', passed, where: {text: option, claims: [], path}};
      });
    });
  },
};
