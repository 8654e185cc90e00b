import {shortHash} from '../base/hash.ts';
import {compareText} from '../base/order.ts';
import type {Claim, Proposal} from '../model/generated/dataset.ts';
import {inputsOf} from './conflicts.ts';

/** Claims that join the same two entities by different relations: an editor should look whether one was misread. */
export function proposeReviews(topic: string, claims: readonly Claim[]): Proposal[] {
  const byEnds = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = [claim.subject, claim.object].sort().join('\n');
    const group = byEnds.get(key);
    if (group) group.push(claim);
    else byEnds.set(key, [claim]);
  }
  return [...byEnds.values()]
    .filter((group) => group.length > 1)
    .map((group): Proposal => {
      const claimIds = group.map((c) => c.id).sort();
      return {
        id: `p-${shortHash(`${topic}\n${claimIds.join('\n')}`, 10)}`,
        topic,
        kind: 'same-entities',
        claims: claimIds,
        inputs: inputsOf(group),
        why: `${group.map((c) => `${c.subject} ${c.relation} ${c.object}`).join('; ')}`.slice(0, 300),
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}
