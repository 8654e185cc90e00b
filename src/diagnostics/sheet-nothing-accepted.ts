import {defineDiagnostic, needed} from './define-diagnostic.ts';
import {countOf} from './waiting-words.ts';

export const sheetNothingAccepted = defineDiagnostic({
  id: 'sheet/nothing-accepted',
  means: 'A topic has sheets, and no person has accepted anything that its articles state.',
  asks: 'Of a topic with sheets something has been accepted, or a draft is built.',
  source: 'own: no sentence is printed that no person has accepted',
  severity: 'error',
  floor: needed,
  text: ({topic, waiting}: {topic: string; waiting: number}) => ({
    message: `Found nothing of this topic that a person has accepted, expected some of the ${countOf(waiting, 'statement')} that wait.`,
    hint: `Say which are right: \`claimleaf review --topic ${topic}\`. Or look at a draft: \`claimleaf build --draft\`.`,
  }),
  sample: {topic: 'eyes', waiting: 214},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/topic.yaml',
        good: 'acceptConstructs:\n  - {construct: clause, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: imperative, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: leaning-clause, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: named, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: plain-clause, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: slot-care, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: slot-signs, by: An Editor, on: 2026-11-21, why: The articles were read.}\n  - {construct: slot-triggers, by: An Editor, on: 2026-11-21, why: The articles were read.}\n',
        bad: '',
      },
    ],
  },
});
