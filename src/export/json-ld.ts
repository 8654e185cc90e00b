import {shortHash} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import type {
  Claim,
  ClaimStatement,
  Conflict,
  Dataset,
  DatasetArticle,
  DatasetEntity,
  DatasetTopic,
  Decided,
} from '../model/generated/dataset.ts';
import {makeCodePointCounter} from './code-points.ts';
import {allEntities, type ExportInput, type ExportSheet, sentenceOf} from './export-input.ts';
import {iri, licencePage} from './iris.ts';
import {makeContext} from './json-ld-context.ts';
import {publishedTexts} from './published-texts.ts';
import {withOrdinals} from './with-ordinals.ts';

/** A thing with its properties; keys are terms of the context. */
export type Node = {'@id'?: string; '@type': string | string[]; [term: string]: unknown};

export type JsonLd = {'@context': ReturnType<typeof makeContext>; '@graph': Node[]};

/** What nobody has reviewed says so, in the words of the dataset. */
const unreviewed = {creativeWorkStatus: 'unreviewed'};

/**
 * The dataset as one JSON-LD document: topics, sheets, articles, entities, claims with their quotes, and disputes with
 * what was decided. Units without a claim and proposals to the editors say nothing and are left out.
 */
export function toJsonLd(input: ExportInput): JsonLd {
  const {dataset, sheets, clinic, relations} = input;
  const used = [...new Set(dataset.claims.map((c) => c.relation))].sort();
  const rules = [...new Set(dataset.claims.flatMap((c) => c.statements.map((s) => s.rule)))].sort();
  const program = iri.program(dataset.generator);
  const counters = new Map([...input.texts].map(([key, text]) => [key, makeCodePointCounter(text)]));
  return {
    '@context': makeContext(clinic.address),
    '@graph': [
      {
        '@id': iri.dataset,
        '@type': 'Dataset',
        name: `Claims of ${clinic.name}`,
        description: dataset.draft
          ? 'A draft: claims found in articles, also such as nobody has accepted, each with the exact quotes behind it.'
          : 'Claims found in articles and accepted by people, each with the exact quotes behind it.',
        ...(dataset.draft ? {creativeWorkStatus: 'draft'} : {}),
        hasPart: dataset.topics.map(({id}) => iri.topic(id)),
        publisher: {'@type': 'Organization', name: clinic.name},
        ...licencesOf(dataset.articles),
        wasGeneratedBy: {'@type': 'Activity', wasAssociatedWith: program},
      },
      {'@id': program, '@type': ['SoftwareAgent', 'SoftwareApplication'], name: dataset.generator},
      ...rules.map((rule) => ({'@id': iri.rule(rule), '@type': 'Activity', name: rule, wasAssociatedWith: program})),
      ...used.map((id) => ({
        '@id': iri.relation(id),
        '@type': 'DefinedTerm',
        name: id,
        ...given({description: relations.get(id)}),
      })),
      ...dataset.topics.map((topic) => topicNode(topic, input)),
      ...sheets.map((sheet) => sheetNode(sheet, clinic.address)),
      ...sourceNodes(dataset.articles),
      ...dataset.articles.map(articleNode),
      ...allEntities(dataset).map(entityNode),
      ...dataset.claims.map((claim) => claimNode(claim, input, counters)),
      ...acceptanceNodes(dataset),
      ...dataset.conflicts.flatMap(disputeNodes),
    ],
  };
}

const reviewerOf = ({by}: DatasetArticle['review']) => must(by, 'what was reviewed names who did');

/** A page about a topic: reviewed where every article behind it is, on the day of the oldest review. */
function topicNode(topic: DatasetTopic, {dataset, sheets}: ExportInput): Node {
  const articles = dataset.articles.filter((a) => a.topic === topic.id);
  const reviews = articles.flatMap(({review}) => (review.state === 'reviewed' ? [review] : []));
  const days = present(reviews.map(({on}) => on)).sort();
  const isReviewed = articles.length > 0 && reviews.length === articles.length;
  return {
    '@id': iri.topic(topic.id),
    '@type': 'MedicalWebPage',
    name: topic.title,
    description: topic.scope,
    inLanguage: [...new Set(articles.map((a) => a.language))].sort(),
    dateModified: topic.searched,
    reviewBy: topic.reviewBy,
    isPartOf: iri.dataset,
    isBasedOn: articles.map((a) => iri.article(topic.id, a.id)),
    hasPart: sheets.filter((s) => s.topic === topic.id).map((s) => iri.sheet(s.topic, s.id)),
    ...licencesOf(articles),
    ...(isReviewed ? reviewed(days[0], [...new Set(reviews.map(reviewerOf))].sort()) : unreviewed),
  };
}

