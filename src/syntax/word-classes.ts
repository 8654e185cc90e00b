import {must} from '../base/must.ts';
import {hashText} from './hash-feature.ts';
import type {Lemmatiser} from './lemmatiser.ts';

/** As which parts of speech a dictionary has a word: 1 noun, 2 verb, 4 adjective, 8 adverb, added up. */
export type WordClasses = (form: string) => number;

/** The verb's part of the sum. */
export const verbClass = 2;

const dictionaryClasses = ['NOUN', 'VERB', 'ADJ', 'ADV'];

/** Packs a dictionary: by ascending hash of the word its distance to the one before as a varint, then its classes. */
export function packDictionary(words: ReadonlyMap<string, number>): Uint8Array {
  const sorted = [...words]
    .map(([word, classes]) => [hashText(word) >>> 0, classes] as const)
    .sort(([a], [b]) => a - b);
  const bytes: number[] = [];
  let before = 0;
  for (const [hash, classes] of sorted) {
    let rest = hash - before;
    before = hash;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest, classes);
  }
  return Uint8Array.from(bytes);
}

/** Reads a packed dictionary; a form is looked up by all its plain forms. */
export function openDictionary(bytes: Uint8Array, {lemmasAs}: Lemmatiser): WordClasses {
  const bits = Math.max(4, Math.ceil(Math.log2(bytes.length + 1)));
  const mask = (1 << bits) - 1;
  const hashes = new Int32Array(1 << bits);
  const classes = new Uint8Array(1 << bits);
  let hash = 0;
  let at = 0;
  const nextByte = (): number => must(bytes[at++], 'Found a dictionary that ends too early.');
  while (at < bytes.length) {
    let distance = 0;
    for (let times = 1; ; times *= 0x80) {
      const byte = nextByte();
      distance += (byte & 0x7f) * times;
      if (byte < 0x80) break;
    }
    hash = (hash + distance) | 0;
    let place = hash & mask;
    while (hashes[place] !== 0) place = (place + 1) & mask;
    hashes[place] = hash;
    classes[place] = nextByte();
  }
  const classesOf = (word: string): number => {
    const wanted = hashText(word);
    for (let place = wanted & mask; hashes[place] !== 0; place = (place + 1) & mask)
      if (hashes[place] === wanted) return classes[place] as number;
    return 0;
  };
  return (form) =>
    dictionaryClasses.reduce(
      (sum, upos, i) => sum | (lemmasAs(form, upos).some((lemma) => (classesOf(lemma) & (1 << i)) !== 0) ? 1 << i : 0),
      0,
    );
}
