import {defineDiagnostics, needed} from './define-diagnostic.ts';

export const proposalTooMany = defineDiagnostics({
  id: 'proposal/too-many',
  means: 'A file of another program, or what is kept of it, is larger than a person could ever read.',
  asks: 'A file of proposals has 8 MB and 20,000 lines at most; and so much is kept of a topic.',
  source: 'own',
  severity: 'error',
  floor: needed,
  texts: {
    bytes: ({size, limit}: {size: number; limit: number}) => ({
      message: `Found a file of ${size} bytes, expected at most ${limit}.`,
      hint: 'Propose what one article states, and have it judged before the next: a person looks at each line.',
    }),
    lines: ({limit}: {limit: number}) => ({
      message: `Found more than ${limit} lines, expected at most that.`,
      hint: 'Propose what one article states, and have it judged before the next: a person looks at each line.',
    }),
    kept: ({size, limit}: {size: number; limit: number}) => ({
      message: `Found proposals of ${size} bytes with these, expected at most ${limit} of a topic.`,
      hint: 'Take out the lines that were judged or are stale, and then import again.',
    }),
  },
  samples: {
    bytes: {size: 20_000_000, limit: 8_000_000},
    lines: {limit: 20_000},
    kept: {size: 9_000_000, limit: 8_000_000},
  },
  example: {
    by: 'propose',
    changes: [{file: 'eyes/stub.jsonl', good: '', bad: '{}\n', times: 20_001}],
  },
});
