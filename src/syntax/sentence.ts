import {sureMatch} from '../base/matches.ts';
import {hashText, mix} from './hash-feature.ts';

/**
 * What the parser sees of the words of a sentence, as hashes; behind the words stand the root and "no word"
 * (`root` and `none` of a state).
 */
export type Sentence = {
  length: number;
  word: Int32Array;
  /** Part of speech, of the treebank and universal, as one. */
  tag: Int32Array;
  /** Universal part of speech. */
  upos: Int32Array;
  ending: Int32Array;
  /** 1 verb, 2 comma or other mark, 4 conjunction, 8 noun: what may stand between two words. */
  kind: Uint8Array;
};

/** What is known of each class of the tagger, ready for sentences. */
export type Tagset = {
  tags: readonly string[];
  upos: readonly string[];
  xpos: readonly string[];
  hashes: Int32Array;
  uposHashes: Int32Array;
  kinds: Uint8Array;
};

/** @param tags such as 'NOUN|NNS' */
export function makeTagset(tags: readonly string[]): Tagset {
  const upos = tags.map((tag) => sureMatch(/^[^|]*/, tag));
  return {
    tags,
    upos,
    xpos: tags.map((tag) => tag.replace(/^[^|]*\|?/, '')),
    hashes: Int32Array.from(tags, hashText),
    uposHashes: Int32Array.from(upos, hashText),
    kinds: Uint8Array.from(upos, kindOf),
  };
}

/** By the bit that stands for them. */
const kinds = [['VERB', 'AUX'], ['PUNCT'], ['CCONJ', 'SCONJ'], ['NOUN', 'PROPN', 'PRON']];

const kindOf = (upos: string): number => kinds.reduce((sum, own, bit) => sum | (own.includes(upos) ? 1 << bit : 0), 0);

/** Prepares words for the parser; in reverse order for the parser that reads from the right. */
export function makeSentence(
  forms: readonly string[],
  tags: ArrayLike<number>,
  tagset: Tagset,
  reverse: boolean,
): Sentence {
  const length = forms.length;
  const sentence: Sentence = {
    length,
    word: new Int32Array(length + 2),
    tag: new Int32Array(length + 2),
    upos: new Int32Array(length + 2),
    ending: new Int32Array(length + 2),
    kind: new Uint8Array(length + 2),
  };
  for (let i = 0; i < length; i++) {
    const of = reverse ? length - 1 - i : i;
    // `of` is a place in the sentence: no check, for this is done for each word.
    const lower = (forms[of] as string).toLowerCase();
    const tag = tags[of] as number;
    sentence.word[i] = hashText(lower.replace(/\d/g, '0'));
    sentence.ending[i] = hashText(`-${lower.slice(-3)}`);
    sentence.tag[i] = tagset.hashes[tag] as number;
    sentence.upos[i] = tagset.uposHashes[tag] as number;
    sentence.kind[i] = tagset.kinds[tag] as number;
  }
  for (const array of [sentence.word, sentence.tag, sentence.upos, sentence.ending])
    for (let i = length; i < length + 2; i++) array[i] = mix(77, i - length);
  return sentence;
}
