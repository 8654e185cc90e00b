import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {removeLeftProfiles} from '../../../src/outside/browser/profiles.ts';
import {EnvironmentError} from '../../../src/outside/environment-error.ts';
import {patience} from '../../support/patience.ts';
import {a4, browserProcesses, openPdf, pdfText, temporaryFolder, theBrowser, thePrinter} from './helpers.ts';

/** These stop and kill processes, which they find in /proc. */
const onLinux = test.skipIf(process.platform !== 'linux');

const asRoot = process.getuid?.() === 0;

test('HTML becomes a tagged PDF with an outline, on the paper its own style asks for', async () => {
  const printer = await thePrinter();
  const style = '<style>@page {size: A5; margin: 10mm}</style>';
  const pdf = await printer.print(
    `<!doctype html><html lang="en"><title>Leaf</title>${style}<h1>Pain</h1><p>Rest.`,
    a4,
  );
  expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  const document = await openPdf(pdf);
  const page = await document.getPage(1);
  expect(Object.fromEntries((await document.getMarkInfo()) as never)).toMatchObject({Marked: true});
  expect(JSON.stringify(await page.getStructTree())).toContain('"role":"H1"');
  expect(await document.getOutline()).toMatchObject([{title: 'Pain'}]);
  expect(page.view.slice(2).map(Math.round)).toEqual([420, 595]);
});

test('paper and margins are those of the options where the style says nothing', async () => {
  const printer = await thePrinter();
  const marginsMm = {top: 100, right: 0, bottom: 0, left: 50};
  const page = await (await openPdf(await printer.print('<p>Rest.', {...a4, marginsMm}))).getPage(1);
  expect(page.view[2]).toBeCloseTo(595.3, -0.5);
  expect(page.view[3]).toBeCloseTo(841.9, -0.5);
  const [first] = (await page.getTextContent()).items;
  const [x = 0, y = 0] = first && 'transform' in first ? first.transform.slice(4) : [];
  expect(x).toBeGreaterThan(140);
  expect(y).toBeLessThan(842 - 283);
});

test('every print gets its own document, however many run at once', async () => {
  const printer = await thePrinter({jobs: 3});
  expect(await printNumbers(printer, 30)).toEqual(numbers(30));
});

onLinux('the browser is replaced after its share of prints, and no print is disturbed by it', async () => {
  const {found, starts} = await countedBrowser();
  const printer = await thePrinter({found, jobs: 3, printsPerBrowser: 5});
  expect(await printNumbers(printer, 12)).toEqual(numbers(12));
  expect(await starts()).toBeGreaterThanOrEqual(3);
});

test('a print that passes its time is killed, tried once more, then reported; those beside it are printed', async () => {
  const notes: string[] = [];
  const printer = await thePrinter({jobs: 3, onNote: (note) => notes.push(note)});
  const endless = printer.print(hugeDocument, {...a4, timeoutMs: 150, name: 'endless.yaml'});
  const [report, texts] = await Promise.all([endless.catch((error) => error), printNumbers(printer, 20)]);
  expect(report).toBeInstanceOf(EnvironmentError);
  expect(report).toMatchObject({
    code: 'print-failed',
    message: expect.stringMatching(/^endless\.yaml .*0\.15 s, twice/),
  });
  const again = notes.filter((note) => note.includes('printed once more'));
  expect(again).toEqual([expect.stringMatching(/^endless\.yaml /)]);
  expect(texts).toEqual(numbers(20));
});

/** No print passes it: whoever ends a hang is the watchdog. */
const unhurried = {...a4, timeoutMs: patience};

