import type {TopicContent} from '../model/content.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Knowledge} from '../model/program.ts';
import type {Extraction} from '../model/statement.ts';
import {extract, type Others} from './extract.ts';
import {makeLexicon} from './lexicon.ts';
import type {CareCountry} from './urgency.ts';

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
  {languages, syntaxes, rankings}: Pick<Knowledge, 'languages' | 'syntaxes' | 'rankings'>,
  clinic: Clinic | null,
  onRead?: Others['onRead'],
): Extraction[] {
  const others: Others = {proposals: proposals.map((p) => p.value), ...(onRead ? {onRead} : {})};
  const here = clinic && careCountryOf(clinic);
  const used = new Set(articles.map((a) => a.frontMatter.language));
  const lexicons = new Map(
    [...used].flatMap((id) => {
      const language = languages.get(id);
      return language
        ? [
            [
              id,
              makeLexicon(vocabulary.entities, language, relations, {
                here,
                syntax: syntaxes.get(id)?.() ?? null,
                ranking: rankings.get(id) ?? null,
              }),
            ] as const,
          ]
        : [];
    }),
  );
  return articles.flatMap((article) => {
    const lexicon = lexicons.get(article.frontMatter.language);
    return lexicon ? [extract(article, lexicon, undefined, others)] : [];
  });
}

const careCountryOf = ({country, emergency}: Clinic): CareCountry => ({
  country,
  emergencyNumber: emergency[country] ?? null,
});