function sheetNode({topic, id, review, ...sheet}: ExportSheet, address: string): Node {
  return {
    '@id': iri.sheet(topic, id),
    '@type': 'MedicalWebPage',
    name: sheet.title,
    ...given({description: sheet.about, url: address && `https://${address}/${topic}/${id}`}),
    inLanguage: [sheet.language],
    audience: sheet.audience,
    isPartOf: iri.topic(topic),
    mentions: sheet.claims.map(iri.claim),
    ...(review ? reviewed(review.on, [`${review.who}, ${review.role}`]) : unreviewed),
  };
}

/** The texts that articles were made from, each once. */
function sourceNodes(articles: readonly DatasetArticle[]): Node[] {
  const saved = new Map(present(articles.map(({source}) => source)).map((source) => [source.sha256, source]));
  return [
    ...[...saved.values()].map(({sha256, title, file}) => ({
      '@id': iri.source(sha256),
      '@type': 'CreativeWork',
      ...{name: title, file, sha256},
    })),
    ...publishedTexts(articles).map(({publisher, title, address, date}) => ({
      '@id': iri.published(address),
      '@type': 'CreativeWork',
      ...{name: title, publisher: {'@type': 'Organization', name: publisher}, url: iri.published(address)},
      ...given({datePublished: date}),
    })),
  ];
}

function articleNode({id, topic, review, ...article}: DatasetArticle): Node {
  return {
    '@id': iri.article(topic, id),
    '@type': 'Article',
    name: article.title,
    inLanguage: [article.language],
    isPartOf: iri.topic(topic),
    ...{file: article.file, sha256: article.sha256, retrieved: article.retrieved},
    ...licencesOf([article]),
    wasDerivedFrom: [
      ...present([article.source]).map(({sha256}) => iri.source(sha256)),
      ...present([article.sources])
        .flat()
        .map(({address}) => iri.published(address)),
    ],
    ...(review.state === 'reviewed' ? reviewed(review.on, [reviewerOf(review)]) : unreviewed),
  };
}

function entityNode({topic, id, kind, label, plain, term, broader}: DatasetEntity): Node {
  const others = [...new Set([plain, ...(term ? [term] : [])])].filter((name) => name !== label);
  return {
    '@id': iri.entity(topic, id),
    '@type': ['DefinedTerm', 'Concept'],
    ...{name: label, kind},
    isPartOf: iri.topic(topic),
    ...(others.length > 0 ? {alternateName: others} : {}),
    ...(broader ? {broader: broader.map((b) => iri.entity(topic, b))} : {}),
  };
}

type Quoted = ClaimStatement & {claim: string; ordinal: number};

type Counters = ReadonlyMap<string, (offset: number) => number>;

function claimNode(claim: Claim, input: ExportInput, counters: Counters): Node {
  const {id, topic, population, populations, narrower} = claim;
  return {
    '@id': iri.claim(id),
    '@type': ['Claim', 'Statement'],
    text: sentenceOf(claim, input),
    isPartOf: iri.topic(topic),
    subject: iri.entity(topic, claim.subject),
    relation: iri.relation(claim.relation),
    object: iri.entity(topic, claim.object),
    ...{stance: claim.stance, certainty: claim.certainty},
    ...given({severity: claim.severity, rating: claim.rating, hidden: claim.hidden}),
    ...given({
      restrictions: claim.restrictions,
      restriction: claim.restriction,
      purpose: claim.purpose,
      effect: claim.effect,
    }),
    ...given({population: population && iri.entity(topic, population)}),
    ...given({populations: populations?.map((id) => iri.entity(topic, id))}),
    ...given({narrower: narrower?.map(iri.claim)}),
    appearance: claim.articles.map((article) => iri.article(topic, article)),
    wasDerivedFrom: withOrdinals(claim.statements.map((s) => ({...s, claim: id}))).map((s) =>
      quoteNode(s, topic, counters),
    ),
  };
}

