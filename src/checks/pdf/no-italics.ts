import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

export const noItalics: Rule<PdfSubject> = {
  id: 'sheet/italics',
  means: 'Text of a sheet is in italics.',
  asks: 'Nothing is set in italics.',
  source: 'UKAAF; RNIB',
  severity: 'error',
  says: 'Found {value} letters, expected {limit} ones.',
  hint: 'Take font-style out of templates/print/; use bold for emphasis.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc', {bold: true})]])),
  bad: sample(printed([[run('Zinc', {italic: true})]])),
  judge({sheet, document}) {
    return document.pages.flatMap(({runs}) =>
      runs.map((r) => {
        const value = r.italic ? 'italic' : 'upright';
        return {value, limit: 'upright', passed: !r.italic, where: whereOf(r.text, sheet)};
      }),
    );
  },
};
