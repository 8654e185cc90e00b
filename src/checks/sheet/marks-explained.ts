import {toWords} from '../../model/part.ts';
import type {Rule} from '../rule.ts';
import {headingsOf, placedBlocks} from './printed-lines.ts';
import {list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const dotted = (legend: string) => {
  const block = list('signs', 'Signs', '', ['a rash']);
  return sample([block.type === 'list' ? {...block, dots: {legend: toWords('label', legend), total: 3}} : block]);
};

export const marksExplained: Rule<SheetSubject> = {
  id: 'sheet/marks-explained',
  means: 'Dots or marks of a sheet have no legend.',
  asks: 'Dots and marks are explained where they stand.',
  source: 'PEMAT 17, 25; CCI 20',
  severity: 'error',
  says: 'Found {value} for marks, expected one.',
  hint: 'Fill the legend in the wording file.',
  readers: 'everyone',
  good: dotted('Black dots: how many of our 3 articles say so.'),
  bad: dotted(''),
  judge({sheet}) {
    return placedBlocks(sheet).flatMap(({block, path}) => {
      const legends =
        block.type === 'list' && block.dots
          ? [block.dots.legend.text]
          : block.type === 'matrix' || block.type === 'agreement'
            ? block.legend.map((mark) => mark.alternative.text)
            : null;
      if (legends === null) return [];
      const passed = legends.length > 0 && legends.every((text) => text.trim() !== '');
      const value = passed ? 'explained' : 'no legend';
      return [{value, limit: 'explained', passed, where: {text: headingsOf(block).join(), claims: [], path}}];
    });
  },
};
