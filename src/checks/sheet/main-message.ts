import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {placedBlocks} from './printed-lines.ts';
import {actions, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const mainMessage: Rule<SheetSubject> = {
  id: 'sheet/main-message',
  means: 'A sheet does not start with exactly one main message.',
  asks: 'There is exactly one main message, it is the first block, and it is short.',
  source: 'CCI 1-2, 10; PEMAT 1',
  severity: 'error',
  says: 'Found {value}, expected {limit}.',
  hint: 'Start the first side with one "main" block of one to three sentences.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.'), actions('Ask us.')]),
  bad: sample([actions('Ask us.'), main('Brush your teeth each day.')]),
  judge({sheet}) {
    const blocks = placedBlocks(sheet).map(({block}) => block);
    const [first] = blocks;
    const count = blocks.filter((b) => b.type === 'main').length;
    const isFirst = first?.type === 'main' && first.sentences.length >= 1 && first.sentences.length <= mostSentences;
    const value = `${count} main message${count === 1 ? '' : 's'}${isFirst ? ', first' : ''}`;
    return [ofWhole(value, '1 main message, first', count === 1 && isFirst)];
  },
};

const mostSentences = 3;
