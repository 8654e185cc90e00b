import {compareText} from '../base/order.ts';
import {claimKey, type Triple} from '../model/claim-key.ts';
import type {Claim, ClaimStatement, ProposedStatement} from '../model/generated/dataset.ts';
import type {DecisionDiff, Verdict} from '../model/generated/diff.ts';

/** What a dataset has of one topic: its claims, and what is held back; null where it was made before there was any. */
export type DecisionsSide = {claims: readonly Claim[]; proposed: readonly ProposedStatement[] | null};

type Judged = Triple & {statement: ClaimStatement};

/**
 * The statements of both datasets that are accepted, rejected or waiting now and were not so, or that somebody else has
 * signed: by article, line and what they say. Statements that only one has show in its claims. A dataset that knows of
 * nothing held back does not tell who decided, so that nothing is compared with it.
 */
export function compareDecisions(old: DecisionsSide, now: DecisionsSide): DecisionDiff[] {
  if (old.proposed === null || now.proposed === null) return [];
  const before = new Map(judgedIn(old).map((judged) => [keyOf(judged), verdictOf(judged)]));
  return judgedIn(now)
    .flatMap((judged): DecisionDiff[] => {
      const was = before.get(keyOf(judged));
      const is = verdictOf(judged);
      if (!was || (was.state === is.state && was.by === is.by)) return [];
      const {subject, relation, object, statement} = judged;
      const {article, line, target} = statement;
      return [{...{subject, relation, object, article, line, quote: target.exact}, old: was, new: is}];
    })
    .sort((a, b) => compareText(a.article, b.article) || a.line - b.line || compareText(claimKey(a), claimKey(b)));
}

/** Each place once: of the same words twice in an article the first. */
function judgedIn({claims, proposed}: DecisionsSide): Judged[] {
  const all = [
    ...claims.flatMap(({subject, relation, object, statements}) =>
      statements.map((statement) => ({subject, relation, object, statement})),
    ),
    ...(proposed ?? []).map(({subject, relation, object, statement}) => ({subject, relation, object, statement})),
  ];
  return [...Map.groupBy(all, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

const keyOf = (judged: Judged) =>
  JSON.stringify([claimKey(judged), judged.statement.article, judged.statement.target.exact]);

function verdictOf({statement: {state, decided}}: Judged): Verdict {
  const isDecided = state === 'accepted' || state === 'rejected';
  return {state: isDecided ? state : 'waits', by: decided?.by ?? null, on: decided?.on ?? null};
}
