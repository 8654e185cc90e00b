import {toWords} from '../../model/part.ts';
import type {Block} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {optionsOf} from './options-of.ts';
import {placedBlocks} from './printed-lines.ts';
import {headed} from './sample.ts';
import {sampleOptions} from './sample-options.ts';
import type {SheetSubject} from './subject.ts';

const policy = (...texts: string[]): Block => ({
  ...{type: 'policy', ...headed('About this sheet')},
  entries: texts.map((text) => ({label: toWords('label', 'Label'), text: toWords('note', text)})),
});

export const policyPrinted: Rule<SheetSubject> = {
  id: 'sheet/policy-printed',
  means: 'A decision aid does not say who pays for it and how it is kept up to date.',
  asks: 'A decision aid says who pays for it and how it is kept up to date.',
  source: 'IPDAS v4, certifying 4 and 6',
  severity: 'error',
  says: 'Found {value} entries, expected {limit}.',
  hint: 'Add a "policy" block, and "funding" and "updates" to clinic.yaml.',
  readers: 'everyone',
  good: sampleOptions([['what', 'brush more', 'wait']], [policy('The clinic pays.', 'We look at it each year.')]),
  bad: sampleOptions([['what', 'brush more', 'wait']]),
  judge(subject) {
    if (optionsOf(subject).length === 0) return [];
    const entries = placedBlocks(subject.sheet).flatMap(({block}) => (block.type === 'policy' ? block.entries : []));
    const count = entries.filter((entry) => entry.text.text.trim() !== '').length;
    return [ofWhole(count, 'funding and updates', count >= 2)];
  },
};
