import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {failsToday} from './fails-today.ts';
import {families} from './families.ts';
import type {Recorded} from './results.ts';

const page = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const introduction = fileURLToPath(new URL('introduction.md', import.meta.url));

/** Most failures of a row that the page lists; all are in the run's own output. */
const mostListed = 3;

/** docs/faults.md of recorded runs, in the order of the families. */
export function record(results: readonly Recorded[]): void {
  const kept = families.flatMap(({name}) => results.filter(({family}) => family === name));
  const machines = [...new Set(kept.map(({machine}) => machine))];
  const sum = (key: 'tried' | 'held' | 'failed') => kept.flatMap(({rows}) => rows).reduce((n, row) => n + row[key], 0);
  const text = [
    readFileSync(introduction, 'utf8').trimEnd(),
    '',
    '## The recorded run',
    '',
    `${sum('tried')} tried, ${sum('held')} held, ${sum('failed')} failed.`,
    ...machines.map((machine) => `Machine: ${machine}.`),
    '',
    '| family | seed | tried | of a full count | held | failed | seconds | load for each processor |',
    '|---|---|---|---|---|---|---|---|',
    ...kept.map(
      (run) =>
        `| ${[`[${run.family}](#${run.family})`, run.seed, tried(run), share(run), total(run, 'held'), total(run, 'failed'), run.seconds, run.load].join(' | ')} |`,
    ),
    '',
    '## What is known to fail',
    '',
    ...(failsToday.length === 0
      ? ['Nothing. What fails one day is listed in [tools/faults/fails-today.ts](../tools/faults/fails-today.ts).']
      : [
          'These trials fail today, and are no surprise to `.ci/run`; others of their rows are. Whoever mends one takes it out of',
          '[tools/faults/fails-today.ts](../tools/faults/fails-today.ts).',
          '',
          '| family | row | trial | what is wrong |',
          '|---|---|---|---|',
          ...failsToday.map(({family, row, trial, why}) => `| ${family} | ${row} | ${wordsOf(trial)} | ${why} |`),
        ]),
    '',
    '## Row by row',
    '',
    ...kept.flatMap(sectionOf),
  ].join('\n');
  writeFileSync(page, `${text.trimEnd()}\n`);
}

/** A pattern of names in words. */
const wordsOf = ({source}: RegExp) =>
  source === '.'
    ? 'all'
    : source.replace(/^\^|\$$/g, '').replace(/\(\?:([^)]*)\)/g, (_, all: string) => all.split('|').join(' or '));

const total = ({rows}: Recorded, key: 'tried' | 'held' | 'failed') => rows.reduce((n, row) => n + row[key], 0);
const tried = (run: Recorded) => (run.skipped ? 'skipped' : `${total(run, 'tried')}`);
const share = (run: Recorded) => {
  const part = total(run, 'tried') / run.full;
  return part >= 1 ? `all ${run.full}` : `${Math.round(part * 1000) / 10} % of ${run.full}`;
};

function sectionOf(run: Recorded): string[] {
  const {promise = ''} = families.find(({name}) => name === run.family) ?? {};
  const failed = run.rows.filter((row) => row.failed > 0);
  return [
    `### ${run.family}`,
    '',
    promise,
    '',
    ...(run.skipped ? [`Skipped: ${run.skipped}.`, ''] : []),
    ...(run.rows.length > 0 ? ['| row | tried | held | failed |', '|---|---|---|---|'] : []),
    ...run.rows.map((row) => `| ${[row.row, row.tried, row.held, row.failed].join(' | ')} |`),
    '',
    ...(failed.length > 0 ? ['What failed:', ''] : []),
    ...failed.flatMap((row) => listed(run, row.row)),
    ...(failed.length > 0 ? [''] : []),
  ];
}

function listed({family, seed, full, failures, rows}: Recorded, row: string): string[] {
  const own = failures.filter((failure) => failure.row === row);
  const more = own.length > mostListed ? [`- ${row}: ${own.length - mostListed} more.`] : [];
  const all = rows.reduce((n, r) => n + r.tried, 0);
  const words = `--part ${Math.round((all / full) * 1e6) / 1e6}`;
  return [
    ...own
      .slice(0, mostListed)
      .map(
        ({name, why, index}) =>
          `- ${code(`${row}: ${name}`)}: ${code(tidy(why ?? ''))} (\`--only ${family} --seed ${seed} ${words} --trial ${index}\`)`,
      ),
    ...more,
  ];
}

/** In a line, without the folders of the machine that it ran on, and as code, so that nothing of it is Markdown. */
const tidy = (text: string) => text.replace(/(?:file:\/\/)?\/[\w./-]*\/(?=[\w.-]+)/g, '…/');
const code = (text: string) => {
  const line = text
    .replace(/[^\x20-\x7e\u00a0-\u024f]+/g, ' ')
    .replaceAll('`', "'")
    .trim();
  return `\`${line.length > 200 ? `${line.slice(0, 199)}…` : line}\``;
};
