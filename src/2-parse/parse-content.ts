import {articleDuplicateId} from '../diagnostics/article-duplicate-id.ts';
import {contentEmpty} from '../diagnostics/content-empty.ts';
import {contentMissing} from '../diagnostics/content-missing.ts';
import {relationsDuplicateId} from '../diagnostics/relations-duplicate-id.ts';
import {releaseName} from '../diagnostics/release-name.ts';
import {sheetDuplicateId} from '../diagnostics/sheet-duplicate-id.ts';
import {topicId} from '../diagnostics/topic-id.ts';
import type {Diagnostic, Outcome, Place} from '../diagnostics.ts';
import type {Article} from '../model/article.ts';
import type {Content, TopicContent, YamlValue} from '../model/content.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Release} from '../model/generated/release.ts';
import type {Topic} from '../model/generated/topic.ts';
import type {Knowledge} from '../model/program.ts';
import type {SourceFile} from '../model/source-file.ts';
import {checkVocabulary} from './check-vocabulary.ts';
import {languageOf} from './language-of.ts';
import {parseArticle} from './parse-article.ts';
import {parseRelease, releasesFolder} from './parse-release.ts';
import {readYaml} from './read-yaml.ts';

/** What reads one file of a content. */
export type FileReaders = {readYaml: typeof readYaml; parseArticle: typeof parseArticle};

const fileReaders: FileReaders = {readYaml, parseArticle};

/**
 * All files of the content folder (paths below it, with forward slashes), each put where it belongs. A file that has
 * errors is left out and reported; so is a topic without a usable topic.yaml or vocabulary.yaml.
 *
 * @param paths of all files, also of those that could not be read and are no SourceFile
 * @param readers what reads one file; whoever reads nearly the same content often hands in some that remember
 */
