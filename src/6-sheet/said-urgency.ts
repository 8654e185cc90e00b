import {must} from '../base/must.ts';
import type {Claim, ClaimStatement} from '../model/generated/dataset.ts';
import type {CareKey} from '../model/sheet.ts';

export type Urgency = NonNullable<ClaimStatement['urgency']>;

/** From the least to the most urgent: the key of a care block, and what an article says. */
export const byUrgency: readonly {key: CareKey; urgency: Urgency}[] = [
  {key: 'week', urgency: 'soon'},
  {key: 'today', urgency: 'today'},
  {key: 'emergency', urgency: 'emergency'},
];

/** How urgent the articles that affirm a claim call it, by the most urgent place; null of what is no reason to seek care. */
export function saidUrgency({
  statements,
}: Pick<Claim, 'statements'>): {key: CareKey; urgency: Urgency; rank: number; statement: ClaimStatement} | null {
  const affirmed = statements.filter((s) => s.polarity === 'affirmed');
  const rank = Math.max(...affirmed.map(rankOf));
  const step = byUrgency[rank];
  const statement = affirmed.find((s) => rankOf(s) === rank);
  return step ? {...step, rank, statement: must(statement, 'the greatest is one of them')} : null;
}

/** -1 of what is no reason to seek care. */
const rankOf = (s: ClaimStatement) => byUrgency.findIndex((step) => step.urgency === s.urgency);
