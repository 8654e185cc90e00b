import type {Diagnostic} from '../../diagnostics.ts';
import {makeImporter} from '../../import/import-page.ts';
import type {Imported, Source} from '../../import/imported.ts';
import type {TopicContent} from '../../model/content.ts';
import {dictionaries} from '../dictionary.ts';
import {readImportRules, readKnowledge} from '../program-files.ts';
import {readPage} from '../read-page.ts';
import {schemas} from '../schemas.ts';

/** What pages are imported into: the topic, and the language that its pages are taken to be in. */
export type ImportShared = Pick<TopicContent, 'vocabulary' | 'relations' | 'language'> & {topic: TopicContent['topic']};

/** A saved page: its bytes as base64, null where it is larger than any page; the ids that other articles have. */
export type ImportInput = {name: string; size: number; bytes: string | null; source: Source; taken: readonly string[]};

/** The article that was made of it, or why there is none. */
export type ImportResult = {value: Imported | null; diagnostics: Diagnostic[]};

/** An article for review of one saved page, by itself: unpacked, decoded, read. */
export function importPageTask({language, ...topic}: ImportShared): (input: ImportInput) => Promise<ImportResult> {
  const known = readKnowledge().languages.get(language);
  const rules = readImportRules().get(language);
  if (!known || !rules) throw new Error(`language/${language}.yaml or language/import.${language}.yaml is missing`);
  const importer = makeImporter(topic, known, rules, schemas, dictionaries.get(language) ?? (() => true));
  return async ({name, size, bytes, source, taken}) => {
    const page = await readPage({name, size, bytes: bytes === null ? null : Buffer.from(bytes, 'base64')});
    if (page.text === null) return {value: null, diagnostics: page.diagnostics};
    const ids = new Set(taken);
    const {value, diagnostics} = importer({...page, text: page.text, source, isTaken: (id) => ids.has(id)});
    return {value, diagnostics: [...page.diagnostics, ...diagnostics]};
  };
}
