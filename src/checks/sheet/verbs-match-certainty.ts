import {findPhrase} from '../../base/find-phrase.ts';
import {valuesAt} from '../../base/present.ts';
import type {CheckRules} from '../../model/generated/check-rules.ts';
import {type Level, levels as order} from '../../model/level.ts';
import type {Rule} from '../rule.ts';
import {ofLine} from './finding.ts';
import {isImperative} from './is-imperative.ts';
import {printedLines} from './printed-lines.ts';
import {care, line, mainOf, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

const levels = new Map<string, Level>([['c-1', 'can']]);

/** Blocks that tell who says what. */
const othersSay: ReadonlySet<string> = new Set(['matrix', 'disputes', 'agreement']);

export const verbsMatchCertainty: Rule<SheetSubject> = {
  id: 'sheet/certainty',
  means: 'A line of a sheet sounds surer than its claims.',
  asks: 'No line sounds surer than the claims behind it.',
  source: 'GRADE wording; CCI 11',
  severity: 'error',
  floor: {severity: 'error', because: 'a sheet would promise more than the articles say'},
  says: 'Found a line that sounds {value}, expected {limit} as its claims are.',
  hint: 'Weaken the pattern in the wording file, the heading of the column, or the lead of the list.',
  readers: 'everyone',
  good: sample([mainOf(line('Zinc may help wounds heal.', 'c-1')), care([line('a sore gum', 'c-1')])], {
    levels,
  }),
  bad: sample([mainOf(line('Zinc helps wounds heal.', 'c-1'))], {levels}),
  judge({sheet, levels, rules}) {
    return printedLines(sheet).flatMap((line) => {
      // A mark says how many articles say it, and its legend what they say. In a dispute or a list of who agrees, each
      // side says what it says.
      if (othersSay.has(line.block) || line.claims.length === 0) return [];
      const found = valuesAt(levels, line.claims);
      const weakest = order.findLast((level) => found.includes(level));
      if (weakest === undefined) return [];
      // What to do and when to call is advice: it may be firmer than what it rests on, but never its contrary.
      const isAdvice = line.block === 'care' || line.block === 'actions' || isImperative(line.text, rules);
      if (isAdvice && weakest !== 'not') return [];
      const words = allowed(weakest, rules);
      const passed = words === null || findPhrase(line.sentence, words) !== undefined;
      return [ofLine(line, passed ? weakest : 'stated', weakest, passed)];
    });
  },
};

/** Words one of which must be there; null where none is needed. A weaker one is always allowed. */
function allowed(level: Level, {hedges: {can, limited, mixed, differ, not}}: CheckRules): string[] | null {
  switch (level) {
    case 'stated':
      return null;
    case 'can':
      return [...can, ...limited, ...mixed, ...differ];
    case 'limited':
      return [...limited, ...mixed, ...differ];
    case 'mixed':
      return [...mixed, ...differ];
    case 'differ':
      return differ;
    case 'not':
      return not;
  }
}
