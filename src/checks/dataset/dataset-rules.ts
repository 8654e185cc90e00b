import type {ContentRule} from '../rule.ts';
import {hashes} from './hashes.ts';
import {quotes} from './quotes.ts';
import type {DatasetSubject} from './subject.ts';

/** Every criterion on a dataset. */
export const datasetRules: readonly ContentRule<DatasetSubject>[] = [hashes, quotes];
