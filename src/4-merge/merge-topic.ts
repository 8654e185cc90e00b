import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import {claimKey} from '../model/claim-key.ts';
import type {TopicContent} from '../model/content.ts';
import type {ProposedStatement} from '../model/generated/dataset.ts';
import type {EffectWords} from '../model/generated/language.ts';
import type {Knowledge} from '../model/program.ts';
import type {ClaimedOf, Extraction, Statement} from '../model/statement.ts';
import type {TopicResult} from '../model/topic-result.ts';
import {applyDecisions} from './apply-decisions.ts';
import {findConflicts} from './conflicts.ts';
import {decideStatements} from './decide-statements.ts';
import {linkFamilies} from './families.ts';
import {mergeStatements, type QuotedArticle, toQuote} from './merge.ts';
import {proposeNearDuplicates} from './near-duplicates.ts';
import {proposeReviews} from './proposals.ts';
import {selectPassages} from './select-passages.ts';
import {findStaleProposals} from './stale-proposals.ts';

/**
 * The claims of a topic from what people have accepted of its articles (in a draft, also of what nobody has judged): merged,
 * linked, with what disagrees and what was decided of it.
 */
export function mergeTopic(
  content: TopicContent,
  read: readonly Extraction[],
  {languages, reviewWords}: Pick<Knowledge, 'languages' | 'reviewWords'>,
  mode: ClaimedOf = 'accepted',
): Outcome<TopicResult> {
  const {topic, language, articles, relations, decisions} = content;
  const {entities} = content.vocabulary;
  const {figures, effects} = must(languages.get(language), 'a topic has a language that is known');
  const words = must(reviewWords.get(language), 'a language that is known has words for editors');
  const texts = articles.map(toQuotedArticle);
  const judged = decideStatements(content, read, mode);
  const {claimed, heldBack, extractions} = judged.value;
  const claims = linkFamilies(mergeStatements(topic.id, claimed, texts, effects), entities);
  const conflicts = findConflicts({topic: topic.id, claims, entities, relations}, figures, words);
  const proposals = [
    ...proposeReviews(topic.id, claims),
    ...proposeNearDuplicates(topic.id, unmappedOf(extractions, texts), words),
  ];
  const merged = {claims, conflicts, proposals};
  const decided = decisions
    ? applyDecisions(merged, decisions.value.decisions, (i) => decisions.placeOf(['decisions', i]))
    : {value: merged, diagnostics: []};
  const passages = selectPassages(content);
  return {
    value: {
      topic,
      language,
      articles,
      entities,
      extractions,
      proposed: proposedOf(topic.id, heldBack, texts, effects),
      passages: passages.value,
      ...decided.value,
    },
    diagnostics: [
      ...[...judged.diagnostics, ...findStaleProposals(content), ...decided.diagnostics],
      ...passages.diagnostics,
    ],
  };
}

function toQuotedArticle({frontMatter, text, units}: Article): QuotedArticle {
  const introduced = units.filter((unit) => unit.leadIn !== undefined);
  return {
    id: frontMatter.id,
    text,
    leadInAt: (place) => introduced.find(({start, end}) => start <= place && place < end)?.leadIn,
  };
}

/** What is held back, with its quotes, by article and place. */
function proposedOf(
  topic: string,
  heldBack: readonly Statement[],
  texts: readonly QuotedArticle[],
  effects: EffectWords,
): ProposedStatement[] {
  const articleOf = new Map(texts.map((t) => [t.id, t]));
  return [...heldBack]
    .sort(
      (a, b) =>
        compareText(a.article, b.article) ||
        a.start - b.start ||
        a.end - b.end ||
        compareText(claimKey(a), claimKey(b)),
    )
    .map(
      (s): ProposedStatement => ({
        topic,
        subject: s.subject,
        relation: s.relation,
        object: s.object,
        ...(s.stoppedBy === null ? {} : {stoppedBy: s.stoppedBy}),
        statement: toQuote(
          s,
          must(articleOf.get(s.article), 'what was extracted is of an article of its topic'),
          effects,
        ),
      }),
    );
}

/** The units in which nothing was found, with their words. */
function unmappedOf(extractions: readonly Extraction[], texts: readonly {id: string; text: string}[]) {
  const textOf = new Map(texts.map((t) => [t.id, t.text]));
  return extractions.flatMap(({article, unmapped}) => {
    const text = must(textOf.get(article), 'what was extracted is of an article of its topic');
    return unmapped.map(({line, start, end}) => ({article, line, start, quote: text.slice(start, end)}));
  });
}
