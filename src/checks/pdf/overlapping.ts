import type {TextRun} from '../../model/printed-page.ts';
import type {Finding, Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

export const overlapping: Rule<PdfSubject> = {
  id: 'sheet/overlapping',
  means: 'Text of a sheet is printed over other text.',
  asks: 'No text is printed over other text.',
  source: 'own',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would not read what the sheet says'},
  says: 'Found {value} over each other, expected them apart.',
  hint: 'Let the box grow with its words (templates/print/), or select fewer claims.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc'), run('Copper', {baseline: 116})]])),
  bad: sample(printed([[run('Zinc'), run('Copper', {baseline: 104})]])),
  judge({sheet, document}) {
    const findings = document.pages.flatMap(({runs}) => {
      const sorted = [...runs].sort((a, b) => a.top - b.top);
      return sorted.flatMap((a, i): Finding[] => {
        const hit = sorted.slice(i + 1).find((b) => b.top < a.bottom && overlaps(a, b));
        if (!hit) return [];
        const where = whereOf(a.text, sheet);
        return [{value: `'${a.text}' and '${hit.text}'`, limit: 'apart', passed: false, where}];
      });
    });
    return findings.length > 0 ? findings : [ofWhole('apart', 'apart', true)];
  },
};

/** Whether two runs cover each other by more than a tenth of the smaller type and more than a hair in width. */
function overlaps(a: TextRun, b: TextRun): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 1 && height > 0.1 * Math.min(a.size, b.size);
}
