import type {Config} from '../config.ts';
import type {Diagnostic} from '../diagnostics.ts';
import {plural} from '../formats/counts.ts';
import type {Dataset} from '../model/generated/dataset.ts';
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
  /** How to end where there are no errors: 1 where what was asked for is the case, such as papers to take back. */
  exitCode?: 0 | 1;
};

/** The figures at the end of a build. */
export function summarize(dataset: Dataset, printed: readonly {pages: number}[], config: Config): [string, string][] {
  const statements = dataset.claims.reduce((n, c) => n + c.statements.length, 0);
  const merged = dataset.claims.filter((c) => c.statements.length > 1).length;
  const open = dataset.conflicts.filter((c) => c.state === 'open').length;
  return [
    ['articles', String(dataset.articles.length)],
    ['statements', String(statements)],
    ['claims', `${dataset.claims.length}, ${merged} of them merged from several statements`],
    ['conflicts', `${dataset.conflicts.length}, ${open} open`],
    ['unmapped', String(dataset.unmapped.length)],
    ...(printed.length > 0
      ? ([
          [
            'sheets',
            `${plural(printed.length, 'PDF')}, ${plural(
              printed.reduce((n, p) => n + p.pages, 0),
              'page',
            )}`,
          ],
          ['where', `${config.out}/index.html lists them; the PDFs are in ${config.out}/sheets/`],
        ] as [string, string][])
      : ([['where', `${config.out}/dataset.json, ${config.out}/claims.jsonl`]] as [string, string][])),
  ];
}
