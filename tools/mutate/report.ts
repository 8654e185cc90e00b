import {compareText} from '../../src/base/order.ts';
import {mutators} from './mutators.ts';
import type {Mutant} from './run-mutants.ts';

/** The part of the mutants that were noticed, 0 to 1. */
export const shareNoticed = (mutants: readonly Mutant[]): number =>
  mutants.filter((m) => m.detection.by !== 'nothing').length / Math.max(1, mutants.length);

/** A line a mutator with what noticed its damages, then every damage that nothing noticed. */
export function report(mutants: readonly Mutant[]): string {
  const lines = mutators.flatMap(({id, does}) => {
    const own = mutants.filter((m) => m.mutator === id);
    return own.length === 0 ? [] : [[id, ...countsOf(own), noticedBy(own) || does]];
  });
  const rows = [['mutator', 'mutants', 'rule', 'diff', 'missed', 'noticed by'], ...lines];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const missed = mutants.filter((m) => m.detection.by === 'nothing');
  const [all = '', rule = '', diff = ''] = countsOf(mutants);
  const share = (shareNoticed(mutants) * 100).toFixed(1);
  return [
    ...table,
    '',
    ...(missed.length > 0 ? ['missed:', ...missed.map(missedLine), ''] : []),
    `${all} mutants: ${rule} caught by a rule, ${diff} shown by diff, ${missed.length} missed; ${share} % noticed`,
  ].join('\n');
}

function countsOf(mutants: readonly Mutant[]): string[] {
  const by = (what: string) => `${mutants.filter((m) => m.detection.by === what).length}`;
  return [`${mutants.length}`, by('rule'), by('diff'), by('nothing')];
}

/** 'sheet/no-red-flags 3, diff of claims 2' */
function noticedBy(mutants: readonly Mutant[]): string {
  const names = mutants.flatMap(({detection: d}) =>
    d.by === 'rule' ? d.codes : d.by === 'diff' ? [`diff: ${d.shown.join('+')}`] : [],
  );
  return [...Map.groupBy(names, (name) => name)]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([name, list]) => `${name} ${list.length}`)
    .join(', ');
}

const missedLine = ({mutator, file, line, damage}: Mutant) =>
  `  ${file}:${line}  ${mutator}: ${cut(damage.before)} -> ${cut(damage.after)}`;

const cut = (text: string) => JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text);
