import {drop, type Mutator, spansOf} from './mutator.ts';
import type {Random} from './random.ts';

const files = /^output\/dataset\.json$/;

const otherOf =
  (...all: readonly string[]) =>
  (found: string, random: Random): string | null =>
    random.pick(all.filter((one) => one !== found)) ?? null;

/**
 * As spansOf, without the list of what is only proposed: nothing of it is printed, merged or compared, and it is made
 * again with each dataset.
 */
function printedSpans(text: string, pattern: RegExp) {
  const [from, to] = [text.indexOf('\n  "proposed": ['), text.indexOf('\n  "reviews": [')];
  return spansOf(text, pattern).filter(({start}) => from < 0 || start < from || start > to);
}

/** The dataset as it was saved, edited by hand. */
export const datasetMutators: readonly Mutator[] = [
  {
    id: 'dataset/quote',
    does: 'takes a word out of a quote',
    files,
    find: (text) => printedSpans(text, /(?<="exact": "[^"\n]*) [a-z]+(?=[^"\n]*")/),
    replace: drop,
  },
  {
    id: 'dataset/quote-context',
    does: 'takes a word out of what stands around a quote',
    files,
    find: (text) => printedSpans(text, /(?<="(?:prefix|suffix)": "[^"\n]*) [a-z]+(?= [^"\n]*")/),
    replace: drop,
  },
  {
    id: 'dataset/hash',
    does: 'changes a digit of a hash',
    files,
    find: (text) => printedSpans(text, /(?<="sha256": "[0-9a-f]*)[0-9a-f]/),
    replace: (found, random) => ((Number.parseInt(found, 16) + 1 + random.below(15)) % 16).toString(16),
  },
  {
    id: 'dataset/certainty',
    does: 'makes a claim or a statement more or less sure',
    files,
    find: (text) => printedSpans(text, /"certainty": "([a-z]+)"/),
    replace: otherOf('stated', 'can', 'limited'),
  },
  {
    id: 'dataset/stance',
    does: 'makes a claim say something else',
    files,
    find: (text) => printedSpans(text, /"stance": "([a-z]+)"/),
    replace: otherOf('supports', 'opposes', 'mixed', 'weakly'),
  },
  {
    id: 'dataset/polarity',
    does: 'makes a statement deny, or a denial state',
    files,
    find: (text) => printedSpans(text, /"polarity": "([a-z]+)"/),
    replace: otherOf('affirmed', 'negated', 'mixed'),
  },
  {
    id: 'dataset/entity',
    does: 'makes a claim speak of another entity',
    files,
    find: (text) => printedSpans(text, /"(?:subject|object)": "([a-z0-9-]+)"/),
    replace: (found, random, {entities}) => {
      const kind = entities.find((e) => e.id === found)?.kind;
      return random.pick(entities.filter((e) => e.kind === kind && e.id !== found))?.id ?? null;
    },
  },
  {
    id: 'dataset/plain',
    does: 'gives an entity other plain words',
    files,
    find: (text) => printedSpans(text, /"plain": "([^"\n]+)"/),
    replace: (_found, random, {entities}) => random.pick(entities)?.name ?? null,
  },
  {
    id: 'dataset/place',
    does: 'moves the place of a quote',
    files,
    find: (text) => printedSpans(text, /"(?:start|end)": (\d+)/),
    replace: (found, random) => `${Number(found) + 1 + random.below(30)}`,
  },
];
