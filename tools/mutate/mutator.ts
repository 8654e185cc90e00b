import type {Facts} from './facts.ts';
import type {Random} from './random.ts';

/** A part of a text that can be damaged. */
export type Span = {start: number; end: number};

/** A text with one place damaged, and what stood and stands there. */
export type Damage = {text: string; start: number; before: string; after: string};

export type Mutator = {
  id: string;
  does: string;
  /** Paths from the repository's folder that it can damage. */
  files: RegExp;
  /** Every part of a text that it can damage. */
  find(text: string, facts: Facts): Span[];
  /** What stands there then; null where nothing else would be meant. */
  replace(found: string, random: Random, facts: Facts, span: Span, text: string): string | null;
};

/** How many places are tried before a file is given up. */
const attempts = 40;

/**
 * One damage to a text, or null where the mutator finds nothing that it can damage.
 *
 * What gives the same text, or only other white space, is no damage. That no other damage is equivalent is for each
 * mutator to see to: it says how, where it is not plain.
 */
export function mutate(mutator: Mutator, text: string, random: Random, facts: Facts): Damage | null {
  const spans = mutator.find(text, facts);
  for (let i = 0; i < attempts && spans.length > 0; i++) {
    const span = spans[random.below(spans.length)] as Span;
    const before = text.slice(span.start, span.end);
    const after = mutator.replace(before, random, facts, span, text);
    if (after === null || tidy(after) === tidy(before)) continue;
    return {text: text.slice(0, span.start) + after + text.slice(span.end), start: span.start, before, after};
  }
  return null;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where a pattern stands, or its first group where it has one. */
export function spansOf(text: string, pattern: RegExp, from = 0): Span[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags.replace(/[gd]/g, '')}gd`))].flatMap(({indices}) => {
    const [start, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
    return start >= from && end > start ? [{start, end}] : [];
  });
}

/** Takes the span out. */
export const drop = (): string => '';
