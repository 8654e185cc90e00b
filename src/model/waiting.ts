import {present} from '../base/present.ts';
import type {ProposedStatement} from './generated/dataset.ts';

/** Whether a statement that is held back waits for a person: nobody has accepted or rejected it. */
export const isWaiting = ({statement}: ProposedStatement): boolean => statement.state !== 'rejected';

/** From which confidence on a candidate that no rule has stated is more than a guess, and in a draft, in hundredths. */
export const likely = 60;

/** Whether no rule has stated it, and the ranking holds it unlikely: no draft prints it. */
export const isGuess = ({statement: {construct, confidence = 0}}: ProposedStatement): boolean =>
  construct === 'candidate' && confidence < likely;

/** Ids of the entities that a statement names: its two ends, and the people whom it is restricted to. */
export const endsOf = ({subject, object, statement: {population}}: ProposedStatement): string[] => [
  subject,
  object,
  ...present([population]),
];
