import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {openPrinter, type Printer, type PrinterOptions} from '../../../src/outside/browser/printer.ts';
import {theBrowser} from './helpers-without-vitest.ts';

export {a4, theBrowser} from './helpers-without-vitest.ts';

/** A folder that goes after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimleaf-test-'));
  onTestFinished(() => rm(folder, {recursive: true, force: true, maxRetries: 5}));
  return folder;
}

/** A printer that is closed after the test. */
export async function thePrinter(options: Partial<PrinterOptions> = {}): Promise<Printer> {
  const found = await theBrowser();
  const printer = await openPrinter({found, jobs: 2, profileParent: await temporaryFolder(), ...options});
  onTestFinished(() => printer.close());
  return printer;
}

/** The text of a PDF, page after page. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const document = await openPdf(pdf);
  const pages = Array.from({length: document.numPages}, async (_, index) => {
    const {items} = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join('\n');
}

export async function openPdf(pdf: Uint8Array) {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise;
}

/** The processes of the browsers whose profiles lie in a folder, read from Linux's /proc. */
export async function browserProcesses(profileParent: string): Promise<{pid: number; type: string}[]> {
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(readProcess));
  const browsers = all.filter(({commandLine}) => commandLine.includes(`--user-data-dir=${profileParent}`));
  const groups = new Set(browsers.map(({group}) => group));
  return all
    .filter(({group, commandLine}) => groups.has(group) || commandLine.includes(profileParent))
    .map(({pid, commandLine}) => ({pid, type: /--type=([a-z]+)/.exec(commandLine)?.[1] ?? 'browser'}));
}

async function readProcess(name: string): Promise<{pid: number; group: string | undefined; commandLine: string}> {
  const [stat, commandLine] = await Promise.all(
    ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
  );
  // The name in brackets may hold spaces; the state, the parent and the group follow it.
  const group = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
  return {pid: Number(name), group, commandLine: commandLine ?? ''};
}
