import type {YamlPath} from '../base/places.ts';
import type {Explained} from '../diagnostics/define-diagnostic.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';

/** What was judged: the printed words, the claims that they were worded from, and the block that prints them. */
export type Where = {text: string; claims: readonly string[]; path: YamlPath};

/** Where the whole subject was judged, and no words of it. */
export const nowhere: Where = {text: '', claims: [], path: []};

/** One measurement, and whether it is within its limit. */
export type Finding = {
  value: number | string;
  limit: number | string;
  passed: boolean;
  /** null where the whole subject was judged. */
  where: Where | null;
};

/**
 * One criterion. It judges a subject by itself, without reading anything else, and carries an example that passes and
 * one that fails; the tests run both.
 */
export type Rule<Subject> = Explained & {
  /** Whether a failure stops the build. */
  severity: 'error' | 'warning';
  /** The message of a failure, with {value} and {limit}. */
  says: string;
  /** What to do about a failure. */
  hint: string;
  /** Sheets for clinicians are exempt from what is asked for patients. */
  readers: 'patients' | 'everyone';
  good: Subject;
  bad: Subject;
  /** No finding at all means that the subject has nothing that could be judged. */
  judge(subject: Subject): Finding[];
};

/** Something that fails a rule at a place of a file. */
export type Fault = {
  value: number | string;
  limit: number | string;
  place: Place;
  related?: Diagnostic['related'];
  claims?: readonly string[];
};

/** A rule on the files of the content and on the dataset: what it finds has a place. No fault means that it passed. */
export type ContentRule<Subject> = Omit<Rule<Subject>, 'judge' | 'readers'> & {judge(subject: Subject): Fault[]};

/** What became of a rule on one subject. */
export type RuleResult = 'passed' | 'failed' | 'not-applicable';

export function resultOf(findings: readonly Finding[]): RuleResult {
  if (findings.length === 0) return 'not-applicable';
  return findings.every((f) => f.passed) ? 'passed' : 'failed';
}
