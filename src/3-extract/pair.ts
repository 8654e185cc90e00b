import type {Unit} from '../model/article.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Reading, Thing} from './reading.ts';

/** What the text around a unit names: where it stands, and the ids. The nearest first. */
export type Surrounding = {
  source: string;
  ids: readonly string[];
  senses: ReadonlySet<string>;
};

/** One end of a candidate: where the unit names it, or the text around. */
export type End = {id: string; thing: Thing | null; source: string; rank: number};

/** Two ends that a relation may join. `features` describe how they stand to each other, without a word of a topic. */
export type Pair = {
  relation: Relation;
  subject: string;
  object: string;
  subjectThing: Thing | null;
  objectThing: Thing | null;
  features: string[];
};

/** What a unit is read with. */
export type CandidatePlace = {
  unit: Unit;
  reading: Reading;
  surroundings: readonly Surrounding[];
  titleIds: ReadonlySet<string>;
  /** How many units of the article name two things together. */
  together: (a: string, b: string) => number;
};
