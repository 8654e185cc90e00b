import {defineCommand} from '../../command-line/command.ts';
import {day, flag, requiredText, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'import',
  phase: 'begin',
  summary: 'a saved page as an article for review',
  about: `Makes an article for review of each saved page (text, HTML, Markdown, DOCX, ODT, EPUB, PDF): DIR/<topic>/articles/<id>.md. Says what
was dropped, and why. A file that was imported before is left alone; where it has changed since, the difference is
shown and nothing is written. A file that cannot be used is named, and the others are written. A topic that is not there
is begun, as topic does. With --again, pages that were imported before are read anew with the vocabulary of today, and what
an editor has changed in the articles is kept.`,
  operands: {shown: 'FILE…', least: 1, most: 1000, expected: 'at least one file'},
  options: {
    topic: requiredText('TOPIC', "the topic's folder", 'the name of a topic'),
    dryRun: flag('print the article and what was dropped; write nothing'),
    retrieved: day('the day on which the page was saved', {otherwise: 'the day the topic names'}),
    title: text('T', 'the title, where the page has none'),
    update: flag('take over what has changed in a page that was imported before'),
    again: flag('read pages anew, and merge what is new with what an editor has changed'),
  },
  writes: true,
  kept: 'articles that were written are whole, and importing again goes on from there',
  check({operands, title, again, update}) {
    if (again && update)
      throw new UsageError(
        'Found --again with --update, expected one of them: --update drops what an editor has changed.',
      );
    if (title !== null && (operands.length > 1 || title.trim() === ''))
      throw new UsageError('Found --title with several files or without words, expected one file and its title.');
  },
  run: async (asked, {terminal, workers}) => (await import('./import.ts')).importFiles(asked, terminal, workers),
});
