import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {Outcome} from '../diagnostics.ts';
import type {TopicContent} from '../model/content.ts';
import type {ProposedStatement} from '../model/generated/dataset.ts';
import type {Knowledge} from '../model/program.ts';
import type {Extraction} from '../model/statement.ts';
import type {TopicResult} from '../model/topic-result.ts';
import {applyDecisions} from './apply-decisions.ts';
import {findConflicts} from './conflicts.ts';
import {linkFamilies} from './families.ts';
import {mergeStatements, toQuote} from './merge.ts';
import {proposeNearDuplicates} from './near-duplicates.ts';
import {proposeReviews} from './proposals.ts';

/** The claims of a topic from what its articles state: merged, linked, with what disagrees and what was decided of it. */
export function mergeTopic(
  content: TopicContent,
  extractions: Extraction[],
  {languages, reviewWords}: Pick<Knowledge, 'languages' | 'reviewWords'>,
): Outcome<TopicResult> {
  const {topic, language, articles, relations, decisions} = content;
  const {entities} = content.vocabulary;
  const {figures} = must(languages.get(language), 'a topic has a language that is known');
  const words = must(reviewWords.get(language), 'a language that is known has words for editors');
  const texts = articles.map((a) => ({id: a.frontMatter.id, text: a.text}));
  const statements = extractions.flatMap((e) => e.statements);
  const claims = linkFamilies(mergeStatements(topic.id, statements, texts), entities);
  const conflicts = findConflicts({topic: topic.id, claims, entities, relations}, figures, words);
  const proposals = [
    ...proposeReviews(topic.id, claims),
    ...proposeNearDuplicates(topic.id, unmappedOf(extractions, texts), words),
  ];
  const merged = {claims, conflicts, proposals};
  const decided = decisions
    ? applyDecisions(merged, decisions.value.decisions, (i) => decisions.placeOf(['decisions', i]))
    : {value: merged, diagnostics: []};
  return {
    value: {
      topic,
      language,
      articles,
      entities,
      extractions,
      proposed: proposedOf(topic.id, extractions, texts),
      ...decided.value,
    },
    diagnostics: decided.diagnostics,
  };
}

/** What is held back, with its quotes, by article and place. */
function proposedOf(
  topic: string,
  extractions: readonly Extraction[],
  texts: readonly {id: string; text: string}[],
): ProposedStatement[] {
  const textOf = new Map(texts.map((t) => [t.id, t.text]));
  return [...extractions]
    .sort((a, b) => compareText(a.article, b.article))
    .flatMap(({article, proposed}) => {
      const text = must(textOf.get(article), 'what was extracted is of an article of its topic');
      return proposed.map(
        (s): ProposedStatement => ({
          topic,
          subject: s.subject,
          relation: s.relation,
          object: s.object,
          ...(s.stoppedBy === null ? {} : {stoppedBy: s.stoppedBy}),
          statement: toQuote(s, text),
        }),
      );
    });
}

/** The units in which nothing was found, with their words. */
function unmappedOf(extractions: readonly Extraction[], texts: readonly {id: string; text: string}[]) {
  return extractions.flatMap(({article, unmapped}) => {
    const text = must(
      texts.find((t) => t.id === article),
      'what was extracted is of an article of its topic',
    ).text;
    return unmapped.map(({line, start, end}) => ({article, line, start, quote: text.slice(start, end)}));
  });
}