onLinux.each(['browser', 'renderer', 'gpu'])(
  'a %s process that is stopped is found by its heart, and its print is done once more',
  async (kind) => {
    const profileParent = await temporaryFolder();
    const notes: string[] = [];
    const printer = await thePrinter({jobs: 1, profileParent, onNote: (note) => notes.push(note)});
    await printer.print('<p>first', a4);
    const browsers = await browserProcesses(profileParent);
    const stopped = browsers.filter(({type}) => type === kind);
    expect(stopped.length).toBeGreaterThan(0);
    for (const {pid} of stopped) signalIfThere(pid, 'SIGSTOP');
    const texts = ['one', 'two', 'three'].map(async (text) => pdfText(await printer.print(`<p>${text}`, unhurried)));
    expect(await Promise.all(texts)).toEqual(['one', 'two', 'three']);
    const again = notes.filter((note) => note.includes('printed once more'));
    // The graphics process has nothing to do with printing: it may do without, or be found.
    if (kind !== 'gpu') expect(again).toEqual([expect.stringContaining('stopped')]);
    await vi.waitFor(() => expect(again.length === 0 ? [] : stillThere(browsers)).toEqual([]), patience);
  },
);

onLinux(
  'a page that goes round in circles is printed once more and reported; those beside it are printed, each once',
  async () => {
    const notes: string[] = [];
    const printer = await thePrinter({jobs: 2, onNote: (note) => notes.push(note)});
    const report = printer.print(endlessDocument, {...unhurried, name: 'endless.yaml'}).catch((error) => error);
    expect(await printNumbers(printer, 20)).toEqual(numbers(20));
    expect(await report).toMatchObject({
      code: 'print-failed',
      message: expect.stringMatching(/^endless\.yaml could not be printed: its page does not answer.*circles.*, twice/),
    });
  },
);

onLinux('a browser that goes round in circles while it is spoken to is replaced', async () => {
  const folder = await temporaryFolder();
  const found = await theBrowser();
  const executablePath = join(folder, 'chromium');
  const circles = join(import.meta.dirname, 'browser-in-circles.ts');
  const first = `[ -e '${folder}/started' ] || { touch '${folder}/started'; exec '${process.execPath}' '${circles}'; }`;
  await writeFile(executablePath, `#!/bin/sh\n${first}\nexec '${found.executablePath}' "$@"\n`);
  await chmod(executablePath, 0o755);
  const notes: string[] = [];
  const printer = await thePrinter({
    found: {...found, executablePath},
    jobs: 1,
    onNote: (note) => notes.push(note),
  });
  expect(await pdfText(await printer.print('<p>after all', unhurried))).toBe('after all');
  expect(notes).toContainEqual(expect.stringContaining('round in circles'));
});

onLinux(
  'a long document keeps its time: it is printed at the first try, though it does not answer for long',
  async () => {
    const notes: string[] = [];
    const printer = await thePrinter({jobs: 1, onNote: (note) => notes.push(note)});
    const pdf = await printer.print('<p>word '.repeat(8000), unhurried);
    expect(pdf.length).toBeGreaterThan(50_000);
    expect(notes.filter((note) => note.includes('once more'))).toEqual([]);
  },
);

onLinux.each(['browser', 'renderer'])('when a %s process is killed again and again, no print is lost', async (kind) => {
  const profileParent = await temporaryFolder();
  const printer = await thePrinter({jobs: 3, profileParent});
  let printed = 0;
  let kills = 0;
  // A print that is hit twice is rightly given up, so those that were hit get their second try before the next kill.
  let nextKillAt = 5;
  const texts = numbers(40).map(async (text) => {
    const pdf = await printer.print(`<p>${text}`, a4);
    printed += 1;
    if (printed >= nextKillAt) {
      nextKillAt = Number.POSITIVE_INFINITY;
      const victims = (await browserProcesses(profileParent)).filter(({type}) => type === kind);
      for (const {pid} of victims) signalIfThere(pid, 'SIGKILL');
      kills += Math.min(1, victims.length);
      nextKillAt = printed + 10;
    }
    return pdfText(pdf);
  });
  expect(await Promise.all(texts)).toEqual(numbers(40));
  expect(kills).toBeGreaterThan(1);
});

onLinux('prints whose browser always crashes are reported, each after tries of its own', async () => {
  const {found, starts} = await countedBrowser(await crashingBrowser());
  const printer = await thePrinter({found, jobs: 3});
  const prints = ['a', 'b', 'c'].map((name) => printer.print('<p>x', {...a4, name}).catch((error) => error));
  const crashed = (name: string) =>
    `${name} could not be printed: the browser crashed, twice, each time in a new browser.`;
  expect((await Promise.all(prints)).map(({message}) => message)).toEqual(['a', 'b', 'c'].map(crashed));
  // One crash with all three, which says nothing, and then two of each.
  expect(await starts()).toBe(1 + 3 * 2);
});

