import type {ContentRule} from '../rule.ts';
import {coverage} from './coverage.ts';
import {figureForm} from './figure-form.ts';
import {links} from './links.ts';
import {missingUnit} from './missing-unit.ts';
import {original} from './original.ts';
import {originalMissing} from './original-missing.ts';
import {articleReviewDate} from './review-date.ts';
import type {ArticleSubject} from './subject.ts';
import {typingError} from './typing-error.ts';
import {unitSpelling} from './unit-spelling.ts';

/** Every criterion on an article. */
export const articleRules: readonly ContentRule<ArticleSubject>[] = [
  articleReviewDate,
  coverage,
  figureForm,
  links,
  missingUnit,
  original,
  originalMissing,
  typingError,
  unitSpelling,
];
