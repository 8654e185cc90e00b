import {must} from '../base/must.ts';
import {claimKey, type Triple} from '../model/claim-key.ts';
import type {Annotation, Corrected, Qualified, Stated} from '../model/generated/annotations.ts';
import type {Decided} from '../model/generated/dataset.ts';

/** A statement as a person gives it, and how. */
export type Given = {triple: Triple; says: Omit<Qualified, 'says'>; decided: Decided};

/** What people say of one unit. */
export type Verdicts = {
  /** What it states, by its triple: an empty list where that is rejected, `decided` by whom. */
  byTriple: Map<string, {given: Given[]; decided: Decided}>;
  /** Where it was read whole: by whom. Whatever else is read in it is rejected. */
  whole: Decided | null;
};

export const noVerdicts = (): Verdicts => ({byTriple: new Map(), whole: null});

/** 'iron-deficiency causes fatigue' as its three parts. */
export function readTriple(text: string): Triple {
  const [subject, relation, object] = text.split(' ');
  const part = (word: string | undefined) => must(word, 'the schema asks for three words');
  return {subject: part(subject), relation: part(relation), object: part(object)};
}

/** Puts one more annotation to what was said of a unit before; of one triple the later counts. */
export function addVerdicts(verdicts: Verdicts, annotation: Annotation): void {
  const {by, on, why, accept = [], correct = [], add = [], reject = []} = annotation;
  const decided = (as: Decided['as']): Decided => ({as, by, on, ...(why === undefined ? {} : {why})});
  const given = [
    ...accept.map((stated) => toGiven(stated, decided('read'))),
    ...correct.map((stated) => toGiven(stated, decided('corrected'))),
    ...add.map((stated) => toGiven(stated, decided('added'))),
  ];
  const wrong = [...reject, ...correct.map(({read}) => read)];
  for (const text of wrong)
    verdicts.byTriple.set(claimKey(readTriple(text)), {given: [], decided: decided('rejected')});
  for (const [key, list] of Map.groupBy(given, ({triple}) => claimKey(triple)))
    verdicts.byTriple.set(key, {given: eachOnce(list), decided: must(list[0], 'a group has a member').decided});
  if (annotation.whole) verdicts.whole = decided('rejected');
}

/** What was given twice in the same words, such as what is right already and another reading corrected to it, counts once. */
const eachOnce = (given: readonly Given[]): Given[] =>
  [...new Map(given.toReversed().map((g) => [meaningOf(g.says), g])).values()].toReversed();

const meaningOf = (says: Given['says']) =>
  JSON.stringify(Object.entries({polarity: 'affirmed', certainty: 'stated', ...says}).sort());

function toGiven(stated: Stated | Corrected, decided: Decided): Given {
  if (typeof stated === 'string') return {triple: readTriple(stated), says: {}, decided};
  const {says, ...more} = stated;
  const {read: _, ...qualifiers} = {read: '', ...more};
  return {triple: readTriple(says), says: qualifiers, decided};
}
