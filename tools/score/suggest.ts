import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {makeLexicon} from '../../src/3-extract/lexicon.ts';
import {findMentions} from '../../src/3-extract/mentions.ts';
import {tokenize} from '../../src/3-extract/tokens.ts';
import {must} from '../../src/base/must.ts';
import type {SuggestWords} from '../../src/model/generated/suggest-words.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {phrasesOf} from '../../src/model/phrases-of.ts';
import type {Knowledge} from '../../src/model/program.ts';
import {dictionaries} from '../../src/outside/dictionary.ts';
import {readSuggestWords} from '../../src/outside/program-files.ts';
import {type Proposed, type Suggestion, suggestEntities, weigh} from '../../src/suggest/suggest.ts';
import {openWords} from '../../src/suggest/words.ts';
import type {CorpusTopic} from '../corpus/read-topic.ts';

/** How many rows an editor is thought to read, and how many entities to accept. */
const read = 150;
const accepted = 60;

/** How many signs are fitted in how many steps, and how strongly a weight is kept small. */
const fitting = {steps: 3000, rate: 0.5, ridge: 2};

/**
 * Prints how much of the vocabulary that a careful editor made for each topic is proposed from its texts alone: of the
 * entities that the texts name, those of which a name is among the first 150 rows (and among the first 150 names by
 * themselves), and of the statements that the whole vocabulary maps, those that the first 60 accepted ones map.
 */
export function scoreSuggestions(
  topics: readonly CorpusTopic[],
  knowledge: Knowledge,
  isTunedTo: readonly string[],
): void {
  const words = must(readSuggestWords().get('en'), 'language/suggest.en.yaml is there');
  const keyOf = keys(knowledge);
  const sums: Record<'all' | 'unseen', number[]> = {all: [], unseen: []};
  for (const topic of topics) {
    const gold = namedEntities(topic, knowledge);
    const rows = suggestionsFor(topic, knowledge, words, read);
    const names = rows.flatMap((row) => [row, ...row.further]);
    const found = (proposed: readonly Proposed[]) => share(gold, proposed, keyOf);
    const byRows = shareMapped(
      topic,
      rows.map((row) => [row, ...row.further]),
      gold,
      knowledge,
      keyOf,
    );
    const byNames = shareMapped(
      topic,
      names.map((name) => [name]),
      gold,
      knowledge,
      keyOf,
    );
    const figures = [found(names), found(names.slice(0, read)), byRows.share, byNames.share];
    const isTuned = isTunedTo.includes(topic.id);
    for (const of of isTuned ? ['all' as const] : (['all', 'unseen'] as const))
      figures.forEach((figure, i) => {
        sums[of][i] = (sums[of][i] ?? 0) + figure;
      });
    console.log(
      `${topic.id.padEnd(13)} named ${String(gold.length).padStart(3)}; in the first ${read} rows ${show(figures[0])} (${names.length} names), in the first ${read} names ${show(figures[1])}; statements with the first ${accepted} accepted rows ${show(figures[2])} (${byRows.entities} entities), entities ${show(figures[3])}${isTuned ? '  (weights were fitted to it)' : ''}`,
    );
  }
  const unseen = topics.filter((t) => !isTunedTo.includes(t.id)).length;
  for (const [of, count] of [
    ['all', topics.length],
    ['unseen', unseen],
  ] as const)
    console.log(
      `${of.padEnd(13)} mean: rows ${show((sums[of][0] ?? 0) / count)}, names ${show((sums[of][1] ?? 0) / count)}, statements by rows ${show((sums[of][2] ?? 0) / count)}, by entities ${show((sums[of][3] ?? 0) / count)}`,
    );
}

const show = (figure: number | undefined) => (figure ?? 0).toFixed(2);

function topicOf({id, articlesWithout, entities}: CorpusTopic, knowledge: Knowledge, vocabulary: readonly Entity[]) {
  const kinds = Object.fromEntries(
    [
      ...new Set([
        ...knowledge.relations.flatMap((r) => [...r.subject.kinds, ...r.object.kinds]),
        ...entities.map((e) => e.kind),
      ]),
    ].map((kind) => [kind, kind]),
  );
  return {
    topic: {id, title: id, scope: id, kinds, evidence: {searched: '2026-11-21', reviewBy: '2027-11-21'}},
    ...{language: 'en', vocabulary: {entities: [...vocabulary]}, relations: knowledge.relations},
    articles: [...articlesWithout],
  };
}

const isWord = (word: string) => must(dictionaries.get('en'), 'there is one')(word);

const suggestionsFor = (topic: CorpusTopic, knowledge: Knowledge, words: SuggestWords, most: number): Suggestion[] =>
  suggestEntities(topicOf(topic, knowledge, []), knowledge, words, isWord, () => false, most);

