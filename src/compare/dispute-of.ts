import type {Claim, Conflict} from '../model/generated/dataset.ts';

/** Whether a claim stands in a disagreement: one that is open counts before a decided one. */
export type Dispute = 'none' | 'open' | 'decided';

/** Answers for every claim. Disagreements that different people, severity or time explain do not count. */
export function disputes(conflicts: readonly Conflict[]): (claim: Pick<Claim, 'id'>) => Dispute {
  const states = new Map<string, Dispute>();
  for (const conflict of conflicts) {
    if (conflict.class === 'explained') continue;
    for (const id of conflict.claims) if (states.get(id) !== 'open') states.set(id, conflict.state);
  }
  return ({id}) => states.get(id) ?? 'none';
}
