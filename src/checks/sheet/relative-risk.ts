import {findPhrase} from '../../base/find-phrase.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const relativeRisk: Rule<SheetSubject> = {
  id: 'sheet/relative-risk',
  means: 'A chance is told only in comparison with another.',
  asks: 'No chance is told only in comparison with another.',
  source: 'PEMAT 6; CCI 16; IPDAS',
  severity: 'error',
  says: 'Found the comparison "{value}" alone, expected how large the chance is.',
  hint: 'Print the claim that says how large the chance is, or leave this one out.',
  readers: 'everyone',
  good: sample([main('It helps 2 in 10 people.')]),
  bad: sample([main('It is 3 times as likely to help.')]),
  judge({sheet, rules}) {
    // Without figures there is nothing to judge but the words that hide them.
    return printedLines(sheet).flatMap((line) => {
      const phrase = findPhrase(line.text, rules['relative-risk']);
      const isAbsolute = /\b\d[\d.,]* (?:in|out of|of) \d/.test(line.text);
      if (phrase === undefined && !isAbsolute) return [];
      return [ofLine(line, phrase ?? 'absolute', 'absolute', phrase === undefined || isAbsolute)];
    });
  },
};
