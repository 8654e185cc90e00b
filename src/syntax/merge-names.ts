import type {SyntaxToken} from './tokenise.ts';

/**
 * A name of several words that is to be read as one noun, by its place in the sentence. `head` is the form of its main
 * word, in the number in which it stands: "loss" of "loss of hearing", "drops" of "eye drops".
 */
export type Name = {start: number; end: number; head: string};

/** The tokens of a sentence with each name as one noun; what a name covers in part, it takes whole. */
export function mergeNames(tokens: readonly SyntaxToken[], names: readonly Name[]): SyntaxToken[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: SyntaxToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as SyntaxToken;
    const name = sorted.find(({start, end}) => start < token.end && end > token.start);
    if (!name) {
      merged.push(token);
      i++;
      continue;
    }
    const rest = tokens.findIndex(({start}, at) => at > i && start >= name.end);
    const next = rest < 0 ? tokens.length : rest;
    merged.push({form: name.head, start: token.start, end: (tokens[next - 1] as SyntaxToken).end, isName: true});
    i = next;
  }
  return merged;
}
