import type {ContentRule} from '../rule.ts';
import type {DecisionSubject} from './subject.ts';

/** Verdicts on a disagreement. */
const onConflicts: ReadonlySet<string> = new Set(['conflict', 'not-a-conflict', 'prefer']);

const ids = ['c-0000000001', 'c-0000000002'];

export const noEffect: ContentRule<DecisionSubject> = {
  id: 'decision/no-effect',
  asks: 'A verdict on a disagreement is about claims that disagree, all of them and no others.',
  source: 'own: an editor believes that something is decided, and it is not',
  severity: 'warning',
  says: "Found the verdict '{value}', expected {limit}.",
  hint: 'Look which claims the disagreement has now (`claimleaf explain` shows them), or take the decision out.',
  good: sample([{claims: ids}]),
  bad: sample([{claims: ['c-0000000001']}]),
  judge({decisions, claims, conflicts, placeOf}) {
    const open = new Set(conflicts.map((c) => keyOf(c.claims)));
    return decisions.flatMap(({'on-claims': on, verdict, wording, rating}, i) => {
      // One on a claim that is gone is a problem of its own; words and ratings take effect by themselves.
      if (!onConflicts.has(verdict) || wording || rating || !on.every((id) => claims.has(id))) return [];
      if (open.has(keyOf(on))) return [];
      const limit = `a disagreement among ${on.join(', ')}, which there is not`;
      return [{value: verdict, limit, place: placeOf(['decisions', i]), claims: on}];
    });
  },
};

const keyOf = (on: readonly string[]) => [...new Set(on)].sort().join(' ');

function sample(conflicts: DecisionSubject['conflicts']): DecisionSubject {
  return {
    decisions: [{'on-claims': ids, verdict: 'prefer'}],
    claims: new Set(ids),
    conflicts,
    placeOf: () => ({file: 'skin/decisions.yaml', line: 2}),
  };
}
