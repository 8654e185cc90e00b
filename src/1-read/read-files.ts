import {sha256} from '../base/hash.ts';
import {compareText} from '../base/order.ts';
import {contentError, type Diagnostic, type Outcome} from '../diagnostics.ts';
import type {RawFile, SourceFile} from '../model/source-file.ts';
import {findHiddenCharacters} from './hidden-characters.ts';

/**
 * Largest file that is read, in bytes: an article of 1 MB is a book, a vocabulary of 4 MB has 20,000 entities, a release
 * of 8 MB 15,000 claims.
 */
const largest = {md: 1_000_000, yaml: 4_000_000, json: 8_000_000} as const;

/**
 * Turns files into text, sorted by path in code units. A file that is too large, not UTF-8, that holds hidden
 * characters or leads elsewhere is left out and reported; the others are not touched by it.
 */
export function readFiles(files: readonly RawFile[]): Outcome<SourceFile[]> {
  const value: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if (file.link) {
      diagnostics.push(linkError(file.path, file.link));
      continue;
    }
    const limit = largest[file.path.endsWith('.md') ? 'md' : file.path.endsWith('.json') ? 'json' : 'yaml'];
    if (file.bytes === null || file.size > limit) {
      diagnostics.push(
        contentError(
          'file/too-large',
          {file: file.path},
          `Found a file of ${file.size} bytes, expected at most ${limit}.`,
          'Split it, or take out what is not text of the article.',
        ),
      );
      continue;
    }
    const text = decode(file.bytes);
    if (typeof text !== 'string') {
      diagnostics.push(
        contentError(
          'file/not-utf-8',
          {file: file.path, line: text.line, column: text.column},
          `Found the byte 0x${text.byte.toString(16).padStart(2, '0')}, which is not UTF-8; expected UTF-8 text.`,
          'Save the file again as UTF-8 (it may be Latin-1 or Windows-1252 now).',
        ),
      );
      continue;
    }
    const hidden = findHiddenCharacters(file.path, text);
    diagnostics.push(...hidden);
    if (hidden.length > 0) continue;
    value.push({path: file.path, text, sha256: sha256(file.bytes)});
  }
  return {value, diagnostics};
}

function linkError(file: string, leads: 'outside' | 'nowhere'): Diagnostic {
  return leads === 'outside'
    ? contentError(
        'file/outside',
        {file},
        'Found a link that leads out of the content folder, expected a file or folder.',
        'Copy what it leads to into the content folder.',
      )
    : contentError(
        'content/missing',
        {file},
        'Found a link to nothing, expected a file or folder.',
        'Put the file there, or delete the link.',
      );
}

function decode(bytes: Uint8Array): string | {line: number; column: number; byte: number} {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return firstBadByte(bytes);
  }
}

/** The place of the first byte that breaks UTF-8: the longest prefix that decodes is found by halving. */
function firstBadByte(bytes: Uint8Array): {line: number; column: number; byte: number} {
  const decode = (length: number) => {
    try {
      return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes.subarray(0, length), {stream: true});
    } catch {
      return null;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(middle) === null) bad = middle;
    else good = middle;
  }
  // The prefix may end in the start of a character, which is what is wrong then, and not the byte behind it.
  const before = decode(good) ?? '';
  const lines = before.split('\n');
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, byte: bytes[Buffer.byteLength(before)] ?? 0};
}
