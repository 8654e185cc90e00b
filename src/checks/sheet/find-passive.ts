import type {CheckRules} from '../../model/generated/check-rules.ts';

/** The words of a passive, such as 'is not often found', or null where the sentence has none. */
export function findPassive(sentence: string, {voice}: CheckRules): string | null {
  const isAdverb = (word: string) => voice.adverbs.includes(word) || ends(word, voice['adverb-endings']);
  const words = sentence.split(/\s+/);
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}'’-]/gu, ''));
  for (const [i, word] of plain.entries()) {
    if (!voice.auxiliaries.includes(word)) continue;
    // 'is found', 'is not found', 'is not often found'
    const adverbs = plain.slice(i + 1, i + 3).findIndex((next) => !isAdverb(next));
    const at = i + 1 + (adverbs < 0 ? 2 : adverbs);
    const next = plain[at];
    if (next === undefined) continue;
    const isParticiple = voice.participles.includes(next) || ends(next, voice['participle-endings']);
    if (isParticiple && !voice['not-participles'].includes(next)) {
      return words
        .slice(i, at + 1)
        .join(' ')
        .replace(/[.,;:!?]+$/, '');
    }
  }
  return null;
}

/** Whether a word has one of the endings, and a stem before it. */
const ends = (word: string, endings: readonly string[]) =>
  endings.some((ending) => word.endsWith(ending) && word.length >= ending.length + 2);
