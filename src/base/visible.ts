import {must} from '../base/must.ts';

/**
 * Text on one line, in which everything is seen: a line break becomes a space, and a character that is not seen, moves
 * the cursor, changes colours or turns the direction of reading is named by its code point, like <U+202E>. Problems
 * quote the content, and a quote must not be able to pass for the words of the program.
 */
export function visible(text: string): string {
  return text.replace(lineBreaks, ' ').replace(unseen, (c) => `<U+${hex(c)}>`);
}

const lineBreaks = /[ \t]*(?:\r\n|[\n\r\u0085\u2028\u2029])\s*/g;

/** A joiner behind a letter or a picture is part of how words and emoji are written. */
const unseen =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;

const hex = (c: string) => must(c.codePointAt(0), 'a character is there').toString(16).toUpperCase().padStart(4, '0');
