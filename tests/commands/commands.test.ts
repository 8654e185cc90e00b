import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {optionsOf} from '../../src/command-line/read-command-line.ts';
import {commands} from '../../src/commands/commands.ts';
import {commandFolders, generateCommands} from '../../tools/generate-commands.ts';

test('the list of commands is made of their folders; `npm run fix` makes it again', () => {
  const list = readFileSync(new URL('../../src/commands/commands.ts', import.meta.url), 'utf8');
  expect(list).toBe(generateCommands(commandFolders()));
  expect(commands.map(({name}) => name)).toEqual(commandFolders());
});

test('a command in a new folder is one line more, whatever its name', () => {
  const list = generateCommands(['new-one']);
  expect(list).toContain("import {command as newOneCommand} from './new-one/command.ts';");
  expect(list).toContain('\n  newOneCommand,\n');
});

// The words are taken apart before the command is known, which needs to know what is followed by a value.
test('an option that several commands have is of one kind', () => {
  const kinds = Map.groupBy(
    commands.flatMap((command) => [...optionsOf(command)]),
    ([name]) => name,
  );
  for (const [name, options] of kinds)
    expect(new Set(options.map(([, {kind, short}]) => `${kind} ${short}`)).size, name).toBe(1);
});
