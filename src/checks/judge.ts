import type {YamlPath} from '../base/places.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import type {Criterion} from '../model/generated/scorecards.ts';
import type {Sheet} from '../model/sheet.ts';
import {type ContentRule, type Finding, nowhere, type Rule, resultOf} from './rule.ts';

/** A rule's findings on one subject. */
export type Judged<S> = {rule: Rule<S>; findings: Finding[]};

/** Runs rules on a subject. What is asked for patients is not asked of clinicians' sheets. */
export function judge<S>(rules: readonly Rule<S>[], subject: S, audience: Sheet['audience']): Judged<S>[] {
  return rules.map((rule) => {
    const applies = rule.readers === 'everyone' || audience !== 'clinician';
    return {rule, findings: applies ? rule.judge(subject) : []};
  });
}

/** The judgement as scorecards.json has it. */
export function toCriterion<S>({rule, findings}: Judged<S>): Criterion {
  const failed = findings.filter((f) => !f.passed);
  const shown = failed[0] ?? findings[0];
  return {
    id: rule.id,
    severity: rule.severity,
    result: resultOf(findings),
    value: shown ? short(shown.value) : null,
    limit: shown ? short(shown.limit) : null,
    failures: failed.map(({value, limit, where}) => {
      const {text, claims} = where ?? nowhere;
      return {value: short(value), limit: short(limit), text: cut(text, 1000), claims: [...claims]};
    }),
  };
}

/**
 * Failures as diagnostics. Of one rule on one printed page the first is told, with the number of the others: what is
 * wrong with a stylesheet is wrong everywhere.
 *
 * @param of the sheet or its edition, such as 'topic/sheet.a4'
 */
export function toDiagnostics<S>(
  judged: readonly Judged<S>[],
  of: string,
  placeOf: (path: YamlPath) => Place,
  each: 'each' | 'first',
): Diagnostic[] {
  return judged.flatMap(({rule, findings}) => {
    const failed = findings.filter((f) => !f.passed);
    const told = each === 'each' ? failed : failed.slice(0, 1);
    const others = failed.length - told.length;
    return told.map(({value, limit, where}): Diagnostic => {
      const says = fillIn(rule.says, {value, limit});
      const {text: found, claims, path} = where ?? nowhere;
      const text = found ? ` "${cut(found, 160)}"` : '';
      const more = others > 0 ? ` And ${others} more.` : '';
      return {
        code: rule.id,
        severity: rule.severity,
        message: `${says.replace(/\.$/, '')}, in ${of}${text === '' ? '.' : `:${text}.`}${more}`,
        hint: rule.hint,
        place: placeOf(path),
        ...(claims.length > 0 ? {claims} : {}),
      };
    });
  });
}

/** What rules of the content find in a subject. */
export function findFaults<S>(rules: readonly ContentRule<S>[], subject: S): Diagnostic[] {
  return rules.flatMap((rule) =>
    rule.judge(subject).map(
      ({place, related, claims, ...found}): Diagnostic => ({
        ...{code: rule.id, severity: rule.severity, message: fillIn(rule.says, found), hint: rule.hint, place},
        ...(related ? {related} : {}),
        ...(claims ? {claims} : {}),
      }),
    ),
  );
}

/** The message of a rule, such as 'Found {value}, expected {limit}.', with its figures. */
function fillIn(says: string, {value, limit}: {value: number | string; limit: number | string}): string {
  return says.replace(/\{(value|limit)\}/g, (_, name) => String(name === 'value' ? value : limit));
}

const short = (value: number | string) => (typeof value === 'number' ? value : cut(value, 400));

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
