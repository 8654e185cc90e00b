import {must} from '../../base/must.ts';
import type {Finding, Rule} from '../rule.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {paragraphs, typeLines} from './tags.ts';
import {whereOf} from './where.ts';

const three = (lefts: number[], rights: number[]) =>
  sample(
    printed(
      [
        lefts.map((left, i) =>
          run(`Line ${i}`, {left, right: must(rights[i], 'each line has two ends'), baseline: 100 + i * 16, node: 1}),
        ),
      ],
      [tag('Document', null), tag('P', 0)],
    ),
  );

export const leftAligned: Rule<PdfSubject> = {
  id: 'sheet/left-aligned',
  means: 'Text of a sheet is not aligned at the left.',
  asks: 'Text is aligned at the left and ragged at the right.',
  source: 'UKAAF; RNIB',
  severity: 'error',
  says: 'Found text aligned {value}, expected {limit}.',
  hint: 'Take text-align out of templates/print/.',
  readers: 'everyone',
  good: three([50, 50.6, 49.8, 50], [300, 280, 310, 200]),
  bad: three([50, 70, 60, 90], [300, 280, 290, 260]),
  judge({sheet, document}) {
    return paragraphs(document).flatMap(({runs}): Finding[] => {
      const lines = typeLines(runs);
      if (lines.length < 3) return [];
      const [first] = lines;
      // Side bearings: letters start a little right of the edge, by their form. A first line may stand alone.
      const lefts = lines.slice(1).map((l) => l.left);
      const rights = lines.slice(0, -1).map((l) => l.right);
      const slack = (first?.size ?? 12) * 0.2;
      const isRagged = lines.length < 4 || spread(rights) > 1;
      const isLeft = spread(lefts) <= slack;
      const value = isLeft ? (isRagged ? 'left' : 'justified') : 'centred or right';
      const text = lines.map((l) => l.text).join(' ');
      return [{value, limit: 'left', passed: value === 'left', where: whereOf(text, sheet)}];
    });
  },
};

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
