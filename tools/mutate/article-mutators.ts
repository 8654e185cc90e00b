import type {Facts} from './facts.ts';
import {mistype} from './mistype.ts';
import {drop, type Mutator, type Span, spansOf} from './mutator.ts';
import type {Random} from './random.ts';

const files = /^content\/[^/]+\/articles\/[^/]+\.md$/;

/** Where the text begins, behind the front matter. */
const bodyOf = (text: string) => text.indexOf('\n---\n') + 5;

const inBody = (pattern: RegExp) => (text: string) => spansOf(text, pattern, bodyOf(text));

/** Lines of tables with their cells, without head and rule. */
function rowsOf(text: string): Span[] {
  const lines = spansOf(text, /^\|.*\|$/m, bodyOf(text));
  const rule = (span: Span) => /^\|[-:| ]+\|$/.test(text.slice(span.start, span.end));
  return lines.filter((span, i) => {
    const next = lines[i + 1];
    return !rule(span) && !(next && rule(next));
  });
}

/** Cells but the first of a row, which names it. A cell of a dash says nothing. */
const cellsOf = (text: string): Span[] =>
  rowsOf(text).flatMap(({start, end}) =>
    spansOf(text.slice(start, end), /(?<=\|) ([^|]*[a-z][^|]*) (?=\|)/i)
      .slice(1)
      .map((cell) => ({start: start + cell.start, end: start + cell.end})),
  );

const sentence = /(?<=^|[.!?] )([A-Z][^.!?|\n]{20,}[.!?])(?= |$)/m;

/** What the two join means the same the other way round. */
const onlyJoins = /^[\s,;()/*-]*(?:(?:and|or|as well as|both|also|plus|with)[\s,]*)*$/i;

const flips: readonly [RegExp, (word: string) => string][] = [
  [/^cannot$/i, () => 'can'],
  [/^(?:do|does|is|are|will|may|can|should) not$/i, (w) => w.slice(0, -4)],
  [/^(?:can|may|should|will|must)$/i, (w) => (w.toLowerCase() === 'can' ? 'cannot' : `${w} not`)],
  [/^(?:is|are)$/i, (w) => `${w} not`],
  [/^no$/i, (w) => (w === 'No' ? 'A' : 'a')],
  [/^without$/i, (w) => (w === 'Without' ? 'With' : 'with')],
];

const units: Readonly<Record<string, string>> = {
  '%': '‰',
  percent: 'per mille',
  minutes: 'hours',
  hours: 'minutes',
  hour: 'minute',
  days: 'weeks',
  day: 'hour',
  weeks: 'days',
  week: 'day',
  months: 'days',
  month: 'week',
  years: 'months',
  mg: 'g',
  mcg: 'mg',
};

const surer: Readonly<Record<string, string>> = {
  sometimes: 'always',
  often: 'always',
  usually: 'always',
  possibly: 'certainly',
  potentially: 'certainly',
  some: 'all',
  might: 'will',
  may: 'will',
  can: 'will',
  could: 'will',
};

const lookAlikes: Readonly<Record<string, string>> = {'0': 'O', '1': 'l', '2': '２', '3': 'З', '5': 'Ѕ', '6': 'б'};

/** Names of entities that stand in the text. */
function namesIn(text: string, {anyName}: Facts, from = bodyOf(text)): Span[] {
  return spansOf(text, anyName, from);
}

const another = (facts: Facts, random: Random, {id, kind}: {id: string; kind: string}) =>
  random.pick(facts.entities.filter((e) => e.kind === kind && e.id !== id));

function swapNames(found: string, random: Random, facts: Facts): string | null {
  const names = spansOf(found, facts.anyName).map((s) => {
    const words = found.slice(s.start, s.end);
    return {...s, words, entity: facts.names.get(words.toLowerCase())};
  });
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      const between = found.slice(a.end, b.start).replace(facts.anyName, ' ');
      const isDamage = a.entity && b.entity && a.entity.id !== b.entity.id && !onlyJoins.test(between);
      return isDamage ? [[a, b] as const] : [];
    }),
  );
  const pair = random.pick(pairs);
  if (!pair) return null;
  const [a, b] = pair;
  return found.slice(0, a.start) + b.words + found.slice(a.end, b.start) + a.words + found.slice(b.end);
}

