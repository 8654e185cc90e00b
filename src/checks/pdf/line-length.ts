import type {Finding, Rule} from '../rule.ts';
import {isFooter} from './footer-tags.ts';
import {printed, run, sample, tag} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {paragraphs, typeLines} from './tags.ts';
import {whereOf} from './where.ts';

const lines = (letters: number) =>
  sample(
    printed(
      [[0, 1, 2].map((i) => run('x'.repeat(letters), {baseline: 100 + i * 16, node: 1}))],
      [tag('Document', null), tag('P', 0)],
    ),
  );

/**
 * Lines of 45 to 75 letters are read best. The upper limit holds for all text that runs over several lines. The lower
 * one is for text over the full width; a narrow column is asked only that its lines are no ladder of single words.
 * Text of one line has no length to speak of; heads of tables, sources and imprint are
 * looked up.
 */
export const lineLength: Rule<PdfSubject> = {
  id: 'sheet/line-length',
  means: 'Lines of a sheet are too long or too short.',
  asks: 'Text of several lines has no more letters on a line than the limit, and in a narrow column not too few.',
  source: 'Bringhurst; WCAG 1.4.8',
  severity: 'warning',
  says: 'Found {value} letters on a line, expected {limit} as the limit.',
  hint: 'Set the block narrower or in columns, or give a column more room.',
  readers: 'everyone',
  good: lines(60),
  bad: lines(90),
  judge({sheet, document, limits}) {
    return paragraphs(document).flatMap(({node, runs}): Finding[] => {
      const all = typeLines(runs);
      const isHead = document.structure[node]?.type === 'TH';
      if (all.length < 2 || isHead || isFooter(document, node, sheet)) return [];
      const text = all.map((l) => l.text).join(' ');
      // Marks of the sources are no letters to read.
      const letters = all.map((l) => l.text.replace(/ [\d, –]+$/, '').length);
      const longest = Math.max(...letters);
      const where = whereOf(text, sheet);
      if (longest > limits.lineLetters) return [{value: longest, limit: limits.lineLetters, passed: false, where}];
      // The last line is as long as it happens to be.
      const mean = Math.round(letters.slice(0, -1).reduce((a, b) => a + b, 0) / (letters.length - 1));
      const isLadder = all.length >= 3 && mean < limits.columnLetters;
      return [
        isLadder
          ? {value: mean, limit: limits.columnLetters, passed: false, where}
          : {value: longest, limit: limits.lineLetters, passed: true, where},
      ];
    });
  },
};
