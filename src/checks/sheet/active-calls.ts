import type {Rule} from '../rule.ts';
import {findPassive} from './find-passive.ts';
import {ofLine} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {actions, main, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const activeCalls: Rule<SheetSubject> = {
  id: 'sheet/active-calls',
  means: 'The main message or an action is in the passive voice.',
  asks: 'The main message and every action are in the active voice.',
  source: 'CCI 6; PEMAT 5',
  severity: 'error',
  says: 'Found the passive "{value}", expected the active voice.',
  hint: 'Write the entity’s "do:" as a command, or change the pattern in the wording file.',
  readers: 'patients',
  good: sample([main('Brush your teeth each day.'), actions('Ask us.')]),
  bad: sample([main('Brush your teeth each day.'), actions('Teeth are not often brushed.')]),
  judge({sheet, rules}) {
    return printedLines(sheet)
      .filter((line) => line.block === 'main' || line.block === 'actions')
      .map((line) => {
        const passive = findPassive(line.sentence, rules);
        return ofLine(line, passive ?? 'active', 'active', passive === null);
      });
  },
};
