import {toWords} from '../../model/part.ts';
import type {Rule} from '../rule.ts';
import {headingsOf, placedBlocks} from './printed-lines.ts';
import {headed, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const marked = (meaning: string): SheetSubject =>
  sample([
    {
      ...{type: 'matrix', show: 'dots', ticks: false, ...headed('Foods'), corner: toWords('head', 'Food')},
      legend: [{...toWords('label', ''), strength: 'full', alternative: toWords('label', meaning)}],
      ...{columns: [], rows: [], alone: {heading: toWords('label', ''), items: []}},
    },
  ]);

export const marksExplained: Rule<SheetSubject> = {
  id: 'sheet/marks-explained',
  means: 'Marks of a sheet have no key.',
  asks: 'Marks are explained where they stand.',
  source: 'PEMAT 17, 25; CCI 20',
  severity: 'error',
  says: 'Found {value} for marks, expected one.',
  hint: 'Fill the key in the wording file.',
  readers: 'everyone',
  good: marked('our articles say so'),
  bad: marked(''),
  judge({sheet}) {
    return placedBlocks(sheet).flatMap(({block, path}) => {
      const legends =
        block.type === 'matrix' || block.type === 'agreement'
          ? block.legend.map((mark) => mark.alternative.text)
          : null;
      if (legends === null) return [];
      const passed = legends.length > 0 && legends.every((text) => text.trim() !== '');
      const value = passed ? 'explained' : 'no key';
      return [{value, limit: 'explained', passed, where: {text: headingsOf(block).join(), claims: [], path}}];
    });
  },
};
