import type {Rule} from '../rule.ts';
import {isFilled, optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

export const optionBenefits: Rule<SheetSubject> = {
  id: 'sheet/option-benefits',
  means: 'A decision aid does not say what may get better by an option.',
  asks: 'A decision aid says of every option what may get better.',
  source: 'IPDAS v4, qualifying 4',
  severity: 'warning',
  says: 'Found {value} answers to what may get better, expected {limit}.',
  hint: 'Add a row with about: benefits, and select claims for each option. Where the articles say nothing, this stays.',
  readers: 'everyone',
  good: sampleOptions([['benefits', 'it may help', 'it may help']]),
  bad: sampleOptions([['benefits', 'it may help', '']]),
  judge(subject) {
    return optionsOf(subject).flatMap(({options, rows, path}) => {
      const asked = rows.filter((row) => row.about === 'benefits');
      return options.map((option, i) => {
        const filled = asked.filter((row) => isFilled(row.cells[i], subject)).length;
        const passed = filled >= 1;
        return {value: filled, limit: 'at least 1 answer', passed, where: {text: option, claims: [], path}};
      });
    });
  },
};
