import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {functionLengths} from '../support/long-functions.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lines of a body that can be read as one thing. */
const most = 80;

/** The functions that are longer, as file:line name lines. */
function longFunctions(folder: string, isWanted: (path: string) => boolean): string[] {
  const pathOf = (path: string) => relative(folder, path).split(sep).join('/');
  return functionLengths(join(folder, 'tsconfig.json'), (path) => isWanted(pathOf(path)))
    .filter(({lines}) => lines > most)
    .map(({path, line, name, lines}) => `${pathOf(path)}:${line} ${name} ${lines}`)
    .sort();
}

/** A table with a line for each feature of the parser, written out so that it is fast: no logic to be read as one. */
const table = /^src\/syntax\/parse-features\.ts:\d+ parseFeatures /;

const isRead = (path: string) => /^src\//.test(path) && !path.startsWith('src/model/generated/');

test(`no function of the program is longer than ${most} lines, but for one table`, () => {
  const found = longFunctions(root, isRead);
  expect(found.filter((line) => !table.test(line))).toEqual([]);
  expect(found.filter((line) => table.test(line))).toHaveLength(1);
});

test('what it would find: functions, methods and those that have the name of what holds them, from the first line of the body', () => {
  const lines = (n: number) => '\n  void 0;'.repeat(n - 2);
  const folder = writeFiles(temporaryFolder(), {
    'tsconfig.json': '{"compilerOptions": {"types": []}, "include": ["*.ts"]}',
    'a.ts': `export function fits(\n  a: string,\n): void {${lines(most)}\n}\nfunction long(): void {${lines(most + 1)}\n}\nlong();\n`,
    'b.ts': `export const outer = {\n  inner: () => {${lines(most + 1)}\n  },\n};\nexport class A {\n  read() {${lines(most + 2)}\n  }\n}\n[0].map(() => {${lines(most + 1)}\n});\n`,
  });
  expect(longFunctions(folder, () => true)).toEqual([
    'a.ts:83 long 81',
    'b.ts:168 without a name 81',
    'b.ts:2 inner 81',
    'b.ts:85 read 82',
  ]);
});
