import {plural} from '../formats/counts.ts';
import type {Dataset} from '../model/generated/dataset.ts';

/** The figures at the end of a build. */
export function summarize(dataset: Dataset, printed: readonly {pages: number}[], out: string): [string, string][] {
  const statements = dataset.claims.reduce((n, c) => n + c.statements.length, 0);
  const merged = dataset.claims.filter((c) => c.statements.length > 1).length;
  const open = dataset.conflicts.filter((c) => c.state === 'open').length;
  return [
    ...(dataset.draft
      ? ([['draft', 'it holds what nobody has accepted: to be looked at, not to be handed out']] as [string, string][])
      : []),
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
          ['where', `${out}/index.html lists them; the PDFs are in ${out}/sheets/`],
        ] as [string, string][])
      : ([['where', `${out}/dataset.json, ${out}/claims.jsonl`]] as [string, string][])),
  ];
}
