import {must} from '../../base/must.ts';
import {plural} from '../../formats/counts.ts';
import type {Content} from '../../model/content.ts';
import type {Dataset, Unmapped} from '../../model/generated/dataset.ts';
import type {Knowledge} from '../../model/program.ts';
import {dictionaries} from '../../outside/dictionary.ts';
import {readSuggestWords} from '../../outside/program-files.ts';
import {type MissingWord, missingWords} from '../../suggest/missing-words.ts';

/** What is missing in a topic, so that sentences of its articles are not mapped. */
export type TopicMissing = MissingWord & {topic: string};

/** How likely a unit holds a claim that was not found, the likeliest first. */
const likeliest: readonly Unmapped['reason'][] = [
  'too-long',
  'not-understood',
  'no-relation',
  'unresolved',
  'one-entity',
  'no-entity',
];

const meaning: Record<Unmapped['reason'], string> = {
  'too-long': 'too long to be read',
  'not-understood': 'a word that turns or limits what is said, and that no rule reads',
  'no-relation': 'several entities, but no known words that join them',
  unresolved: 'a word that points back, and nothing that it could mean',
  'one-entity': 'one entity alone: is a synonym missing?',
  'no-entity': 'no entity: does the vocabulary lack one?',
};

/** How many sentences of a missing word are shown; a word that fewer than this lack is not named by itself. */
const shown = 3;
const fewest = 2;

/** The words that topics lack, the most sentences first. */
export function findMissing(dataset: Dataset, {topics}: Content, knowledge: Knowledge): TopicMissing[] {
  return topics.flatMap((topic) => {
    const words = readSuggestWords().get(topic.language);
    const isWord = dictionaries.get(topic.language) ?? (() => true);
    const missing = words ? missingWords(topic, dataset.unmapped, knowledge, words, isWord) : [];
    return missing.filter(({units}) => units.length >= fewest).map((m) => ({...m, topic: topic.topic.id}));
  });
}

/** The units by how likely they hold a claim. */
export const rankUnmapped = (units: readonly Unmapped[]): Unmapped[] =>
  [...units].sort((a, b) => likeliest.indexOf(a.reason) - likeliest.indexOf(b.reason));

/**
 * What is not mapped, for a person: first what an entity would help, ordered by how many sentences; then the others, one
 * line each, under the reason why nothing was found.
 */
export function listUnmapped(units: readonly Unmapped[], missing: readonly TopicMissing[], dataset: Dataset): string {
  const grouped = new Set(missing.flatMap((m) => m.units));
  const rest = units.filter((u) => !grouped.has(u));
  return [
    ...missing.map((group) => describeMissing(group, dataset)),
    ...likeliest
      .map((reason) => [reason, rest.filter((u) => u.reason === reason)] as const)
      .filter(([, of]) => of.length > 0)
      .map(([reason, of]) =>
        [`unmapped, ${meaning[reason]} (${of.length}):`, ...of.map((u) => describe(u, dataset))].join('\n'),
      ),
  ].join('\n');
}

function describeMissing({word, relation, units}: TopicMissing, dataset: Dataset): string {
  const more = units.length - shown;
  const as = relation === null ? '' : ` (${relation})`;
  return [
    `${plural(units.length, 'sentence')} would map with an entity for *${word}*${as}:`,
    ...units.slice(0, shown).map((u) => describe(u, dataset)),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

/** 'wax-care.md:12  the whole sentence'. */
function describe(unit: Unmapped, dataset: Dataset): string {
  const {file} = must(
    dataset.articles.find((a) => a.topic === unit.topic && a.id === unit.article),
    'a unit is of an article of the dataset',
  );
  const word = unit.word === undefined ? '' : `[${unit.word.replace(/\s+/g, ' ').slice(0, 40)}] `;
  return `  ${file.replace(/^.*\//, '')}:${unit.line}  ${word}${unit.quote.replace(/\s+/g, ' ')}`;
}
