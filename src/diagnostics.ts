import {compareText} from './base/order.ts';
import type {DiagnosticCode} from './catalogue.ts';

export type {DiagnosticCode} from './catalogue.ts';

/**
 * Problems of the content are data: every stage returns its value and the diagnostics beside it.
 * Only bugs and a failing environment throw.
 */

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file of the content folder. Lines and columns count from 1, columns in UTF-16 units. */
export type Place = {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
};

export type Diagnostic = {
  code: DiagnosticCode;
  severity: Severity;
  /** What was found and what was expected, in one sentence. */
  message: string;
  /** What to do about it. */
  hint: string;
  place: Place;
  /** The other place, when two things clash. */
  related?: {place: Place; message: string};
  /** Ids of the claims that it is about. */
  claims?: readonly string[];
};

/** A value, and what was noticed on the way to it. */
export type Outcome<T> = {value: T; diagnostics: Diagnostic[]};

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** Sorted by file, line, column and code, without exact repetitions. Returns a new array. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) =>
    [d.place.file, pad(d.place.line), pad(d.place.column), d.code, d.message].join('\u0000');
  const byKey = new Map(diagnostics.map((d) => [key(d), d]));
  return [...byKey.entries()].sort(([a], [b]) => compareText(a, b)).map(([, d]) => d);
}

const pad = (n: number | undefined) => String(n ?? 0).padStart(9, '0');
