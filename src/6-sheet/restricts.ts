import {present} from '../base/present.ts';
import type {Claim, ClaimStatement} from '../model/generated/dataset.ts';
import {sayersOf} from '../model/sayers.ts';

/** Of the claims that are counted together, what each article says of them, where it says what they say. */
export function sayingOf(counted: readonly Claim[]): ReadonlyMap<string, ClaimStatement[]> {
  return Map.groupBy(
    counted.flatMap(({statements}) => sayersOf(statements)),
    ({article}) => article,
  );
}

/**
 * Whether an article restricts what it says: anywhere to a severe lack, to some people, or by words without which it would
 * be wrong; or each time by a condition, an amount or a time.
 */
export const isRestricting = (statements: readonly ClaimStatement[]): boolean =>
  statements.some((s) => s.severity === 'severe' || s.population !== undefined || s.limitedBy !== undefined) ||
  (statements.length > 0 && statements.every((s) => restrictionsOf(s).length > 0));

/** The words by which a statement is restricted, as they stand in its text. */
export const restrictionsOf = ({condition, amount, time}: ClaimStatement): string[] =>
  [condition, amount, time].flatMap((words) => present([words]));
