import type {Facts} from './facts.ts';
import {mistype} from './mistype.ts';
import {drop, type Mutator, type Span, spansOf} from './mutator.ts';

const files = /^content\/[^/]+\/vocabulary\.yaml$/;

/** Synonyms that stand in an article: only of these it is plain that the topic loses something. */
function synonymsOf(text: string, {articles}: Facts): Span[] {
  return spansOf(text, /^ {4}synonyms: \[(.*)\]$/m).flatMap(({start, end}) =>
    spansOf(text.slice(start, end), /(?<=^|, )(?!")([^,"]+)(?=,|$)/).flatMap((item) => {
      const span = {start: start + item.start, end: start + item.end};
      const name = text.slice(span.start, span.end).toLowerCase();
      return new RegExp(`(?<![\\w-])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w-])`).test(articles)
        ? [span]
        : [];
    }),
  );
}

/** The id of the entity that a place belongs to. */
const ownerOf = (text: string, at: number) => text.lastIndexOf('\n  - id: ', at);

export const vocabularyMutators: readonly Mutator[] = [
  {
    id: 'vocabulary/delete-synonym',
    does: 'takes out a synonym that an article uses',
    files,
    find: (text, facts) =>
      synonymsOf(text, facts).map(({start, end}) =>
        text.startsWith(', ', end) ? {start, end: end + 2} : {start: text[start - 1] === '[' ? start : start - 2, end},
      ),
    replace: drop,
  },
  {
    id: 'vocabulary/mistype-synonym',
    does: 'makes a typing error in a synonym that an article uses',
    files,
    find: synonymsOf,
    replace: (found, random) => mistype(found, random),
  },
  {
    id: 'vocabulary/swap-synonyms',
    does: 'swaps synonyms of two entities',
    files,
    // From a synonym to the last one of the next three entities; inside of one entity a swap would mean the same.
    find: (text, facts) => {
      const all = synonymsOf(text, facts);
      return all.flatMap((a, i) => {
        const b = all.slice(i + 1).find((s) => ownerOf(text, s.start) !== ownerOf(text, a.start));
        return b ? [{start: a.start, end: b.end}] : [];
      });
    },
    replace: (found, _random, facts, span, text) => {
      const inside = synonymsOf(text, facts).filter((s) => s.start >= span.start && s.end <= span.end);
      const [a, b] = [inside[0], inside.at(-1)];
      if (!a || !b || a === b) return null;
      const words = (s: Span) => text.slice(s.start, s.end);
      return words(b) + found.slice(a.end - a.start, b.start - span.start) + words(a);
    },
  },
  {
    id: 'vocabulary/change-broader',
    does: 'puts an entity under another one',
    files,
    find: (text) => spansOf(text, /^ {4}broader: \[([^,\]]+)/m),
    replace: (found, random, {entities}) => {
      const kind = entities.find((e) => e.id === found)?.kind;
      return random.pick(entities.filter((e) => e.kind === kind && e.id !== found))?.id ?? null;
    },
  },
  {
    id: 'vocabulary/change-plain',
    does: 'gives an entity the plain words of another',
    files,
    find: (text) => spansOf(text, /^ {4}plain: (.*)$/m),
    replace: (_found, random, _facts, _span, text) => {
      const other = random.pick(spansOf(text, /^ {4}plain: (.*)$/m));
      return other ? text.slice(other.start, other.end) : null;
    },
  },
  {
    id: 'vocabulary/change-kind',
    does: 'makes an entity one of another kind',
    files,
    find: (text) => spansOf(text, /^ {4}kind: (.*)$/m),
    replace: (found, random, {kinds}) => random.pick(kinds.filter((k) => k !== found)) ?? null,
  },
  {
    id: 'vocabulary/delete-entity',
    does: 'takes out an entity',
    files,
    find: (text) => spansOf(text, /^ {2}- id: .*\n(?: {4}.*\n)*/m),
    replace: drop,
  },
];
