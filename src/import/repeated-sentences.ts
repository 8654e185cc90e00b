import type {RootContent} from 'mdast';
import {sentencesOf} from '../base/sentences.ts';
import {wordsOf} from '../base/words.ts';
import {lineOf, makeParagraph, plainOf} from './plain-nodes.ts';
import type {Repairing} from './repairing.ts';

/** Shorter sentences may be said twice on purpose ("Never. Never."). */
const shortest = 3;

/** Drops a sentence that stands twice, letter by letter, one directly behind the other. */
export function dropRepeatedSentences(nodes: readonly RootContent[], repairing: Repairing): RootContent[] {
  return nodes.map((node) => {
    const text = plainOf(node);
    if (text === null) return node;
    const sentences = sentencesOf(text, repairing.language, repairing.abbreviations);
    const isAgain = (sentence: string, i: number) =>
      i > 0 && sentence === sentences[i - 1] && wordsOf(sentence).length >= shortest;
    const again = sentences.filter(isAgain);
    for (const sentence of again) repairing.dropped.push({text: sentence, reason: 'repetition', line: lineOf(node)});
    return again.length > 0 ? makeParagraph(sentences.filter((s, i) => !isAgain(s, i)).join(' '), node) : node;
  });
}
