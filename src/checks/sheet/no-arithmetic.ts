import {findPhrase} from '../../base/find-phrase.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {actions, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const noArithmetic: Rule<SheetSubject> = {
  id: 'sheet/no-arithmetic',
  means: 'A sheet asks its reader to reckon.',
  asks: 'The reader need not reckon.',
  source: 'PEMAT 7, 24; CCI 17',
  severity: 'error',
  says: 'Found "{value}", expected no reckoning.',
  hint: 'Say the result instead.',
  readers: 'patients',
  good: sample([actions('Brush your teeth each day.')]),
  bad: sample([actions('Add up your minutes and divide them by 7.')]),
  judge({sheet, rules}) {
    return printedLines(sheet).map((line) => {
      const phrase = findPhrase(line.text, rules.arithmetic);
      return ofLine(line, phrase ?? 'none', 'none', phrase === undefined);
    });
  },
};
