import {createRequire} from 'node:module';
import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js';
import {isDay} from '../base/days.ts';
import type {CheckRules} from './generated/check-rules.ts';
import type {ClaimLine} from './generated/claim-line.ts';
import type {Clinic} from './generated/clinic.ts';
import type {Dataset} from './generated/dataset.ts';
import type {Decisions} from './generated/decisions.ts';
import type {Diagnostics} from './generated/diagnostics.ts';
import type {Diff} from './generated/diff.ts';
import type {FrontMatter} from './generated/front-matter.ts';
import type {ImportRules} from './generated/import-rules.ts';
import type {Language} from './generated/language.ts';
import type {Manifest} from './generated/manifest.ts';
import type {Recall} from './generated/recall.ts';
import type {Relations} from './generated/relations.ts';
import type {Release} from './generated/release.ts';
import type {Scorecards} from './generated/scorecards.ts';
import type {Sheet as SheetDefinition} from './generated/sheet.ts';
import type {Topic} from './generated/topic.ts';
import type {Vocabulary} from './generated/vocabulary.ts';
import type {Wording} from './generated/wording.ts';

/** What each schema describes. */
export type SchemaTypes = {
  'check-rules': CheckRules;
  'claim-line': ClaimLine;
  clinic: Clinic;
  dataset: Dataset;
  decisions: Decisions;
  diagnostics: Diagnostics;
  diff: Diff;
  'front-matter': FrontMatter;
  'import-rules': ImportRules;
  language: Language;
  manifest: Manifest;
  recall: Recall;
  relations: Relations;
  release: Release;
  scorecards: Scorecards;
  sheet: SheetDefinition;
  topic: Topic;
  vocabulary: Vocabulary;
  wording: Wording;
};
export type SchemaName = keyof SchemaTypes;

const names: readonly SchemaName[] = [
  'check-rules',
  'claim-line',
  'clinic',
  'dataset',
  'decisions',
  'diagnostics',
  'diff',
  'front-matter',
  'import-rules',
  'language',
  'manifest',
  'recall',
  'relations',
  'release',
  'scorecards',
  'sheet',
  'topic',
  'vocabulary',
  'wording',
];

const require = createRequire(import.meta.url);

let ajv: Ajv2020 | undefined;
let ajvToFirst: Ajv2020 | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

/**
 * Checks a value against a schema of schemas/. Returns ajv's errors, an empty list where it fits.
 * `$data` and remote references stay off: both would let data choose what is run.
 */
export function schemaErrors(name: SchemaName, value: unknown): ErrorObject[] {
  const validate = compiled.get(name) ?? compile(name);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

/**
 * The first error of a value that anybody may have written, or null where it fits. Collecting them all would take
 * memory without a limit: a file of 32 MB can hold a hundred million of them.
 */
export function firstSchemaError(name: SchemaName, value: unknown): ErrorObject | null {
  ajvToFirst ??= makeAjv(false);
  const validate = ajvToFirst.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`schemas/${name}.schema.json has another $id than its file name`);
  return validate(value) ? null : (validate.errors?.[0] ?? null);
}

function compile(name: SchemaName): ValidateFunction {
  ajv ??= makeAjv(true);
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`schemas/${name}.schema.json has another $id than its file name`);
  compiled.set(name, validate);
  return validate;
}

function makeAjv(allErrors: boolean): Ajv2020 {
  const made = new Ajv2020({
    strict: true,
    allErrors,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
  });
  made.addFormat('date', isDay);
  for (const name of names) made.addSchema(require(`../../schemas/${name}.schema.json`));
  return made;
}
