import type {Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {headingsOf, placedBlocks, printedLines} from '../sheet/printed-lines.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {squeeze, whereOf} from './where.ts';

const all = ['Zinc', 'Brush your teeth each day.', 'What it does', 'healing'];

export const wordsPrinted: Rule<PdfSubject> = {
  id: 'sheet/words-printed',
  means: 'Words of a sheet are not on paper.',
  asks: 'Everything that the sheet says stands on paper.',
  source: 'own',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would not read what the sheet says'},
  says: 'Found words {value} on paper, expected all.',
  hint: 'Look at the template of the block: it leaves words out, or hides them.',
  readers: 'everyone',
  good: sample(printed([all.map((text, i) => run(text, {baseline: 100 + 20 * i}))])),
  bad: sample(printed([all.slice(0, 3).map((text, i) => run(text, {baseline: 100 + 20 * i}))])),
  judge({sheet, document}) {
    // Line by line, since a word may be broken over two lines but never over two columns.
    const onPaper = document.pages.flatMap(({runs}) => runs.map((r) => r.text)).join(' ');
    const byOrder = squeeze(onPaper);
    const words = new Set(onPaper.split(/\s+/).map(squeeze));
    const lines = printedLines(sheet)
      .filter((l) => l.block !== 'matrix')
      .map((l) => l.text);
    const asked = [sheet.title, ...placedBlocks(sheet).flatMap(({block}) => headingsOf(block)), ...lines];
    const isPrinted = (text: string) =>
      byOrder.includes(squeeze(text)) ||
      text.split(/\s+/).every((w) => words.has(squeeze(w)) || byOrder.includes(squeeze(w)));
    const missing = asked.filter((text) => !isPrinted(text));
    if (missing.length === 0) return [ofWhole('all', 'all', true)];
    return missing.map((text) => ({value: 'missing', limit: 'printed', passed: false, where: whereOf(text, sheet)}));
  },
};