/** The entities of the vocabulary that the texts name. */
function namedEntities({entities, articlesWithout}: CorpusTopic, {languages, relations}: Knowledge): Entity[] {
  const lexicon = makeLexicon(entities, must(languages.get('en'), 'it is known'), [...relations]);
  const named = new Set(
    articlesWithout.flatMap(({units}) =>
      units.flatMap((u) => findMentions(tokenize(u.plain.text, lexicon.spelling), lexicon).map((m) => m.entity.id)),
    ),
  );
  return entities.filter(({id}) => named.has(id));
}

/** Words that do not tell two names apart. */
const small = new Set(
  'a an the your you their his her its our this that these of in with for from on at to and or be have'.split(' '),
);

/** What two names have in common that say the same: the plain forms of their words, in any order. */
function keys({syntaxes}: Knowledge): (name: string) => string {
  const {lemmaOf} = must(syntaxes.get('en'), 'it is known')();
  return (name) =>
    name
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !small.has(word))
      .map((word) => lemmaOf(lemmaOf(word, 'NOUN'), 'VERB'))
      .sort()
      .join(' ');
}

type KeyOf = (name: string) => string;

const keysOf = ({label, synonyms}: Proposed, keyOf: KeyOf) => [label, ...synonyms].map(keyOf);

function share(gold: readonly Entity[], proposed: readonly Proposed[], keyOf: KeyOf): number {
  const known = new Set(proposed.flatMap((p) => keysOf(p, keyOf)));
  return gold.filter((e) => phrasesOf(e).some(({text}) => known.has(keyOf(text)))).length / gold.length;
}

/**
 * The statements that the first accepted proposals map, as a share of those of the whole vocabulary. Accepted is what has
 * a name of an entity of the vocabulary, with the names that were proposed and the kind that the editor gave.
 */
function shareMapped(
  topic: CorpusTopic,
  rows: readonly (readonly Proposed[])[],
  gold: readonly Entity[],
  knowledge: Knowledge,
  keyOf: KeyOf,
): {share: number; entities: number} {
  const taken = new Map<string, Entity>();
  let [before, count] = [0, 0];
  for (const proposal of rows.flatMap((row) => row.map((p, i) => ({...p, isFirst: i === 0})))) {
    if (proposal.isFirst) {
      if (taken.size > before) count++;
      before = taken.size;
      if (count >= accepted) break;
    }
    const own = new Set(keysOf(proposal, keyOf));
    const entity = gold.find((e) => phrasesOf(e).some(({text}) => own.has(keyOf(text))));
    if (!entity || taken.has(entity.id)) continue;
    taken.set(entity.id, {...entity, label: proposal.label, synonyms: proposal.synonyms});
  }
  const kept = [...taken.values()].map(({broader = [], ...entity}) => ({
    ...entity,
    broader: broader.filter((id) => taken.has(id)),
  }));
  const mapped = (entities: readonly Entity[]) =>
    extractTopic(topicOf(topic, knowledge, entities), knowledge, null).reduce((n, e) => n + e.statements.length, 0);
  return {share: mapped(kept as Entity[]) / Math.max(1, mapped(topic.entities)), entities: kept.length};
}

/** Fits the weights of the signs to some topics, by logistic regression, and prints them for language/suggest.en.yaml. */
export function fitSuggestions(topics: readonly CorpusTopic[], knowledge: Knowledge): void {
  const words = openWords(must(readSuggestWords().get('en'), 'it is there'), isWord);
  const keyOf = keys(knowledge);
  const rows = topics.flatMap((topic) => {
    const gold = new Set(namedEntities(topic, knowledge).flatMap((e) => phrasesOf(e).map(({text}) => keyOf(text))));
    return weigh(topicOf(topic, knowledge, []), knowledge, words).map(({candidate, signs}) => ({
      signs: Object.values(signs),
      names: Object.keys(signs),
      isTaken: candidate.names.some((name) => gold.has(keyOf(name))),
    }));
  });
  const names = must(rows[0], 'there are candidates').names;
  const weights = names.map(() => 0);
  for (let step = 0; step < fitting.steps; step++) {
    const slope = names.map((_, j) => (j === 0 ? 0 : fitting.ridge * (weights[j] ?? 0)));
    for (const {signs, isTaken} of rows) {
      const likely = 1 / (1 + Math.exp(-signs.reduce((sum, sign, j) => sum + sign * (weights[j] ?? 0), 0)));
      signs.forEach((sign, j) => {
        slope[j] = (slope[j] ?? 0) + (likely - Number(isTaken)) * sign;
      });
    }
    slope.forEach((of, j) => {
      weights[j] = (weights[j] ?? 0) - (fitting.rate * of) / rows.length;
    });
  }
  console.log(`weights: {${names.map((name, j) => `${name}: ${Math.round((weights[j] ?? 0) * 100)}`).join(', ')}}`);
}
