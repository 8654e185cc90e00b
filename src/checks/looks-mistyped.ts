import {editDistance} from '../base/edit-distance.ts';

/** Shorter words are near too many others ("iron", "icon"). */
const shortest = 6;

/**
 * The known word that another may be a mistyping of, or null. Forms of a word (another ending) are no typing errors, so
 * that one in the last two letters is not found.
 *
 * @param word in lower case
 * @param known in lower case, in the order in which they are tried
 * @param distance how many letters may be wrong in a word of that length
 */
export function looksMistyped(
  word: string,
  known: Iterable<string>,
  distance: (length: number) => number,
): string | null {
  if (word.length < shortest) return null;
  for (const other of known) {
    if (other.length < shortest || other === word) continue;
    const most = distance(Math.min(word.length, other.length));
    if (Math.abs(word.length - other.length) > most || isFormOf(word, other)) continue;
    if (editDistance(word, other, most) <= most) return other;
  }
  return null;
}

/** Whether two words differ in their ending alone ("cramp" and "cramps"), or one is the other with a prefix ("un-"). */
function isFormOf(a: string, b: string): boolean {
  if (a.endsWith(b) || b.endsWith(a)) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= Math.min(a.length, b.length) - 2;
}
