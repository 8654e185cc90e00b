import type {DiagnosticCode} from '../diagnostics.ts';
import {articleRules} from './article/rules.ts';
import {datasetRules} from './dataset/rules.ts';
import {fileRules} from './file/rules.ts';
import {pdfRules} from './pdf/rules.ts';
import type {Described} from './settings.ts';
import {sheetRules} from './sheet/rules.ts';
import {stageRules} from './stage/rules.ts';
import {topicRules} from './topic/rules.ts';
import {vocabularyRules} from './vocabulary/rules.ts';

const described: readonly Described[] = [
  ...fileRules,
  ...articleRules,
  ...vocabularyRules,
  ...topicRules,
  ...datasetRules,
  ...sheetRules,
  ...pdfRules,
  ...stageRules,
];

/** Every code of the catalogue, by itself, with its usual severity and how weak it may be made. */
export const codes: ReadonlyMap<DiagnosticCode, Described> = new Map(described.map((rule) => [rule.id, rule]));
