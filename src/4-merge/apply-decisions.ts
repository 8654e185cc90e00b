import {present} from '../base/present.ts';
import {decisionNoEffect} from '../diagnostics/decision-no-effect.ts';
import {decisionPrefer} from '../diagnostics/decision-prefer.ts';
import {decisionStale} from '../diagnostics/decision-stale.ts';
import {decisionUnknownClaim} from '../diagnostics/decision-unknown-claim.ts';
import type {Diagnostic, Outcome, Place} from '../diagnostics.ts';
import type {Claim, Conflict, Proposal} from '../model/generated/dataset.ts';
import type {Decision} from '../model/generated/decisions.ts';
import {inputsOf} from './conflicts.ts';

type Merged = {claims: Claim[]; conflicts: Conflict[]; proposals: Proposal[]};

/**
 * Applies what the editors decided. A conflict or a proposal between exactly the claims that were judged becomes
 * decided; claims are hidden, linked as saying the same, get words or a rating. No claim is ever merged into another.
 * A decision on a claim that is gone, or on statements that have changed since, is reported and not applied.
 */
export function applyDecisions(
  merged: Merged,
  decisions: readonly Decision[],
  placeOf: (index: number) => Place,
): Outcome<Merged> {
  const diagnostics: Diagnostic[] = [];
  let value = merged;
  decisions.forEach((decision, index) => {
    const problem = findProblem(decision, value, placeOf(index));
    if (problem) diagnostics.push(problem);
    if (!problem || problem.code === 'decision/no-effect') value = applyOne(decision, value);
  });
  return {value, diagnostics};
}

/** Whether two lists name the same claims, in whatever order. */
export function areSameClaims(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function findProblem(decision: Decision, {claims, conflicts, proposals}: Merged, place: Place): Diagnostic | null {
  const {verdict, prefer, 'on-claims': ids} = decision;
  const judged = present(ids.map((id) => claims.find((c) => c.id === id)));
  if (judged.length < ids.length) {
    const gone = ids.filter((id) => !judged.some((c) => c.id === id));
    return decisionUnknownClaim(place, {gone});
  }
  const inputs = inputsOf(judged);
  if (inputs !== decision.inputs) return decisionStale(place, {found: decision.inputs, expected: inputs});
  const isPreference = verdict === 'prefer';
  if (prefer === undefined ? isPreference : !isPreference || ids.length < 2 || !ids.includes(prefer))
    return decisionPrefer(place, {prefer, verdict, claims: ids});
  // Words for a restriction settle nothing, and have no effect on a claim that nothing restricts.
  if (verdict === 'restrict')
    return judged.every((c) => c.restrictions) ? null : decisionNoEffect(place, {verdict, claims: ids});
  const settles = [...conflicts, ...proposals].some((of) => areSameClaims(of.claims, ids));
  if (settles || verdict === 'hide' || verdict === 'same' || decision.wording || decision.rating) return null;
  return decisionNoEffect(place, {verdict, claims: ids});
}

function applyOne(decision: Decision, {claims, conflicts, proposals}: Merged): Merged {
  const {verdict, prefer, wording, rating, restriction, by, on, why: reason, 'on-claims': ids} = decision;
  const settled = {verdict, by, on, reason};
  // Words and rating are those of what is printed, which is the preferred claim where there is one.
  const settles = (of: Conflict | Proposal) => verdict !== 'restrict' && areSameClaims(of.claims, ids);
  const described = prefer ? [prefer] : ids;
  return {
    claims: claims.map((claim) => {
      if (!ids.includes(claim.id)) return claim;
      const others = verdict === 'same' ? ids.filter((id) => id !== claim.id) : [];
      const same = [...new Set([...(claim.same ?? []), ...others])].sort();
      return {
        ...claim,
        ...(same.length > 0 ? {same} : {}),
        ...(verdict === 'hide' ? {hidden: true as const} : {}),
        ...(wording && described.includes(claim.id) ? {wording} : {}),
        ...(rating && described.includes(claim.id) ? {rating} : {}),
        ...(restriction && claim.restrictions ? {restriction} : {}),
      };
    }),
    conflicts: conflicts.map((conflict) =>
      settles(conflict) ? {...conflict, state: 'decided' as const, ...settled, ...(prefer ? {prefer} : {})} : conflict,
    ),
    proposals: proposals.map((proposal) => (settles(proposal) ? {...proposal, ...settled} : proposal)),
  };
}
