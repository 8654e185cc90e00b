import {contentError, contentWarning, type Diagnostic, type Outcome, type Place} from '../diagnostics.ts';
import type {Claim, Conflict} from '../model/generated/dataset.ts';
import type {Decision} from '../model/generated/decisions.ts';
import {inputsOf} from './conflicts.ts';

type Merged = {claims: Claim[]; conflicts: Conflict[]};

/**
 * Applies what the editors decided: a conflict becomes decided, a claim is hidden, gets its words or its rating.
 * A decision on a claim that is gone, or on statements that have changed since, is reported and not applied.
 */
export function applyDecisions(
  merged: Merged,
  decisions: readonly Decision[],
  placeOf: (index: number) => Place,
): Outcome<Merged> {
  const diagnostics: Diagnostic[] = [];
  let {claims, conflicts} = merged;
  decisions.forEach((decision, index) => {
    const ids = decision['on-claims'];
    const judged = ids.flatMap((id) => claims.find((c) => c.id === id) ?? []);
    if (judged.length < ids.length) {
      const gone = ids.filter((id) => !judged.some((c) => c.id === id));
      diagnostics.push(
        contentError(
          'decision/unknown-claim',
          placeOf(index),
          `Found a decision on ${gone.join(', ')}, which the dataset does not have.`,
          'Take the decision out, or look under which id the claim stands now.',
        ),
      );
      return;
    }
    const inputs = inputsOf(judged);
    if (inputs !== decision.inputs) {
      diagnostics.push(
        contentWarning(
          'decision/stale',
          placeOf(index),
          `Found a decision on statements with the hash ${decision.inputs}, expected ${inputs}: they have changed since.`,
          'Read the statements again, decide anew and write the new hash.',
        ),
      );
      return;
    }
    const {verdict, wording, rating, by, on, why: reason} = decision;
    claims = claims.map((claim) =>
      ids.includes(claim.id)
        ? {
            ...claim,
            ...(verdict === 'hide' ? {hidden: true as const} : {}),
            ...(wording ? {wording} : {}),
            ...(rating ? {rating} : {}),
          }
        : claim,
    );
    const same = (conflict: Conflict) =>
      conflict.claims.length === ids.length && conflict.claims.every((id) => ids.includes(id));
    conflicts = conflicts.map((conflict) =>
      same(conflict) ? {...conflict, state: 'decided' as const, verdict, by, on, reason} : conflict,
    );
  });
  return {value: {claims, conflicts}, diagnostics};
}
