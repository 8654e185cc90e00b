import {compareText} from '../base/order.ts';
import type {Conflict} from '../model/generated/dataset.ts';
import type {ConflictDiff} from '../model/generated/diff.ts';
import {compareFields, type Fields} from './compare-fields.ts';

/** The disagreements that were opened, closed, decided or changed, by id. */
export function compareConflicts(old: readonly Conflict[], now: readonly Conflict[]): ConflictDiff[] {
  const before = new Map(old.map((c) => [c.id, c]));
  const after = new Map(now.map((c) => [c.id, c]));
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const known = (is ?? was) as Conflict;
    // The id stands for class and claims, so that these differ in a file alone that the program has not made.
    const both = was && is ? [about(was), about(is)] : [];
    const fields = compareFields({...(was && fieldsOf(was)), ...both[0]}, {...(is && fieldsOf(is)), ...both[1]});
    if (fields.length === 0) return [];
    return [{id, class: known.class, claims: known.claims, change: changeOf(was, is), fields}];
  });
}

const about = (conflict: Conflict): Fields => ({class: conflict.class, claims: conflict.claims.join(', ')});

function changeOf(was: Conflict | undefined, is: Conflict | undefined): ConflictDiff['change'] {
  if (!was) return 'opened';
  if (!is) return 'closed';
  if (was.state !== is.state) return is.state === 'decided' ? 'decided' : 'reopened';
  return was.verdict === is.verdict ? 'changed' : 'verdict';
}

function fieldsOf({state, verdict, by, on, reason, why, figures}: Conflict): Fields {
  return {state, verdict, by, on, reason, why, figures: figures?.join('; ')};
}
