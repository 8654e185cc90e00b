import {articleMutators} from './article-mutators.ts';
import {datasetMutators} from './dataset-mutators.ts';
import type {Mutator} from './mutator.ts';
import {settingsMutators} from './settings-mutators.ts';
import {sheetMutators} from './sheet-mutators.ts';
import {vocabularyMutators} from './vocabulary-mutators.ts';

/** Every way in which content is damaged, in the order of the report. */
export const mutators: readonly Mutator[] = [
  ...articleMutators,
  ...vocabularyMutators,
  ...sheetMutators,
  ...settingsMutators,
  ...datasetMutators,
];
