import type {Choice} from './choice.ts';
import type {TriggerPlace} from './trigger-place.ts';

/** One way in which a sentence tells whose a predicate is; none, one or several choices, the likeliest first. */
export type Strategy = {
  name: string;
  /** A text and, as "subject relation object", a statement whose subject it finds; with made-up names. */
  example: {text: string; says: string};
  choices(at: TriggerPlace): Choice[];
};
