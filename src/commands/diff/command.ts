import {defineCommand} from '../../command-line/command.ts';
import {flag, text} from '../../command-line/option.ts';

export const command = defineCommand({
  name: 'diff',
  phase: 'look',
  summary: 'what has changed between two datasets, by claim, and which sheets it touches',
  about: `Compares two datasets: claims added, removed, strengthened, weakened, newly in conflict or worded otherwise, old and
new side by side; conflicts, articles, entities; and the sheets of the content folder that are touched. OLD and NEW are
each a dataset.json or a git revision (HEAD~1, main, v1.2). Without NEW, OLD is compared with what the content gives.`,
  operands: {shown: 'OLD [NEW]', least: 1, most: 2, expected: 'a dataset or a git revision, such as HEAD'},
  reports: {
    forms: ['pretty', 'json', 'markdown'],
    help: "pretty for people, json for programs (schemas/diff.schema.json), markdown for a pull request's comment",
  },
  options: {
    exitCode: flag('end with 1 where something has changed; otherwise changes end with 0'),
    file: text('PATH', 'where the dataset stands in a revision', {otherwise: 'dataset.json in --out'}),
  },
  writes: false,
  content: 'optional',
  run: async (asked, {terminal, cwd, workers}) => (await import('./diff.ts')).diff(asked, terminal, cwd, workers),
});
