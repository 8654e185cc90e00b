import {defineCommand} from '../../command-line/command.ts';
import {switchOff} from '../../command-line/option.ts';
import {printingOptions} from '../printing-options.ts';

export const command = defineCommand({
  name: 'check',
  phase: 'look',
  summary: 'every rule over articles, vocabulary, decisions, dataset, sheets and printed pages',
  about: `Runs every rule over articles, vocabulary, decisions, dataset, sheets and printed pages, and says how much of each
article became claims, and how many statements wait for a person, by topic and by sheet. Prints in memory and writes no
files. docs/rules.md lists the rules; clinic.yaml sets how bad each is (checks.severity) and what is left out for a time
(checks.suppress). SOURCE_DATE_EPOCH gives the day on which review days and suppressions are judged; without it, it is
the day on which the articles were collected. The report goes to standard output, progress to standard error.`,
  reports: {
    forms: ['pretty', 'json', 'sarif', 'junit', 'github'],
    help: `pretty  for people: each problem with its line (the default)
json    for programs: schemas/diagnostics.schema.json
sarif   SARIF 2.1.0, for code scanning
junit   JUnit XML, for the test reports of CI servers
github  annotations on pull requests; in a GitHub run also the job summary, and the
        step's outputs 'errors' and 'warnings'`,
  },
  options: {
    print: switchOff('all but the printed pages: faster, and without a browser'),
    ...printingOptions,
  },
  note: 'With CLAIMLEAF_RULES_URL, the address of docs/rules.md, the rules in SARIF lead to it.',
  writes: false,
  findsProblems: true,
  run: async (asked, {terminal, workers}) => (await import('./check.ts')).check(asked, terminal, workers),
});
