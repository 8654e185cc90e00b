import {straight} from './straight.ts';
import type {SyntaxWords} from './syntax-words.ts';

/**
 * A word or a mark of a sentence. `form` is what the parser reads (straight apostrophes, "dont" as "do" and "n't"), the
 * sentence from `start` to `end` what is written (UTF-16 units).
 */
export type SyntaxToken = {
  form: string;
  start: number;
  end: number;
  /** A name that was merged into one noun (merge-names.ts). */
  isName?: true;
};

/**
 * Makes the function that cuts a sentence into words and marks in the manner of the English Web Treebank: marks stand
 * apart, hyphens part words ("long - term") but for a few prefixes, and so do short forms ("do n't", "body 's").
 * Every character that is no space belongs to exactly one token, in their order.
 */
export function makeTokeniser(words: SyntaxWords): (sentence: string) => SyntaxToken[] {
  const pattern = patternOf(words);
  const splits = new Map(words.splits.map((split) => [split.written.replaceAll('|', ''), splitOf(split)]));
  const abbreviations = new Set(words.abbreviations);

  return (sentence) => {
    const text = straight(sentence);
    const tokens: SyntaxToken[] = [];
    let taken = 0;
    for (const {0: found, index} of text.matchAll(pattern)) {
      let end = index + found.length;
      if (keepsItsStop(text, index, end, abbreviations)) end++;
      for (const token of parted(text.slice(index, end), index)) {
        // The stop that an abbreviation keeps has been taken along.
        if (token.start < taken) continue;
        tokens.push(token);
        taken = token.end;
      }
    }
    return tokens;
  };

  /** A short form in its parts. */
  function parted(word: string, start: number): SyntaxToken[] {
    const lower = word.toLowerCase();
    const split = splits.get(lower);
    if (split) {
      return split.map(({form, from, to}) => ({
        // The capital at the start of a sentence is kept.
        form: form.toLowerCase() === lower.slice(from, to) ? word.slice(from, to) : form,
        start: start + from,
        end: start + to,
      }));
    }
    const ending = words.endings.find((e) => lower.length > e.length && lower.endsWith(e));
    if (ending === undefined) return [{form: dashed(word), start, end: start + word.length}];
    const cut = word.length - ending.length;
    return [
      ...parted(word.slice(0, cut), start),
      {form: word.slice(cut), start: start + cut, end: start + word.length},
    ];
  }
}

/** "Dr." and "U.S." keep their stop, and initials inside of a sentence ("J. Smith"; but "vitamin D."). */
function keepsItsStop(text: string, start: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  if (text[end] !== '.' || text[end + 1] === '.') return false;
  const word = text.slice(start, end);
  const rest = text.slice(end + 1);
  if (abbreviations.has(word.toLowerCase())) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return (
    /^\p{Lu}$/u.test(word) && /^\s+\p{Lu}\p{Ll}/u.test(rest) && /(?:^|\p{Lu}\p{L}*\.?\s)$/u.test(text.slice(0, start))
  );
}

const dashed = (word: string): string => (/^[–—]$/.test(word) ? '-' : word);

function splitOf({written, read}: {written: string; read: string}): {form: string; from: number; to: number}[] {
  const forms = read.split(' ');
  let from = 0;
  return written.split('|').map((part, i) => {
    const to = from + part.length;
    const cut = {form: forms[i] ?? part, from, to};
    from = to;
    return cut;
  });
}

function patternOf({prefixes, figureEndings}: SyntaxWords): RegExp {
  const any = (of: readonly string[]) => of.map((word) => word.replace(/[^\p{L}]/gu, '\\$&')).join('|');
  const parts = [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)]`,
    String.raw`[\p{L}\p{N}._+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`,
    // 1,000; 2.5; 10:30; 9/11; 3rd
    String.raw`\p{N}+(?:[.,:\/]\p{N}+)*(?:(?:${any(figureEndings)})(?![\p{L}\p{N}]))?`,
    // U.S, e.g (their last stop is taken afterwards)
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])`,
    String.raw`(?<![\p{L}\p{N}\-])(?:${any(prefixes)})-\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*`,
    String.raw`\.{2,}|-{2,}|[!?]{2,}`,
    String.raw`\S`,
  ];
  return new RegExp(parts.join('|'), 'giu');
}
