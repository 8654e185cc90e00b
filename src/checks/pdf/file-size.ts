import type {Rule} from '../rule.ts';
import {ofWhole} from '../sheet/finding.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';

const small = printed([[run('Zinc')]]);

export const fileSize: Rule<PdfSubject> = {
  id: 'sheet/file-size',
  means: 'A PDF is too large.',
  asks: 'The PDF is small enough for a slow line.',
  source: 'own',
  severity: 'warning',
  says: 'Found a PDF of {value} bytes, expected {limit} at most.',
  hint: 'Look for pictures with many points, blurred shadows or dotted borders.',
  readers: 'everyone',
  good: sample(small),
  bad: sample({...small, bytes: 250_000}),
  judge: ({document, limits}) => [ofWhole(document.bytes, limits.fileBytes, document.bytes <= limits.fileBytes)],
};
