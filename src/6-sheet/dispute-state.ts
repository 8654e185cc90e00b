import type {Claim} from '../model/generated/dataset.ts';
import type {SheetContext} from './sheet-context.ts';

/** What a table says of a claim that is in a disagreement, '' for others. One that is open comes before a decided one. */
export function disputeState({id}: Claim, {index, wording}: SheetContext): string {
  const own = index.conflicts.filter((conflict) => conflict.claims.includes(id));
  if (own.some((conflict) => conflict.state === 'open')) return wording.evidence.open;
  return own.length > 0 ? wording.evidence.decided : '';
}
