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
export type End = {
  id: string;
  kind: string;
  thing: Thing | null;
  source: string;
  /** How far away the text is that names it, up to 3. */
  rank: number;
  isInTitle: boolean;
  /** The unit is hardly more than it. */
  isWhole: boolean;
  /** The same for ends that have all but their id and words in common. */
  kindNumber: number;
};

/** Two ends that a relation may join, and the sum of what the ranking model holds of it; 0 without a model. */
export type Weighed = {relation: Relation; subject: string; object: string; weight: number};

/** The same with where the unit names them. `features` describe how they stand to each other, without a word of a topic. */
export type Pair = Weighed & {subjectThing: Thing | null; objectThing: Thing | null; features: string[]};

/** What a unit is read with. */
export type CandidatePlace = {
  unit: Unit;
  reading: Reading;
  surroundings: readonly Surrounding[];
  titleIds: ReadonlySet<string>;
};
