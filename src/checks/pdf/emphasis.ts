import {addCount} from '../../base/counts.ts';
import type {Rule} from '../rule.ts';
import {placedBlocks} from '../sheet/printed-lines.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {enclosing, headingTypes, paragraphs} from './tags.ts';
import {squeeze, whereOf} from './where.ts';

const body = run('Other words that say less than the main message does.', {baseline: 140});

export const emphasis: Rule<PdfSubject> = {
  id: 'sheet/emphasis',
  means: 'The main message does not stand out.',
  asks: 'The main message is larger or bolder than the text.',
  source: 'CCI 3; PEMAT 12',
  severity: 'error',
  says: 'Found the main message in {value}, expected {limit}.',
  hint: 'Give .main a larger size and weight in templates/print/.',
  readers: 'patients',
  good: sample(printed([[run('Brush your teeth each day.', {size: 14.5, bold: true}), body]])),
  bad: sample(printed([[run('Brush your teeth each day.'), body]])),
  judge({sheet, document}) {
    const runs = document.pages
      .flatMap((page) => page.runs)
      .filter((r) => r.node !== null && enclosing(document, r.node, headingTypes) === -1);
    const size = commonSize(runs);
    const texts = paragraphs(document);
    return placedBlocks(sheet).flatMap(({block}) => {
      if (block.type !== 'main') return [];
      return block.sentences.map(({text}) => {
        const holder = texts.find((p) => squeeze(p.runs.map((r) => r.text).join(' ')).includes(squeeze(text)));
        const first = holder?.runs[0];
        const passed = first !== undefined && (first.bold || first.size >= size * 1.15);
        const value = first ? `${first.size} pt${first.bold ? ', bold' : ''}` : 'not found';
        return {value, limit: `bold, or more than ${size} pt`, passed, where: whereOf(text, sheet)};
      });
    });
  },
};

/** The size in which most letters are set. */
function commonSize(runs: readonly {text: string; size: number}[]): number {
  const letters = new Map<number, number>();
  for (const {text, size} of runs) addCount(letters, size, text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}
