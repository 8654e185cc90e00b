import {sha256} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {contentMissing} from '../diagnostics/content-missing.ts';
import {fileNotRegular} from '../diagnostics/file-not-regular.ts';
import {fileNotUtf8} from '../diagnostics/file-not-utf-8.ts';
import {fileOutside} from '../diagnostics/file-outside.ts';
import {fileTooLarge} from '../diagnostics/file-too-large.ts';
import type {Diagnostic, Outcome} from '../diagnostics.ts';
import type {RawFile, SourceFile} from '../model/source-file.ts';
import {decodeEscapes} from './decode-escapes.ts';
import {findHiddenCharacters} from './hidden-characters.ts';

/**
 * Largest file that is read, in bytes: an article of 1 MB is a book, a vocabulary of 4 MB has 20,000 entities, a release
 * of 8 MB 15,000 claims, proposals of 8 MB 20,000 statements.
 */
const largest = {md: 1_000_000, yaml: 4_000_000, json: 8_000_000, jsonl: 8_000_000} as const;

/** Largest file of what other programs propose, in bytes. */
export const largestProposals = largest.jsonl;

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
    if (file.is) {
      diagnostics.push(notRegular(file.path, file.is));
      continue;
    }
    const limit = limitOf(file.path);
    if (file.bytes === null || file.size > limit) {
      diagnostics.push(fileTooLarge.content({file: file.path}, {size: file.size, limit}));
      continue;
    }
    const text = decode(file.bytes);
    if (typeof text !== 'string') {
      diagnostics.push(fileNotUtf8.byte({file: file.path, line: text.line, column: text.column}, text));
      continue;
    }
    const hidden = hiddenIn(file.path, text);
    diagnostics.push(...hidden);
    if (hidden.length > 0) continue;
    value.push({path: file.path, text, sha256: sha256(file.bytes)});
  }
  return {value, diagnostics};
}

/** What is hidden in a file's name, in its text, or behind an escape of its text. */
function hiddenIn(path: string, text: string): Diagnostic[] {
  const name = findHiddenCharacters(path, path).map((d) => ({...d, place: {file: path}}));
  const plain = findHiddenCharacters(path, text);
  if (name.length > 0 || plain.length > 0) return [...name, ...plain];
  const decoded = decodeEscapes(path, text);
  // Its column is that of the text as it is read, and not as it is written.
  return findHiddenCharacters(path, decoded).map((d) => ({...d, place: {file: path, line: d.place.line ?? 1}}));
}

function limitOf(path: string): number {
  const ending = (['md', 'json', 'jsonl'] as const).find((name) => path.endsWith(`.${name}`));
  return largest[ending ?? 'yaml'];
}

/** What is no file, or stands where no file is looked for; of the name, which may be anything, what is hidden is told. */
function notRegular(file: string, is: NonNullable<RawFile['is']>): Diagnostic {
  return is === 'misplaced' ? fileNotRegular.misplaced({file}) : fileNotRegular.kind({file}, {found: is});
}

function linkError(file: string, leads: 'outside' | 'nowhere'): Diagnostic {
  return leads === 'outside' ? fileOutside({file}) : contentMissing.target({file});
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
  const before = must(decode(good), 'it was decoded before');
  const lines = before.split('\n');
  return {
    line: lines.length,
    column: must(lines.at(-1), 'a text has a line').length + 1,
    byte: must(bytes[Buffer.byteLength(before)], 'one more breaks it'),
  };
}
