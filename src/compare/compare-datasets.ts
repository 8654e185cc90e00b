import {compareText} from '../base/order.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import type {ClaimDiff, Diff, DiffCounts, DiffSide, Kind, SheetDiff, TopicDiff} from '../model/generated/diff.ts';
import {compareClaims} from './compare-claims.ts';
import {compareConflicts} from './compare-conflicts.ts';
import {compareDecisions} from './compare-decisions.ts';
import {compareFields, type Fields} from './compare-fields.ts';
import {compareArticles, compareEntities, type Phrases} from './compare-parts.ts';
import {compareSheets, nameOf, type SheetOutline} from './compare-sheets.ts';
import {type ArticleWords, compareWords} from './compare-words.ts';
import {disputes} from './dispute-of.ts';

/** One of the two datasets: what it is called, how sheets word its claims, and the sheets that it gives. */
export type DatasetSide = {
  name: string;
  dataset: Dataset;
  /** Claim id -> its sentence; a claim without words is not in it. */
  sentences: ReadonlyMap<string, string>;
  /** null where no definitions of sheets are known. */
  sheets: readonly SheetOutline[] | null;
  /** The content that the dataset was made from; null where it is not at hand, as beside a dataset file. */
  written: Written | null;
};

/** Of a content folder: the values of clinic.yaml by their path; by topic the words of its articles and its phrases. */
export type Written = {
  clinic: Fields;
  words: ReadonlyMap<string, ArticleWords>;
  phrases: ReadonlyMap<string, Phrases>;
};

/** Everything that differs between two datasets, in a fixed order. The other way round it is the same, mirrored. */
export function compareDatasets(old: DatasetSide, now: DatasetSide): Diff {
  const ids = new Set([...old.dataset.topics, ...now.dataset.topics].map((t) => t.id));
  const topics = [...ids].sort(compareText).map((id) => compareTopic(id, old, now));
  const changed = new Set(topics.flatMap((t) => t.claims.map((c) => c.id)));
  const sheets = old.sheets && now.sheets ? compareSheets(old.sheets, now.sheets, changed) : null;
  const carriers = sheets ?? [];
  const clinic = old.written && now.written ? compareFields(old.written.clinic, now.written.clinic) : [];
  const touched = topics
    .filter(hasChanges)
    .map((topic) => ({...topic, claims: topic.claims.map((claim) => withSheets(claim, carriers))}));
  return {
    format: 1,
    generator: 'claimleaf',
    old: sideOf(old),
    new: sideOf(now),
    same: touched.length === 0 && carriers.length === 0 && clinic.length === 0,
    counts: countAll(touched, carriers),
    clinic,
    topics: touched,
    sheets,
  };
}

const sideOf = ({name, dataset}: DatasetSide): DiffSide => ({
  name,
  draft: dataset.draft === true,
  claims: dataset.claims.length,
  unmapped: dataset.unmapped.length,
});

function compareTopic(id: string, old: DatasetSide, now: DatasetSide): TopicDiff {
  const was = topicOf(id, old);
  const is = topicOf(id, now);
  const relations = (side: typeof was) => [...new Set(side.claims.map((c) => c.relation))].sort(compareText);
  const [before, after] = [relations(was), relations(is)];
  const claims = compareClaims(was, is);
  return {
    topic: id,
    title: (is.topic ?? was.topic)?.title ?? id,
    state: !was.topic ? 'added' : !is.topic ? 'removed' : 'changed',
    fields: compareFields(was.fields, is.fields),
    relations: {gained: after.filter((r) => !before.includes(r)), lost: before.filter((r) => !after.includes(r))},
    claims,
    decisions: compareDecisions(was, is),
    conflicts: compareConflicts(was.conflicts, is.conflicts),
    entities: compareEntities(was.entities, is.entities, phrasesOf(id, old.written, now.written)),
    articles: compareArticles(was.articles, is.articles),
    words: old.written && now.written ? compareWords(wordsOf(id, old.written), wordsOf(id, now.written), claims) : [],
  };
}

const noPhrases: Phrases = new Map();

/** The phrases of both; none where one side has no content. */
function phrasesOf(topic: string, old: Written | null, now: Written | null): {old: Phrases; now: Phrases} {
  const [was, is] = [old?.phrases.get(topic), now?.phrases.get(topic)];
  return was && is ? {old: was, now: is} : {old: noPhrases, now: noPhrases};
}

const wordsOf = (topic: string, {words}: Written): ArticleWords => words.get(topic) ?? new Map();

/** What a dataset has of one topic; all of it empty where it lacks the topic. */
function topicOf(id: string, {dataset, sentences}: DatasetSide) {
  const topic = dataset.topics.find((t) => t.id === id);
  const own = <T extends {topic: string}>(list: readonly T[]) => list.filter((x) => x.topic === id);
  const {title, scope, searched, reviewBy} = topic ?? {};
  const editors = topic?.editors?.map(({name, role}) => `${name} (${role})`).join('; ');
  const conflicts = own(dataset.conflicts);
  return {
    topic,
    fields: {title, scope, searched, reviewBy, editors},
    claims: own(dataset.claims),
    proposed: dataset.proposed ? own(dataset.proposed) : null,
    disputeOf: disputes(conflicts),
    sentenceOf: (claim: {id: string}) => sentences.get(claim.id) ?? null,
    conflicts,
    entities: own(dataset.entities),
    articles: own(dataset.articles),
  };
}

function hasChanges({fields, claims, decisions, conflicts, entities, articles, words}: TopicDiff): boolean {
  return [fields, claims, decisions, conflicts, entities, articles, words].some((changes) => changes.length > 0);
}

const withSheets = (claim: ClaimDiff, sheets: readonly SheetDiff[]): ClaimDiff => ({
  ...claim,
  sheets: sheets.filter((s) => s.claims.includes(claim.id)).map(nameOf),
});

function countAll(topics: readonly TopicDiff[], sheets: readonly SheetDiff[]): DiffCounts {
  const claims = topics.flatMap((t) => t.claims);
  const count = (kind: Kind) => claims.filter((c) => c.kinds.includes(kind)).length;
  const sum = (part: 'decisions' | 'conflicts' | 'entities' | 'articles') =>
    topics.reduce((n, t) => n + t[part].length, 0);
  return {
    added: count('added'),
    removed: count('removed'),
    strengthened: count('strengthened'),
    weakened: count('weakened'),
    'newly-in-conflict': count('newly-in-conflict'),
    'out-of-conflict': count('out-of-conflict'),
    changed: count('changed'),
    reworded: count('reworded'),
    rephrased: count('rephrased'),
    decisions: sum('decisions'),
    conflicts: sum('conflicts'),
    entities: sum('entities'),
    articles: sum('articles'),
    sheets: sheets.length,
  };
}
