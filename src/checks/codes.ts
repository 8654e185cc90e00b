import type {DiagnosticCode} from '../diagnostics.ts';
import {articleRules} from './article/rules.ts';
import {datasetRules} from './dataset/rules.ts';
import {decisionRules} from './decision/rules.ts';
import {fileRules} from './file/rules.ts';
import {pdfRules} from './pdf/rules.ts';
import type {Described} from './settings.ts';
import {sheetRules} from './sheet/rules.ts';
import {stageRules} from './stage/rules.ts';
import {topicRules} from './topic/rules.ts';
import {vocabularyRules} from './vocabulary/rules.ts';

/** What every rule and every code of a stage says of itself. */
export type Explanation = Described & {asks: string; source: string; hint: string};

/** The explanation of every code of the catalogue, once. */
export const explanations: readonly Explanation[] = [
  ...fileRules,
  ...articleRules,
  ...vocabularyRules,
  ...topicRules,
  ...datasetRules,
  ...decisionRules,
  ...sheetRules,
  ...pdfRules,
  ...stageRules,
];

/** What is known of a code, by the code. */
export const codes: ReadonlyMap<DiagnosticCode, Described> = new Map(explanations.map((rule) => [rule.id, rule]));
