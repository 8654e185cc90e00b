import {spokenWordsOf} from '../../base/words.ts';
import type {Rule} from '../rule.ts';
import {runningText} from './running-text.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const sentenceLength: Rule<SheetSubject> = {
  id: 'sheet/sentence-length',
  means: 'A sentence of a sheet has too many words.',
  asks: 'No sentence has more words than the limit.',
  source: 'CDC, Simply Put; PEMAT 3',
  severity: 'warning',
  says: 'Found a sentence of {value} words, expected {limit} at most.',
  hint: 'Say fewer claims in one sentence (limit), or shorten the plain words.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.')]),
  bad: sample([
    main('Brush the front and the back and the top and the left and the right of each tooth every day of the week.'),
  ]),
  judge(subject) {
    const limit = subject.limits.sentenceWords;
    return runningText(subject).map(({line, sentence}) => {
      const value = spokenWordsOf(sentence).length;
      return {value, limit, passed: value <= limit, where: {text: sentence, claims: line.claims, path: line.path}};
    });
  },
};
