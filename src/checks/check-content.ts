import {must} from '../base/must.ts';
import {placedLetters} from '../base/words.ts';
import type {Diagnostic} from '../diagnostics.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {phrasesOf} from '../model/phrases-of.ts';
import {articleRules} from './article/article-rules.ts';
import {allWords} from './article/words.ts';
import {datasetRules} from './dataset/dataset-rules.ts';
import {findExampleNumbers} from './example-numbers.ts';
import {findFaults} from './judge.ts';
import type {Judging} from './judging.ts';
import {limitsOf} from './limits.ts';
import {topicRules} from './topic/topic-rules.ts';
import {ownWordsOf} from './vocabulary/own-words-of.ts';
import {usedEntities} from './vocabulary/used-entities.ts';
import {vocabularyRules} from './vocabulary/vocabulary-rules.ts';

/** What checking the content takes beside it. */
export type Checking = Omit<Judging, 'wordings' | 'regional'> & {
  /** Topic -> name of each file of its originals/ -> SHA-256. */
  originals: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The dataset that was saved before, or null. */
  saved: {file: string; text: string; dataset: Dataset} | null;
  /** Language -> whether a word stands in its dictionary. */
  dictionaries: ReadonlyMap<string, (word: string) => boolean>;
  /** Whether nothing was left out for its errors: only then is what seems to be missing missed. */
  isWhole: boolean;
};

/** Checks of articles, vocabularies, topics, and of the dataset: the one just made and the one that was saved. */
export function checkContent(checking: Checking): Diagnostic[] {
  const {dataset, content, clinic, rules, today, originals, saved, isWhole} = checking;
  // Where there is no dictionary, every word is taken for one.
  const isWordOf = (language: string) => checking.dictionaries.get(language) ?? (() => true);
  const {coverage: leastShare} = limitsOf(clinic);
  const articles = content.topics.flatMap((t) => t.articles);
  const datasets = [{file: 'dataset.json', text: '', dataset}, ...(saved && isWhole ? [saved] : [])];
  return [
    ...findExampleNumbers(clinic, content.placeInClinic),
    ...datasets.flatMap((one) => findFaults(datasetRules, {...one, articles})),
    ...content.topics.flatMap((one) => {
      const {topic, language, articles, sheets, places} = one;
      const {entities} = one.vocabulary;
      const day = today ?? topic.evidence.searched;
      const phrases = entities.flatMap(phrasesOf);
      const vocabulary = new Set(phrases.flatMap(({text}) => placedLetters(text.toLowerCase()).map((w) => w.word)));
      const used = usedEntities(
        dataset.claims.filter((c) => c.topic === topic.id),
        sheets.map((s) => s.definition.value),
      );
      const {reviewBy} = topic.evidence;
      return [
        ...findFaults(topicRules, {reviewBy, today: day, place: places.topic(['evidence', 'reviewBy'])}),
        ...findFaults(isWhole && articles.length > 0 ? vocabularyRules : [], {
          ...{entities, used, words: allWords(articles), placeOf: places.vocabulary},
          isWord: isWordOf(language),
          ownWords: ownWordsOf(one, dataset),
          rules: must(rules.get(language), 'a language that is known has its rules'),
        }),
        ...articles.flatMap((article) => {
          const {id, language: itsLanguage} = article.frontMatter;
          const {share} = dataset.articles.find((a) => a.topic === topic.id && a.id === id)?.coverage ?? {share: 1};
          return findFaults(articleRules, {
            ...{
              article,
              share,
              // Without an entity nothing can be mapped, which content/empty says.
              leastShare: isWhole && entities.length > 0 ? leastShare : 0,
              vocabulary,
              isWord: isWordOf(itsLanguage),
              today: day,
            },
            originals: originals.get(topic.id) ?? null,
            doses: rules.get(itsLanguage)?.doses ?? {before: [], after: []},
            unitWords: rules.get(itsLanguage)?.figures.units ?? {},
          });
        }),
      ];
    }),
  ];
}
