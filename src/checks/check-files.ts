import type {Diagnostic} from '../diagnostics.ts';
import type {SourceFile} from '../model/source-file.ts';
import {fileRules} from './file/file-rules.ts';
import {findFaults} from './judge.ts';

/** What looks like something else in the text of a file is an error of every command: it must not be printed. */
export function checkFiles(files: readonly SourceFile[]): Diagnostic[] {
  return files.flatMap((file) => findFaults(fileRules, file));
}
