/** A build in which the browser hangs over one sheet again and again. */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import {openPrinter, UnprintableError} from '../../src/outside/browser/printer.ts';
import {workHere} from '../../src/outside/work/work-here.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const sheet = small['eyes/sheets/dry-eyes.yaml'] ?? '';
const named = (id: string) => sheet.replace('id: dry-eyes', `id: ${id}`).replace('title: Dry eyes', `title: ${id}`);

/** A printer over which some editions hang. */
const hangsOver =
  (hangs: (name: string) => boolean): typeof openPrinter =>
  async (options) => {
    const printer = await openPrinter(options);
    const print: typeof printer.print = (html, page) =>
      hangs(page.name ?? '')
        ? Promise.reject(new UnprintableError(page.name ?? '', 'it was stopped'))
        : printer.print(html, page);
    return {...printer, print};
  };

function contentOfThree(): {content: string; out: string} {
  const content = writeFiles(temporaryFolder(), {
    ...small,
    'clinic.yaml': (small['clinic.yaml'] ?? '').replace('sizes: [a4]', 'sizes: [a4, letter]'),
    'eyes/sheets/more.yaml': named('more'),
    'eyes/sheets/other.yaml': named('other'),
  });
  return {content, out: temporaryFolder()};
}

const run = ({content, out}: {content: string; out: string}, hangs: (name: string) => boolean) =>
  build(
    askedOf(buildCommand, '--content', content, '--out', out, '--no-cache', '--jobs', '2'),
    silent,
    new AbortController().signal,
    workHere,
    {openPrinter: hangsOver(hangs)},
  );

test('the sheet is an error with its name, all of its editions are left out; the others are written, each once', async () => {
  const folders = contentOfThree();
  const result = await run(folders, (name) => name === 'eyes/more.letter');
  const errors = result.diagnostics.filter((d) => d.severity === 'error');
  expect(errors).toMatchObject([
    {
      code: 'sheet/not-printed',
      place: {file: expect.stringContaining('eyes/sheets/more.yaml')},
      message: expect.stringMatching(/eyes\/more\.letter.*it was stopped, twice/),
    },
  ]);
  expect(result.written).toContain('other sheets');
  const manifest = JSON.parse(readFileSync(join(folders.out, 'manifest.json'), 'utf8')) as Manifest;
  const files = ['dry-eyes', 'other'].flatMap((id) => ['a4', 'letter'].map((size) => `sheets/eyes/${id}.${size}.pdf`));
  expect(manifest.sheets.map(({file}) => file)).toEqual(files);
  const written = Object.keys(readFiles(folders.out));
  expect(written.filter((path) => path.startsWith('sheets/'))).toEqual(files);
  expect(readFileSync(join(folders.out, 'index.html'), 'utf8')).not.toContain('more.a4');
});

test('where none can be printed it is the machine, and nothing is written', async () => {
  const folders = contentOfThree();
  await expect(run(folders, () => true)).rejects.toMatchObject({code: 'print-failed'});
  expect(readFiles(folders.out)).toEqual({});
});
