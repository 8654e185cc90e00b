import {readFileSync} from 'node:fs';

/** The single words of WordNet with their parts of speech (word-classes.ts), from a folder with index.noun and so on. */
export function readWordnet(folder: string): Map<string, number> {
  const words = new Map<string, number>();
  ['noun', 'verb', 'adj', 'adv'].forEach((name, i) => {
    for (const line of readFileSync(`${folder}/index.${name}`, 'utf8').split('\n')) {
      const word = /^([a-z][a-z'-]*) /.exec(line)?.[1];
      if (word !== undefined) words.set(word, (words.get(word) ?? 0) | (1 << i));
    }
  });
  return words;
}
