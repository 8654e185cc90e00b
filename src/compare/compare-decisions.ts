import {compareText} from '../base/order.ts';
import {claimKey, type Triple} from '../model/claim-key.ts';
import type {Claim, ClaimStatement, ProposedStatement} from '../model/generated/dataset.ts';
import type {DecisionDiff, StatementVerdict} from '../model/generated/diff.ts';

/** What a dataset has of one topic: its claims, and what is held back; null where it was made before there was any. */
export type DecisionsSide = {claims: readonly Claim[]; proposed: readonly ProposedStatement[] | null};

type Judged = Triple & {statement: ClaimStatement};

/**
 * The statements of both datasets that are accepted, rejected or waiting now and were not so, or that somebody else has
 * signed: by article, line and what they say. Statements that only one has show in its claims. A dataset that knows of
 * nothing held back does not tell who decided, so that nothing is compared with it.
 */
export function compareDecisions(old: DecisionsSide, now: DecisionsSide): DecisionDiff[] {
  const [was, is] = [judgedIn(old), judgedIn(now)];
  if (!was || !is) return [];
  const before = new Map(was.map((judged) => [keyOf(judged), verdictOf(judged)]));
  return is
    .flatMap((judged): DecisionDiff[] => {
      const said = before.get(keyOf(judged));
      const says = verdictOf(judged);
      if (!said || (said.state === says.state && said.by === says.by)) return [];
      const {subject, relation, object, statement} = judged;
      const {article, line, target} = statement;
      return [{...{subject, relation, object, article, line, quote: target.exact}, old: said, new: says}];
    })
    .sort((a, b) => compareText(a.article, b.article) || a.line - b.line || compareText(claimKey(a), claimKey(b)));
}

/** Each place once: of the same words twice in an article the first. */
function judgedIn({claims, proposed}: DecisionsSide): Judged[] | null {
  if (proposed === null) return null;
  const all = [
    ...claims.flatMap(({subject, relation, object, statements}) =>
      statements.map((statement) => ({subject, relation, object, statement})),
    ),
    ...proposed.map(({subject, relation, object, statement}) => ({subject, relation, object, statement})),
  ];
  return [...Map.groupBy(all, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

const keyOf = (judged: Judged) =>
  JSON.stringify([claimKey(judged), judged.statement.article, judged.statement.target.exact]);

function verdictOf({statement: {state, decided}}: Judged): StatementVerdict {
  const isDecided = state === 'accepted' || state === 'rejected';
  return {state: isDecided ? state : 'waits', by: decided?.by ?? null, on: decided?.on ?? null};
}
