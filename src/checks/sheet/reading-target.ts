import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {gradeOf} from './reading-grade.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const readingTarget: Rule<SheetSubject> = {
  id: 'sheet/reading-target',
  means: 'A sheet is harder to read than it should be.',
  asks: 'The school grade of the running text is the one to aim at.',
  source: 'AMA; NIH',
  severity: 'warning',
  says: 'Found a reading grade of {value}, expected {limit} at most.',
  hint: 'Give the entities shorter plain words in vocabulary.yaml, or select claims that are easier to say.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.')]),
  bad: sample([main('Careful preparation may improve general satisfaction.')]),
  judge(subject) {
    const grade = gradeOf(subject);
    return grade === null ? [] : [ofWhole(grade, subject.limits.readingTarget, grade <= subject.limits.readingTarget)];
  },
};
