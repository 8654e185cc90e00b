import {nextBroader} from '../base/broader.ts';
import {listAt} from '../base/multimap.ts';
import {claimKey} from '../model/claim-key.ts';
import type {Claim} from '../model/generated/dataset.ts';
import type {Entity} from '../model/generated/vocabulary.ts';

/**
 * Links each claim to those that say the same of something narrower ("nuts" to "almonds"): the vocabulary's `broader`
 * in one end, the other end equal. A link, never a merge. Returns new claims.
 */
export function linkFamilies(claims: readonly Claim[], entities: readonly Entity[]): Claim[] {
  const broader = nextBroader(entities);
  const byKey = new Map(claims.map((c) => [claimKey(c), c.id]));
  const narrower = new Map<string, Set<string>>();
  for (const claim of claims) {
    const above = [
      ...listAt(broader, claim.subject).map((subject) => claimKey({...claim, subject})),
      ...listAt(broader, claim.object).map((object) => claimKey({...claim, object})),
    ];
    for (const key of above) {
      const id = byKey.get(key);
      if (id === undefined || id === claim.id) continue;
      const set = narrower.get(id) ?? new Set();
      set.add(claim.id);
      narrower.set(id, set);
    }
  }
  return claims.map((claim) => {
    const links = narrower.get(claim.id);
    return links ? {...claim, narrower: [...links].sort()} : claim;
  });
}
