import {defineDiagnostics} from './define-diagnostic.ts';
import {judgeThem} from './waiting-words.ts';

type Facts = {says: string; urgency: string; sheets: readonly string[]; topic: string; isGuess: boolean};

const how = ({says, urgency}: Facts) => `"${says}"${urgency === '' ? '' : ` (${urgency})`}`;

export const sheetRedFlagWaiting = defineDiagnostics({
  id: 'sheet/red-flag-waiting',
  means: 'An article may give a reason to seek care that nobody has accepted or rejected.',
  asks: 'A person has judged each reason to seek care that the articles may give.',
  source: 'own: a missed warning is the greatest harm that a sheet can do',
  severity: 'error',
  floor: {severity: 'warning', because: 'a patient would miss when to get help'},
  texts: {
    asked: (facts: Facts) => ({
      message: `Found ${how(facts)} here, a reason to seek care that waits for a person, expected it accepted or rejected: ${facts.sheets.map((id) => `"${id}"`).join(', ')} would print it.`,
      hint: judgeThem(facts.topic),
      severity: facts.isGuess ? 'warning' : 'error',
    }),
    unasked: (facts: Facts) => ({
      message: `Found ${how(facts)} here, a reason to seek care that waits for a person, expected it accepted or rejected; no sheet asks for it.`,
      hint: `${judgeThem(facts.topic)} Where it is right, name it in the "care" block of a sheet.`,
      severity: 'warning',
    }),
    sooner: (facts: Facts) => ({
      message: `Found ${how(facts)} here, more urgent than what was accepted of it, expected it accepted or rejected.`,
      hint: judgeThem(facts.topic),
      severity: facts.isGuess ? 'warning' : 'error',
    }),
  },
  samples: {
    asked: {
      says: 'patient see-doctor-for eye-pain',
      urgency: 'emergency',
      sheets: ['dry-eyes'],
      topic: 'eyes',
      isGuess: false,
    },
    unasked: {says: 'patient see-doctor-for tired-eyes', urgency: 'soon', sheets: [], topic: 'eyes', isGuess: false},
    sooner: {says: 'patient see-doctor-for eye-pain', urgency: 'emergency', sheets: [], topic: 'eyes', isGuess: false},
  },
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/articles/dry-eyes.md',
        good: '## When to see a doctor\n',
        bad: '## When to see a doctor\n\nSome say that you should see a doctor if you have dry eyes.\n',
      },
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '{relation: see-doctor-for, object: [eye-pain]}',
        bad: '{relation: see-doctor-for}',
      },
    ],
  },
});
