import {must} from '../base/must.ts';
import {fileControlCharacter} from '../diagnostics/file-control-character.ts';
import type {Diagnostic} from '../diagnostics.ts';

/**
 * Characters that change how a text reads without being seen: controls, and what Unicode calls "default ignorable",
 * among it bidi controls, zero-width characters, the soft hyphen, tags and fillers. A dose that is shown as "25" may
 * be read as "52" by them. A byte order mark may stand at the start, and a variation selector behind an emoji.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|(?!(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f])(?!(?<=^)\ufeff)\p{Default_Ignorable_Code_Point}/gu;

/** One error for each hidden character, at most 20 a file. */
export function findHiddenCharacters(file: string, text: string): Diagnostic[] {
  if (text.search(hidden) < 0) return [];
  const diagnostics: Diagnostic[] = [];
  for (const match of text.matchAll(hidden)) {
    const before = text.slice(0, match.index).split('\n');
    const code = must(match[0].codePointAt(0), 'one was found').toString(16).toUpperCase().padStart(4, '0');
    diagnostics.push(
      fileControlCharacter(
        {file, line: before.length, column: must(before.at(-1), 'a text has a line').length + 1},
        {character: `U+${code}`},
      ),
    );
    if (diagnostics.length === 20) break;
  }
  return diagnostics;
}
