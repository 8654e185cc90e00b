import type {Diagnostic} from '../diagnostics.ts';
import type {RawFile} from '../model/source-file.ts';

/** What a command found, and what to say at its end. */
export type Result = {
  diagnostics: Diagnostic[];
  summary: [string, string][];
  /** The files of the content, so that the lines with problems can be shown. */
  files?: readonly RawFile[];
  /** The result for a person, for standard output. */
  text?: string;
  /** The same for programs, with --json. */
  json?: unknown;
  /** What was written in spite of errors, as a sentence; where it is absent, nothing was. */
  written?: string;
  /** How to end where there are no errors: 1 where what was asked for is the case, such as papers to take back. */
  exitCode?: 0 | 1;
};
