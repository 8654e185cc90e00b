import {spokenWordsOf} from '../../base/words.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {runningText} from './running-text.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const sentenceMean: Rule<SheetSubject> = {
  id: 'sheet/sentence-mean',
  means: 'The sentences of a sheet are long on the whole.',
  asks: 'Sentences are short on the whole: their mean number of words is within the limit.',
  source: 'CDC, Simply Put; PEMAT 3',
  severity: 'warning',
  says: 'Found {value} words in a sentence on the whole, expected {limit} at most.',
  hint: 'Say fewer claims in one sentence (limit), or shorten the plain words.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.')]),
  bad: sample([
    main('Brush the front and the back and the top and the left and the right of each tooth every day of the week.'),
  ]),
  judge(subject) {
    const lengths = runningText(subject).map((s) => spokenWordsOf(s.sentence).length);
    if (lengths.length === 0) return [];
    const mean = Math.round((lengths.reduce((a, b) => a + b, 0) / lengths.length) * 10) / 10;
    return [ofWhole(mean, subject.limits.sentenceMean, mean <= subject.limits.sentenceMean)];
  },
};
