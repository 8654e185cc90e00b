import {present} from '../base/present.ts';
import {articleDuplicateId} from '../diagnostics/article-duplicate-id.ts';
import {contentEmpty} from '../diagnostics/content-empty.ts';
import {relationsDuplicateId} from '../diagnostics/relations-duplicate-id.ts';
import {relationsUnknownId} from '../diagnostics/relations-unknown-id.ts';
import {sheetDuplicateId} from '../diagnostics/sheet-duplicate-id.ts';
import {topicId} from '../diagnostics/topic-id.ts';
import type {Diagnostic, Outcome, Place} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import type {ArticleFrame, ParsedArticle} from '../model/article-reading.ts';
import type {TopicContent, YamlValue} from '../model/content.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Extension, Topic} from '../model/generated/topic.ts';
import type {Knowledge} from '../model/program.ts';
import type {SourceFile} from '../model/source-file.ts';
import {checkPhrases, checkVocabulary} from './check-vocabulary.ts';
import {type ContentFolder, missingFile} from './content-folder.ts';
import type {FileReaders} from './file-readers.ts';
import {languageOf} from './language-of.ts';
import {parseProposals} from './parse-proposals.ts';

/**
 * A topic's folder, read but for its articles: these, what they are to be read by (null where topic.yaml or
 * vocabulary.yaml cannot be used), and what makes the topic of them.
 */
export type OpenTopic = {
  name: string;
  articles: readonly SourceFile[];
  frame: Omit<ArticleFrame, 'here'> | null;
  /** @param parsed what was made of each article, in their order; its value is null where `frame` is */
  close(parsed: readonly ParsedArticle[]): Outcome<TopicContent | null>;
};

/** Reads everything of one topic's folder, with its illustrations, but for the articles. */
export function openTopic(
  name: string,
  folder: ContentFolder,
  knowledge: Knowledge,
  readYaml: FileReaders['readYaml'],
  illustrations: TopicContent['illustrations'],
): OpenTopic {
  const {schemas} = knowledge;
  const diagnostics: Diagnostic[] = [];
  const further: Diagnostic[] = [];
  const keepIn =
    (kept: Diagnostic[]) =>
    <T>(outcome: {value: T; diagnostics: Diagnostic[]}): T => {
      kept.push(...outcome.diagnostics);
      return outcome.value;
    };
  const [keep, keepFurther] = [keepIn(diagnostics), keepIn(further)];
  const at = (path: string) => `${name}/${path}`;
  const topicFile = folder.byPath.get(at('topic.yaml'));
  const vocabularyFile = folder.byPath.get(at('vocabulary.yaml'));
  if (!topicFile)
    diagnostics.push(...missingFile(at('topic.yaml'), "the topic's title, scope, kinds and dates", folder));
  if (!vocabularyFile) diagnostics.push(...missingFile(at('vocabulary.yaml'), "the topic's entities", folder));
  const topic = topicFile ? keep(readYaml(schemas, 'topic', topicFile.path, topicFile.text)) : null;
  const vocabulary = vocabularyFile
    ? keep(readYaml(schemas, 'vocabulary', vocabularyFile.path, vocabularyFile.text))
    : null;
  if (topic && topic.value.id !== name)
    diagnostics.push(topicId(topic.placeOf(['id']), {id: topic.value.id, folder: name}));
  if (topic && vocabulary) diagnostics.push(...checkVocabulary(vocabulary, topic.value));
  const unusable = vocabulary ? checkPhrases(vocabulary) : [];
  diagnostics.push(...unusable);

  const sheets = [...folder.byPath.values()]
    .filter((f) => f.path.startsWith(at('sheets/')) && /\.ya?ml$/.test(f.path))
    .flatMap((f) => {
      const definition = keepFurther(readYaml(schemas, 'sheet', f.path, f.text));
      return definition ? [{file: f.path, definition}] : [];
    });
  further.push(...checkSheetIds(sheets));
  const files = articlesIn(name, folder);
  if (!topic || !vocabulary || unusable.length > 0)
    return {
      ...{name, articles: files.articles, frame: null},
      close: (parsed) => ({
        value: null,
        diagnostics: [...diagnostics, ...gather(parsed).diagnostics, ...files.diagnostics, ...further],
      }),
    };
  const decided = <Name extends 'decisions' | 'annotations'>(schema: Name) => {
    const file = folder.byPath.get(at(`${schema}.yaml`));
    return file ? keepFurther(readYaml(schemas, schema, file.path, file.text)) : null;
  };
  const relations = keepFurther(relationsOf(topic, knowledge));
  const [decisions, annotations] = [decided('decisions'), decided('annotations')];
  const proposals = keepFurther(parseProposals(folder.byPath.get(at('proposals.jsonl')), schemas));
  return {
    ...{name, articles: files.articles},
    frame: {entities: vocabulary.value.entities, relations, proposals: proposals.map((p) => p.value)},
    close(parsed) {
      const articles = gather(parsed);
      const language = languageOf(topic, articles.value, [...knowledge.languages.keys()]);
      return {
        value: {
          ...{topic: topic.value, language: language.value, vocabulary: vocabulary.value, relations},
          ...{articles: articles.value, decisions, annotations, proposals, illustrations, sheets},
          places: {topic: topic.placeOf, vocabulary: vocabulary.placeOf},
        },
        diagnostics: [...[diagnostics, articles.diagnostics, files.diagnostics, further, language.diagnostics].flat()],
      };
    },
  };
}

