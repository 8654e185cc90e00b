import type {YamlPath} from '../base/places.ts';
import type {ListBlock} from '../model/generated/sheet.ts';
import {toHead, toPart, toWords} from '../model/part.ts';
import type {Block, Headed, ListBlockKind} from '../model/sheet.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {wordGroups, wordSentences} from './word-claims.ts';

/** A headed list of claims, in groups that complete the same words. */
export function makeList(
  own: ListBlock,
  kind: ListBlockKind,
  words: Headed,
  context: SheetContext,
  path: YamlPath,
): Block {
  const at = [...path, 'select'];
  const word = kind === 'summary' || kind === 'check' ? sentencesAsGroup : wordGroups;
  const worded = runQueries(own.select, context, at).flatMap((selected, i) => word(selected, context, [...at, i]));
  const groups = [...Map.groupBy(worded, (group) => group.lead)].map(([lead, same]) => ({
    lead,
    items: same.flatMap((group) => group.items),
  }));
  // The words above an only list can be the heading itself: 'Magnesium helps'.
  const [first, second] = groups;
  const lead = own.heading === undefined && first && !second ? first.lead : '';
  const heading = lead || words.heading.text;
  return {
    ...{type: 'list', kind, ticks: kind === 'actions'},
    ...words,
    heading: toWords('heading', heading),
    groups: groups.map(({items, ...group}) => {
      const own = group.lead === lead ? '' : group.lead;
      const made = items.map((line) => toPart('item', line, own || heading));
      return {lead: toHead('lead', own, made), items: made};
    }),
  };
}

/** A summary is a list of whole sentences, and so is what a test can show. */
const sentencesAsGroup: typeof wordGroups = (selected, context, path) => [
  {lead: '', items: wordSentences(selected, context, path)},
];
