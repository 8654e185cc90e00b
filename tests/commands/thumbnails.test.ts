/** Which editions have a picture: the one of each sheet that the list of sheets shows, and no other. */

import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {load} from '../../src/commands/load.ts';
import {openPress} from '../../src/commands/print-sheets.ts';
import type {Edition} from '../../src/model/edition.ts';
import type {openPrinter} from '../../src/outside/browser/printer.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {print, smallHtml} from '../8-pdf/print-sheet.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const printing = readPrinting();
const {sheets, dataset} = await load(
  fileURLToPath(new URL('../fixtures/small/', import.meta.url)),
  readKnowledge(),
  printing,
  silent,
);
const sheet = sheets?.[0];
const a4 = {sheet: sheet!, size: 'a4', print: 'standard'} as const;
const letter = {...a4, size: 'letter'} as const;

/** Prints nothing: each sheet is the same small page. */
let printer: typeof openPrinter;

beforeAll(async () => {
  vi.stubEnv('CLAIMLEAF_CACHE', temporaryFolder(afterAll));
  const page = await print(await smallHtml('<p>A page.</p>'));
  printer = async () => ({version: 'test', sandbox: true, print: async () => page.slice(), close: async () => {}});
});

afterAll(() => vi.unstubAllEnvs());

async function printed(editions: Edition[], terminal = silent) {
  const asked = {jobs: 2, cache: true};
  const press = await openPress(dataset!, {asked, printing, terminal, logo: null, openPrinter: printer});
  try {
    const pictures = (await press.print(editions)).map(({png}) => png !== null && png.length > 0);
    return {pictures, fromCache: press.fromCache()};
  } finally {
    await press.close();
  }
}

test('the first edition of a sheet has one, also where it was printed before without', async () => {
  expect(await printed([a4, letter])).toEqual({pictures: [true, false], fromCache: 0});
  expect(await printed([letter, a4])).toEqual({pictures: [true, false], fromCache: 2});
  expect(await printed([a4, letter])).toEqual({pictures: [true, false], fromCache: 2});
});

test('each print says how many there are', async () => {
  const said: string[] = [];
  await printed([a4, letter], {...silent, sheet: (name) => said.push(name)});
  expect(said.map((name) => name.split(' ')[0])).toEqual(['1/2', '2/2']);
});
