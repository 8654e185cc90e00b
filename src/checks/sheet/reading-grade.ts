import {readingGrade} from '../readability.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {runningText} from './running-text.ts';
import {list, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

/** The grade of a sheet's running text, or null where it has none. */
export function gradeOf(subject: SheetSubject): number | null {
  const grade = readingGrade(runningText(subject).map((s) => s.sentence));
  return Number.isNaN(grade) ? null : Math.round(grade * 10) / 10;
}

export const readingGradeRule: Rule<SheetSubject> = {
  id: 'sheet/reading-grade',
  means: 'A sheet is too hard to read.',
  asks: 'The running text is easy: its school grade, the mean of five formulas, is not too high.',
  source: 'AMA; CDC; NIH; PEMAT 3; CCI 7',
  severity: 'error',
  says: 'Found a reading grade of {value}, expected {limit} at most.',
  hint: 'Give the entities shorter plain words in vocabulary.yaml, or select claims that are easier to say.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.'), list('signs', 'Signs', 'Too little can cause', ['red hands'])]),
  bad: sample([main('Dermatological manifestations necessitate comprehensive nutritional evaluation.')]),
  judge(subject) {
    const grade = gradeOf(subject);
    if (grade === null) return [];
    return [ofWhole(grade, subject.limits.readingGrade, grade <= subject.limits.readingGrade)];
  },
};