onLinux('close leaves neither a process nor a profile, also after a crash', async () => {
  const profileParent = await temporaryFolder();
  const printer = await thePrinter({profileParent});
  const [first] = await browserProcesses(profileParent);
  process.kill(first!.pid, 'SIGKILL');
  await printer.print('<p>again', a4);
  const browsers = await browserProcesses(profileParent);
  await printer.close();
  expect(await readdir(profileParent)).toEqual([]);
  await vi.waitFor(() => expect(stillThere(browsers)).toEqual([]), patience);
  await expect(printer.print('<p>late', a4)).rejects.toThrow(/closed/);
});

onLinux('prints that wait when the printer is closed are rejected', async () => {
  const printer = await thePrinter({jobs: 1});
  const prints = Promise.allSettled(numbers(5).map((text) => printer.print(`<p>${text}`, a4)));
  await printer.close();
  expect((await prints).map(({status}) => status)).toEqual(Array(5).fill('rejected'));
});

onLinux('after Ctrl-C in the middle of printing there is neither a process nor a profile', async () => {
  const {child, profileParent} = await printForever();
  const browsers = await browserProcesses(profileParent);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(await readdir(profileParent)).toEqual([]);
  await vi.waitFor(() => expect(stillThere(browsers)).toEqual([]), patience);
});

onLinux('the browser ends with a process that is killed, and the next start removes its profile', async () => {
  const {child, profileParent} = await printForever();
  const browsers = await browserProcesses(profileParent);
  expect(browsers.length).toBeGreaterThan(2);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // The pipe's end is what ends it; its renderers follow.
  await vi.waitFor(() => expect(stillThere(browsers)).toEqual([]), patience);
  await mkdir(join(profileParent, `claimleaf-profile-${process.ppid}-alive`));
  const [left] = (await readdir(profileParent)).filter((name) => name.includes(`-${child.pid}-`));
  expect(left).toBeDefined();
  await thePrinter({profileParent});
  const names = await readdir(profileParent);
  expect(names).not.toContain(left);
  expect(names).toContain(`claimleaf-profile-${process.ppid}-alive`);
});

onLinux(
  'a browser that is stopped when its process is killed does not end by itself; the next start ends it',
  async () => {
    const {child, profileParent} = await printForever();
    const browsers = await browserProcesses(profileParent);
    for (const {pid} of browsers) signalIfThere(pid, 'SIGSTOP');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(stillThere(browsers).length).toBeGreaterThan(0);
    await removeLeftProfiles(profileParent);
    expect(await readdir(profileParent)).toEqual([]);
    await vi.waitFor(() => expect(stillThere(browsers)).toEqual([]), patience);
  },
);

onLinux('a profile that another process of the same number has left goes, too; one in use stays', async () => {
  const profileParent = await temporaryFolder();
  await thePrinter({profileParent});
  const [own = ''] = await readdir(profileParent);
  await mkdir(join(profileParent, `claimleaf-profile-${process.pid}-left`));
  await removeLeftProfiles(profileParent);
  expect(await readdir(profileParent)).toEqual([own]);
});

test.runIf(asRoot)('as root the browser runs without its sandbox and a note says so', async () => {
  const notes: string[] = [];
  const printer = await thePrinter({onNote: (note) => notes.push(note)});
  expect(printer.sandbox).toBe(false);
  expect(notes).toContainEqual(expect.stringContaining('because this runs as root'));
});

onLinux('the sandbox is what the printer says it is', async () => {
  const profileParent = await temporaryFolder();
  const printer = await thePrinter({profileParent});
  await printer.print('<p>x', a4);
  const renderer = (await browserProcesses(profileParent)).find(({type}) => type === 'renderer');
  const status = await readFile(`/proc/${renderer?.pid}/status`, 'utf8');
  expect(/^Seccomp:\t(\d)/m.exec(status)?.[1]).toBe(printer.sandbox ? '2' : '0');
});

