import type {Unit} from '../model/article.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import type {Topics} from './resolve.ts';
import type {OpenSlot} from './slots.ts';

/** A unit in which statements are looked for, and all that this needs. */
export type Place = {
  unit: Unit;
  reading: Reading;
  /** What the label, column or lead-in of the unit says that its items are. */
  slot: OpenSlot | null;
  /** What the text around is about, the nearest first. */
  around: Topics;
  /** What the sentences before said of it, the nearest first. */
  objectsSaid: Topics;
  /** The units before it in the article, the nearest first. */
  before: readonly Reading[];
  /** What introduces the list or lines that it stands in, and the unit before that. */
  above: readonly Reading[];
  readText: (text: string) => Reading;
  lexicon: Lexicon;
};
