import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {parseArticle} from '../../src/2-parse/parse-article.ts';
import {sha256} from '../../src/base/hash.ts';
import {type Importer, makeImporter} from '../../src/import/import-page.ts';
import type {Article} from '../../src/model/article.ts';
import type {Topic} from '../../src/model/generated/topic.ts';
import type {Entity, Vocabulary} from '../../src/model/generated/vocabulary.ts';
import type {Knowledge} from '../../src/model/program.ts';
import {dictionaries} from '../../src/outside/dictionary.ts';
import {readImportRules} from '../../src/outside/program-files.ts';
import {schemas} from '../../src/outside/schemas.ts';

/** An imported text of the corpus; `sourceLines[i]` is the line of the text that line i + 1 of the article comes from. */
export type CorpusText = {file: string; article: Article; sourceLines: readonly number[]};

export type CorpusTopic = {
  id: string;
  folder: string;
  entities: Entity[];
  texts: CorpusText[];
  /** The texts as they are imported where there is no vocabulary yet. */
  articlesWithout: readonly Article[];
};

/** An entity as the corpus writes it. */
type Marked = {
  id: string;
  kind?: string;
  label?: string;
  plain?: string | string[];
  synonyms?: string[];
  broader?: string | string[];
};

const topicFolder = fileURLToPath(new URL('../../content/leg-aches/', import.meta.url));

/** The topics of a corpus folder: vocabulary, and each text imported as `claimleaf import` does it. */
export function readCorpusTopics(folder: string, knowledge: Knowledge): CorpusTopic[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((id) => readCorpusTopic(folder, id, knowledge));
}

function readCorpusTopic(corpus: string, id: string, knowledge: Knowledge): CorpusTopic {
  const folder = join(corpus, id);
  const topic: Topic = {
    ...(parse(readFileSync(join(topicFolder, 'topic.yaml'), 'utf8')) as Topic),
    id,
  };
  const entities = readVocabulary(folder);
  const english = knowledge.languages.get('en');
  const rules = readImportRules().get('en');
  if (!english || !rules) throw new Error('language/en.yaml or language/import.en.yaml is missing');
  const read = (known: readonly Entity[]) => {
    const importer = makeImporter(
      {topic, vocabulary: {entities: [...known]}, relations: [...knowledge.relations]},
      english,
      rules,
      schemas,
      dictionaries.get('en') ?? (() => true),
    );
    return readTexts(folder, id, importer, knowledge);
  };
  const articlesWithout = lazily(() => read([]).map(({article}) => article));
  return {
    ...{id, folder, entities, texts: read(entities)},
    get articlesWithout() {
      return articlesWithout();
    },
  };
}

/** Called once, and only where it is needed. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function readTexts(folder: string, id: string, importer: Importer, knowledge: Knowledge): CorpusText[] {
  return readdirSync(folder)
    .filter((file) => /^\d{3}-.*\.(txt|md)$/.test(file))
    .sort()
    .map((file): CorpusText => {
      const bytes = readFileSync(join(folder, file));
      const source = {file, sha256: sha256(bytes), retrieved: '2026-11-21', language: 'en', title: null, id: null};
      const format = file.endsWith('.md') ? 'markdown' : 'text';
      const {value, diagnostics} = importer({text: bytes.toString('utf8'), format, source});
      if (!value) throw new Error(`${file}: ${diagnostics.map((d) => d.message).join(' ')}`);
      const article = parseArticle({path: file, text: value.article, sha256: sha256(bytes)}, id, knowledge).value;
      if (!article) throw new Error(`${file}: the imported article cannot be read`);
      return {file, article, sourceLines: value.sourceLines};
    });
}

/** The topic's own entities, those of the project where it is the project's topic, and further ones; each name once. */
function readVocabulary(folder: string): Entity[] {
  const own = join(folder, 'vocabulary.json');
  const extra = join(folder, 'vocabulary-extra.json');
  const marked = [
    ...(existsSync(own)
      ? readMarked(own)
      : (parse(readFileSync(join(topicFolder, 'vocabulary.yaml'), 'utf8')) as Vocabulary).entities),
    ...(existsSync(extra) ? readMarked(extra) : []),
  ];
  const byId = new Map<string, Marked | Entity>();
  for (const entity of marked) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  const used = new Set<string>();
  return [...byId.values()].map((entity): Entity => {
    const label = String(entity.label ?? entity.id.replaceAll('-', ' '));
    const names = [...new Set([label, ...(entity.synonyms ?? [])].map((name) => name.trim()))].filter(
      (name) => name !== '' && !used.has(name.toLowerCase()),
    );
    for (const name of names) used.add(name.toLowerCase());
    const [first = `${label} (${entity.id})`, ...synonyms] = names;
    const broader = [entity.broader ?? []].flat().filter((id) => byId.has(id) && id !== entity.id);
    return {
      ...entity,
      kind: entity.kind ?? 'factor',
      label: first,
      plain: [entity.plain ?? first].flat()[0] ?? first,
      synonyms,
      broader,
    } as Entity;
  });
}

function readMarked(file: string): Marked[] {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Marked[] | {entities: Marked[]};
  return Array.isArray(value) ? value : value.entities;
}
