/**
 * Makes src/commands/commands.ts from the folders of src/commands/: a command is there as soon as its folder is. Run by
 * `npm run fix`; tests/commands/commands.test.ts fails where the list has drifted.
 */

import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compareText} from '../src/base/order.ts';

const folder = new URL('../src/commands/', import.meta.url);

/** The folders that hold a command, by name. */
export function commandFolders(): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(new URL(`${name}/command.ts`, folder)))
    .sort(compareText);
}

/** The text of src/commands/commands.ts. */
export function generateCommands(folders: readonly string[]): string {
  const nameOf = (name: string) => `${name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Command`;
  return `/** Generated from the folders beside this file by \`npm run fix\`. Do not edit. */

import type {Command} from '../command-line/command.ts';
${folders.map((name) => `import {command as ${nameOf(name)}} from './${name}/command.ts';`).join('\n')}

/** Every command of the program. Their parts are loaded when one of them is run, so that help is there at once. */
export const commands: readonly Command[] = [
${folders.map((name) => `  ${nameOf(name)},`).join('\n')}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('commands.ts', folder), generateCommands(commandFolders()));
