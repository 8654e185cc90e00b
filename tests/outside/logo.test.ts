/** The logo is looked at as every figure is: its size before it is read, its sides before it is decoded, its shapes one by one. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readLogo} from '../../src/outside/logo.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const namespace = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string) => `<svg ${namespace} viewBox="0 0 9 9">${inside}</svg>`;

function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(8 + 25 + 12);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  bytes.set(new TextEncoder().encode('IHDR'), 12);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set(new TextEncoder().encode('IEND'), 8 + 25 + 4);
  return bytes;
}

/** What is said of a logo of this name, once the folder was prepared. */
function said(name: string, prepare: (file: string) => void): string[] {
  const folder = temporaryFolder();
  prepare(join(folder, name));
  const {value, diagnostics} = readLogo(folder, name);
  if (diagnostics.length > 0) expect(value).toBeNull();
  expect(
    diagnostics.every((d) => d.code === 'clinic/logo' && d.place.file === name && /500 kB/.test(d.hint ?? '')),
  ).toBe(true);
  return diagnostics.map(({message}) => message);
}
const written =
  (bytes: string | Uint8Array) =>
  (file: string): void =>
    writeFileSync(file, bytes);

const entities = Array.from({length: 9}, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

test.each([
  ['l.svg', 'text', written('hello'), 'found something else in a file that ends with .svg'],
  ['l.png', 'text', written('hello'), 'found something else in a file that ends with .png'],
  ['l.svg', 'a PNG', written(pngOf(9, 9)), 'found a PNG in a file that ends with .svg'],
  [
    'l.svg',
    'an entity bomb',
    written(`<!DOCTYPE s [<!ENTITY e0 "lol">${entities}]>${svg('<text>&e9;</text>')}`),
    'found',
  ],
  ['l.svg', 'letters', written(svg('<text>Eyes</text>')), 'found letters in a figure'],
  [
    'l.svg',
    'a raster picture',
    written(svg('<image href="data:image/png;base64,AAAA"/>')),
    'found <image> in a figure',
  ],
  ['l.svg', 'a filter', written(svg('<filter id="f"/>')), 'found <filter> in a figure'],
  ['l.svg', '25,000 groups', written(svg('<g></g>'.repeat(25_000))), 'found a figure of 20001 shapes'],
  [
    'l.svg',
    'groups in groups',
    written(svg(`${'<g>'.repeat(70_000)}${'</g>'.repeat(5)}`)),
    'found groups in a figure that are nested more than 100 deep',
  ],
  [
    'l.svg',
    'notes in notes',
    written(svg(`<metadata>${'<a>'.repeat(100_000)}`)),
    'found groups in a figure that are nested more than 100 deep',
  ],
  ['l.png', 'a bomb of points', written(pngOf(60_000, 60_000)), 'found a figure of 60000 × 60000 points'],
  ['l.png', 'no points', written(pngOf(0, 9)), 'found a damaged figure'],
  ['l.png', 'a part of a PNG', written(pngOf(9, 9).subarray(0, 20)), 'found a damaged figure'],
  ['l.svg', 'nothing', () => {}, 'found'],
  ['l.svg', 'a folder', (file: string): void => void mkdirSync(file), 'found a folder, expected a file'],
  [
    'l.svg',
    'a pipe',
    (file: string): void => void execFileSync('/usr/bin/mkfifo', [file]),
    'found a pipe, expected a file',
  ],
  ['l.svg', 'a link to itself', (file: string): void => symlinkSync(file, file), 'found'],
  ['l.svg', 'a link to a device', (file: string): void => symlinkSync('/dev/zero', file), 'found'],
] as const)('%s that is %s is told by its name, its fault and the limit', (name, _, prepare, fault) => {
  expect(said(name, prepare)).toEqual([
    expect.stringContaining(`Found the logo '${name}' unfit, expected one that can be printed: ${fault}`),
  ]);
});

test('50 MB are not opened', () => {
  const big = (file: string) => {
    writeFileSync(file, '');
    truncateSync(file, 50_000_000);
  };
  expect(said('l.svg', big)).toEqual([
    expect.stringContaining('found a figure of 50000000 bytes, expected at most 500000'),
  ]);
});

test('one that is well is cleaned', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'l.svg'), svg('<title>Eyes</title><path d="M0 0h9" opacity="0.5"/>'));
  const {value, diagnostics} = readLogo(folder, 'l.svg');
  expect(diagnostics).toEqual([]);
  expect(atob(value?.split(',')[1] ?? '')).toBe(svg('<path d="M0 0h9" opacity="0.5"></path>'));
  expect(readLogo(folder, undefined)).toEqual({value: null, diagnostics: []});
});
