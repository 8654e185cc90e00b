import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {askedOf} from '../src/command-line/read-command-line.ts';
import {command} from '../src/commands/build/command.ts';
import {load} from '../src/commands/load.ts';
import {openPress} from '../src/commands/print-sheets.ts';
import type {Edition} from '../src/model/edition.ts';
import {paper} from '../src/model/paper.ts';
import {findBrowser} from '../src/outside/browser/find-browser.ts';
import {openPrinter} from '../src/outside/browser/printer.ts';
import {userCacheFolder} from '../src/outside/browser/user-cache-folder.ts';
import {readKnowledge, readPrinting} from '../src/outside/program-files.ts';
import {editionToHtml} from '../src/pipeline.ts';
import {silent} from '../tests/support/run-check.ts';
import {browserTime} from './process-time.ts';

const content = fileURLToPath(new URL('../content/', import.meta.url));

/**
 * Printing different sheets of two pages as `build` does it without its cache (HTML, print, finish, measure, picture),
 * beside the browser's bare print of the same ready HTML: by the clock, and by the processor's time of this process and the
 * browser's, which says more where others use the machine too.
 */
export async function printing(count: number): Promise<string[][]> {
  const asked = askedOf(command, '--no-cache');
  const printer = readPrinting();
  const {sheets, dataset} = await load(content, readKnowledge(), printer, silent);
  const model = sheets?.find((s) => s.pages === 2 && s.audience === 'patient');
  if (!model || !dataset) throw new Error('the content has no sheet of two pages');
  const different = Array.from({length: count}, (_, i): Edition => {
    return {sheet: {...model, title: `${model.title} ${i + 1}`}, size: 'a4', print: 'standard'};
  });
  const start = performance.now();
  const work = processorTime();
  let ourWork = 0;
  const press = await openPress(dataset, {asked, printing: printer, terminal: silent, logo: null});
  try {
    await press.print(different);
    ourWork = (processorTime() - work) / count;
  } finally {
    await press.close();
  }
  const ours = (performance.now() - start) / count;

  const html = await Promise.all(different.map((edition) => editionToHtml(edition, printer, null)));
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const found = await findBrowser({env: process.env, platform: process.platform, cacheFolder});
  const before = performance.now();
  const bareStart = processorTime();
  let bareWork = 0;
  const bare = await openPrinter({found, jobs: asked.jobs, profileParent: tmpdir()});
  try {
    await Promise.all(html.map((h) => bare.print(h, {...paper.a4, timeoutMs: 30_000})));
    bareWork = (processorTime() - bareStart) / count;
  } finally {
    await bare.close();
  }
  const theirs = (performance.now() - before) / count;
  return [
    [
      `printing ${count} sheets of 2 pages ÷ bare print of their HTML`,
      (ours / theirs).toFixed(2),
      `${ours.toFixed(1)} ms`,
      `${theirs.toFixed(1)} ms`,
    ],
    [
      '  the same in processor time',
      bareWork > 0 ? (ourWork / bareWork).toFixed(2) : '–',
      `${ourWork.toFixed(1)} ms`,
      `${bareWork.toFixed(1)} ms`,
    ],
  ];
}

/** Milliseconds of the processor for this process and those below it that run. */
function processorTime(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000 + browserTime();
}
