import {mistype} from './mistype.ts';
import {drop, type Mutator, type Span, spansOf} from './mutator.ts';

const files = /^content\/[^/]+\/sheets\/[^/]+\.yaml$/;

/** A block of YAML: the line that opens it, and the lines that stand deeper. */
function blocksOf(text: string, head: RegExp): Span[] {
  return spansOf(text, new RegExp(`^ *(?:- )?(?:${head.source}):.*\\n`, 'm')).map(({start, end}) => {
    const own = text.slice(start).search(/[^ ]/);
    // '      - care:' opens with the hyphen; a key opens with itself.
    let stop = end;
    for (const line of text.slice(end).split(/(?<=\n)/)) {
      if (line.trim() !== '' && line.search(/[^ ]/) <= own) break;
      stop += line.length;
    }
    return {start, end: stop};
  });
}

const within = (text: string, outer: readonly Span[], pattern: RegExp): Span[] =>
  outer.flatMap(({start, end}) =>
    spansOf(text.slice(start, end), pattern).map((s) => ({start: start + s.start, end: start + s.end})),
  );

const careOf = (text: string) => blocksOf(text, /care/);
const query = /^ *- \{relation: .*\}\n/m;
const listed = /(?:subject|object|rows): \[([^\]]+)\]/;
const idsIn = (text: string, lists: readonly Span[]) => within(text, lists, /[a-z0-9]+(?:-[a-z0-9]+)*/);

/** An id with the comma that parts it from the next or the last. */
const withComma = (text: string, {start, end}: Span): Span[] =>
  text.startsWith(', ', end)
    ? [{start, end: end + 2}]
    : text.slice(start - 2, start) === ', '
      ? [{start: start - 2, end}]
      : [];

export const sheetMutators: readonly Mutator[] = [
  {
    id: 'sheet/delete-red-flag',
    does: 'takes a query out of the box that says when to get help',
    files,
    find: (text) => within(text, careOf(text), query),
    replace: drop,
  },
  {
    id: 'sheet/drop-red-flag',
    does: 'takes one sign out of a query of the box that says when to get help',
    files,
    find: (text) => idsIn(text, within(text, careOf(text), listed)).flatMap((id) => withComma(text, id)),
    replace: drop,
  },
  {
    id: 'sheet/delete-care-block',
    does: 'takes out the box that says when to get help',
    files,
    find: careOf,
    replace: drop,
  },
  {
    id: 'sheet/move-red-flag',
    does: 'makes a red flag more or less urgent',
    files,
    // A query goes to the next urgency, which begins on a line of its own.
    find: (text) => within(text, careOf(text), /^( *- \{relation: .*\}\n *(?:today|week):\n)/m),
    replace: (found) => {
      const [query = '', key = ''] = found.split(/(?<=\n)/);
      return key + query;
    },
  },
  {
    id: 'sheet/other-care',
    does: 'repeats the box of another sheet than the one that was meant',
    files,
    find: (text) => within(text, careOf(text), /like: ([a-z-]+)/),
    replace: (found) => (found === 'overview' ? 'when-to-get-help' : 'overview'),
  },
  {
    id: 'sheet/delete-unknown',
    does: 'takes out what is not known',
    files,
    find: (text) => [...blocksOf(text, /unknown/), ...blocksOf(text, /silent/)],
    replace: drop,
  },
  {id: 'sheet/delete-query', does: 'takes out a query', files, find: (text) => spansOf(text, query), replace: drop},
  {
    id: 'sheet/mistype-entity',
    does: 'makes a typing error in the id of an entity',
    files,
    find: (text) => idsIn(text, spansOf(text, listed)),
    replace: (found, random) => mistype(found, random),
  },
  {
    id: 'sheet/replace-entity',
    does: 'names another entity of the same kind',
    files,
    find: (text) => idsIn(text, spansOf(text, listed)),
    replace: (found, random, {entities}) => {
      const kind = entities.find((e) => e.id === found)?.kind;
      return random.pick(entities.filter((e) => e.kind === kind && e.id !== found))?.id ?? null;
    },
  },
  {
    id: 'sheet/change-relation',
    does: 'asks for another relation',
    files,
    find: (text) => spansOf(text, /relation: ([a-z-]+)/),
    replace: (found, random) =>
      random.pick(
        ['helps', 'deficiency-causes', 'at-risk', 'causes', 'found-in', 'advice'].filter((r) => r !== found),
      ) ?? null,
  },
  {
    id: 'sheet/change-heading',
    does: 'puts the heading of another part over a part',
    files,
    find: (text) => spansOf(text, /heading: ([^,}\n]+)/),
    replace: (_found, random, _facts, _span, text) => {
      const other = random.pick(spansOf(text, /heading: ([^,}\n]+)/));
      return other ? text.slice(other.start, other.end) : null;
    },
  },
  {
    id: 'sheet/change-audience',
    does: 'gives a sheet to others than it is for',
    files,
    find: (text) => spansOf(text, /^for: (patient|clinician|both)$/m),
    replace: (found) => (found === 'clinician' ? 'patient' : 'clinician'),
  },
];
