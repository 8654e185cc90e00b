import {must} from './must.ts';

/** Every match of a pattern (with the flag g) in a text, in their order; an empty list where there is none. */
export const allMatches = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** What a pattern that matches every text, if only with nothing, matches first: sureMatch(/^a?/, 'b') is ''. */
export const sureMatch = (pattern: RegExp, text: string): string =>
  must(pattern.exec(text), `${pattern} does not match every text`)[0];
