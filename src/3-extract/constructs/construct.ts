import type {Found} from '../found.ts';
import type {Place} from '../place.ts';

/** One way of finding what a unit states. */
export type Construct = {
  name: string;
  /** A text and, as "subject relation object", a statement that it gives by this construct; with made-up names. */
  example: {text: string; says: string};
  /** What the unit states by it. `found` is what the constructs before it in the order have found in the unit. */
  find(place: Place, found: readonly Found[]): Found[];
};
