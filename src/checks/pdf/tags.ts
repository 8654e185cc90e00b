import {must} from '../../base/must.ts';
import type {PrintedDocument, TextRun} from '../../model/printed-page.ts';

/** The tag around a node that has one of the types, itself included, or -1. */
export function enclosing({structure}: PrintedDocument, node: number | null, types: ReadonlySet<string>): number {
  for (let at = node; at !== null; ) {
    const {type, parent} = must(structure[at], 'a tag is one of its document');
    if (types.has(type)) return at;
    at = parent;
  }
  return -1;
}

export const headingTypes: ReadonlySet<string> = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

/** What holds the words of one paragraph, item or cell. */
const textTypes: ReadonlySet<string> = new Set([...headingTypes, 'P', 'LBody', 'TD', 'TH', 'Caption']);

/** Words of a tag and of all below it, blanks between runs. */
export function textOf(document: PrintedDocument, node: number): string {
  const below = new Set([node]);
  document.structure.forEach((n, i) => {
    if (n.parent !== null && below.has(n.parent)) below.add(i);
  });
  return document.pages
    .flatMap((page) => page.runs.filter((run) => run.node !== null && below.has(run.node)))
    .map((run) => run.text)
    .join(' ');
}

/** Runs of each page by the paragraph, item or cell that they stand in; artefacts are left out. */
export function paragraphs(document: PrintedDocument): {node: number; page: number; runs: TextRun[]}[] {
  return document.pages.flatMap((page, index) => {
    const tagged = page.runs.filter((run) => run.node !== null);
    const byNode = Map.groupBy(tagged, (run) => enclosing(document, run.node, textTypes));
    return [...byNode].flatMap(([node, runs]) => (node === -1 ? [] : [{node, page: index, runs}]));
  });
}

/** A line of type: the runs of a paragraph on one baseline, source marks with the words before them. */
export type TypeLine = {text: string; left: number; right: number; baseline: number; size: number};

export function typeLines(runs: readonly TextRun[]): TypeLine[] {
  const lines: (TypeLine & {runs: TextRun[]})[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // A mark stands at most half a line higher than the words before it.
    const line = lines.find((l) => Math.abs(l.baseline - run.baseline) < l.size * 0.45);
    if (!line) lines.push({...run, runs: [run]});
    else {
      line.runs.push(run);
      line.runs.sort((a, b) => a.left - b.left);
      line.text = line.runs.map((r) => r.text).join(' ');
      line.left = Math.min(line.left, run.left);
      line.right = Math.max(line.right, run.right);
      line.baseline = Math.max(line.baseline, run.baseline);
      line.size = Math.max(line.size, run.size);
    }
  }
  return lines;
}

/** The numbers of the articles behind a statement: '1, 3–5'. */
export const isMark = (run: Pick<TextRun, 'text'>): boolean => /^[\d, –]+$/.test(run.text);
