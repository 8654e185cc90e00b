import {everythingBroader} from '../base/broader.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {
  Claim,
  Conflict,
  Dataset,
  DatasetArticle,
  DatasetEntity,
  DatasetTopic,
  Passage,
  ProposedStatement,
  Unmapped,
} from './generated/dataset.ts';
import {namedEntities} from './named-entities.ts';
import {endsOf, isWaiting} from './waiting.ts';

/** One topic of a dataset, laid out for looking up. Made once, used for all sheets of the topic. */
export type TopicIndex = {
  topic: DatasetTopic;
  /** Whether the claims were made also of what nobody has accepted. */
  isDraft: boolean;
  /** In the order of their numbers: articles[0] is source 1. */
  articles: DatasetArticle[];
  /** Article id -> its number, from 1. */
  numbers: ReadonlyMap<string, number>;
  entities: ReadonlyMap<string, DatasetEntity>;
  /** Entity id -> ids of everything that it is a kind of, at any distance. */
  broader: ReadonlyMap<string, ReadonlySet<string>>;
  /** Relation id -> its claims, without those that an editor has hidden. */
  claims: ReadonlyMap<string, Claim[]>;
  /** The same with all of them. */
  all: ReadonlyMap<string, Claim[]>;
  /**
   * Ids of entities that unmapped units or rejected statements name, or something that those are a kind of, and that
   * neither a claim nor a statement that waits speaks of.
   */
  onlyUnread: ReadonlySet<string>;
  /** What no claim was found in. */
  unmapped: Unmapped[];
  /** What was read and nobody has accepted or rejected. */
  waiting: ProposedStatement[];
  /** The claims that an editor has hidden. */
  hidden: Claim[];
  /** The disagreements, decided or not, but for those of severity: the claim holds, and says itself how far. */
  conflicts: Conflict[];
  /** Ids of claims that are printed as disputed: the disagreement is open, or an editor decided that it is a true one. */
  disputed: ReadonlySet<string>;
  /** Of those, the ones that no editor has decided. */
  undecided: ReadonlySet<string>;
  /** Ids of claims to which an editor preferred another: only evidence, agreement and disputes show them. */
  setAside: ReadonlySet<string>;
  /** The sections that sheets print as they stand, by id. */
  passages: ReadonlyMap<string, Passage>;
};

/** The part of the dataset that belongs to one topic. Throws where the dataset lacks the topic. */
export function indexTopic(dataset: Dataset, topicId: string): TopicIndex {
  const topic = must(
    dataset.topics.find((t) => t.id === topicId),
    `the dataset has no topic ${topicId}`,
  );
  const articles = dataset.articles.filter((a) => a.topic === topicId);
  const entities = new Map(dataset.entities.filter((e) => e.topic === topicId).map((e) => [e.id, e]));
  const all = dataset.claims.filter((c) => c.topic === topicId);
  const unmapped = dataset.unmapped.filter((u) => u.topic === topicId);
  const heldBack = present([dataset.proposed])
    .flat()
    .filter((s) => s.topic === topicId);
  const waiting = heldBack.filter(isWaiting);
  const broader = everythingBroader(entities.values());
  // The end that a relation fixes, such as 'patient', is none of the entities.
  const upwards = (ids: readonly string[]) => ids.flatMap((id) => [id, ...(broader.get(id) ?? [])]);
  const spokenOf = new Set(upwards([...namedEntities(all), ...waiting.flatMap(endsOf)]));
  const unread = [...present(unmapped.map((u) => u.entities)).flat(), ...heldBack.flatMap(endsOf)];
  const conflicts = dataset.conflicts.filter((c) => c.topic === topicId && c.class !== 'severity');
  const claimsIn = (test: (c: Conflict) => boolean) => new Set(conflicts.filter(test).flatMap((c) => c.claims));
  return {
    topic,
    isDraft: dataset.draft === true,
    articles,
    numbers: new Map(articles.map((a, i) => [a.id, i + 1])),
    entities,
    broader,
    claims: Map.groupBy(
      all.filter((c) => !c.hidden),
      (c) => c.relation,
    ),
    hidden: all.filter((c) => c.hidden),
    all: Map.groupBy(all, (c) => c.relation),
    onlyUnread: new Set(upwards(unread).filter((id) => !spokenOf.has(id))),
    unmapped,
    waiting,
    conflicts,
    disputed: claimsIn((c) => isOpenDispute(c) || c.verdict === 'conflict'),
    undecided: claimsIn(isOpenDispute),
    passages: new Map(
      present([dataset.passages])
        .flat()
        .filter((p) => p.topic === topicId)
        .map((p) => [p.id, p]),
    ),
    setAside: new Set(conflicts.flatMap((c) => (c.prefer ? c.claims.filter((id) => id !== c.prefer) : []))),
  };
}

// An 'explained' conflict speaks of different people or times, a 'numeric' one of figures: the claim itself holds.
const isOpenDispute = (c: Conflict) => c.state === 'open' && (c.class === 'contradiction' || c.class === 'certainty');
