import {diff3Merge} from 'node-diff3';

/** How a place is marked that two people have changed: as git does it. */
const marks = {
  own: '<<<<<<< the article',
  base: '||||||| the last import',
  other: '=======',
  end: '>>>>>>> imported again',
};

/** A merged text, and the lines, counted from 1, on which its conflicts start. */
export type MergedText = {text: string; conflicts: number[]};

/**
 * A three-way merge by lines: what an editor has changed since `base`, and what the import makes of the page today. Where
 * both have changed one place differently, all three stand there with marks, which no article may have.
 */
export function mergeArticles(base: string, own: string, made: string): MergedText {
  const lines = (text: string) => text.replaceAll('\r\n', '\n').split('\n');
  const merged: string[] = [];
  const conflicts: number[] = [];
  for (const part of diff3Merge(lines(own), lines(base), lines(made), {excludeFalseConflicts: true})) {
    if (part.ok) merged.push(...part.ok);
    if (!part.conflict) continue;
    conflicts.push(merged.length + 1);
    const {a, o, b} = part.conflict;
    merged.push(marks.own, ...a, marks.base, ...o, marks.other, ...b, marks.end);
  }
  const end = own.includes('\r\n') ? '\r\n' : '\n';
  return {text: merged.join(end), conflicts};
}
