import {defineDiagnostics} from './define-diagnostic.ts';

/** 25312 -> '25,312'. */
const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const articleSurface = defineDiagnostics({
  id: 'article/surface',
  means: 'A sentence or article is too long or names too much: what it states is at most proposed.',
  asks: 'A sentence that states something has at most 120 words and marks, and an article 20,000: beyond, nothing tells what a "not" or an "only" acts on, so that nothing that is stated there is sure. A sentence names at most 40 things, and an article 20,000 pairs of things that may have to do with each other: beyond, only what is said outright is proposed.',
  source: 'own: nothing is sure that was not understood',
  severity: 'warning',
  texts: {
    sentence: ({words, most}: {words: number; most: number}) => ({
      message: `Found a sentence of ${grouped(words)} words and marks, expected at most ${grouped(most)}: its grammar is not read, and what it states is at most proposed.`,
      hint: 'Split it into sentences, or its items into a list, each of one thing.',
    }),
    article: ({most}: {most: number}) => ({
      message: `Found an article of more than ${grouped(most)} words and marks, expected at most that: from here on no grammar is read, and what is stated is at most proposed.`,
      hint: 'Split the article into several, one for each of its parts.',
    }),
    names: ({named, most}: {named: number; most: number}) => ({
      message: `Found a sentence that names ${grouped(named)} things, expected at most ${grouped(most)}: which of them may have to do with each other is not proposed.`,
      hint: 'Split it into sentences, or its items into a list, each of one thing.',
    }),
    pairs: ({most}: {most: number}) => ({
      message: `Found an article that names more than ${grouped(most)} pairs of things that may have to do with each other, expected at most that: from here on only what is said outright is proposed.`,
      hint: 'Split the article into several, one for each of its parts.',
    }),
  },
  samples: {
    sentence: {words: 143, most: 120},
    article: {most: 20_000},
    names: {named: 66, most: 40},
    pairs: {most: 20_000},
  },
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'Wind can cause dry eyes.',
        bad: 'Wind can cause dry eyes, and ',
        times: 25,
      },
    ],
  },
});