/** The files of a topic's articles; where there is none, that is said. */
function articlesIn(name: string, {byPath, unreadable}: ContentFolder) {
  const isInside = (path: string) => path.startsWith(`${name}/articles/`);
  const inside = [...byPath.values()].filter((f) => isInside(f.path));
  const isEmpty = inside.length === 0 && ![...unreadable].some(isInside);
  return {
    articles: inside.filter((f) => f.path.endsWith('.md')),
    diagnostics: isEmpty ? [contentEmpty.noArticle({file: `${name}/articles`})] : [],
  };
}

/** The articles that can be used, each id once, and all that is wrong with them. */
function gather(parsed: readonly ParsedArticle[]): Outcome<Article[]> {
  const articles = withoutTwins(present(parsed.map(({value}) => value)));
  return {
    value: articles.value,
    diagnostics: [...parsed.flatMap(({diagnostics}) => diagnostics), ...articles.diagnostics],
  };
}

/** The second of two articles with one id is left out: its statements would be taken for quotes of the first. */
function withoutTwins(articles: readonly Article[]): Outcome<Article[]> {
  const first = new Map<string, Article>();
  const diagnostics: Diagnostic[] = [];
  for (const article of articles) {
    const {id} = article.frontMatter;
    const other = first.get(id);
    if (!other) first.set(id, article);
    else
      diagnostics.push(articleDuplicateId.sameId(placeOfId(article), {id, other: other.file}, twin(placeOfId(other))));
  }
  return {value: [...first.values()], diagnostics};
}

function checkSheetIds(sheets: TopicContent['sheets']): Diagnostic[] {
  const first = new Map<string, Place>();
  return sheets.flatMap(({definition}) => {
    const {id} = definition.value;
    const place = definition.placeOf(['id']);
    const other = first.get(id);
    if (other) return [sheetDuplicateId(place, {id, other: other.file}, twin(other))];
    first.set(id, place);
    return [];
  });
}

/** Those of the topic before those of the program. */
function relationsOf(topic: YamlValue<Topic>, knowledge: Knowledge): Outcome<Relation[]> {
  const {relations: own = [], extends: extensions = []} = topic.value;
  const common = new Set(knowledge.relations.map((r) => r.id));
  const twice = own.flatMap(({id}, i) =>
    common.has(id) ? [relationsDuplicateId(topic.placeOf(['relations', i, 'id']), {id})] : [],
  );
  const unknown = extensions.flatMap(({relation: id}, i) =>
    common.has(id)
      ? []
      : [relationsUnknownId(topic.placeOf(['extends', i, 'relation']), {id, known: [...common].sort()})],
  );
  const value = [...own, ...knowledge.relations.map((relation) => extended(relation, extensions))];
  return {value, diagnostics: [...twice, ...unknown]};
}

/** A common relation with the further kinds that a topic gives to its ends. */
function extended(relation: Relation, extensions: readonly Extension[]): Relation {
  const more = (end: 'subject' | 'object') =>
    present(extensions.filter((e) => e.relation === relation.id).map((e) => e[end])).flat();
  const withMore = (end: 'subject' | 'object') => ({
    ...relation[end],
    kinds: [...new Set([...relation[end].kinds, ...more(end)])] as Relation['subject']['kinds'],
  });
  return {...relation, subject: withMore('subject'), object: withMore('object')};
}

const twin = (place: Place) => ({related: {place, message: 'the other one'}});

function placeOfId(article: Article): Place {
  const line = article.text.split('\n').findIndex((l) => /^id\s*:/.test(l));
  return {file: article.file, line: Math.max(line, 0) + 1, column: 1}; // "{id: …}" has no line of its own
}
