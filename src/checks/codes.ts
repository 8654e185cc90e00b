import {allDiagnostics} from '../diagnostics/all-diagnostics.ts';
import type {Described, Explained} from '../diagnostics/define-diagnostic.ts';
import type {DiagnosticCode} from '../diagnostics.ts';
import {articleRules} from './article/article-rules.ts';
import {datasetRules} from './dataset/dataset-rules.ts';
import {fileRules} from './file/file-rules.ts';
import {pdfRules} from './pdf/pdf-rules.ts';
import {sheetRules} from './sheet/sheet-rules.ts';
import {topicRules} from './topic/topic-rules.ts';
import {vocabularyRules} from './vocabulary/vocabulary-rules.ts';

/** The explanation of every code of the catalogue, once. */
export const explanations: readonly Explained[] = [
  ...fileRules,
  ...articleRules,
  ...vocabularyRules,
  ...topicRules,
  ...datasetRules,
  ...sheetRules,
  ...pdfRules,
  ...allDiagnostics,
];

/** What is known of a code, by the code. */
export const codes: ReadonlyMap<DiagnosticCode, Described> = new Map(explanations.map((rule) => [rule.id, rule]));
