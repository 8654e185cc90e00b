import {findPhrase} from '../../base/find-phrase.ts';
import {blocksOf} from '../../model/sheet.ts';
import type {Rule} from '../rule.ts';
import {ofWhole} from './finding.ts';
import {printedLines} from './printed-lines.ts';
import {actions, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

export const whenToAct: Rule<SheetSubject> = {
  id: 'sheet/when-to-act',
  means: 'The actions of a sheet do not say when or how often.',
  asks: 'The actions say when or how often.',
  source: 'PEMAT 22; CCI 14',
  severity: 'error',
  says: 'Found {value} in the actions, expected {limit}.',
  hint: 'Select an action that says when, or give the "actions" block a note.',
  readers: 'patients',
  good: sample([actions('Ask us before you take pills.')]),
  bad: sample([actions('Ask us.')]),
  judge({sheet, rules}) {
    const lines = printedLines(sheet).filter((line) => line.block === 'actions');
    if (lines.length === 0) return [];
    const texts = [...headsOf(sheet), ...lines.map((line) => line.text)];
    const found = texts.map((text) => findPhrase(text, rules.when)).find((phrase) => phrase !== undefined);
    return [ofWhole(found ?? 'no time', 'a time', found !== undefined)];
  },
};

/** What stands over the lists of actions: 'What you can do this week'. */
const headsOf = (sheet: SheetSubject['sheet']): string[] =>
  blocksOf(sheet).flatMap((block) =>
    block.type === 'list' && block.kind === 'actions' ? [block.heading.text, block.note.text] : [],
  );
