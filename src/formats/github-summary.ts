import {visible} from '../base/visible.ts';
import {countDiagnostics, plural} from './counts.ts';
import {ofSeverity, printPlace, type Report, severities} from './report.ts';

/** GitHub takes a job summary of 1 MiB at most for a step, and drops a larger one as a whole. */
const mostBytes = 900_000;

/** Every problem as a table in Markdown, for the page of a run: errors first, as many as fit. */
export function githubSummary({diagnostics, pathOf}: Pick<Report, 'diagnostics' | 'pathOf'>): string {
  const title = `## claimleaf check: ${countDiagnostics(diagnostics)}\n`;
  if (diagnostics.length === 0) return title;
  const rows = severities
    .flatMap((severity) => ofSeverity(diagnostics, severity))
    .map(({severity, place, message, hint, code}) => {
      const cells = [severity, printPlace(place, pathOf(place.file)), message, hint, code];
      return `| ${cells.map(cell).join(' | ')} |\n`;
    });
  const fitting = countFitting(rows);
  const left = rows.length - fitting;
  return [
    `${title}\n`,
    '| severity | place | problem | what to do | rule |\n|---|---|---|---|---|\n',
    ...rows.slice(0, fitting),
    ...(left > 0 ? [`\n${plural(left, 'more problem')}: the log of the step has them.\n`] : []),
  ].join('');
}

function countFitting(rows: readonly string[]): number {
  let bytes = 0;
  const first = rows.findIndex((row) => {
    bytes += Buffer.byteLength(row);
    return bytes > mostBytes;
  });
  return first === -1 ? rows.length : first;
}

/** Words as they are: no mark-up of Markdown or HTML, and no end of the cell. */
function cell(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()#+!|~$@-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
