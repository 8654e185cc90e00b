import type {Diagnostic, Place, Severity} from '../diagnostics.ts';

/** What a command found, and what a format may say of it beside the problems themselves. */
export type Report = {
  /** The problems, in the order in which they are told. */
  diagnostics: readonly Diagnostic[];
  /** Every file of the content that was looked at, as a diagnostic's place names it. */
  files: readonly string[];
  /** The lines of a file of the content; null where it is no text, or none of the content. */
  linesOf: (file: string) => readonly string[] | null;
  /** Path of a diagnostic's file from the top of the repository, with forward slashes. */
  pathOf: (file: string) => string;
  /** The figures at the end of the command. */
  summary: readonly (readonly [string, string])[];
  /** What the command found, for programs; undefined where it is nothing but problems. */
  result?: unknown;
  program: {
    version: string;
    /** Where docs/rules.md can be read, or null where nobody said so. */
    rulesUrl: string | null;
  };
};

/** line:column, as far as they are known; '' for a whole file. */
export function pointOf({line, column}: Place): string {
  return [line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** "a.md:2:10", as far as they are known; with the path that is handed in where the file has another one. */
export function printPlace(place: Place, path: string = place.file): string {
  const point = pointOf(place);
  return point === '' ? path : `${path}:${point}`;
}

/** The problems of one severity, in their order. */
export function ofSeverity(diagnostics: readonly Diagnostic[], severity: Severity): Diagnostic[] {
  return diagnostics.filter((d) => d.severity === severity);
}

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];
