/** A word or a mark of a plain text. `norm` is what is compared: lower case, singular, straight apostrophe. */
export type Token = {norm: string; start: number; end: number; isWord: boolean};

export type Plurals = readonly {ending: string; becomes: string}[];

/**
 * The words and marks of a text. Hyphens inside of words part them ("iron-deficiency" is two), quotation marks are
 * left out. Composed and decomposed letters compare equal.
 */
export function tokenize(text: string, plurals: Plurals): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const isWord = /[\p{L}\p{N}]/u.test(match[0]);
    if (!isWord && /["“”„'‘’*]/.test(match[0])) continue;
    if (match[0] === '-' || match[0] === '‐' || match[0] === '‑') {
      const joins = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? '');
      if (joins) continue;
    }
    tokens.push({norm: isWord ? normalize(match[0], plurals) : match[0], start, end, isWord});
  }
  return tokens;
}

function normalize(word: string, plurals: Plurals): string {
  const plain = word.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  const rule = plurals.find((p) => plain.endsWith(p.ending));
  return rule ? plain.slice(0, -rule.ending.length) + rule.becomes : plain;
}
