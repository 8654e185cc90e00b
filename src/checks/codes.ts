import type {DiagnosticCode} from '../diagnostics.ts';
import {articleRules} from './article/article-rules.ts';
import {datasetRules} from './dataset/dataset-rules.ts';
import {fileRules} from './file/file-rules.ts';
import {pdfRules} from './pdf/pdf-rules.ts';
import type {Described} from './settings.ts';
import {sheetRules} from './sheet/sheet-rules.ts';
import {stageRules} from './stage/stage-rules.ts';
import {topicRules} from './topic/topic-rules.ts';
import {vocabularyRules} from './vocabulary/vocabulary-rules.ts';

/** What every rule and every code of a stage says of itself. */
export type Explanation = Described & {asks: string; source: string; hint: string};

/** The explanation of every code of the catalogue, once. */
export const explanations: readonly Explanation[] = [
  ...fileRules,
  ...articleRules,
  ...vocabularyRules,
  ...topicRules,
  ...datasetRules,
  ...sheetRules,
  ...pdfRules,
  ...stageRules,
];

/** What is known of a code, by the code. */
export const codes: ReadonlyMap<DiagnosticCode, Described> = new Map(explanations.map((rule) => [rule.id, rule]));
