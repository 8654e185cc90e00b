import type {Thing} from '../reading.ts';
import type {Candidate} from '../resolve.ts';
import type {Span} from '../span.ts';

/** Who may be the subject of a trigger: things of the sentence, or what was found before. */
export type Choice = {
  things: readonly Thing[];
  candidates: readonly Candidate[];
  span: Span | null;
  /** The trigger goes on with the sentence of the one before. */
  continues: boolean;
  /** "the absorption of X, which is needed for": what is absorbed is meant. */
  throughAbsorption: boolean;
  /** Of the objects, the first ones that fit are the subject: both ends stand on one side. */
  leading: boolean;
  /** The candidates come from words of the sentence itself ("a deficiency"). */
  isNamed?: boolean;
};

/** A choice, and the name of the strategy that offers it. */
export type NamedChoice = Choice & {strategy: string};

/** These things of the sentence, and nothing else. */
export const choiceOf = (things: readonly Thing[]): Choice => ({
  things,
  candidates: [],
  span: null,
  continues: false,
  throughAbsorption: false,
  leading: false,
});
