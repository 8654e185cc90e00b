import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, totalmem} from 'node:os';
import type {Result} from './family.ts';
import {type FamilyRun, type Row, rowsOf} from './report.ts';

/** What a run of one family gave, as it is kept for the page of the last recorded run. */
export type Recorded = {
  family: string;
  seed: number;
  /** How many trials a full count is. */
  full: number;
  seconds: number;
  /** Processes that had something to do, on average over the last minute of the run, for each processor. */
  load: number;
  machine: string;
  skipped: string | null;
  rows: Omit<Row, 'family'>[];
  failures: Result[];
};

/** Puts the families of a run into a file of results, in place of what it has of them. */
export function keepResults(file: string, runs: readonly FamilyRun[], seed: number): void {
  const load = Math.round(((loadavg()[0] ?? 0) / availableParallelism()) * 10) / 10;
  const now = runs.map(
    (run): Recorded => ({
      ...{family: run.family.name, seed, full: run.family.full, seconds: run.seconds, load, machine: machine()},
      skipped: run.skipped,
      rows: rowsOf([run]).map(({family: _, ...row}) => row),
      failures: run.results.filter(({why}) => why !== null),
    }),
  );
  const before = readResults(file).filter(({family}) => !now.some((run) => run.family === family));
  writeFileSync(file, `${JSON.stringify([...before, ...now], null, 1)}\n`);
}

export function readResults(file: string): Recorded[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded[]) : [];
}

/** What it ran on, in a line; no name of a machine. */
function machine(): string {
  const {model = 'unknown processor'} = cpus()[0] ?? {};
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${process.platform} on ${process.arch}, ${availableParallelism()} processors (${model.trim()}), ${memory}, Node ${process.versions.node}`;
}
