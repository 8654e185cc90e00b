import {lettersOf} from '../base/words.ts';
import type {Decision} from '../model/generated/decisions.ts';
import type {Schemas} from '../model/schemas.ts';
import {meaningOf} from '../model/schemas.ts';

/** What is wrong with one part of a decision, for the person who takes it. */
export type DecisionFault = {field: keyof Decision; message: string};

/** Answers that are no reason. */
const noReasons = new Set(['ok', 'okay', 'yes', 'no', 'fine', 'none', 'na', 'todo', 'tbd', 'because', 'test', 'x', '']);

/** Characters that hide or turn text, and control characters: the file could not be read again. */
export const hiding = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]|\p{Default_Ignorable_Code_Point}/u;

/**
 * Everything for which a decision is refused: what its schema says, a reason that is none, a preferred claim that was
 * not judged. An empty list where it can be written.
 */
export function checkDecision(decision: Decision, schemas: Schemas): DecisionFault[] {
  const faults = schemas.errorsOf('decisions', {decisions: [decision]}).flatMap((error): DecisionFault[] => {
    const [, , , part] = error.instancePath.split('/');
    const missing = (error.params as {missingProperty?: string}).missingProperty;
    const field = (part ?? missing) as keyof Decision | undefined;
    if (field === undefined) return [];
    const meaning = meaningOf(error);
    return [{field, message: `Found a value of '${field}' that ${error.message ?? 'does not fit'}. ${meaning}`.trim()}];
  });
  const {prefer, 'on-claims': ids} = decision;
  if (prefer !== undefined && (decision.verdict !== 'prefer' || ids.length < 2 || !ids.includes(prefer)))
    faults.push({field: 'prefer', message: `Found ${prefer}, expected one of ${ids.join(', ')} with 'prefer'.`});
  if (decision.restriction !== undefined && decision.verdict !== 'restrict')
    faults.push({
      field: 'restriction',
      message: "Found words for a restriction, expected the verdict 'restrict' with them.",
    });
  for (const field of ['by', 'why', 'wording', 'restriction'] as const) {
    const text = decision[field];
    if (text !== undefined && hiding.test(text))
      faults.push({
        field,
        message: `Found a control character or one that is not seen in '${field}', expected plain text.`,
      });
    else if (text !== undefined && text.trim() === '')
      faults.push({field, message: `Found no words in '${field}', expected some.`});
  }
  if (noReasons.has(lettersOf(decision.why.toLowerCase())))
    faults.push({field: 'why', message: `Found '${decision.why}', expected a reason that follows from the articles.`});
  return faults;
}
