import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

export const noCapitals: Rule<PdfSubject> = {
  id: 'sheet/capitals',
  means: 'Text of a sheet is in capitals.',
  asks: 'No words are set in capitals throughout; an acronym alone may be.',
  source: 'UKAAF; RNIB',
  severity: 'error',
  says: 'Found the capitals "{value}", expected none.',
  hint: 'Take text-transform out of templates/print/, or write the words in lower case.',
  readers: 'everyone',
  good: sample(printed([[run('Ask the GP about B12.')]])),
  bad: sample(printed([[run('ASK US TODAY')]])),
  judge({sheet, document}) {
    return document.pages.flatMap(({runs}) =>
      runs.map((r) => {
        const capitals = /\p{Lu}{2,}(?:[ ,-]+\p{Lu}{2,})+|\p{Lu}{7,}/u.exec(r.text)?.[0];
        const passed = capitals === undefined;
        return {value: capitals ?? 'none', limit: 'none', passed, where: whereOf(r.text, sheet)};
      }),
    );
  },
};
