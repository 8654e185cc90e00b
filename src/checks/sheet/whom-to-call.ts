import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {care, line, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const whomToCall: Rule<SheetSubject> = {
  id: 'sheet/whom-to-call',
  means: 'A sheet does not say whom to call.',
  asks: 'The sheet says whom to call, with a number.',
  source: 'CCI 14; PEMAT 20',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would not know whom to call'},
  says: 'Found {value} to call, expected {limit}.',
  hint: 'Add a "care" block, and phones to clinic.yaml.',
  readers: 'patients',
  good: sample([care([line('a sore gum', 'c-1')])]),
  bad: sample([care([line('a sore gum', 'c-1')], false)]),
  judge({sheet}) {
    const columns = placedBlocks(sheet).flatMap(({block}) => (block.type === 'care' ? block.columns : []));
    const numbers = columns.flatMap(({phone}) => (phone && /\d/.test(phone.number.text) ? [phone.number.text] : []));
    return [ofWhole(numbers.join(', ') || 'no number', 'a number', numbers.length > 0)];
  },
};
