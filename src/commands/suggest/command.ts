import {defineCommand} from '../../command-line/command.ts';
import {flag, text, wholeNumber} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'suggest',
  phase: 'begin',
  summary: 'entities that the vocabulary of a topic lacks, proposed from its articles',
  usage: ['TOPIC [--most N]', 'TOPIC --list | --write [--most N]', 'TOPIC --accept ID[:KIND],…'],
  about: `Proposes the things that the articles of a topic speak about and its vocabulary lacks, the best first: with a guessed
kind, the names that the articles have for it, in how many sentences it would help, and the sentences. A row may have
further phrases that say more of the same. On a terminal it asks row by row, and a key accepts: what is accepted is in
vocabulary.yaml at once, at the end; comments, order and line ends stay. Needs a terminal; --list, --write, --accept and
--json do not.`,
  operands: {shown: 'TOPIC', least: 1, most: 1, expected: 'the name of a topic'},
  options: {
    list: flag('print the proposals; ask nothing'),
    write: flag('put them into vocabulary.yaml as comments, to be taken over by hand'),
    accept: text('IDS', 'accept these without being asked, ids of --list with commas between; ID:KIND sets the kind'),
    most: wholeNumber('how many rows', {from: 1, to: 1000, usual: 150, otherwise: '150'}),
  },
  writes: true,
  kept: 'what was accepted so far is written',
  check({list, write, accept, json}) {
    const modes = [list && '--list', write && '--write', accept !== null && '--accept'].filter(Boolean);
    if (modes.length > 1) throw new UsageError(`Found ${modes.join(' with ')}, expected one of them.`);
    if (json && write) throw new UsageError('Found --json with --write, expected one of them.');
  },
  run: async (asked, {terminal, workers}) => (await import('./suggest.ts')).suggest(asked, terminal, workers),
});
