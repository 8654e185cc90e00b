/** Diagnostics with any words, for tests of what is done with them; the program's own are made by src/diagnostics/. */
import type {Diagnostic, DiagnosticCode, Place} from '../../src/diagnostics.ts';

export function contentError(code: DiagnosticCode, place: Place, message: string, hint: string): Diagnostic {
  return {code, severity: 'error', message, hint, place};
}

export function contentWarning(code: DiagnosticCode, place: Place, message: string, hint: string): Diagnostic {
  return {code, severity: 'warning', message, hint, place};
}
