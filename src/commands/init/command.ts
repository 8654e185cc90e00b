import {defineCommand} from '../../command-line/command.ts';

export const command = defineCommand({
  name: 'init',
  phase: 'begin',
  summary: 'a small content folder with comments to start from',
  about: `Writes a small content folder with comments: clinic, topic, one article, vocabulary, one sheet. DIR is 'content' where
it is left out; a folder that holds something already is not touched.`,
  operands: {shown: '[DIR]', least: 0, most: 1, expected: ''},
  options: {},
  writes: false,
  content: 'none',
  kept: 'files that were made are whole',
  run: async (asked, {terminal}) => (await import('./init.ts')).init(asked, terminal),
});
