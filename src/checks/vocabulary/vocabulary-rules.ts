import type {ContentRule} from '../rule.ts';
import type {VocabularySubject} from './subject.ts';
import {vocabularyTypingError} from './typing-error.ts';
import {unused} from './unused.ts';

/** Every criterion on a vocabulary. */
export const vocabularyRules: readonly ContentRule<VocabularySubject>[] = [unused, vocabularyTypingError];
