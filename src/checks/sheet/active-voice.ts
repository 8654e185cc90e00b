import type {Rule} from '../rule.ts';
import {findPassive} from './find-passive.ts';
import {ofWhole} from './finding.ts';
import {runningText} from './running-text.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const activeVoice: Rule<SheetSubject> = {
  id: 'sheet/active-voice',
  means: 'Too many sentences of a sheet are in the passive voice.',
  asks: 'Most sentences are in the active voice.',
  source: 'PEMAT 5',
  severity: 'warning',
  says: 'Found a share of {value} in the active voice, expected {limit} at least.',
  hint: 'Change the pattern in the wording file, or the plain words in vocabulary.yaml.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.')]),
  bad: sample([main('Pills are not often taken.')]),
  judge(subject) {
    const text = runningText(subject);
    if (text.length === 0) return [];
    const active = text.filter((s) => findPassive(s.sentence, subject.rules) === null).length;
    const share = Math.round((active / text.length) * 100) / 100;
    return [ofWhole(share, subject.limits.activeShare, share >= subject.limits.activeShare)];
  },
};
