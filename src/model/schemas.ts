import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js';
import {isDay} from '../base/days.ts';
import {must} from '../base/must.ts';
import type {Annotations} from './generated/annotations.ts';
import type {CheckRules} from './generated/check-rules.ts';
import type {ClaimLine} from './generated/claim-line.ts';
import type {Clinic} from './generated/clinic.ts';
import type {Dataset} from './generated/dataset.ts';
import type {Decisions} from './generated/decisions.ts';
import type {Diagnostics} from './generated/diagnostics.ts';
import type {Diff} from './generated/diff.ts';
import type {FrontMatter} from './generated/front-matter.ts';
import type {ImportRules} from './generated/import-rules.ts';
import type {KeptProposal} from './generated/kept-proposal.ts';
import type {Language} from './generated/language.ts';
import type {Manifest} from './generated/manifest.ts';
import type {Proposal} from './generated/proposal.ts';
import type {Recall} from './generated/recall.ts';
import type {Regional} from './generated/regional.ts';
import type {Relations} from './generated/relations.ts';
import type {Release} from './generated/release.ts';
import type {ReviewWords} from './generated/review-words.ts';
import type {Scorecards} from './generated/scorecards.ts';
import type {Sheet as SheetDefinition} from './generated/sheet.ts';
import type {SuggestWords} from './generated/suggest-words.ts';
import type {Syntax} from './generated/syntax.ts';
import type {Topic} from './generated/topic.ts';
import type {Vocabulary} from './generated/vocabulary.ts';
import type {Wording} from './generated/wording.ts';

/** What each schema describes. */
export type SchemaTypes = {
  annotations: Annotations;
  'check-rules': CheckRules;
  'claim-line': ClaimLine;
  clinic: Clinic;
  dataset: Dataset;
  decisions: Decisions;
  diagnostics: Diagnostics;
  diff: Diff;
  'front-matter': FrontMatter;
  'import-rules': ImportRules;
  'kept-proposal': KeptProposal;
  language: Language;
  manifest: Manifest;
  proposal: Proposal;
  recall: Recall;
  relations: Relations;
  release: Release;
  'review-words': ReviewWords;
  scorecards: Scorecards;
  sheet: SheetDefinition;
  'suggest-words': SuggestWords;
  syntax: Syntax;
  topic: Topic;
  vocabulary: Vocabulary;
  wording: Wording;
  regional: Regional;
};
export type SchemaName = keyof SchemaTypes;

const names: readonly SchemaName[] = [
  'annotations',
  'check-rules',
  'claim-line',
  'clinic',
  'dataset',
  'decisions',
  'diagnostics',
  'diff',
  'front-matter',
  'import-rules',
  'kept-proposal',
  'language',
  'manifest',
  'proposal',
  'recall',
  'relations',
  'release',
  'review-words',
  'scorecards',
  'sheet',
  'suggest-words',
  'syntax',
  'topic',
  'vocabulary',
  'wording',
  'regional',
];

/** The schemas of schemas/, ready to check values. `$data` and remote references stay off: both would let data choose what is run. */
export type Schemas = {
  /** What is wrong with a value: ajv's errors, an empty list where it fits. */
  errorsOf(name: SchemaName, value: unknown): ErrorObject[];
  /**
   * The first error of a value that anybody may have written, or null where it fits. Collecting them all would take
   * memory without a limit: a file of 32 MB can hold a hundred million of them.
   */
  firstErrorOf(name: SchemaName, value: unknown): ErrorObject | null;
  /** A schema as it is written, by the name of its file. */
  written(file: string): unknown;
};

/** @param written gives the JSON of a file of schemas/, such as 'dataset.schema.json'; asked when it is first needed */
export function makeSchemas(written: (file: string) => unknown): Schemas {
  let toAll: Ajv2020 | undefined;
  let toFirst: Ajv2020 | undefined;
  return {
    errorsOf(name, value) {
      toAll ??= makeAjv(written, true);
      const validate = validatorOf(name, toAll);
      return validate(value) ? [] : [...must(validate.errors, 'what does not fit has errors')];
    },
    firstErrorOf(name, value) {
      toFirst ??= makeAjv(written, false);
      const validate = validatorOf(name, toFirst);
      return validate(value) ? null : (validate.errors?.[0] ?? null);
    },
    written,
  };
}

function makeAjv(written: (file: string) => unknown, allErrors: boolean): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    allErrors,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
  });
  made.addFormat('date', isDay);
  // Which ids stand somewhere: for editors (editor-schemas.ts).
  made.addKeyword({keyword: 'names', schemaType: 'string'});
  for (const name of names) made.addSchema(written(`${name}.schema.json`) as object);
  return made;
}

const validatorOf = (name: SchemaName, ajv: Ajv2020): ValidateFunction =>
  must(ajv.getSchema(`${name}.schema.json`), `schemas/${name}.schema.json has another $id than its file name`);

/** What the schema says of the value that does not fit it; '' where it says nothing. */
export const meaningOf = ({parentSchema}: ErrorObject): string =>
  (parentSchema as {description?: string} | undefined)?.description ?? '';
