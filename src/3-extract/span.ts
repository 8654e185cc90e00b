/** A stretch of tokens: the first, and the one behind the last. */
export type Span = {from: number; to: number};

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
