import type {Article} from '../model/article.ts';
import type {ArticleFrame} from '../model/article-reading.ts';
import {careCountryOf} from '../model/care-country.ts';
import type {TopicContent} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Knowledge} from '../model/program.ts';
import type {Extraction} from '../model/statement.ts';
import {extract, type Others} from './extract.ts';
import {type Lexicon, makeLexicon} from './lexicon.ts';

/**
 * What the articles of a topic state, each read by the rules of its own language, in the order of the articles. The
 * clinic's country has its own words for urgent care.
 */
export function extractTopic(
  {
    articles,
    vocabulary,
    relations,
    proposals = [],
  }: Pick<TopicContent, 'articles' | 'vocabulary' | 'relations'> & Partial<Pick<TopicContent, 'proposals'>>,
  knowledge: ExtractKnowledge,
  clinic: Clinic | null,
  onRead?: Others['onRead'],
): Extraction[] {
  const extractArticle = makeExtractor(
    {
      entities: vocabulary.entities,
      relations,
      proposals: proposals.map((p) => p.value),
      here: clinic && careCountryOf(clinic),
    },
    knowledge,
    onRead,
  );
  return articles.flatMap((article) => extractArticle(article) ?? []);
}

type ExtractKnowledge = Pick<Knowledge, 'languages' | 'syntaxes' | 'rankings'>;

/**
 * What reads one article after the other with the words of a topic: each by itself, whatever was read before. The words
 * of a language are made ready when its first article comes. Null for an article in a language that nobody knows.
 */
export function makeExtractor(
  {entities, relations, proposals, here}: ArticleFrame,
  {languages, syntaxes, rankings}: ExtractKnowledge,
  onRead?: Others['onRead'],
): (article: Article) => Extraction | null {
  const others: Others = {proposals, ...(onRead ? {onRead} : {})};
  const lexicons = new Map<string, Lexicon | null>();
  const lexiconOf = (id: string) => {
    const language = languages.get(id);
    const options = {here, syntax: syntaxes.get(id)?.() ?? null, ranking: rankings.get(id) ?? null};
    const lexicon = lexicons.get(id) ?? (language ? makeLexicon(entities, language, relations, options) : null);
    lexicons.set(id, lexicon);
    return lexicon;
  };
  return (article) => {
    const lexicon = lexiconOf(article.frontMatter.language);
    return lexicon && extract(article, lexicon, undefined, others);
  };
}
