import type {YamlPath} from '../base/places.ts';
import type {ListBlock} from '../model/generated/sheet.ts';
import {toHead, toPart, toWords} from '../model/part.ts';
import type {Block, Headed, ItemGroup, ListBlockKind} from '../model/sheet.ts';
import {runQueries} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {type WordedGroup, wordGroups, wordSentences} from './word-claims.ts';

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
    selected: same.flatMap((group) => group.selected),
  }));
  const isProse = (group: WordedGroup) => context.definition.for !== 'clinician' && fitsInASentence(kind, group);
  // The words above an only list can be the heading itself: 'Magnesium helps'.
  const [first, second] = groups;
  const hangs = context.definition.for === 'clinician' && own.heading === undefined && first && !second;
  const lead = hangs ? first.lead : '';
  const heading = lead || words.heading.text;
  return {
    ...{type: 'list', kind, ticks: kind === 'actions'},
    ...words,
    heading: toWords('heading', heading),
    groups: groups.map((group) => {
      if (isProse(group)) return asProse(group, context, at);
      const own = group.lead === lead ? '' : group.lead;
      const made = group.items.map((line) => toPart('item', line, own || heading));
      return {lead: toHead('lead', own, made), prose: false, items: made};
    }),
  };
}

/**
 * A few things that complete the same words are read more easily as a sentence than as a list of fragments. What
 * something does is said with verbs of its own, which do not join.
 */
const fitsInASentence = (kind: ListBlockKind, {lead, items}: WordedGroup) =>
  kind === 'check' || (kind !== 'does' && lead !== '' && items.length <= mostInASentence);
const mostInASentence = 3;

function asProse(group: WordedGroup, context: SheetContext, path: YamlPath): ItemGroup {
  const lines = group.lead === '' ? group.items : wordSentences(group.selected, context, path);
  const items = lines.map((line) => toPart('item', line));
  return {lead: toHead('lead', '', items), prose: true, items};
}

/** A summary is a list of whole sentences, and so is what a test can show. */
const sentencesAsGroup: typeof wordGroups = (selected, context, path) => [
  {lead: '', items: wordSentences(selected, context, path), selected: [...selected]},
];
