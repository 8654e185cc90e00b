import type {Claim, Dataset, DatasetEntity} from '../model/generated/dataset.ts';
import type {Schemas} from '../model/schemas.ts';

/** A sheet as others need to know it. `review` is the sign-off of the person who read it, or null. */
export type ExportSheet = {
  topic: string;
  id: string;
  title: string;
  about: string;
  language: string;
  audience: 'patient' | 'clinician' | 'both';
  /** Ids of the claims that it prints, sorted. */
  claims: string[];
  review: {who: string; role: string; on: string} | null;
};

/** All that the exports are made from. */
export type ExportInput = {
  dataset: Dataset;
  /** By topic, then by id. */
  sheets: readonly ExportSheet[];
  /** Claim id -> its plain sentence. A claim without one is named by its parts. */
  sentences: ReadonlyMap<string, string>;
  /** 'topic/article' -> the text of the article's file, in which offsets are counted anew. */
  texts: ReadonlyMap<string, string>;
  /** Relation id -> how a claim of it is read. */
  relations: ReadonlyMap<string, string>;
  /** The clinic's name, and the address of its online copies without 'https://'. */
  clinic: {name: string; address: string};
  schemas: Schemas;
};

/** A file of the export: its path below the folder of the exports. */
export type ExportFile = {path: string; text: string};

/**
 * The sentence of a claim. Where no sheet could word it, its parts in their order, with what the articles together say
 * and how sure they are: bare parts would sound surer than they are.
 */
export function sentenceOf(claim: Claim, {sentences, dataset}: ExportInput): string {
  const sentence = sentences.get(claim.id);
  if (sentence !== undefined) return sentence;
  const label = (id: string) => dataset.entities.find((e) => e.topic === claim.topic && e.id === id)?.label ?? id;
  const parts = [label(claim.subject), claim.relation, label(claim.object)].join(' – ');
  return `${parts} (${claim.stance}, ${claim.certainty})`;
}

/**
 * The entities of the dataset, and behind them those that no vocabulary has: what a relation always has at one end, such
 * as the reader for advice. Each end of a claim or of what is proposed is one of these.
 */
export function allEntities({entities, claims, proposed = []}: Dataset): DatasetEntity[] {
  const key = (topic: string, id: string) => `${topic}/${id}`;
  const known = new Set(entities.map((e) => key(e.topic, e.id)));
  const ends = [...claims, ...proposed].flatMap(({topic, subject, object}) =>
    [subject, object].map((id) => ({topic, id})),
  );
  const fixed = new Map(ends.filter((e) => !known.has(key(e.topic, e.id))).map((e) => [key(e.topic, e.id), e]));
  return [...entities, ...[...fixed.values()].map((e) => ({...e, kind: 'fixed', label: e.id, plain: e.id}))];
}
