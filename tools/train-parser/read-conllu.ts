import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

/** A word of the treebank; `head` is an index into the sentence's words, -1 for the root. */
export type GoldWord = {form: string; lemma: string; upos: string; xpos: string; head: number; relation: string};
export type GoldSentence = {text: string; words: GoldWord[]};

/** The sentences of a .conllu.gz; ranges (2-3) and empty words (8.1) are left out. */
export function readConllu(path: string): GoldSentence[] {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split('\n\n');
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length) ?? '';
    const words = lines
      .map((line) => line.split('\t'))
      .filter(([id]) => /^\d+$/.test(id ?? ''))
      .map(([, form = '', lemma = '', upos = '', xpos = '', , head, relation = '']) => ({
        ...{form, lemma, upos, xpos, relation},
        head: Number(head) - 1,
      }));
    return words.length > 0 ? [{text, words}] : [];
  });
}
