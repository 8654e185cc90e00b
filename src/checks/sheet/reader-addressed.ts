import {findPhrase} from '../../base/find-phrase.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {isImperative} from './is-imperative.ts';
import {runningText} from './running-text.ts';
import {actions, list, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const readerAddressed: Rule<SheetSubject> = {
  id: 'sheet/reader-addressed',
  means: 'A sheet does not speak to its reader.',
  asks: 'The sheet speaks to the reader.',
  source: 'PEMAT 21',
  severity: 'warning',
  says: 'Found {value} sentences that speak to the reader, expected {limit}.',
  hint: 'Add actions or a question, which speak to the reader.',
  readers: 'patients',
  good: sample([actions('Ask us before you take pills.')]),
  bad: sample([list('does', 'What it does', 'Zinc helps', ['healing'])]),
  judge(subject) {
    const text = runningText(subject);
    if (text.length === 0) return [];
    const speaks = (s: string) => findPhrase(s, subject.rules.reader) !== undefined || isImperative(s, subject.rules);
    const count = text.filter((s) => speaks(s.sentence)).length;
    return [ofWhole(count, 'at least 1 sentence', count > 0)];
  },
};
