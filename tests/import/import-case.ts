import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {must} from '../../src/base/must.ts';
import {makeImporter} from '../../src/import/import-page.ts';
import type {Format} from '../../src/import/import-text.ts';
import type {Topic} from '../../src/model/generated/topic.ts';
import type {Vocabulary} from '../../src/model/generated/vocabulary.ts';
import {dictionaries} from '../../src/outside/dictionary.ts';
import {readSavedFile} from '../../src/outside/import-files.ts';
import {readImportRules, readKnowledge} from '../../src/outside/program-files.ts';
import {readPage} from '../../src/outside/read-page.ts';
import {schemas} from '../../src/outside/schemas.ts';

const vocabularyFile = fileURLToPath(new URL('../3-extract/vocabulary.yaml', import.meta.url));
const vocabulary = parse(readFileSync(vocabularyFile, 'utf8')) as Vocabulary;
const {languages, relations} = readKnowledge();
const english = languages.get('en');
const rules = readImportRules().get('en');
if (!english || !rules) throw new Error('language/en.yaml or language/import.en.yaml is missing');
const isWord = must(dictionaries.get('en'), 'English has a dictionary');
const importer = makeImporter(
  {topic: {id: 'example'} as Topic, vocabulary, relations},
  english,
  rules,
  schemas,
  isWord,
);

/** Imports a text into a topic about nails, with the vocabulary of the extraction's tests. */
export function importPage(text: string, format: Format = 'text', file = 'source.txt') {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = {file, sha256, retrieved: '2026-01-02', language: 'en', title: null, id: null};
  return importer({text, format, source});
}

/** Imports a file as the command does. */
export async function importFile(path: string) {
  const {name, bytes} = readSavedFile(path);
  return importBytes(name, bytes ?? '');
}

/** Imports what a file would hold. */
export async function importBytes(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const page = await readPage({name, size: bytes.length, bytes});
  const {text} = page;
  if (text === null) return {text, value: null, diagnostics: page.diagnostics};
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = {file: name, sha256, retrieved: '2026-01-02', language: 'en', title: null, id: null};
  return {text, ...importer({...page, text, source})};
}
