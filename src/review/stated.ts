import type {Triple} from '../model/claim-key.ts';
import type {Annotation, Qualified, Stated} from '../model/generated/annotations.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';

/** The qualifiers of a statement, without those that are left out where nothing else is said. */
export type Qualifiers = Omit<Qualified, 'says'>;

export const tripleOf = ({subject, relation, object}: Triple): string => `${subject} ${relation} ${object}`;

/** What of a statement goes beyond its triple. */
export function qualifiersOf(statement: Partial<ClaimStatement> & Partial<Qualified>): Qualifiers {
  const {polarity, certainty, severity, population, urgency, condition, amount, time, limitedBy, purpose} = statement;
  const all = {
    polarity: polarity === 'affirmed' ? undefined : polarity,
    certainty: certainty === 'stated' ? undefined : certainty,
    ...{severity, population, urgency, condition, amount, time, limitedBy, purpose},
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}

/** A statement as annotations have it: its triple alone where that is all. */
export const toStated = (says: string, qualifiers: Qualifiers): Stated =>
  Object.keys(qualifiers).length === 0 ? says : {says, ...qualifiers};

/** The other way round. */
export function readStated(stated: Stated): {says: string; qualifiers: Qualifiers} {
  if (typeof stated === 'string') return {says: stated, qualifiers: {}};
  return {says: stated.says, qualifiers: qualifiersOf(stated)};
}

/** What is said of one sentence, without who says it. */
export type Said = Pick<Annotation, 'accept' | 'correct' | 'add' | 'reject' | 'whole' | 'why'>;
