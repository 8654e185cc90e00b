import {decisionUnwritable} from '../diagnostics/decision-unwritable.ts';
import type {Outcome} from '../diagnostics.ts';
import type {Decision} from '../model/generated/decisions.ts';
import type {Schemas} from '../model/schemas.ts';
import {editDecisions, withDecision} from './edit-decisions.ts';
import {noList, readList, saysTheSame} from './read-list.ts';

/**
 * The text of a decisions.yaml with a decision written into it, read again to prove that it says what it should. The
 * value is null where it cannot be written; `bytes` is null where there is no file yet.
 */
export function addDecision(
  path: string,
  bytes: Uint8Array | null,
  decision: Decision,
  schemas: Schemas,
): Outcome<string | null> {
  const {value: before, diagnostics} = bytes ? readList(schemas, 'decisions', path, bytes) : noList<Decision>();
  if (!before) return {value: null, diagnostics};
  const text = editDecisions(before.text, decision);
  const after = text === null ? null : readList(schemas, 'decisions', path, new TextEncoder().encode(text));
  const expected = withDecision(before.items, decision);
  if (text !== null && after?.value && saysTheSame(after.value.items, expected)) return {value: text, diagnostics: []};
  return {value: null, diagnostics: [decisionUnwritable({file: path}, {file: path, decision})]};
}
