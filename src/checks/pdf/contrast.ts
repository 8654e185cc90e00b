import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

export const contrast: Rule<PdfSubject> = {
  id: 'sheet/contrast',
  means: 'Text of a sheet does not stand out from its ground.',
  asks: 'All text stands out from its ground when printed in greys.',
  source: 'WCAG 1.4.1, 1.4.3',
  severity: 'error',
  says: 'Found a contrast of {value} to 1, expected {limit} at least.',
  hint: 'Take a darker or a lighter grey in templates/print/.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc', {contrast: 4.6})]])),
  bad: sample(printed([[run('Zinc', {contrast: 3.2})]])),
  judge({sheet, document, limits}) {
    return document.pages.flatMap(({runs}) =>
      runs.map((r) => {
        const passed = r.contrast >= limits.contrast;
        return {value: r.contrast, limit: limits.contrast, passed, where: whereOf(r.text, sheet)};
      }),
    );
  },
};
