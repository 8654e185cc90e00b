import {defineDiagnostics} from './define-diagnostic.ts';
import {countOf} from './waiting-words.ts';

export const proposalStale = defineDiagnostics({
  id: 'proposal/stale',
  means: 'What another program proposes is on words that have changed, or names what is not there.',
  asks: 'A proposal of another program is about words that stand in its article, with ids of the vocabulary and relations.',
  source: 'own',
  severity: 'warning',
  texts: {
    words: ({article, quote, others}: {article: string; quote: string; others: number}) => ({
      message: `Found no ‘${quote}’ in ${article} as another program has read it${others > 0 ? `, nor the words of ${countOf(others, 'other proposal')}` : ''}, expected the same words under the same heading.`,
      hint: 'None of this waits any more. Let the program read the article again: `claimleaf review --request ARTICLE`, then `--import`; then take the stale lines out.',
    }),
    names: ({names, quote}: {names: readonly string[]; quote: string}) => ({
      message: `Found ${names.join(', ')} in what another program proposes of ‘${quote}’, expected ids of the vocabulary or of relations.`,
      hint: 'Take the line out, or put the ids back into vocabulary.yaml.',
    }),
  },
  samples: {
    words: {article: 'dry-eyes', quote: 'Dust can cause dry eyes.', others: 2},
    names: {names: ['dust-storm'], quote: 'Dust can cause dry eyes.'},
  },
  example: {
    by: 'check',
    changes: [
      {
        file: 'eyes/proposals.jsonl',
        good: '',
        bad: '{"article":"dry-eyes","quote":"Sand can cause dry eyes.","sentence":"0123456789ab","subject":"wind","relation":"causes","object":"dry-eyes","by":"stub","on":"2026-11-27"}\n',
      },
    ],
  },
});
