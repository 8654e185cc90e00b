import type {NamedChoice} from './choice.ts';
import {antecedent} from './strategies/antecedent.ts';
import {context} from './strategies/context.ts';
import {freshPronoun} from './strategies/fresh-pronoun.ts';
import {goingOn} from './strategies/going-on.ts';
import {memberOfClass} from './strategies/member-of-class.ts';
import {nearestList} from './strategies/nearest-list.ts';
import {opening} from './strategies/opening.ts';
import {sameWithoutOwn} from './strategies/same-without-own.ts';
import {shortageBeforeEffect} from './strategies/shortage-before-effect.ts';
import type {Strategy} from './strategy.ts';
import type {TriggerPlace} from './trigger-place.ts';

/** The strategies by which a subject is found before a trigger, the likeliest first. */
const strategies: readonly Strategy[] = [
  opening,
  freshPronoun,
  shortageBeforeEffect,
  antecedent,
  goingOn,
  nearestList,
  sameWithoutOwn,
  context,
];

/** Every strategy. */
export const allStrategies: readonly Strategy[] = [memberOfClass, ...strategies];

/** Whose the predicate is, the likeliest first. What a class is said of stands before it, or it is said of nothing. */
export function subjectChoices(at: TriggerPlace): NamedChoice[] {
  const choicesOf = ({name, choices}: Strategy) => choices(at).map((choice) => ({...choice, strategy: name}));
  const ofClass = choicesOf(memberOfClass);
  return ofClass.length > 0 ? ofClass : strategies.flatMap(choicesOf);
}
