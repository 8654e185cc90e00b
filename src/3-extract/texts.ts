import type {Lexicon} from './lexicon.ts';
import {type Reading, read} from './reading.ts';
import {type Structure, structureOf} from './structure.ts';

/** The texts of one article, each read and parsed once. */
export type Texts = {
  readText(text: string): Reading;
  /** The tree of a text; null where nothing reads grammar, or the article is too long to be parsed to its end. */
  structures(text: string, reading: Reading): Structure | null;
};

/** Most words of an article that are parsed. */
const mostParsed = 20_000;

/** What reads the texts of an article, and remembers them for as long as it is kept. */
export function makeTexts(lexicon: Lexicon): Texts {
  const readings = new Map<string, Reading>();
  const trees = new Map<string, Structure | null>();
  let left = mostParsed;
  return {
    readText(text) {
      const reading = readings.get(text) ?? read(text, lexicon);
      readings.set(text, reading);
      return reading;
    },
    structures(text, reading) {
      const known = trees.get(text);
      if (known !== undefined || !lexicon.syntax) return known ?? null;
      left -= reading.tokens.length;
      const made = left < 0 ? null : structureOf(text, reading, lexicon.syntax);
      trees.set(text, made);
      return made;
    },
  };
}
