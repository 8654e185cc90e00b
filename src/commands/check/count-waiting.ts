import {waitingOf} from '../../6-sheet/waiting.ts';
import {present} from '../../base/present.ts';
import {plural} from '../../formats/counts.ts';
import type {Content} from '../../model/content.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet} from '../../model/sheet.ts';
import {indexTopic} from '../../model/topic-index.ts';

/** How many statements wait in a topic, and how many of them would change each of its sheets. */
export type TopicWaiting = {
  topic: string;
  sure: number;
  proposed: number;
  /** Reasons to seek care among them, as far as the text gives them an urgency. */
  redFlags: number;
  sheets: {sheet: string; statements: number; against: number}[];
};

/** What waits for a person, by topic and by sheet; topics of which nothing waits are left out. */
export function countWaiting(dataset: Dataset, {topics}: Content, sheets: readonly Sheet[] | null): TopicWaiting[] {
  return topics.flatMap(({topic: {id}, sheets: definitions}): TopicWaiting[] => {
    const index = indexTopic(dataset, id);
    const {waiting} = index;
    if (waiting.length === 0) return [];
    const sure = waiting.filter((s) => s.statement.state === 'sure').length;
    const siblings = definitions.map((d) => d.definition.value);
    return [
      {
        topic: id,
        sure,
        proposed: waiting.length - sure,
        redFlags: waiting.filter((s) => s.statement.urgency !== undefined).length,
        sheets: siblings.map((definition) => {
          const made = sheets?.find((s) => s.topic === id && s.id === definition.id);
          const printed = present([made]).flatMap((s) => s.claims);
          const {statements, against} = waitingOf(definition, siblings, index, printed);
          return {sheet: definition.id, statements: statements.length, against: against.length};
        }),
      },
    ];
  });
}

/** The same in words, as figures at the end of a run. */
export function waitingLines(counted: readonly TopicWaiting[]): [string, string][] {
  return counted.flatMap(({topic, sure, proposed, redFlags, sheets}): [string, string][] => [
    [
      `${topic} waits`,
      `${plural(sure + proposed, 'statement')}, ${sure} of them sure${redFlags > 0 ? `; ${plural(redFlags, 'reason')} to seek care among them` : ''}: claimleaf review --topic ${topic}`,
    ],
    ...sheets.map(({sheet, statements, against}): [string, string] => [
      `${topic}/${sheet} waits`,
      `${plural(statements, 'statement')} would change it${against > 0 ? `, ${against} against what it prints` : ''}`,
    ]),
  ]);
}