/** One place that states the claim, as a W3C Web Annotation. Its offsets are code points. */
function quoteNode(statement: Quoted, topic: string, counters: Counters): Node {
  const {claim, target, population, article, ordinal} = statement;
  const count = counters.get(`${topic}/${article}`);
  if (!count) throw new Error(`the text of ${topic}/${article} was not handed in`);
  const {severity, urgency, timing, location, condition, amount, time, purpose, effect, state, confidence} = statement;
  const {decided, construct} = statement;
  return {
    '@id': iri.quote(claim, article, target, ordinal),
    '@type': 'Annotation',
    target: {
      '@type': 'SpecificResource',
      source: iri.article(topic, article),
      selector: [
        {
          '@type': 'TextQuoteSelector',
          exact: target.exact,
          ...given({prefix: target.prefix, suffix: target.suffix}),
        },
        {'@type': 'TextPositionSelector', start: count(target.start), end: count(target.end)},
      ],
    },
    ...{line: statement.line, section: statement.section},
    ...{polarity: statement.polarity, certainty: statement.certainty},
    ...given({condition, amount, time, purpose, effect, state, confidence, construct}),
    ...given({acceptance: decided && acceptanceOf(topic, decided)}),
    ...given({severity, urgency, timing, location, population: population && iri.entity(topic, population)}),
    wasGeneratedBy: iri.rule(statement.rule),
  };
}

/** The name of what a person has said, the same for all statements of which they have said the same. */
const acceptanceOf = (topic: string, {as, by, on, why}: Decided) =>
  iri.acceptance(shortHash(JSON.stringify([topic, as, by, on, why ?? null]), 12));

/** What people have said of the statements behind the claims, each once, by name. */
function acceptanceNodes({claims, topics}: Dataset): Node[] {
  const all = claims.flatMap(({topic, statements}) =>
    present(statements.map(({decided}) => decided)).map((decided) => ({
      topic,
      decided,
      id: acceptanceOf(topic, decided),
    })),
  );
  const once = [...new Map(all.map((entry) => [entry.id, entry])).values()];
  return once
    .sort((a, b) => compareText(a.id, b.id))
    .map(({topic, id, decided: {as, by, on, why}}) => {
      const editor = topics.find((t) => t.id === topic)?.editors?.find(({name}) => name === by);
      return {
        '@id': id,
        '@type': 'Activity',
        method: as,
        date: on,
        ...given({description: why}),
        isPartOf: iri.topic(topic),
        wasAssociatedWith: {'@type': 'Agent', name: by, ...given({description: editor?.role})},
      };
    });
}

/** A disagreement, and the decision where a person has taken one. */
function disputeNodes(conflict: Conflict): Node[] {
  const {id, topic, figures, verdict, by, on, reason} = conflict;
  const dispute = {
    '@id': iri.dispute(id),
    '@type': 'Dispute',
    description: conflict.why,
    isPartOf: iri.topic(topic),
    ...{class: conflict.class, state: conflict.state},
    claims: conflict.claims.map(iri.claim),
    ...given({figures}),
  };
  if (conflict.state !== 'decided') return [dispute];
  const decision = {
    '@id': iri.decision(id),
    '@type': 'Activity',
    used: iri.dispute(id),
    ...given({verdict, date: on, description: reason}),
    ...(by ? {wasAssociatedWith: {'@type': 'Agent', name: by}} : {}),
  };
  return [dispute, decision];
}

/** The licences of the articles, each once; one that the SPDX list lacks stands with its name. */
function licencesOf(articles: readonly Pick<DatasetArticle, 'licence'>[]): {license?: (string | Node)[]} {
  const all = [...new Set(articles.map((a) => a.licence))].sort();
  return all.length === 0 ? {} : {license: all.map((name) => licencePage(name) ?? {'@type': 'CreativeWork', name})};
}

const reviewed = (on: string | undefined, by: readonly string[]) => ({
  creativeWorkStatus: 'reviewed',
  ...given({lastReviewed: on}),
  reviewedBy: by.map((name) => ({'@type': 'Person', name})),
});

/** The entries that have a value: what is missing has no triple, and an empty text says nothing. */
function given(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== ''));
}