export function parseContent(
  files: readonly SourceFile[],
  paths: readonly string[],
  knowledge: Knowledge,
  {readYaml, parseArticle} = fileReaders,
): Outcome<Content> {
  const {schemas} = knowledge;
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(outcome: {value: T; diagnostics: Diagnostic[]}): T => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const byPath = new Map(files.map((f) => [f.path, f]));
  const unreadable = new Set(paths.filter((path) => !byPath.has(path)));
  const missing = (path: string, holds: string) => {
    if (!unreadable.has(path)) diagnostics.push(contentMissing.file({file: path}, {file: path, holds}));
  };

  const clinicFile = byPath.get('clinic.yaml');
  if (!clinicFile) missing('clinic.yaml', "the clinic's name, phones and settings");
  const clinic = clinicFile ? keep(readYaml(schemas, 'clinic', clinicFile.path, clinicFile.text)) : null;
  const placeInClinic = clinic?.placeOf ?? (() => ({file: 'clinic.yaml'}));

  const folders = [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.split('/')[0] as string] : [])))]
    .filter((folder) => folder !== releasesFolder)
    .sort();
  if (folders.length === 0) diagnostics.push(contentEmpty.noTopic({file: '.'}));
  const topics = folders.flatMap((folder) => parseTopic(folder) ?? []);
  return {value: {clinic: clinic?.value ?? null, placeInClinic, topics, releases: parseReleases()}, diagnostics};

  function parseReleases(): Release[] {
    const inside = files.filter((f) => f.path.startsWith(`${releasesFolder}/`));
    const strays = inside.filter((f) => !f.path.endsWith('.json'));
    for (const {path} of strays) diagnostics.push(releaseName.topic({file: path}, {folder: releasesFolder}));
    return inside.filter((f) => !strays.includes(f)).flatMap((f) => keep(parseRelease(f, schemas)) ?? []);
  }

  function parseTopic(folder: string): TopicContent | null {
    const at = (name: string) => `${folder}/${name}`;
    const topicFile = byPath.get(at('topic.yaml'));
    const vocabularyFile = byPath.get(at('vocabulary.yaml'));
    if (!topicFile) missing(at('topic.yaml'), "the topic's title, scope, kinds and dates");
    if (!vocabularyFile) missing(at('vocabulary.yaml'), "the topic's entities");
    const topic = topicFile ? keep(readYaml(schemas, 'topic', topicFile.path, topicFile.text)) : null;
    const vocabulary = vocabularyFile
      ? keep(readYaml(schemas, 'vocabulary', vocabularyFile.path, vocabularyFile.text))
      : null;
    if (topic && topic.value.id !== folder)
      diagnostics.push(topicId(topic.placeOf(['id']), {id: topic.value.id, folder}));
    if (topic && vocabulary) keep({value: null, diagnostics: checkVocabulary(vocabulary, topic.value)});

    const inside = files.filter((f) => f.path.startsWith(at('')));
    const parsed = inside
      .filter((f) => f.path.startsWith(at('articles/')) && f.path.endsWith('.md'))
      .flatMap((f) => keep(parseArticle(f, folder, knowledge)) ?? []);
    const articles = withoutTwins(parsed);
    if (
      articles.length === 0 &&
      ![...unreadable].some((path) => path.startsWith(at('articles/'))) &&
      !inside.some((f) => f.path.startsWith(at('articles/')))
    )
      diagnostics.push(contentEmpty.noArticle({file: at('articles')}));

    const decisionsFile = byPath.get(at('decisions.yaml'));
    const decisions = decisionsFile
      ? keep(readYaml(schemas, 'decisions', decisionsFile.path, decisionsFile.text))
      : null;
    const sheets = inside
      .filter((f) => f.path.startsWith(at('sheets/')) && /\.ya?ml$/.test(f.path))
      .flatMap((f) => {
        const definition = keep(readYaml(schemas, 'sheet', f.path, f.text));
        return definition ? [{file: f.path, definition}] : [];
      });
    checkSheetIds(sheets);
    if (!topic || !vocabulary) return null;
    return {
      topic: topic.value,
      language: keep(languageOf(topic, articles, [...knowledge.languages.keys()])),
      vocabulary: vocabulary.value,
      relations: relationsOf(topic),
      articles,
      decisions,
      sheets,
      places: {topic: topic.placeOf, vocabulary: vocabulary.placeOf},
    };
  }

  function relationsOf(topic: YamlValue<Topic>): Relation[] {
    const common = new Set(knowledge.relations.map((r) => r.id));
    const own = topic.value.relations ?? [];
    own.forEach((relation, i) => {
      if (common.has(relation.id))
        diagnostics.push(relationsDuplicateId(topic.placeOf(['relations', i, 'id']), {id: relation.id}));
    });
    return [...own, ...knowledge.relations];
  }

  /** The second of two articles with one id is left out: its statements would be taken for quotes of the first. */
  function withoutTwins(articles: readonly Article[]): Article[] {
    const first = new Map<string, Article>();
    for (const article of articles) {
      const {id} = article.frontMatter;
      const other = first.get(id);
      if (!other) first.set(id, article);
      else
        diagnostics.push(
          articleDuplicateId.sameId(placeOfId(article), {id, other: other.file}, twin(placeOfId(other))),
        );
    }
    return [...first.values()];
  }

  function checkSheetIds(sheets: TopicContent['sheets']): void {
    const first = new Map<string, Place>();
    for (const {definition} of sheets) {
      const place = definition.placeOf(['id']);
      const other = first.get(definition.value.id);
      if (!other) first.set(definition.value.id, place);
      else diagnostics.push(sheetDuplicateId(place, {id: definition.value.id, other: other.file}, twin(other)));
    }
  }
}

const twin = (place: Place) => ({related: {place, message: 'the other one'}});

function placeOfId(article: Article): Place {
  const line = article.text.split('\n').findIndex((l) => /^id\s*:/.test(l));
  return {file: article.file, line: Math.max(line, 0) + 1, column: 1}; // "{id: …}" has no line of its own
}
