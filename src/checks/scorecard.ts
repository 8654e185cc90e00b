import type {YamlPath} from '../base/places.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import {type Edition, editionPath} from '../model/edition.ts';
import type {Criterion, Review, Scorecard, Edition as ScoredEdition} from '../model/generated/scorecards.ts';
import type {PrintedDocument} from '../model/printed-page.ts';
import {countItems, judgeItems} from './instruments/judge-items.ts';
import {judge, toCriterion, toDiagnostics} from './judge.ts';
import {pdfRules} from './pdf/pdf-rules.ts';
import type {RuleResult} from './rule.ts';
import {optionsOf} from './sheet/options-of.ts';
import {gradeOf} from './sheet/reading-grade.ts';
import {sheetRules} from './sheet/sheet-rules.ts';
import type {SheetSubject} from './sheet/subject.ts';

/** One PDF of a sheet, as it was measured. */
export type PrintedEdition = Edition & {file: string; document: PrintedDocument};

export type ScorecardInput = {
  subject: SheetSubject;
  editions: readonly PrintedEdition[];
  review: Review | null;
  signedItems: readonly string[];
  placeOf: (path: YamlPath) => Place;
};

/** Judges a sheet's words. */
export function judgeWords({subject, placeOf}: Pick<ScorecardInput, 'subject' | 'placeOf'>): {
  criteria: Criterion[];
  diagnostics: Diagnostic[];
} {
  const {sheet} = subject;
  const judged = judge(sheetRules, subject, sheet.audience);
  return {
    criteria: judged.map(toCriterion),
    diagnostics: toDiagnostics(judged, `${sheet.topic}/${sheet.id}`, placeOf, 'each'),
  };
}

/** Judges a sheet's words and every edition of it, and says what that means in the instruments. */
export function makeScorecard(input: ScorecardInput): {scorecard: Scorecard; diagnostics: Diagnostic[]} {
  const {subject, review, signedItems, placeOf} = input;
  const {sheet, limits} = subject;
  const words = judgeWords(input);
  const editions = input.editions.map(({size, print, file, document}) => {
    const judged = judge(pdfRules, {sheet, size, print, document, limits}, sheet.audience);
    const criteria = judged.map(toCriterion);
    const edition: ScoredEdition = {size, print, file, pages: document.pages.length, criteria};
    return {edition, diagnostics: toDiagnostics(judged, editionPath({sheet, size, print}), placeOf, 'first')};
  });
  const items = judgeItems({
    ofCriteria: worst([...words.criteria, ...editions.flatMap((e) => e.edition.criteria)]),
    isForPatients: sheet.audience !== 'clinician',
    isDecisionAid: optionsOf(subject).length > 0,
    review,
    signedItems,
  });
  const scorecard: Scorecard = {
    ...{topic: sheet.topic, sheet: sheet.id, title: sheet.title, version: sheet.version, audience: sheet.audience},
    review,
    grade: sheet.audience === 'clinician' ? null : gradeOf(subject),
    scores: countItems(items),
    criteria: words.criteria,
    items,
    editions: editions.map((e) => e.edition),
  };
  return {scorecard, diagnostics: [...words.diagnostics, ...editions.flatMap((e) => e.diagnostics)]};
}

/** What became of each criterion where it was judged several times: one failure is a failure. */
function worst(criteria: readonly Criterion[]): Map<string, RuleResult> {
  const order: readonly RuleResult[] = ['not-applicable', 'passed', 'failed'];
  const ofCriteria = new Map<string, RuleResult>();
  for (const {id, result} of criteria) {
    const known = ofCriteria.get(id) ?? 'not-applicable';
    ofCriteria.set(id, order.indexOf(result) > order.indexOf(known) ? result : known);
  }
  return ofCriteria;
}
