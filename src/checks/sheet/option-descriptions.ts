import type {Rule} from '../rule.ts';
import {isAnswered, optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

export const optionDescriptions: Rule<SheetSubject> = {
  id: 'sheet/option-descriptions',
  means: 'A decision aid does not say what an option is.',
  asks: 'A decision aid says of every option what it is.',
  source: 'IPDAS v4, qualifying 3',
  severity: 'error',
  says: 'Found {value} answers to what the option is, expected {limit}.',
  hint: 'Fill the row with about: what.',
  readers: 'everyone',
  good: sampleOptions([['what', 'brush more', 'wait']]),
  bad: sampleOptions([['what', 'brush more', '']]),
  judge(subject) {
    return optionsOf(subject).flatMap(({options, rows, path}) => {
      const asked = rows.filter((row) => row.about === 'what');
      return options.map((option, i) => {
        const filled = asked.filter((row) => isAnswered(row.cells[i], subject)).length;
        const passed = filled >= 1;
        return {value: filled, limit: 'at least 1 answer', passed, where: {text: option, claims: [], path}};
      });
    });
  },
};
