import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const proposalFormat = defineDiagnostic({
  id: 'proposal/format',
  means: 'A line of proposals.jsonl does not have the form that its schema asks for.',
  asks: 'Each line of proposals.jsonl is a statement that another program proposes, in the form of its schema.',
  source: 'own',
  severity: 'error',
  floor: needed,
  text: ({found, expected}: {found: string; expected: string}) => ({
    message: `Found ${found}, expected ${expected}.`,
    hint: 'Take the line out, and let the program propose it again: `claimleaf review --import FILE.jsonl --by TOOL` writes this file.',
  }),
  sample: {found: 'text that is no JSON', expected: 'JSON'},
  example: {
    by: 'check',
    changes: [{file: 'eyes/proposals.jsonl', good: '', bad: '{"article": "dry-eyes"}\n'}],
  },
});
