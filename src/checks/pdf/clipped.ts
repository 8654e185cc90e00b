import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';
import {whereOf} from './where.ts';

export const clipped: Rule<PdfSubject> = {
  id: 'sheet/clipped',
  means: 'Text of a sheet does not fit its page.',
  asks: 'No text is cut off by the edge of its box or of the paper.',
  source: 'own: half a warning is worse than none',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would not read what the sheet says'},
  says: 'Found {value} of a text cut off, expected {limit}.',
  hint: 'Let the box grow with its words (templates/print/), or select fewer claims.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc')]])),
  bad: sample(printed([[run('Zinc', {clipped: 0.4})]])),
  judge({sheet, document}) {
    return document.pages.flatMap(({runs}) =>
      runs.map((r) => {
        const value = `${Math.round(r.clipped * 100)} %`;
        return {value, limit: '0 %', passed: r.clipped <= leastSeen, where: whereOf(r.text, sheet)};
      }),
    );
  },
};

/** A hair of a letter's foot may reach over the edge without being missed. */
const leastSeen = 0.03;
