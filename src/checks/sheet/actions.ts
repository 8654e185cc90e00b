import {sentencesOf} from '../../base/sentences.ts';
import {spokenWordsOf} from '../../base/words.ts';
import type {Rule} from '../rule.ts';
import {ofLine, ofWhole} from './finding.ts';
import {isImperative} from './is-imperative.ts';
import {printedLines} from './printed-lines.ts';
import {actions as actionList, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const actions: Rule<SheetSubject> = {
  id: 'sheet/actions',
  means: 'A sheet has no action, or one that is no short command.',
  asks: 'There is at least one action, and each is a command to the reader in one or two short steps.',
  source: 'PEMAT 20, 22; CCI 5, 12',
  severity: 'error',
  says: 'Found {value} in the actions, expected {limit}.',
  hint: 'Add an "actions" block; write the entities’ "do:" as short commands.',
  readers: 'patients',
  good: sample([main('Brushing helps.'), actionList('Brush your teeth.', 'If it hurts, call us.')]),
  bad: sample([main('Brushing helps.'), actionList('Brushing is good for you.')]),
  judge({sheet, rules}) {
    const lines = printedLines(sheet).filter((l) => l.block === 'actions' && l.kind === 'sentence');
    // A sheet that is a list to tick may say in its main message what to do with it; a passage has steps of its own.
    const called = printedLines(sheet).filter(
      (l) => (l.block === 'main' || l.isPassage) && isImperative(l.text, rules),
    );
    if (lines.length === 0)
      return [ofWhole(called.length > 0 ? 'a command' : 'nothing', 'a command', called.length > 0)];
    return lines.map((line) => {
      // 'A weak heart? Ask us first.': a question says whom the command is for.
      const steps = sentencesOf(line.sentence, rules.language, rules.abbreviations).filter((s) => !s.endsWith('?'));
      const isShort =
        steps.length >= 1 && steps.length <= 2 && steps.every((s) => spokenWordsOf(s).length <= mostWords);
      const passed = isShort && steps.every((s) => isImperative(s, rules));
      return ofLine(line, passed ? 'a short command' : 'no short command', 'a short command', passed);
    });
  },
};

const mostWords = 20;
