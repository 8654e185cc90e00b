import {defineDiagnostic, needed} from './define-diagnostic.ts';

export const sheetPassageWaiting = defineDiagnostic({
  id: 'sheet/passage-waiting',
  means: 'A sheet prints a passage that no person has accepted as it is now.',
  asks: 'A person has read each passage that a sheet prints, and accepted it.',
  source: 'own: no sentence is printed that no person has accepted',
  severity: 'error',
  floor: needed,
  text: ({passage, topic}: {passage: string; topic: string}) => ({
    message: `Found the passage ${passage}, which waits for a person, expected one that somebody has accepted.`,
    hint: `Read it and accept it: \`claimleaf review --topic ${topic} --list\` shows it. Or look at a draft: \`claimleaf build --draft\`.`,
  }),
  sample: {passage: 'eye-drops#how-to-use-them', topic: 'eyes'},
  example: {
    by: 'sheet',
    changes: [
      {
        file: 'eyes/sheets/dry-eyes.yaml',
        good: '    bottom:\n',
        bad: '    bottom:\n      - passage: {article: dry-eyes, section: what-helps}\n',
      },
      {file: 'eyes/articles/dry-eyes.md', good: 'licence: CC-BY-4.0', bad: 'licence: CC-BY-4.0\nrights: own'},
    ],
  },
});
