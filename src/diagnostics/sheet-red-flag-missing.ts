import {defineDiagnostics, needed} from './define-diagnostic.ts';
import {type Named, nameOf} from './name-of.ts';

type Facts = {claim: Named; key: string; article: string; line: number};

const sample: Facts = {
  claim: {id: 'c-0123456789', subject: 'patient', relation: 'see-doctor-for', object: 'eye-pain'},
  ...{key: 'emergency', article: 'eyes/articles/dry-eyes.md', line: 14},
};

export const sheetRedFlagMissing = defineDiagnostics({
  id: 'sheet/red-flag-missing',
  means: 'A sheet speaks of what an article calls urgent, and its box does not say so.',
  asks: 'What a sheet for patients speaks of, and what an article calls an emergency or a matter of today, stands in its box that says when to get help, as urgent as there.',
  source: 'own: who reads of a sign must read there that it cannot wait',
  severity: 'error',
  floor: needed,
  texts: {
    unsaid: ({claim, key, article, line}: Facts) => ({
      message: `Found "${claim.object}" on a sheet whose box leaves it out, expected it under "${key}": ${article}:${line} sends its readers to care for it.`,
      hint: `Name ${claim.object} in the "care" block (\`claimleaf explain ${claim.id}\` shows the quotes), or take it off the sheet.`,
    }),
    elsewhere: ({claim, key, article, line}: Facts) => ({
      message: `Found ${nameOf(claim)} outside of the box that says when to get help, expected it there too, under "${key}": ${article}:${line} says how soon.`,
      hint: 'Name it in the "care" block: no other block says how soon to seek care.',
    }),
  },
  samples: {unsaid: sample, elsewhere: sample},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: 'See a doctor if',
        bad: 'Call 999 at once if you have dry eyes. See a doctor if',
      },
    ],
  },
});
