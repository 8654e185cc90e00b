import {articleDuplicateId} from './article-duplicate-id.ts';
import {articleHtml} from './article-html.ts';
import {articleLanguage} from './article-language.ts';
import {articleNoFrontMatter} from './article-no-front-matter.ts';
import {articleTableCell} from './article-table-cell.ts';
import {articleTooDeep} from './article-too-deep.ts';
import {articleTooLong} from './article-too-long.ts';
import {articleTwoFrontMatters} from './article-two-front-matters.ts';
import {contentEmpty} from './content-empty.ts';
import {contentMissing} from './content-missing.ts';
import {datasetChanged} from './dataset-changed.ts';
import {datasetFormat} from './dataset-format.ts';
import {datasetSchema} from './dataset-schema.ts';
import {decisionChanged} from './decision-changed.ts';
import {decisionNoEffect} from './decision-no-effect.ts';
import {decisionPrefer} from './decision-prefer.ts';
import {decisionStale} from './decision-stale.ts';
import {decisionUnknownClaim} from './decision-unknown-claim.ts';
import {decisionUnwritable} from './decision-unwritable.ts';
import {explainNothing} from './explain-nothing.ts';
import {fileControlCharacter} from './file-control-character.ts';
import {fileNotUtf8} from './file-not-utf-8.ts';
import {fileOutside} from './file-outside.ts';
import {fileTooLarge} from './file-too-large.ts';
import {importChanged} from './import-changed.ts';
import {importEmpty} from './import-empty.ts';
import {importFormat} from './import-format.ts';
import {importReview} from './import-review.ts';
import {importTooDeep} from './import-too-deep.ts';
import {importWordsLost} from './import-words-lost.ts';
import {relationsDuplicateId} from './relations-duplicate-id.ts';
import {releaseAltered} from './release-altered.ts';
import {releaseExists} from './release-exists.ts';
import {releaseName} from './release-name.ts';
import {releaseSchema} from './release-schema.ts';
import {releaseStale} from './release-stale.ts';
import {settingsFloor} from './settings-floor.ts';
import {settingsUnknownCode} from './settings-unknown-code.ts';
import {sheetDuplicateId} from './sheet-duplicate-id.ts';
import {sheetEmptyBlock} from './sheet-empty-block.ts';
import {sheetLessUrgent} from './sheet-less-urgent.ts';
import {sheetNoRedFlags} from './sheet-no-red-flags.ts';
import {sheetOpenConflict} from './sheet-open-conflict.ts';
import {sheetOptions} from './sheet-options.ts';
import {sheetRedFlagLeftOut} from './sheet-red-flag-left-out.ts';
import {sheetUnknownEntity} from './sheet-unknown-entity.ts';
import {sheetUnknownRelation} from './sheet-unknown-relation.ts';
import {sheetUnknownTemplate} from './sheet-unknown-template.ts';
import {sheetUnread} from './sheet-unread.ts';
import {sheetWording} from './sheet-wording.ts';
import type {StageRule} from './stage-rule.ts';
import {suppressExpired} from './suppress-expired.ts';
import {suppressUnused} from './suppress-unused.ts';
import {topicId} from './topic-id.ts';
import {topicLanguage} from './topic-language.ts';
import {vocabularyClash} from './vocabulary-clash.ts';
import {vocabularyCycle} from './vocabulary-cycle.ts';
import {vocabularyDuplicateId} from './vocabulary-duplicate-id.ts';
import {vocabularyKind} from './vocabulary-kind.ts';
import {vocabularyUnknown} from './vocabulary-unknown.ts';
import {yamlAlias} from './yaml-alias.ts';
import {yamlSchema} from './yaml-schema.ts';
import {yamlSyntax} from './yaml-syntax.ts';
import {yamlTooDeep} from './yaml-too-deep.ts';

/** Every code that a stage or a command raises where it sees the problem first. */
export const stageRules: readonly StageRule[] = [
  fileNotUtf8,
  fileTooLarge,
  fileControlCharacter,
  fileOutside,
  contentMissing,
  contentEmpty,
  importFormat,
  importTooDeep,
  importEmpty,
  importWordsLost,
  importReview,
  importChanged,
  yamlSyntax,
  yamlTooDeep,
  yamlAlias,
  yamlSchema,
  articleNoFrontMatter,
  articleTwoFrontMatters,
  articleTooDeep,
  articleTooLong,
  articleDuplicateId,
  articleLanguage,
  articleTableCell,
  articleHtml,
  vocabularyDuplicateId,
  vocabularyClash,
  vocabularyUnknown,
  vocabularyCycle,
  vocabularyKind,
  topicId,
  topicLanguage,
  relationsDuplicateId,
  decisionUnknownClaim,
  decisionStale,
  decisionPrefer,
  decisionNoEffect,
  decisionChanged,
  decisionUnwritable,
  sheetDuplicateId,
  sheetUnknownEntity,
  sheetUnknownRelation,
  sheetUnknownTemplate,
  sheetOptions,
  sheetEmptyBlock,
  sheetUnread,
  sheetNoRedFlags,
  sheetLessUrgent,
  sheetRedFlagLeftOut,
  sheetWording,
  sheetOpenConflict,
  explainNothing,
  datasetSchema,
  datasetFormat,
  releaseName,
  releaseSchema,
  releaseAltered,
  releaseExists,
  releaseStale,
  datasetChanged,
  settingsUnknownCode,
  settingsFloor,
  suppressExpired,
  suppressUnused,
];