onLinux('a browser that does not start is reported with what it said', async () => {
  const folder = await temporaryFolder();
  const script = join(folder, 'chromium');
  await writeFile(script, '#!/bin/sh\necho "no screen today" >&2\nexit 7\n');
  await chmod(script, 0o755);
  const found = {...(await theBrowser()), executablePath: script};
  const report = await thePrinter({found, profileParent: folder}).catch((error) => error);
  expect(report).toMatchObject({code: 'browser-not-started'});
  expect(report.message).toMatch(/ended with code 7.*no screen today/s);
  expect(await readdir(folder)).toEqual(['chromium']);
});

onLinux('the time zone and language of the machine do not get into the browser', async () => {
  const profileParent = await temporaryFolder();
  await thePrinter({profileParent, env: {...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', HOME: '/elsewhere'}});
  const [first] = await browserProcesses(profileParent);
  const environment = (await readFile(`/proc/${first!.pid}/environ`, 'utf8')).split('\0');
  expect(environment).toEqual(expect.arrayContaining(['TZ=UTC', 'LANG=C.UTF-8']));
  expect(environment).not.toContain('HOME=/elsewhere');
});

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It went by itself between the look and the signal.
  }
}

/** Those that still run; one that has ended and waits to be reaped has no command line. */
function stillThere(processes: {pid: number}[]): number[] {
  const runs = (pid: number) => existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  return processes.map(({pid}) => pid).filter(runs);
}

/** More than the browser lays out in the time given, on any machine. */
const hugeDocument = '<table><tr><td>a<td>b'.repeat(200) + '<p>word '.repeat(400_000);

/** Columns in columns: each is laid out anew for each try of the one around it, which takes years. */
const endlessDocument = `${'<div style="columns:2">'.repeat(60)}${'<p>word '.repeat(20)}`;

/** The browser behind a script that notes each start. */
async function countedBrowser(program?: string) {
  const folder = await temporaryFolder();
  const found = await theBrowser();
  const executablePath = join(folder, 'chromium');
  const lines = ['#!/bin/sh', `echo start >> '${folder}/starts'`, `exec '${program ?? found.executablePath}' "$@"`, ''];
  await writeFile(executablePath, lines.join('\n'), {mode: 0o755});
  const starts = async () => (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n').length;
  return {found: {...found, executablePath}, starts};
}

/** The browser behind a program that hands on what it is told, and crashes with it as soon as it is told to print. */
async function crashingBrowser(): Promise<string> {
  const program = join(await temporaryFolder(), 'crashing');
  const {executablePath} = await theBrowser();
  const lines = [
    `#!${process.execPath}`,
    `const browser = require('node:child_process').spawn(${JSON.stringify(executablePath)}, process.argv.slice(2), {`,
    "  stdio: ['ignore', 'ignore', 'inherit', 'pipe', 4],",
    '});',
    "require('node:fs').createReadStream('', {fd: 3}).on('data', (told) => {",
    "  if (!told.includes('Page.printToPDF')) return browser.stdio[3].write(told);",
    "  browser.kill('SIGKILL');",
    "  process.kill(process.pid, 'SIGKILL');",
    '});',
    '',
  ];
  await writeFile(program, lines.join('\n'), {mode: 0o755});
  return program;
}

function numbers(count: number): string[] {
  return Array.from({length: count}, (_, index) => `document ${index}`);
}

function printNumbers(printer: Awaited<ReturnType<typeof thePrinter>>, count: number): Promise<string[]> {
  return Promise.all(numbers(count).map(async (text) => pdfText(await printer.print(`<p>${text}`, a4))));
}

/** A process that prints on and on; resolves after its first prints. */
async function printForever() {
  const profileParent = await temporaryFolder();
  const program = join(import.meta.dirname, 'print-forever.ts');
  const child = spawn(process.execPath, [program, profileParent], {stdio: ['ignore', 'pipe', 'inherit']});
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {child, profileParent};
}
