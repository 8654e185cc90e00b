import type {Diagnostic, Place} from '../diagnostics.ts';
import type {Paint} from './terminal.ts';

/** Diagnostics for a person: place, what was found and expected, what to do, the other place. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], paint: Paint): string {
  return diagnostics.map((d) => printOne(d, paint)).join('\n');
}

function printOne(d: Diagnostic, paint: Paint): string {
  const severity = d.severity === 'error' ? paint('red', 'error') : paint('yellow', d.severity);
  const lines = [`${paint('bold', printPlace(d.place))}  ${severity}  ${d.message}  ${paint('dim', d.code)}`];
  if (d.related) lines.push(`    ${printPlace(d.related.place)}  ${d.related.message}`);
  if (d.hint) lines.push(`    → ${d.hint}`);
  return lines.join('\n');
}

/** file:line:column, as far as they are known. */
function printPlace({file, line, column}: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** "3 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  const warnings = diagnostics.filter((d) => d.severity === 'warning').length;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
}

export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
