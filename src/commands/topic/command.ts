import {defineCommand} from '../../command-line/command.ts';
import {day, text} from '../../command-line/option.ts';
import {UsageError} from '../../command-line/usage-error.ts';

export const command = defineCommand({
  name: 'topic',
  phase: 'begin',
  summary: 'a new topic: its files, and articles of saved pages',
  usage: ['ID [--title T] [--import FILE…]'],
  about: `Begins a topic in DIR/ID: topic.yaml, an empty vocabulary, a folder for sheets, and where they are missing clinic.yaml and
the schemas with which an editor completes words. Nothing that is there is changed. With --import, each saved page (text,
HTML, DOCX, Markdown) becomes an article for review. Says what to do next: docs/first-hour.md has the whole way.`,
  operands: {shown: 'ID', least: 1, most: 1001, expected: 'the name of the topic: small letters, digits and hyphens'},
  options: {
    import: text('FILE…', 'saved pages, as many as follow'),
    title: text('T', 'what the topic is called on the index page', {otherwise: 'ID in words'}),
    retrieved: day('the day on which the pages were saved', {otherwise: 'today'}),
  },
  writes: true,
  content: 'optional',
  kept: 'files that were made are whole, and the same command goes on from there',
  check({operands: [id = '', ...files], import: first}) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80 || id === 'releases')
      throw new UsageError(
        `Found the name '${id}', expected small letters, digits and hyphens, such as 'ear-wax', at most 80.`,
      );
    if (files.length > 0 && first === null)
      throw new UsageError(`Found '${files[0]}' behind the name, expected --import before saved pages.`);
  },
  run: async (asked, {terminal, workers}) => (await import('./topic.ts')).topic(asked, terminal, workers),
});
