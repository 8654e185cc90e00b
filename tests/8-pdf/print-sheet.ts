import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {openPrinter, type Printer} from '../../src/outside/browser/printer.ts';
import {a4, theBrowser} from '../outside/browser/helpers-without-vitest.ts';

/** The sheet of sheet.html with 40 rows, as HTML with its fonts inside. In: A4 or letter. */
export async function sheetHtml(size = 'A4'): Promise<string> {
  const html = await readFile(new URL('sheet.html', import.meta.url), 'utf8');
  const dot = '<svg role="img" aria-label="yes" width="10" height="10"><circle cx="5" cy="5" r="4"/></svg>';
  const rows = Array.from({length: 40}, (_, at) => {
    return `<tr><th scope="row">Food ${at + 1}</th><td>${at * 3} mg</td><td>${at % 2 ? dot : '–'}</td></tr>`;
  });
  return html
    .replace('/* fonts */', await fontFaces())
    .replace('/* size */', size)
    .replace('<!-- rows -->', rows.join('\n'));
}

/** A small document in the sheet's fonts. In: what stands in its body, and above its title. */
export async function smallHtml(body: string, above = ''): Promise<string> {
  return `<!doctype html><html lang="en"><title>Small</title><style>${await fontFaces()}
    html {font: 12pt Sheet}</style>${above}<h1>Small</h1>${body}`;
}

/** The print of a document by a browser of one's own, raw. */
export const printWith = (printer: Printer, html: string): Promise<Uint8Array> => printer.print(html, a4);

/**
 * The print of a document, raw. One browser prints for all files of tests that run in a process, and each document once.
 * It ends with the process, and what it leaves in the temporary folder goes with the next start of any browser there.
 */
export async function print(html: string): Promise<Uint8Array> {
  opened ??= theBrowser().then((found) => openPrinter({found, jobs: 2, profileParent: tmpdir()}));
  const printed = prints.get(html) ?? printWith(await opened, html);
  prints.set(html, printed);
  return (await printed).slice();
}

let opened: Promise<Printer> | undefined;
const prints = new Map<string, Promise<Uint8Array>>();

async function fontFaces(): Promise<string> {
  const {resolve} = createRequire(import.meta.url);
  const faces = [400, 500, 600, 700].map(async (weight) => {
    const file = resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
    );
    const data = await readFile(file, 'base64');
    return `@font-face {font-family: Sheet; font-weight: ${weight}; src: url(data:font/woff2;base64,${data})}`;
  });
  return (await Promise.all(faces)).join('\n');
}
