import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {openPrinter} from '../../../src/outside/browser/printer.ts';
import {runHere} from '../../../tests/support/run-here.ts';
import {writeFiles} from '../../../tests/support/write-files.ts';
import type {Family, Lab, Trial} from '../family.ts';
import {bareBrowser, theBrowser} from '../lab/browser.ts';
import {articleOf, contentWith, example, topic} from '../lab/example.ts';
import {judgeEnded} from '../lab/judge-ended.ts';
import {openSink, type Sink} from '../lab/sink.ts';
import {hasStrace} from '../lab/strace.ts';
import {waysOut as ways} from '../payloads/ways-out.ts';
import {sample} from '../sample.ts';

/** What a browser connects to late still comes: so long is waited, in milliseconds, and no result hangs on it. */
const lateMs = 300;
/** How many ways an unprotected browser must take, so that the sink is known to see them. */
const leastSeen = 20;

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body><main><h1>A page</h1>${body}</main>`;
const pathOf = (way: string) => way.replaceAll(' ', '-');

/** Does something with a document that holds ways out, then says whether anything came to the sink. */
async function withSink(
  names: readonly string[],
  act: (html: string, sink: Sink) => Promise<string | null>,
): Promise<string | null> {
  const sink = await openSink();
  try {
    const html = names.map((way) => ways[way]?.(`http://127.0.0.1:${sink.port}/${pathOf(way)}`, sink.port)).join('\n');
    const wrong = await act(html, sink);
    await setTimeout(lateMs);
    const {connections, datagrams, paths} = sink.seen();
    if (connections + datagrams === 0) return wrong;
    return `${connections} connections and ${datagrams} datagrams came: ${paths.join(', ')}`;
  } finally {
    sink.close();
  }
}

const paper = {widthMm: 210, heightMm: 297, timeoutMs: 30_000};

/** Printed as it is, as if templates and checks had let all of it through. */
async function print(html: string): Promise<string | null> {
  const {TMPDIR = '/tmp'} = process.env;
  const printer = await openPrinter({found: await theBrowser(), jobs: 1, profileParent: TMPDIR});
  try {
    await printer.print(page(html), paper);
    return null;
  } catch (error) {
    // A document that goes elsewhere is refused, which is right.
    return /tried to go to/.test(String(error)) ? null : `It could not print: ${error}`;
  } finally {
    await printer.close();
  }
}

async function importPage(lab: Lab, html: string): Promise<string | null> {
  writeFiles(lab.folder, {...contentWith(), 'page.html': page(html)});
  return judgeEnded(await runHere(['import', join(lab.folder, 'page.html'), '--topic', topic], {cwd: lab.folder}), {
    names: ['page.html'],
  });
}

/** In every place of the content that a text reaches, one after the other, as each alone may stop the build. */
async function build(lab: Lab, html: string): Promise<string | null> {
  const vocabulary = `${topic}/vocabulary.yaml`;
  const quoted = JSON.stringify(html.slice(0, 150));
  const places = {
    [`${topic}/articles/hostile.md`]: articleOf('hostile', `Fluid supports digestion. ${html}`),
    'clinic.yaml': (example['clinic.yaml'] ?? '').replace('name: Example Clinic', () => `name: ${quoted}`),
    [vocabulary]: (example[vocabulary] ?? '').replace('plain: digestion', () => `plain: ${quoted}`),
    'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>Logo</title>${html}</svg>`,
  };
  for (const [path, text] of Object.entries(places)) {
    const logo = path === 'logo.svg' ? {'clinic.yaml': `${example['clinic.yaml']}\nlogo: logo.svg\n`} : {};
    const cwd = join(lab.folder, path.replaceAll('/', '-'));
    writeFiles(cwd, contentWith({...logo, [path]: text}));
    const wrong = judgeEnded(await runHere(['build', '--no-cache'], {cwd}), {
      names: [path.split('/').at(-1) ?? path],
    });
    if (wrong) return `${path}: ${wrong}`;
  }
  return null;
}

const acts: Readonly<Record<string, (lab: Lab, html: string) => Promise<string | null>>> = {
  'a document printed as it is': (_, html) => print(html),
  'a page imported': importPage,
  'a text of the content, built': build,
};

const each: readonly Trial[] = Object.entries(acts).flatMap(([row, act]) =>
  Object.keys(ways).map((way) => ({row, name: way, run: (lab: Lab) => withSink([way], (html) => act(lab, html))})),
);

/** All at once: what one refuses may hide another, so that this is beside the others and not in place of them. */
const together: readonly Trial[] = Object.entries(acts).map(([row, act]) => ({
  row,
  name: `all ${Object.keys(ways).length} ways`,
  run: (lab) =>
    withSink(
      Object.keys(ways).filter((way) => way !== 'meta refresh'),
      (html) => act(lab, html),
    ),
}));

const control: Trial = {
  row: 'control: an unprotected browser is seen',
  name: `at least ${leastSeen} ways`,
  async run() {
    const sink = await openSink();
    const browser = await bareBrowser();
    try {
      for (const way of Object.keys(ways)) {
        const tab = await browser.newPage();
        const html = ways[way]?.(`http://127.0.0.1:${sink.port}/${pathOf(way)}`, sink.port) ?? '';
        await tab.setContent(`<!doctype html><body>${html}`, {waitUntil: 'domcontentloaded'});
      }
      // What must come is waited for; a count that stays too low is a failure of the lab.
      for (let i = 0; i < 100 && sink.seen().paths.length < leastSeen; i++) await setTimeout(100);
    } finally {
      await browser.close();
      sink.close();
    }
    const {paths, datagrams} = sink.seen();
    if (paths.length < leastSeen) return `Only ${paths.length} ways were seen: ${paths.join(', ')}`;
    return datagrams > 0 ? null : 'No datagram was seen.';
  },
};

const printAll = fileURLToPath(new URL('../lab/print-all-ways.ts', import.meta.url));

/**
 * A call that connects to a machine or sends to one. Two are let: the dead proxy (port 9), and the datagram socket by which
 * Chromium asks the kernel for a route to an address of version 6, over which nothing is sent.
 */
const leaving =
  /connect\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\((?!9\)|443\).*"2001:4860:4860::8888")|send(?:to|msg|mmsg)\(.*sa_family=AF_INET/;

/** What the kernel is asked for, by every process: TCP, UDP and names, also those that go to no sink of ours. */
const calls: Trial = {
  row: 'what the kernel is asked for while it prints',
  name: 'all ways, under strace',
  async run() {
    const {stderr, status} = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', process.execPath, printAll],
      {encoding: 'utf8', maxBuffer: 64_000_000},
    );
    if (status !== 0) return `It ended with ${status}: ${stderr.slice(-300)}`;
    const found = stderr.split('\n').filter((line) => leaving.test(line));
    return found.length === 0 ? null : `${found.length} calls, such as ${found[0]}`;
  },
};

const always: readonly Trial[] = [control, ...(hasStrace ? [calls] : []), ...together];

export const waysOut: Family = {
  name: 'ways-out',
  promise:
    'Nothing that an article, a page or the content names is connected to or looked up, in import, build and print.',
  full: each.length + always.length,
  limitS: 240,
  trials: (random, count) => [...always, ...sample(each, random, Math.max(0, count - always.length))].slice(0, count),
};
