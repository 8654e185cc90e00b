import {visible} from '../base/visible.ts';
import type {Diagnostic, Severity} from '../diagnostics.ts';
import {countDiagnostics, plural} from './counts.ts';
import {ofSeverity, printPlace, type Report, severities} from './report.ts';

/** GitHub shows so many annotations of each level of a step, and drops the others without a word. */
const annotationsShown = 10;

const levels = {error: 'error', warning: 'warning', info: 'notice'} as const satisfies Record<Severity, string>;

/**
 * Workflow commands by which GitHub shows problems beside the lines of a pull request, errors first. Those over its
 * limit stand in the log as plain lines; the counts are the last line.
 */
export function github({diagnostics, pathOf}: Pick<Report, 'diagnostics' | 'pathOf'>): string {
  const bySeverity = severities.map((s) => ofSeverity(diagnostics, s));
  const shown = bySeverity.flatMap((some) => some.slice(0, annotationsShown));
  const others = bySeverity.flatMap((some) => some.slice(annotationsShown));
  return [
    ...shown.map((d) => annotate(d, pathOf)),
    ...(others.length > 0
      ? [
          `::group::${plural(others.length, 'more problem')}, for which GitHub has no room beside the lines`,
          ...others.map((d) => logLine(d, pathOf)),
          '::endgroup::',
        ]
      : []),
    `claimleaf check: ${countDiagnostics(diagnostics)}`,
  ].join('\n');
}

function annotate({severity, place, code, message, hint}: Diagnostic, pathOf: Report['pathOf']): string {
  const {line, column, endLine, endColumn} = place;
  // GitHub takes columns only where both are on one line.
  const isOneLine = endLine === undefined || endLine === line;
  const where = [
    `file=${property(pathOf(place.file))}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(line === undefined || isOneLine || endLine < line ? [] : [`endLine=${endLine}`]),
    ...(line === undefined || column === undefined || !isOneLine ? [] : [`col=${column}`]),
    ...(column === undefined || !isOneLine || endColumn === undefined ? [] : [`endColumn=${endColumn}`]),
    `title=${property(code)}`,
  ];
  return `::${levels[severity]} ${where.join(',')}::${data(seen([message, hint].filter(Boolean).join(' ')))}`;
}

/** The runner takes a line for a command where it starts with "::", or holds "##[" anywhere. */
function logLine({severity, place, code, message, hint}: Diagnostic, pathOf: Report['pathOf']): string {
  const where = printPlace(place, pathOf(place.file));
  const words = [message, hint].filter(Boolean).join(' ');
  return visible(`- ${where}  ${severity}  ${words}  ${code}`).replaceAll('##[', '# #[');
}

const seen = (text: string) => text.replace(/[^\r\n]+/g, visible);
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
