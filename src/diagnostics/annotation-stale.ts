import {defineDiagnostics} from './define-diagnostic.ts';

const ask =
  'Read it again: `claimleaf review` shows both, and writes what you say of it. Until then none of it is printed.';

const shown = (texts: readonly string[]) => (texts.length === 0 ? 'nothing' : texts.map((t) => `‘${t}’`).join(', '));

export const annotationStale = defineDiagnostics({
  id: 'annotation/stale',
  means: 'The words that a person has judged have changed since, or are gone.',
  asks: 'An annotation is about words that stand in its article as they were judged.',
  source: 'own',
  severity: 'warning',
  texts: {
    changed: ({article, was, now}: {article: string; was: string; now: string}) => ({
      message: `Found ‘${now}’ in ${article}, expected ‘${was}’, of which a person has judged what it says.`,
      hint: ask,
    }),
    around: ({article, quote, was, now}: {article: string; quote: string; was: string[]; now: string[]}) => ({
      message: `Found ‘${quote}’ in ${article} with ${shown(now)} around it, expected ${shown(was)}: a person has judged it with these.`,
      hint: ask,
    }),
    gone: ({article, quote}: {article: string; quote: string}) => ({
      message: `Found no ‘${quote}’ in ${article}, expected it: a person has judged what it says.`,
      hint: 'If the sentence was taken out, take the annotation out, too; if it was moved to another article, judge it there.',
    }),
    article: ({article, quote}: {article: string; quote: string}) => ({
      message: `Found no article ${article}, expected one with ‘${quote}’, of which a person has judged what it says.`,
      hint: 'If the article was renamed, give its new id behind `article`; if it was taken out, take the annotation out, too.',
    }),
    altered: ({article, quote}: {article: string; quote: string}) => ({
      message: `Found the words ‘${quote}’ of ${article} with the hash of other words, expected those that were judged.`,
      hint: 'Do not edit quote, under, after or sentence by hand: judge the sentence again with `claimleaf review`.',
    }),
    layout: ({passage, was, now}: {passage: string; was: readonly string[]; now: readonly string[]}) => ({
      message: `Found ${passage} laid out as ${now.join(', ')}, expected ${was.join(', ') || 'text or steps'}, as a person has accepted it.`,
      hint: 'Read it again: `claimleaf review --list` shows it. The same items with a tick or with a cross are the contrary.',
    }),
    passage: ({passage}: {passage: string}) => ({
      message: `Found ${passage} otherwise than it was accepted, expected the words and figures that a person has read.`,
      hint: 'Read it again: `claimleaf review --list` shows it. Until then drafts alone print it.',
    }),
  },
  samples: {
    changed: {article: 'dry-eyes', was: 'Dust can cause dry eyes.', now: 'Dust rarely causes dry eyes.'},
    around: {article: 'dry-eyes', quote: 'Dust', was: ['Causes'], now: ['Myths']},
    gone: {article: 'dry-eyes', quote: 'Dust can cause dry eyes.'},
    article: {article: 'dry-eyes', quote: 'Dust can cause dry eyes.'},
    altered: {article: 'dry-eyes', quote: 'Dust can cause dry eyes.'},
    layout: {passage: 'eye-drops#do', was: ['do'], now: ['do-not']},
    passage: {passage: 'eye-drops#how-to-use-them'},
  },
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/annotations.yaml',
        good: 'annotations: []\n',
        bad: 'annotations:\n  - article: dry-eyes\n    quote: Sand can cause dry eyes.\n    sentence: 0123456789ab\n    whole: true\n    by: An Editor\n    on: 2026-11-27\n',
      },
    ],
  },
});
