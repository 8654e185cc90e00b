import {defineCommand} from '../../command-line/command.ts';
import {flag, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'explain',
  phase: 'look',
  summary: 'a claim, a sheet, its version or words, traced to the quotes in the articles',
  usage: [
    "CLAIM | TOPIC/SHEET [--quotes] | VERSION [--quotes] | --text 'WORDS'",
    'ENTITY [--quotes] | --entity ENTITY [--quotes]',
  ],
  about: `Shows a claim with every quote behind it (file, line, section, certainty, rule), what disagrees with it, and the sheets
that print it. For a sheet, all that it prints, in the order of reading: each sentence with its claims, and other words
as "no claim". VERSION is what a footer says, 7 letters and digits: it finds the sheet that the paper is. Of what became
no claim it says whether it waits for a person or was rejected, by whom and why. For an entity, the claims about
it and what is held back.`,
  operands: {shown: 'CLAIM', least: 0, most: 1, expected: ''},
  options: {
    entity: text('ENTITY', 'the claims about it, also where a sheet has the same name'),
    quotes: flag('for a sheet or an entity, also the quotes behind each claim (--json has them always)'),
    draft: flag('as `build --draft` makes it: what nobody has accepted, too'),
    text: text(
      "'WORDS'",
      'every claim in which all the words stand, and every printed sentence: as typed off the paper',
    ),
  },
  writes: false,
  check({operands: [operand], text: words, entity}) {
    const expected = "expected the id of a claim, a sheet or an entity, a version, or --text 'WORDS', after 'explain'";
    if (entity !== null) {
      if (operand === undefined && words === null) return;
      throw new UsageError(`Found --entity with '${operand ?? words}', expected one of them.`);
    }
    if (operand === undefined && words === null) throw new UsageError(`Found nothing, ${expected}.`);
    if (operand !== undefined && words !== null) throw new UsageError(`Found '${operand}' with --text, ${expected}.`);
  },
  run: async (asked, {terminal, workers}) => (await import('./explain.ts')).explain(asked, terminal, workers),
});
