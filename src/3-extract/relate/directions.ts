import type {Thing} from '../reading.ts';
import {normAt} from '../tokens.ts';
import {type Choice, choiceOf, type NamedChoice} from './choice.ts';
import {fitEnds} from './fit-ends.ts';
import type {Related, TriggerDefinition} from './link.ts';
import {contextChoices} from './strategies/context.ts';
import {subjectChoices} from './subjects.ts';
import {listsOf, type TriggerPlace} from './trigger-place.ts';

/** Where a trigger may have its ends: triggers of which directions, whose subjects may be what, and the objects' side. */
type Direction = {
  name: string;
  of: readonly TriggerDefinition['direction'][];
  subjects(at: TriggerPlace): NamedChoice[];
  objects(at: TriggerPlace): readonly Thing[];
};

/** Subject and object on one side: "a link exists between iron and restless legs", "foods rich in iron, such as beans". */
const oneSided = [{...choiceOf([]), leading: true, strategy: 'one-sided'}];

const named = (strategy: string, choices: readonly Choice[]): NamedChoice[] =>
  choices.map((choice) => ({...choice, strategy}));

const context = (at: TriggerPlace) => named('context', contextChoices(at, [], null));

/** The directions in which the ends of a trigger are looked for, the likeliest first. */
const directions: readonly Direction[] = [
  {
    // "with a source of iron (such as beans)": behind a preposition, both stand behind.
    name: 'phrase',
    of: ['backward'],
    subjects: ({lexicon, reading, trigger}) =>
      lexicon.breakers.has(normAt(reading.tokens, trigger.from - 1)) ? oneSided : [],
    objects: ({right}) => right,
  },
  {name: 'forward', of: ['forward', 'around'], subjects: subjectChoices, objects: ({right}) => right},
  {
    name: 'backward',
    of: ['backward', 'around'],
    subjects: (at) => [
      ...named('first-list', listsOf(at.right).slice(0, 1).map(choiceOf)),
      ...(isRelative(at) ? [] : named('context', contextChoices(at, at.right, null))),
    ],
    objects: ({left}) => left,
  },
  {name: 'behind', of: ['behind', 'backward', 'around'], subjects: () => oneSided, objects: ({right}) => right},
  {name: 'behind-reversed', of: ['around'], subjects: () => oneSided, objects: ({right}) => right.toReversed()},
  {name: 'ahead', of: ['ahead'], subjects: () => oneSided, objects: ({left}) => left.toReversed()},
  {name: 'ahead-of-context', of: ['ahead'], subjects: context, objects: ({left}) => left},
  {
    name: 'closing',
    of: ['closing'],
    subjects: (at) => (isOneKind(at.left) ? context(at) : oneSided),
    objects: ({left}) => left,
  },
  {
    // "Common causes of gout are beer and meat": the first list is the object, the next one the subject.
    name: 'naming',
    of: ['naming'],
    subjects: ({right}) => named('second-list', [choiceOf(listsOf(right).slice(1, 2).flat())]),
    objects: ({right}) => listsOf(right).slice(0, 1).flat(),
  },
];

/** What a trigger states; null where none of its directions gives both ends. */
export function relateTrigger(at: TriggerPlace): Related | null {
  for (const {name, of, subjects, objects} of directions) {
    const definitions = at.trigger.options.filter((o) => of.includes(o.direction));
    const related = definitions.length === 0 ? null : fitEnds(at, definitions, subjects(at), objects(at), name);
    if (related) return related;
  }
  return null;
}

/** "the diet that the body needs": what is needed stands before the pronoun, not in the text around. */
const isRelative = ({reading: {relatives, things}, trigger, left}: TriggerPlace): boolean =>
  relatives.some((r) => r.to <= trigger.from && left.some((t) => t.from >= r.to) && things.some((t) => t.to <= r.from));

/** Whether things are one list of one kind. */
const isOneKind = (side: readonly Thing[]): boolean =>
  side.every((t) => t.list === side[0]?.list && t.mention?.entity.kind === side[0]?.mention?.entity.kind);
