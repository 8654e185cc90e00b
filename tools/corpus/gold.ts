import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import type {Statement} from '../../src/model/statement.ts';
import type {CorpusTopic} from './read-topic.ts';

/** A statement that was marked by hand. `condition` and `quote` stand in those of the second guideline alone. */
export type Marked = Pick<Statement, 'subject' | 'relation' | 'object' | 'line' | 'polarity' | 'certainty'> & {
  quote?: string;
} & Partial<Pick<Statement, 'severity' | 'population' | 'condition' | 'amount' | 'time'>>;

type Triple = Pick<Statement, 'subject' | 'relation' | 'object'>;

/** What is not scored, in either direction, since two careful people may choose differently (soft.json of a topic). */
export type Soft = {
  relations: readonly string[];
  entities: readonly string[];
  optional?: readonly (readonly string[])[];
  /** Two ids that count as one in the object of `helps`: a condition and its symptom. */
  alike?: readonly (readonly [string, string])[];
};

/** A text's marked statements, and those of them that are scored, by their triple. */
export type GoldText = {number: string; marked: readonly Marked[]; core: ReadonlyMap<string, readonly Marked[]>};

export type Gold = {
  texts: readonly GoldText[];
  isScored: (triple: Triple) => boolean;
  /** The triple of the text's gold that one counts as: its own, or that with the alike object. */
  countsAs: (text: GoldText, triple: Triple) => string;
  /** Whether two ids are one, or one the broader of the other. */
  isNear: (a: string, b: string) => boolean;
};

export const tripleOf = ({subject, relation, object}: Triple) => `${subject} ${relation} ${object}`;

/** Matches as the scorer beside the corpus does (score.mjs). */
export function makeGold(
  texts: readonly {number: string; marked: readonly Marked[]}[],
  soft: Soft,
  entities: readonly Pick<Entity, 'id' | 'broader'>[],
): Gold {
  const optional = new Set((soft.optional ?? []).map((triple) => triple.join(' ')));
  const alike = new Map((soft.alike ?? []).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const broader = new Map(entities.map((e) => [e.id, [e.broader ?? []].flat()]));
  const isScored = (t: Triple) =>
    !soft.relations.includes(t.relation) &&
    !soft.entities.includes(t.subject) &&
    !soft.entities.includes(t.object) &&
    !optional.has(tripleOf(t));
  return {
    texts: texts.map(({number, marked}) => ({number, marked, core: Map.groupBy(marked.filter(isScored), tripleOf)})),
    isScored,
    countsAs: ({core}, triple) => {
      const own = tripleOf(triple);
      const other = alike.get(triple.object);
      if (core.has(own) || triple.relation !== 'helps' || other === undefined) return own;
      const same = tripleOf({...triple, object: other});
      return core.has(same) ? same : own;
    },
    isNear: (a, b) => a === b || (broader.get(a) ?? []).includes(b) || (broader.get(b) ?? []).includes(a),
  };
}

/** What was marked by hand in the texts of a topic of the corpus. */
export function readGold({folder, texts, entities}: CorpusTopic): Gold {
  const soft = join(folder, 'soft.json');
  return makeGold(
    texts.map(({file}) => ({
      number: file.slice(0, 3),
      marked: readFileSync(join(folder, `claims-${file.slice(0, 3)}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Marked),
    })),
    existsSync(soft) ? (JSON.parse(readFileSync(soft, 'utf8')) as Soft) : {relations: [], entities: []},
    entities,
  );
}
