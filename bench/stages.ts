/**
 * `npm run bench -- --stages`: where the processor time of printing one sheet goes, step by step, in milliseconds. It is
 * the time of the thread itself, not of the clock, so that other work on the machine counts little; a mean of many
 * prints, since systems count it in steps of some milliseconds.
 */
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {finishPdf} from '../src/8-pdf/finish-pdf.ts';
import {metaOf} from '../src/8-pdf/metadata.ts';
import {measureDocument} from '../src/9-measure/measure-document.ts';
import {sha256} from '../src/base/hash.ts';
import {scorePrints} from '../src/checks/check-sheets.ts';
import type {Judging} from '../src/checks/judging.ts';
import {load} from '../src/commands/load.ts';
import type {Dataset} from '../src/model/generated/dataset.ts';
import {paper} from '../src/model/paper.ts';
import type {Printing} from '../src/model/program.ts';
import type {Sheet} from '../src/model/sheet.ts';
import {findBrowser} from '../src/outside/browser/find-browser.ts';
import {openPrinter, type Printer} from '../src/outside/browser/printer.ts';
import {userCacheFolder} from '../src/outside/browser/user-cache-folder.ts';
import {openPictures, type Pictures} from '../src/outside/pictures.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../src/outside/program-files.ts';
import {editionToHtml} from '../src/pipeline.ts';
import {silent} from '../tests/support/run-check.ts';
import {browserTime} from './process-time.ts';

const content = fileURLToPath(new URL('../content/', import.meta.url));

/** The sheets that are measured. */
const chosen: readonly [string, (sheet: Sheet) => boolean][] = [
  ['magnesium', ({id}) => id === 'magnesium'],
  ['two pages', ({pages, audience, id}) => pages === 2 && audience === 'patient' && id !== 'magnesium'],
];
/** Prints before the time is taken, while the compiler of JavaScript still learns. */
const warming = 10;
const thumbnailWidth = 360;

type Bench = {printer: Printer; pictures: Pictures; judging: Judging; printing: Printing; all: readonly Sheet[]};

/** One row for each step, with a column for each sheet. */
export async function stages(rounds: number): Promise<string[][]> {
  const printing = readPrinting();
  const {sheets, dataset, content: read} = await load(content, readKnowledge(), printing, silent);
  if (!sheets || !dataset || !read.clinic) throw new Error('the content has errors');
  const {wordings, regional} = printing;
  const rules = readCheckRules();
  const judging = {dataset, content: read, clinic: read.clinic, rules, wordings, regional, today: null};
  const cacheFolder = userCacheFolder(process.env, process.platform);
  const found = await findBrowser({env: process.env, platform: process.platform, cacheFolder});
  const printer = await openPrinter({found, jobs: 1, profileParent: tmpdir()});
  const pictures = await openPictures();
  try {
    const columns: [string, Map<string, number>][] = [];
    for (const [name, isChosen] of chosen) {
      const sheet = sheets.find(isChosen);
      if (!sheet) throw new Error(`the content has no sheet '${name}'`);
      columns.push([
        name === sheet.id ? name : `${name} (${sheet.id})`,
        await timesOf(sheet, rounds, {printer, pictures, judging, printing, all: sheets}),
      ]);
    }
    const steps = [...new Set(columns.flatMap(([, times]) => [...times.keys()]))];
    const ms = (n: number | undefined) => (n === undefined ? '–' : n.toFixed(1));
    return [
      ['milliseconds of processor time a sheet', ...columns.map(([name]) => name)],
      ...steps.map((step) => [step, ...columns.map(([, times]) => ms(times.get(step)))]),
    ];
  } finally {
    pictures.close();
    await printer.close();
  }
}

async function timesOf(sheet: Sheet, rounds: number, bench: Bench): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const prints: Scored[] = [];
  for (let i = 0; i < warming + rounds; i++) {
    if (i === warming) times.clear();
    prints.push(await onePrint({...sheet, title: `${sheet.title} ${i}`}, times, bench));
  }
  const lap = stopwatch(times);
  scorePrints(prints.slice(warming), bench.all, bench.judging);
  lap('scoring');
  const means = [...times].map(([step, ms]) => [step, ms / rounds] as const);
  const own = means.filter(([step]) => step !== browserStep).reduce((sum, [, ms]) => sum + ms, 0);
  return new Map([...means, ['this thread together', own]]);
}

type Scored = Parameters<typeof scorePrints>[0][number];

const browserStep = "the browser's processes";

/** Prints a sheet once, and adds to the times what each step took. */
async function onePrint(
  sheet: Sheet,
  times: Map<string, number>,
  {printer, pictures, printing, judging}: Bench,
): Promise<Scored> {
  const lap = stopwatch(times);
  const edition = {sheet, size: 'a4', print: 'standard'} as const;
  const html = await editionToHtml(edition, printing, null);
  sha256(JSON.stringify([html]));
  lap('HTML and key');
  const before = browserTime();
  const raw = await printer.print(html, {...paper.a4, timeoutMs: 60_000});
  lap('browser traffic');
  times.set(browserStep, (times.get(browserStep) ?? 0) + browserTime() - before);
  lap(null);
  const {searched} = topicOf(sheet, judging.dataset);
  const pdf = await finishPdf(raw, metaOf(sheet, searched, 'Claimleaf'), 0, lap);
  await pictures.look(pdf, thumbnailWidth);
  lap('thumbnail');
  const document = measureDocument(pdf, pictures.pdfium, undefined, lap);
  lap('measure: rest');
  return {...edition, file: '', document};
}

/** Adds to the times what this thread has worked since the last call; null forgets it. */
function stopwatch(times: Map<string, number>): (step: string | null) => void {
  let last = process.threadCpuUsage();
  return (step) => {
    const now = process.threadCpuUsage();
    const ms = (now.user + now.system - last.user - last.system) / 1000;
    if (step !== null) times.set(step, (times.get(step) ?? 0) + ms);
    last = process.threadCpuUsage();
  };
}

function topicOf(sheet: Sheet, {topics}: Dataset) {
  const topic = topics.find(({id}) => id === sheet.topic);
  if (!topic) throw new Error('a sheet is of a topic of the dataset');
  return topic;
}
