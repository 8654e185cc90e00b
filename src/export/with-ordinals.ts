import {addCount, countOf} from '../base/counts.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';

/** A statement with the id of its claim. */
type OfClaim = Pick<ClaimStatement, 'article' | 'target'> & {claim: string};

/**
 * Statements with an ordinal each: 1, and 2 and on for further ones of the same claim at the very same place. One
 * sentence may state a claim more than once, of other people, or under other conditions.
 */
export function withOrdinals<Row extends OfClaim>(statements: readonly Row[]): (Row & {ordinal: number})[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const {claim, article, target} = statement;
    const place = `${claim} ${article} ${target.start} ${target.end}`;
    addCount(seen, place);
    return {...statement, ordinal: countOf(seen, place)};
  });
}
