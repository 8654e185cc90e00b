import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {finishPdf} from '../../../src/8-pdf/finish-pdf.ts';
import {openPrinter} from '../../../src/outside/browser/printer.ts';
import {readFiles} from '../../../tests/support/read-files.ts';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {activeIn} from '../lab/active-in-pdf.ts';
import {theBrowser} from '../lab/browser.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {active} from '../payloads/active.ts';
import type {Payload} from '../payloads/payload.ts';
import {sample} from '../sample.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const passages = join(project, 'tests', 'fixtures', 'passages');
const meta = {
  ...{title: 'Drink', subject: 'Drink', author: 'A clinic', keywords: ['drink'], version: '7c1e9a2'},
  ...{producer: 'Claimleaf', language: 'en', created: '2026-11-21'},
};
const paper = {widthMm: 210, heightMm: 297, timeoutMs: 60_000};

/** A document with a payload, printed as if templates had let it through, and finished. */
async function finish({text}: Payload): Promise<string | null> {
  const printer = await openPrinter({found: await theBrowser(), jobs: 1, profileParent: tmpdir()});
  let print: Uint8Array;
  try {
    print = await printer.print(
      `<!doctype html><html lang="en"><title>Drink</title><body><main><h1>Drink</h1><p>Before.</p><div>${text()}</div><p>A <a href="https://example.org/">link</a>.</p></main>`,
      paper,
    );
  } catch (error) {
    return /tried to go to/.test(String(error)) ? null : `It could not print: ${error}`;
  } finally {
    await printer.close();
  }
  const found = await activeIn(await finishPdf(print, meta, 9).catch(() => new Uint8Array())).catch(() => null);
  // What it refuses to finish is not handed out.
  return found === null || found.length === 0 ? null : found.join(', ');
}

/** The control: what Chromium prints of a link is live, so that the walk is known to see it. */
const control: Trial = {
  row: 'control: the walk sees a live link',
  name: 'javascript: in a print that is not finished',
  async run() {
    const printer = await openPrinter({found: await theBrowser(), jobs: 1, profileParent: tmpdir()});
    try {
      const print = await printer.print(
        '<!doctype html><title>Drink</title><p><a href="javascript:alert(1)">Drink</a>',
        paper,
      );
      return (await activeIn(print)).length > 0 ? null : 'Nothing was found.';
    } finally {
      await printer.close();
    }
  },
};

/** A payload in a section that a sheet prints as it stands. */
async function build(lab: Lab, {text}: Payload): Promise<string | null> {
  writeFiles(join(lab.folder, 'content'), readFilesOf(passages));
  const path = 'eyes/articles/using-eye-drops.md';
  const article = readFileSync(join(passages, path), 'utf8').replace(
    'You need a mirror and a clean tissue.',
    () => `You need a mirror. ${text()}`,
  );
  writeFiles(join(lab.folder, 'content'), {[path]: article});
  const wrong = judgeEnded(await runHere(['build', '--draft'], {cwd: lab.folder}), {
    names: ['using-eye-drops', 'eye-drops'],
  });
  return wrong ?? walk(join(lab.folder, 'output'));
}

function readFilesOf(folder: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.keys(readFiles(folder)).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Every PDF below a folder. */
async function walk(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.pdf'));
  for (const name of names) {
    const found = await activeIn(readFileSync(join(folder, name)));
    if (found.length > 0) return `${name}: ${found.join(', ')}`;
  }
  return null;
}

const built: Trial = {
  row: "this repository's own sheets, where they are built",
  name: 'output/sheets',
  run: () => walk(join(project, 'output', 'sheets')),
};

const each: readonly Trial[] = [
  ...active.map(
    (payload): Trial => ({row: 'printed as it is, then finished', name: payload.name, run: () => finish(payload)}),
  ),
  ...active.map(
    (payload): Trial => ({row: 'in a passage that is built', name: payload.name, run: (lab) => build(lab, payload)}),
  ),
];

export const passivePdfs: Family = {
  name: 'passive-pdfs',
  promise:
    'No PDF runs, launches or brings along anything; its links go to the web, to mail, to a phone number or into itself.',
  full: each.length + 2,
  limitS: 180,
  together: true,
  trials: (random, count) => [control, built, ...sample(each, random, Math.max(0, count - 2))],
};
