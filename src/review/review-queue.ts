import {areSameClaims} from '../4-merge/apply-decisions.ts';
import {inputsOf} from '../4-merge/conflicts.ts';
import {shortHash} from '../base/hash.ts';
import {must} from '../base/must.ts';
import {present, valuesAt} from '../base/present.ts';
import type {Claim, ClaimStatement, Conflict, Dataset, Proposal} from '../model/generated/dataset.ts';
import type {Decision, Decisions} from '../model/generated/decisions.ts';

/** One side of what is to be decided: a claim or a part of its statements, or a sentence without a claim. */
export type Side = {
  /** The claim; '' for a sentence in which none was found. */
  claim: string;
  /** What it says in short: 'zinc — helps — colds', with what kind of statements these are. */
  says: string;
  statements: {article: string; line: number; start: number; end: number; quote: string}[];
};

/** Something for an editor to decide. */
export type QueueItem = {
  id: string;
  topic: string;
  class: Conflict['class'] | 'stale' | Proposal['kind'] | 'claim';
  claims: string[];
  why: string;
  /** Hash of what is judged; '' for sentences, on which nothing can be decided. */
  inputs: string;
  sides: Side[];
  /** What can be decided about it. */
  verdicts: Decision['verdict'][];
  /** A decision that was taken before its statements changed. */
  previous?: Decision;
};

/** The topics of the content, as far as the queue asks: what was decided of each. */
type Decided = {topics: readonly {topic: {id: string}; decisions: {value: Decisions} | null}[]};

/**
 * What waits for an editor, in the order in which it is asked: open contradictions and doubts first, then figures, then what is explained; decisions that
 * are stale; proposals that nobody has decided.
 */
export function reviewQueue(dataset: Dataset, {topics}: Decided): QueueItem[] {
  const decisionsOf = (id: string) => topics.find(({topic}) => topic.id === id)?.decisions?.value.decisions ?? [];
  const known = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const stale = dataset.topics.flatMap(({id: topic}) =>
    decisionsOf(topic).flatMap((decision) => {
      const judged = valuesAt(known, decision['on-claims']);
      const isWhole = judged.length === decision['on-claims'].length;
      return isWhole && inputsOf(judged) !== decision.inputs ? [{topic, decision, judged}] : [];
    }),
  );
  const previousOf = (claims: readonly string[]) =>
    stale.findLast(({decision}) => areSameClaims(decision['on-claims'], claims))?.decision;
  const conflicts = dataset.conflicts
    .filter((c) => c.state === 'open')
    .toSorted((a, b) => ranks.indexOf(a.class) - ranks.indexOf(b.class))
    .map((c) => ofConflict(c, dataset));
  const proposals = dataset.reviews.filter((p) => !p.verdict).map((p) => ofProposal(p, dataset));
  const own = [...conflicts, ...proposals];
  const lone = stale.filter(({decision}) => !own.some((item) => areSameClaims(item.claims, decision['on-claims'])));
  const unique = [...new Map(lone.map((s) => [[...s.decision['on-claims']].sort().join(), s])).values()];
  return [
    ...conflicts.map(withPrevious),
    ...unique.map(({topic, decision, judged}) => ofStale(topic, decision, judged)),
    ...proposals.map(withPrevious),
  ];

  function withPrevious(item: QueueItem): QueueItem {
    const previous = item.claims.length > 0 ? previousOf(item.claims) : undefined;
    return previous ? {...item, previous} : item;
  }
}

/**
 * What an id stands for, whether it waits or has been decided: a conflict, a proposal, a stale decision, a claim.
 * Null where there is no such thing.
 */
export function findReview(id: string, queue: readonly QueueItem[], dataset: Dataset): QueueItem | null {
  const waiting = queue.find((item) => item.id === id);
  if (waiting) return waiting;
  const conflict = dataset.conflicts.find((c) => c.id === id);
  if (conflict) return ofConflict(conflict, dataset);
  const proposal = dataset.reviews.find((p) => p.id === id);
  if (proposal) return ofProposal(proposal, dataset);
  const claim = dataset.claims.find((c) => c.id === id);
  if (!claim) return null;
  const why =
    'A claim by itself: it can be hidden, or stay and get words, a rating, or plain words for what restricts it.';
  const inputs = inputsOf([claim]);
  return {
    id,
    topic: claim.topic,
    class: 'claim',
    claims: [id],
    why,
    inputs,
    sides: [ofClaim(claim)],
    verdicts: claim.restrictions ? [...alone, 'restrict'] : [...alone],
  };
}

