import type {Span} from '../span.ts';
import type {Token} from '../tokens.ts';

/** Brackets, and relative clauses between commas: what they say is said of something else. */
export const asidesIn = (tokens: readonly Token[], relatives: readonly Span[]): Span[] => [
  ...brackets(tokens),
  ...relativeClauses(tokens, relatives),
];

/** "…, which has no iron, …": from one comma to the next. */
function relativeClauses(tokens: readonly Token[], relatives: readonly Span[]): Span[] {
  const found: Span[] = [];
  let comma = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    for (const r of relatives)
      if (r.to === at + 1 && tokens[r.from - 1]?.norm === ',') found.push({from: r.from, to: comma});
    if (tokens[at]?.norm === ',') comma = at;
  }
  return found;
}

function brackets(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.norm === '(') open.push(at);
    const from = token.norm === ')' ? open.pop() : undefined;
    if (from !== undefined) found.push({from, to: at + 1});
  });
  return found;
}
