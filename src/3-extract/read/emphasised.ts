import {overlap, type Span} from '../span.ts';
import {normAt, type Token} from '../tokens.ts';

/**
 * "Above all at night": the stretches that only stand out, each from its emphasis to the end of the clause, where words
 * that would restrict stand directly behind it. "Especially good for older adults" is no such stretch.
 */
export function emphasisedIn(
  tokens: readonly Token[],
  emphases: readonly Span[],
  restricting: readonly Span[],
  breaks: readonly Span[],
): Span[] {
  return emphases
    .filter((e) => restricting.some((r) => r.from === e.to || (r.from === e.from && r.to > e.to)))
    .map(({from, to}) => {
      const isEnd = (at: number) => ends.has(normAt(tokens, at)) || breaks.some((b) => b.from === at && b.from >= to);
      let end = to;
      while (end < tokens.length && !isEnd(end)) end++;
      return {from, to: end};
    });
}

/** Marks that end what stands out. */
const ends: ReadonlySet<string> = new Set([',', ')', ';', ':', '–', '—']);

/** Whether a place stands in one of some stretches. */
export const isEmphasised = (span: Span, spans: readonly Span[]): boolean => spans.some((s) => overlap(s, span));