export const articleMutators: readonly Mutator[] = [
  {
    id: 'article/drop-cell',
    does: 'takes a cell out of a table with its bar',
    files,
    find: (text) => cellsOf(text).map(({start, end}) => ({start: start - 2, end: end + 1})),
    replace: drop,
  },
  {id: 'article/empty-cell', does: 'empties a cell of a table', files, find: cellsOf, replace: drop},
  {
    id: 'article/swap-cells',
    does: 'gives a cell the words of another row',
    files,
    find: cellsOf,
    replace: (_found, random, _facts, _span, text) => {
      const other = random.pick(cellsOf(text));
      return other ? text.slice(other.start, other.end) : null;
    },
  },
  {
    id: 'article/drop-row',
    does: 'takes a row out of a table',
    files,
    find: (text) => rowsOf(text).map(({start, end}) => ({start, end: end + 1})),
    replace: drop,
  },
  {id: 'article/drop-item', does: 'takes an item out of a list', files, find: inBody(/^- .*\n/m), replace: drop},
  {id: 'article/drop-sentence', does: 'takes a sentence out', files, find: inBody(sentence), replace: drop},
  {
    id: 'article/flip-negation',
    does: 'makes a statement deny, or a denial state',
    files,
    find: inBody(
      /\b(?:cannot|(?:do|does|is|are|will|may|can|should) not|can|may|should|will|must|is|are|no|without)\b(?= [a-z])/i,
    ),
    replace: (found) => flips.find(([pattern]) => pattern.test(found))?.[1](found) ?? null,
  },
  {
    id: 'article/drop-hedge',
    does: 'makes something sure that was possible',
    files,
    find: inBody(/\b(?:sometimes|often|usually|possibly|potentially|some|might|may|can|could)\b(?= [a-z])/),
    replace: (found) => surer[found] ?? null,
  },
  {
    id: 'article/drop-severity',
    does: 'takes "severe" and the like out',
    files,
    find: inBody(/\b(?:severe|severely|serious|significant|mild|chronic|long-term|prolonged|sudden) /i),
    replace: drop,
  },
  {
    id: 'article/change-number',
    does: 'changes a number',
    files,
    // 'Q1:' numbers a question, and says nothing.
    find: inBody(/(?<![\w.])(?!Q\d+:)\d+(?:[.,]\d+)?(?![\w])|(?<=[BDKE])\d+/),
    replace: (found, random) =>
      random.pick([`${found}0`, `${Number.parseInt(found, 10) + 1 + random.below(7)}`]) ?? null,
  },
  {
    id: 'article/change-unit',
    does: 'changes a unit or a percentage',
    files,
    find: inBody(/(?<=\d ?)%|\b(?:percent|minutes|hours?|days?|weeks?|months?|years|mg|mcg)\b/),
    replace: (found) => units[found] ?? null,
  },
  {
    id: 'article/swap-entities',
    does: 'swaps two entities in a sentence, where that means something else',
    files,
    find: inBody(sentence),
    replace: swapNames,
  },
  {
    id: 'article/replace-entity',
    does: 'names another entity of the same kind',
    files,
    find: namesIn,
    replace: (found, random, facts) => {
      const entity = facts.names.get(found.toLowerCase());
      return (entity && another(facts, random, entity)?.name) ?? null;
    },
  },
  {
    id: 'article/mistype-entity',
    does: 'makes a typing error in the name of an entity',
    files,
    find: namesIn,
    replace: (found, random) => mistype(found, random),
  },
  {
    id: 'article/drop-heading',
    does: 'takes a heading of a section out',
    files,
    find: inBody(/^###? .*\n/m),
    replace: drop,
  },
  {
    id: 'article/broken-link',
    does: 'makes a word a link to a heading that there is not',
    files,
    find: inBody(/(?<=[a-z] )[a-z]{5,}(?= [a-z])/),
    replace: (found) => `[${found}](#${found}-gone)`,
  },
  {
    id: 'article/hidden-character',
    does: 'puts a character into a word that nobody sees',
    files,
    find: inBody(/(?<=[a-z]{3})[a-z](?=[a-z]{3})/),
    replace: (found, random) => `${random.pick(['\u200b', '\u202e', '\u2066', '\u200d', '\u00ad', '\ufeff'])}${found}`,
  },
  {
    id: 'article/look-alike',
    does: 'puts a letter that looks like a digit into a figure',
    files,
    find: inBody(/(?<=\d)[012356]|[012356](?=\d)/),
    replace: (found) => lookAlikes[found] ?? null,
  },
  {
    id: 'article/age-date',
    does: 'makes the day on which the source was saved another',
    files,
    find: (text) => spansOf(text, /^retrieved: (\d{4})/m),
    replace: (found, random) => `${Number(found) - 1 - random.below(9)}`,
  },
  {
    id: 'article/source-hash',
    does: 'changes a digit of the hash of the source',
    files,
    find: (text) => spansOf(text, /^ {2}sha256: ([0-9a-f]{64})$/m),
    replace: (found, random) => {
      const at = random.below(found.length);
      return found.slice(0, at) + ((Number.parseInt(found[at] ?? '0', 16) + 1) % 16).toString(16) + found.slice(at + 1);
    },
  },
];
