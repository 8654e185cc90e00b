import {mostPages} from '../../6-sheet/most-pages.ts';
import type {Rule} from '../rule.ts';
import {printed, run, sample} from './sample.ts';
import type {PdfSubject} from './subject.ts';

export const pageCount: Rule<PdfSubject> = {
  id: 'sheet/too-long',
  means: 'A sheet takes more pages than it may.',
  asks: 'The sheet takes no more pages than it may; a patient’s sheet two at most, four in large print.',
  source: 'studies of physicians and patients: one sheet of paper is kept, more are not read',
  severity: 'error',
  says: 'Found {value} pages, expected {limit} at most.',
  hint: 'Select fewer claims (limit, minimum-articles), or allow more pages.',
  readers: 'everyone',
  good: sample(printed([[run('Zinc')]])),
  bad: sample(printed([[run('Zinc')], [run('More')]])),
  judge({sheet, print, document}) {
    const value = document.pages.length;
    const pages = sheet.audience === 'patient' ? Math.min(sheet.pages, mostForPatients) : sheet.pages;
    const limit = mostPages({sheet: {...sheet, pages}, print});
    return [{value, limit, passed: value <= limit, where: {text: '', claims: [], path: ['pages']}}];
  },
};

const mostForPatients = 2;
