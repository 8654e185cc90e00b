import type {Place} from '../../diagnostics.ts';
import type {Conflict} from '../../model/generated/dataset.ts';
import type {Decision} from '../../model/generated/decisions.ts';
import type {YamlPath} from '../rule.ts';

/** The decisions of a topic, and what there is to decide. */
export type DecisionSubject = {
  decisions: readonly Pick<Decision, 'on-claims' | 'verdict' | 'wording' | 'rating'>[];
  /** Ids of the topic's claims. */
  claims: ReadonlySet<string>;
  conflicts: readonly Pick<Conflict, 'claims'>[];
  placeOf: (path: YamlPath) => Place;
};
