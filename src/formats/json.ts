import {type Diagnostic, hasErrors, type Place} from '../diagnostics.ts';
import type {FinishedRun, Problem, ProblemPlace} from '../model/generated/diagnostics.ts';
import {ofSeverity, type Report} from './report.ts';

/** Problems and figures for programs, in the form of schemas/diagnostics.schema.json. */
export function json({diagnostics, summary, result}: Pick<Report, 'diagnostics' | 'summary' | 'result'>): string {
  const run: FinishedRun = {
    ok: !hasErrors(diagnostics),
    counts: {
      errors: ofSeverity(diagnostics, 'error').length,
      warnings: ofSeverity(diagnostics, 'warning').length,
      infos: ofSeverity(diagnostics, 'info').length,
    },
    diagnostics: diagnostics.map(problemOf),
    summary: Object.fromEntries(summary),
    ...(result === undefined ? {} : {result: result as FinishedRun['result'] & {}}),
  };
  return JSON.stringify(run, null, 2);
}

/** Its keys in one order, wherever the diagnostic was made. */
function problemOf({code, severity, message, hint, place, related}: Diagnostic): Problem {
  return {
    code,
    severity,
    message,
    hint,
    place: placeOf(place),
    ...(related ? {related: {place: placeOf(related.place), message: related.message}} : {}),
  };
}

function placeOf({file, line, column, endLine, endColumn}: Place): ProblemPlace {
  return {
    file,
    ...(line === undefined ? {} : {line}),
    ...(column === undefined ? {} : {column}),
    ...(endLine === undefined ? {} : {endLine}),
    ...(endColumn === undefined ? {} : {endColumn}),
  };
}
