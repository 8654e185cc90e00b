import {defineCommand} from '../../command-line/command.ts';
import {flag, switchOff, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {printingOptions} from '../printing-options.ts';

export const command = defineCommand({
  name: 'sheet',
  phase: 'begin',
  summary: 'a new sheet of a topic, from a pattern',
  usage: ['TOPIC PATTERN SUBJECT [--id ID] [--title T] [--draft]', '--list'],
  about: `Writes DIR/TOPIC/sheets/ID.yaml from a pattern, with queries that find claims of the topic. SUBJECT is an entity of
the vocabulary, by its id or a name. A block for which the topic has nothing is left out. The sheet is tried in all its prints,
and what is missed least is left out until it fits its pages; a comment at its end says what. The urgent signs of danger
always stay. Where too little is accepted yet, it is made of what nobody has accepted, too: \`claimleaf build --draft\`
prints it. Never writes over a file.`,
  operands: {shown: 'TOPIC PATTERN SUBJECT', least: 0, most: 3, expected: ''},
  options: {
    list: flag('the patterns, and what each is for'),
    id: text('ID', 'the name of the sheet and its file', {otherwise: 'SUBJECT-PATTERN'}),
    title: text('T', 'its title', {otherwise: 'SUBJECT in plain words'}),
    draft: flag('made also of what nobody has accepted, although enough is accepted for a sheet'),
    print: switchOff('all but trying it in print: faster, and without a browser'),
    ...printingOptions,
  },
  // The list of patterns needs none.
  content: 'optional',
  writes: true,
  check({operands, list, id}) {
    if (list && operands.length > 0) throw new UsageError(`Found --list with '${operands[0]}', expected --list alone.`);
    if (!list && operands.length < 3)
      throw new UsageError(
        `Found ${operands.length} words after 'sheet', expected three: a topic, a pattern and a subject; or --list.`,
      );
    if (id !== null && !(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80))
      throw new UsageError(`Found --id ${id}, expected small letters, digits and hyphens, at most 80.`);
  },
  run: async (asked, {terminal, workers}) => (await import('./sheet.ts')).sheet(asked, terminal, workers),
});
