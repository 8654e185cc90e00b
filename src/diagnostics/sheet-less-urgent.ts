import {defineDiagnostic} from './define-diagnostic.ts';
import {type Named, nameOf} from './name-of.ts';

export const sheetLessUrgent = defineDiagnostic({
  id: 'sheet/less-urgent',
  means: 'A sheet prints a reason to seek care as less urgent than an article says.',
  asks: 'A care block prints no reason to seek care as less urgent than an article says. More urgent is the editor’s choice.',
  source: 'own: a sheet never weakens a warning',
  severity: 'error',
  floor: {severity: 'error', because: 'a patient would get help too late'},
  text: ({
    claim,
    key,
    expected,
    article,
    line,
    urgency,
  }: {
    claim: Named;
    key: string;
    expected: string;
    article: string;
    line: number;
    urgency: string;
  }) => ({
    message: `Found ${nameOf(claim)} under "${key}", expected it under "${expected}": ${article}:${line} says "${urgency}" of it.`,
    hint: `Move what selects it to "${expected}"; \`claimleaf explain ${claim.id}\` shows the quotes.`,
  }),
  sample: {
    claim: {id: 'c-0123456789', subject: 'eye-pain', relation: 'see-doctor-for', object: 'dry-eyes'},
    key: 'week',
    expected: 'emergency',
    article: 'eyes/articles/dry-eyes.md',
    line: 14,
    urgency: 'emergency',
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'See a doctor if',
        bad: 'Call 999 at once if',
      },
    ],
  },
});
