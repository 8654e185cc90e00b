import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {optionsOf} from './options-of.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

const stated = sampleOptions([['what', 'brush more', 'wait']]);

export const decisionStated: Rule<SheetSubject> = {
  id: 'sheet/decision-stated',
  means: 'A decision aid does not say which decision it is for.',
  asks: 'A decision aid says which decision it is for.',
  source: 'IPDAS v4, qualifying 2',
  severity: 'error',
  says: 'Found the decision {value}, expected a sentence that names it.',
  hint: 'Write "about:", a sentence that names the decision.',
  readers: 'everyone',
  good: stated,
  bad: {...stated, sheet: {...stated.sheet, about: ''}},
  judge(subject) {
    if (optionsOf(subject).length === 0) return [];
    const {about} = subject.sheet;
    return [ofWhole(about || 'not said', 'the decision', about !== '')];
  },
};
