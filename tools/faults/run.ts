import {mkdtempSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {randomFrom} from '../mutate/random.ts';
import {bite} from './bite.ts';
import {defences} from './defences.ts';
import {families} from './families.ts';
import type {Family} from './family.ts';
import {theBrowser} from './lab/browser.ts';
import {record} from './record.ts';
import {type FamilyRun, failsAnew, report, rowsOf} from './report.ts';
import {keepResults, readResults} from './results.ts';
import {runFamily} from './run-family.ts';
import {sample} from './sample.ts';

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    all: {type: 'boolean', default: false},
    part: {type: 'string'},
    only: {type: 'string', multiple: true, default: []},
    trial: {type: 'string'},
    jobs: {type: 'string', default: `${Math.min(2, availableParallelism())}`},
    keep: {type: 'string'},
    json: {type: 'boolean', default: false},
    results: {type: 'string'},
    record: {type: 'boolean', default: false},
    bite: {type: 'boolean', default: false},
    'allow-known': {type: 'boolean', default: false},
  },
});

// Tries what the program promises, by families of faults, and lists what did not hold.
const seed = Number(values.seed);
const kept = values.keep ?? mkdtempSync(join(tmpdir(), 'claimleaf-faults-'));
if (values.bite) {
  const asked = defences.filter(({name}) => values.only.length === 0 || values.only.includes(name));
  const part = sample(asked, randomFrom(seed), Math.ceil(asked.length * Number(values.part ?? 1)));
  const bitten = bite(part, ({defence, failed, words}) =>
    console.log(`${failed ? 'bites ' : 'MISSED'}  ${defence.name}  (${defence.test}: ${words})`),
  );
  const missed = bitten.filter(({failed}) => !failed).length;
  console.log(`${bitten.length} defences taken out, ${missed} of them without a test that fails`);
  process.exit(missed > 0 ? 1 : 0);
}
if (values.record) {
  if (!values.results)
    throw new Error('Found --record alone, expected --results FILE with the figures of earlier runs.');
  record(readResults(values.results));
  process.exit(0);
}
const chosen = families.filter(({name}) => values.only.length === 0 || values.only.includes(name));
const unknown = values.only.filter((name) => !families.some((f) => f.name === name));
if (unknown.length > 0) {
  console.error(`Found --only ${unknown.join(', ')}, expected one of: ${families.map((f) => f.name).join(', ')}.`);
  process.exit(2);
}
// The workers' own, unpacked once before they begin.
process.env.CLAIMLEAF_CACHE = join(kept, 'cache');
await theBrowser();
const runs: FamilyRun[] = [];
for (const family of chosen) runs.push(await runOne(family));
const results = values.results ?? join(kept, 'results.json');
keepResults(results, runs, seed);
const isWrong = values['allow-known'] ? failsAnew(runs) : failuresOf(runs).length > 0;
console.log(
  values.json
    ? JSON.stringify({seed, all: values.all, rows: rowsOf(runs), failures: failuresOf(runs)}, null, 2)
    : report(runs, {seed, part: partOf(null), kept}),
);
process.exitCode = isWrong ? 1 : 0;

/** The part of the full counts that was asked for, or what is usual. */
function partOf<T>(usual: T): number | T {
  if (values.part) return Number(values.part);
  return values.all ? 1 : usual;
}

async function runOne(family: Family): Promise<FamilyRun> {
  const count = Math.max(1, Math.round(family.full * partOf(family.part ?? 0.1)));
  const skipped = family.missing?.() ?? null;
  const began = performance.now();
  const results = skipped
    ? []
    : await runFamily(family, {
        ...{seed, count, folder: kept, jobs: Number(values.jobs)},
        ...(values.trial === undefined ? {} : {only: Number(values.trial)}),
      });
  const seconds = Math.round((performance.now() - began) / 1000);
  const failed = results.filter(({why}) => why !== null).length;
  console.error(`${family.name}: ${skipped ?? `${results.length} tried, ${failed} failed, ${seconds} s`}`);
  return {family, count, seconds, results, skipped};
}

function failuresOf(all: readonly FamilyRun[]) {
  return all.flatMap(({family, results}) =>
    results.filter(({why}) => why !== null).map((result) => ({family: family.name, ...result})),
  );
}
