import {compareText} from '../../src/base/order.ts';
import {type KnownFailure, whyItFails} from './fails-today.ts';
import type {Family, Result} from './family.ts';

/** What a run of one family gave; `skipped` says why where it was not tried. */
export type FamilyRun = {family: Family; count: number; seconds: number; results: Result[]; skipped: string | null};

/** A row of the table. */
export type Row = {family: string; row: string; tried: number; held: number; failed: number};

export function rowsOf(runs: readonly FamilyRun[]): Row[] {
  return runs.flatMap(({family, results}) =>
    [...Map.groupBy(results, ({row}) => row)]
      .sort(([a], [b]) => compareText(a, b))
      .map(([row, own]) => {
        const failed = own.filter(({why}) => why !== null).length;
        return {family: family.name, row, tried: own.length, held: own.length - failed, failed};
      }),
  );
}

/** Whether something failed that is not known to. */
export const failsAnew = (runs: readonly FamilyRun[], known?: readonly KnownFailure[]): boolean =>
  runs.some(({family, results}) =>
    results.some((result) => result.why !== null && whyItFails(family.name, result, known) === null),
  );

/** The table, then each failure with what tries it again. */
export function report(
  runs: readonly FamilyRun[],
  {seed, part, kept}: {seed: number; part: number | null; kept: string},
): string {
  const rows = rowsOf(runs);
  const cells = [
    ['family', 'row', 'tried', 'held', 'failed'],
    ...rows.map((r) => [r.family, r.row, `${r.tried}`, `${r.held}`, `${r.failed}`]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))) ?? [];
  const table = cells.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  const failures = runs.flatMap(({family, results}) =>
    results.flatMap(({index, row, name, why}) =>
      why === null
        ? []
        : [
            `  ${family.name}: ${row}: ${cut(name)}`,
            `      ${cut(why)}${whyItFails(family.name, {row, name}) === null ? '' : '  (known to fail)'}`,
            `      npm run faults -- --only ${family.name} --seed ${seed}${part === null ? '' : ` --part ${part}`} --trial ${index}`,
          ],
    ),
  );
  const skipped = runs.flatMap(({family, skipped: why}) => (why ? [`  ${family.name}: ${why}`] : []));
  const sum = (key: 'tried' | 'held' | 'failed') => rows.reduce((n, r) => n + r[key], 0);
  return [
    ...table,
    '',
    ...(skipped.length > 0 ? ['skipped:', ...skipped, ''] : []),
    ...(failures.length > 0 ? ['failed:', ...failures, '', `What they left is below ${kept}.`, ''] : []),
    `${sum('tried')} tried, ${sum('held')} held, ${sum('failed')} failed; seed ${seed}`,
  ].join('\n');
}

const cut = (text: string) => {
  const line = JSON.stringify(text).slice(1, -1);
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
};
