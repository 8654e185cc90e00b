import type {Entity} from '../model/generated/vocabulary.ts';

/** A place where the text names an entity: tokens `from` to `to` (exclusive). */
export type Mention = {
  entity: Entity;
  from: number;
  to: number;
  /** For people and conditions: what is named inside of their name ("people with anemia", "iron deficiency anemia"). */
  inside?: Mention[];
};
