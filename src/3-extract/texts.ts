import type {Lexicon} from './lexicon.ts';
import {read} from './read/read.ts';
import type {Reading} from './reading.ts';
import {type Structure, structureOf} from './structure.ts';

/** The texts of one article, each read and parsed once. */
export type Texts = {
  readText(text: string): Reading;
  /** The tree of a text; null where nothing reads grammar. */
  structures(text: string, reading: Reading): Structure | null;
};

/** What reads the texts of an article, and remembers them for as long as it is kept. */
export function makeTexts(lexicon: Lexicon): Texts {
  const readings = new Map<string, Reading>();
  const trees = new Map<string, Structure>();
  return {
    readText(text) {
      const reading = readings.get(text) ?? read(text, lexicon);
      readings.set(text, reading);
      return reading;
    },
    structures(text, reading) {
      const known = trees.get(text);
      if (known || !lexicon.syntax) return known ?? null;
      const made = structureOf(text, reading, lexicon.syntax);
      trees.set(text, made);
      return made;
    },
  };
}
