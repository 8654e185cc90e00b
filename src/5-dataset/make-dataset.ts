import {nextBroader} from '../base/broader.ts';
import {listAt} from '../base/multimap.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {present, valuesAt} from '../base/present.ts';
import type {Article} from '../model/article.ts';
import type {Dataset, DatasetArticle, DatasetEntity, Unmapped} from '../model/generated/dataset.ts';
import type {Topic} from '../model/generated/topic.ts';
import {cutHeading} from '../model/longest.ts';
import {namedEntities} from '../model/named-entities.ts';
import type {ClaimedOf, Extraction} from '../model/statement.ts';
import type {TopicResult} from '../model/topic-result.ts';

/** The dataset of all topics in its fixed order: by topic, then by id or by key, in code units. */
export function makeDataset(topics: readonly TopicResult[], generator: string, mode: ClaimedOf = 'accepted'): Dataset {
  const sorted = [...topics].sort((a, b) => compareText(a.topic.id, b.topic.id));
  return {
    format: 1,
    generator,
    ...(mode === 'draft' ? {draft: true as const} : {}),
    topics: sorted.map(({topic, language}) => ({
      id: topic.id,
      title: topic.title,
      language,
      scope: topic.scope,
      ...(topic.editors ? {editors: topic.editors} : {}),
      searched: topic.evidence.searched,
      reviewBy: topic.evidence.reviewBy,
    })),
    articles: sorted.flatMap((t) => {
      const readOf = new Map(t.extractions.map((e) => [e.article, e]));
      return [...t.articles]
        .sort((a, b) => compareText(a.frontMatter.id, b.frontMatter.id))
        .map((a) => toArticle(a, t.topic, must(readOf.get(a.frontMatter.id), 'every article was read for claims')));
    }),
    entities: sorted.flatMap(usedEntities),
    claims: sorted.flatMap((t) => t.claims),
    conflicts: sorted.flatMap((t) => t.conflicts),
    unmapped: sorted.flatMap(unmappedOf),
    proposed: sorted.flatMap((t) => t.proposed),
    passages: sorted.flatMap((t) => t.passages),
    reviews: sorted.flatMap((t) => t.proposals),
  };
}

function unmappedOf({topic, articles, extractions}: TopicResult): Unmapped[] {
  const texts = new Map(articles.map((a) => [a.frontMatter.id, a.text]));
  return [...extractions]
    .sort((a, b) => compareText(a.article, b.article))
    .flatMap(({article, unmapped}) => {
      const text = must(texts.get(article), 'what was extracted is of an article of its topic');
      return unmapped.map(({start, end, ...unit}) => ({
        topic: topic.id,
        ...unit,
        section: unit.section.map(cutHeading),
        quote: text.slice(start, end),
        start,
        end,
      }));
    });
}

function toArticle(article: Article, topic: Topic, extraction: Extraction): DatasetArticle {
  const {frontMatter} = article;
  const {stated} = extraction;
  const unmapped = extraction.unmapped.filter((u) => !u.partly).length;
  return {
    id: frontMatter.id,
    topic: topic.id,
    title: frontMatter.title,
    language: frontMatter.language,
    licence: frontMatter.licence,
    file: article.file,
    sha256: article.sha256,
    ...(frontMatter.rights ? {rights: frontMatter.rights} : {}),
    ...(frontMatter.source ? {source: frontMatter.source} : {}),
    ...(frontMatter.sources ? {sources: frontMatter.sources} : {}),
    retrieved: frontMatter.retrieved,
    review: frontMatter.review,
    coverage: {
      stated,
      notAClaim: Object.fromEntries(Object.entries(extraction.notAClaim).sort(([a], [b]) => compareText(a, b))),
      unmapped,
      share: stated + unmapped === 0 ? 1 : Math.round((stated / (stated + unmapped)) * 10_000) / 10_000,
    },
  };
}

/** The entities that claims or unmapped units name, the people they are restricted to, and everything broader. */
function usedEntities({topic, entities, claims, extractions, proposed}: TopicResult): DatasetEntity[] {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const broader = nextBroader(entities);
  const used = new Set<string>();
  const todo = [
    ...namedEntities(claims),
    ...present(extractions.flatMap((e) => e.unmapped.map((u) => u.entities))).flat(),
    ...proposed.flatMap((s) => [s.subject, s.object, ...present([s.statement.population])]),
  ];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    todo.push(...listAt(broader, id));
  }
  return valuesAt(byId, [...used].sort(compareText)).map((e) => ({
    topic: topic.id,
    id: e.id,
    kind: e.kind,
    label: e.label,
    plain: e.plain,
    ...(e.short ? {short: e.short} : {}),
    ...(e.term ? {term: e.term} : {}),
    ...(e.does ? {does: e.does} : {}),
    ...(e.do ? {do: e.do} : {}),
    ...(e.broader ? {broader: [...e.broader].sort(compareText)} : {}),
    ...(e.icon ? {icon: e.icon} : {}),
    ...(e.symbol ? {symbol: e.symbol} : {}),
    ...(e['food-group'] ? {foodGroup: e['food-group']} : {}),
  }));
}
