import {allMatches} from '../base/matches.ts';
import {orEmpty} from '../base/or-empty.ts';

/** Languages of code blocks that say nothing of a program. */
const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'none']);

/** Whether a block of code holds sentences: of no language, with several words, and without the signs of programs. */
export function isProse(code: string, language: string | null | undefined): boolean {
  if (!plain.has(orEmpty(language).toLowerCase())) return false;
  const words = allMatches(code, /\p{L}{2,}/gu).length;
  const letters = allMatches(code, /[\p{L}\p{N}\s.,;:!?'’"“”()%°/–—•*-]/gu).length;
  return words >= 4 && letters / code.length > 0.97 && !/[{}<>=$`\\]|^\s*(?:#!|\/\/|npm |sudo )/m.test(code);
}
