import {type Choice, choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';
import type {TriggerPlace} from '../trigger-place.ts';

/** The subject of the trigger before, where that one stated something. */
export const sameAsBefore: Strategy = {
  name: 'same-as-before',
  example: {text: 'Lumine supports morling, but with a plumtest also supports ossing.', says: 'lumine supports ossing'},
  choices: ({before}: TriggerPlace): Choice[] =>
    before && before.links.length > 0
      ? [{...choiceOf([]), candidates: before.subjects, span: before.subjectSpan, continues: true}]
      : [],
};