/** What can be decided where there is nothing to settle: to hide, or (with words or a rating) to let stand. */
const alone: readonly Decision['verdict'][] = ['distinct', 'hide'];

const ranks: readonly Conflict['class'][] = ['contradiction', 'certainty', 'severity', 'numeric', 'explained'];

function ofConflict(conflict: Conflict, dataset: Dataset): QueueItem {
  const {id, topic, class: kind, why, inputs} = conflict;
  const judged = claimsOf(conflict.claims, dataset);
  const [only] = judged;
  const sides = judged.length === 1 && only ? ofOneClaim(only) : judged.map(ofClaim);
  const verdicts: Decision['verdict'][] = ['same', 'distinct', 'narrower', 'conflict', 'not-a-conflict'];
  if (judged.length > 1) verdicts.push('prefer');
  return {id, topic, class: kind, claims: conflict.claims, why, inputs, sides, verdicts: [...verdicts, 'hide']};
}

function ofProposal(proposal: Proposal, dataset: Dataset): QueueItem {
  const {id, topic, kind, claims, why, inputs = ''} = proposal;
  const sides = (proposal.units ?? []).map(({article, line, start}): Side => {
    const {end, quote} = must(
      dataset.unmapped.find((u) => u.topic === topic && u.article === article && u.start === start),
      'a proposal is about what was not mapped',
    );
    return {
      claim: '',
      says: 'no claim was found',
      statements: [{article, line, start, end, quote}],
    };
  });
  // Nothing can be decided about sentences without claims: a rule or a synonym maps them.
  const verdicts: Decision['verdict'][] = claims.length > 0 ? ['same', 'distinct', 'narrower', 'hide'] : [];
  const judged = claimsOf(claims, dataset).map(ofClaim);
  return {id, topic, class: kind, claims, why, inputs, sides: [...judged, ...sides], verdicts};
}

function ofStale(topic: string, decision: Decision, judged: readonly Claim[]): QueueItem {
  const claims = judged.map((c) => c.id);
  return {
    id: `s-${shortHash(`${topic}\n${claims.toSorted().join('\n')}`, 10)}`,
    topic,
    class: 'stale',
    claims,
    why: `The statements have changed since ${decision.by} decided '${decision.verdict}' on ${decision.on}.`,
    inputs: inputsOf(judged),
    sides: judged.map(ofClaim),
    // There is no conflict or proposal between them any more, so other verdicts would settle nothing.
    verdicts:
      decision.verdict === 'restrict' ? ['restrict', 'hide'] : judged.length > 1 ? ['same', ...alone] : [...alone],
    previous: decision,
  };
}

const claimsOf = (ids: readonly string[], {claims}: Dataset) =>
  present(ids.map((id) => claims.find((c) => c.id === id)));

/** A claim that its own articles dispute: those who affirm it on one side, those who doubt or deny it on the other. */
function ofOneClaim(claim: Claim): Side[] {
  return [
    toSide(
      claim,
      claim.statements.filter((s) => s.polarity === 'affirmed'),
    ),
    toSide(
      claim,
      claim.statements.filter((s) => s.polarity !== 'affirmed'),
    ),
  ].filter((side) => side.statements.length > 0);
}

const ofClaim = (claim: Claim): Side => toSide(claim, claim.statements);

function toSide(claim: Claim, statements: readonly ClaimStatement[]): Side {
  const kinds = statements.flatMap((s) => [
    s.polarity === 'affirmed' ? s.certainty : s.polarity,
    ...(s.severity ? [s.severity] : []),
    ...(s.population ? [s.population] : []),
    ...(s.urgency ? [s.urgency] : []),
  ]);
  return {
    claim: claim.id,
    says: `${claim.subject} — ${claim.relation} — ${claim.object} (${[...new Set(kinds)].join(', ')})`,
    statements: statements.map(({article, line, target}) => ({
      article,
      line,
      start: target.start,
      end: target.end,
      quote: target.exact.replace(/\s+/g, ' '),
    })),
  };
}
