import {type Plurals, type Token, tokenize} from './tokens.ts';

/** Most words that the gap of a phrase ("loss of ... sensation") may stand for. */
const widestGap = 4;

/** "(a|b) c" -> ["a c", "b c"]; "(a|) c" -> ["a c", "c"]. */
export function expand(phrase: string): string[] {
  const open = phrase.indexOf('(');
  if (open < 0) return [phrase.replace(/\s+/g, ' ').trim()];
  let depth = 0;
  let close = open;
  for (; close < phrase.length; close++) {
    if (phrase[close] === '(') depth++;
    if (phrase[close] === ')' && --depth === 0) break;
  }
  const choices = splitChoices(phrase.slice(open + 1, close));
  const head = phrase.slice(0, open);
  return expand(phrase.slice(close + 1)).flatMap((tail) =>
    choices.flatMap((choice) => expand(choice).map((c) => `${head}${c} ${tail}`.replace(/\s+/g, ' ').trim())),
  );
}

function splitChoices(inside: string): string[] {
  const choices: string[] = [''];
  let depth = 0;
  for (const char of inside) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === '|' && depth === 0) choices.push('');
    else choices[choices.length - 1] += char;
  }
  return choices;
}

type Node<T> = {next: Map<string, Node<T>>; gap: Node<T> | null; values: T[]};

/** Finds which of many phrases start at a token. */
export type PhraseIndex<T> = {
  add(phrase: string, value: T): void;
  /** Every value whose phrase starts at `tokens[from]`, with the token behind its end, longest first. */
  at(tokens: readonly Token[], from: number): {value: T; to: number}[];
};

/** `gapStops` are words that a gap never stands for: "cramps and tingling in the legs" has no "cramps ... in the legs". */
export function makePhraseIndex<T>(plurals: Plurals, gapStops: ReadonlySet<string> = new Set()): PhraseIndex<T> {
  const root: Node<T> = {next: new Map(), gap: null, values: []};
  return {
    add(phrase, value) {
      for (const text of expand(phrase)) {
        const words = text.split(/\s*\.\.\.\s*/).map((part) => tokenize(part, plurals).map((t) => t.norm));
        let node = root;
        words.forEach((part, i) => {
          if (i > 0 && (part.length > 0 || i < words.length - 1)) {
            node.gap ??= {next: new Map(), gap: null, values: []};
            node = node.gap;
          }
          for (const word of part) {
            let next = node.next.get(word);
            if (!next) {
              next = {next: new Map(), gap: null, values: []};
              node.next.set(word, next);
            }
            node = next;
          }
        });
        if (node !== root && !node.values.includes(value)) node.values.push(value);
      }
    },
    at(tokens, from) {
      const found: {value: T; to: number}[] = [];
      walk(root, from);
      return found.sort((a, b) => b.to - a.to);

      function walk(node: Node<T>, at: number): void {
        for (const value of node.values) found.push({value, to: at});
        const next = at < tokens.length ? node.next.get(tokens[at]?.norm ?? '') : undefined;
        if (next) walk(next, at + 1);
        if (!node.gap) return;
        for (let skip = 0; skip <= widestGap && at + skip < tokens.length; skip++) {
          const token = tokens[at + skip];
          const inGap = node.gap.next.get(token?.norm ?? '');
          if (inGap) walk(inGap, at + skip + 1);
          if (!token?.isWord || gapStops.has(token.norm)) break;
        }
      }
    },
  };
}
