import {contentMissing} from '../diagnostics/content-missing.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {SourceFile} from '../model/source-file.ts';

/** The files of the content folder by their paths, and the paths of those that could not be read. */
export type ContentFolder = {byPath: ReadonlyMap<string, SourceFile>; unreadable: ReadonlySet<string>};

export function filesOf(files: readonly SourceFile[], paths: readonly string[]): ContentFolder {
  const byPath = new Map(files.map((f) => [f.path, f]));
  return {byPath, unreadable: new Set(paths.filter((path) => !byPath.has(path)))};
}

/** Says that a file is missing, which holds what is said; nothing of one that is there and could not be read. */
export const missingFile = (path: string, holds: string, {unreadable}: ContentFolder): Diagnostic[] =>
  unreadable.has(path) ? [] : [contentMissing.file({file: path}, {file: path, holds})];
