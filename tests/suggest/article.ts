import {parseArticle} from '../../src/2-parse/parse-article.ts';
import {must} from '../../src/base/must.ts';
import type {Article} from '../../src/model/article.ts';
import type {TopicContent} from '../../src/model/content.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import {dictionaries} from '../../src/outside/dictionary.ts';
import {readKnowledge, readSuggestWords} from '../../src/outside/program-files.ts';
import {type Suggestion, suggestEntities} from '../../src/suggest/suggest.ts';

export const knowledge = readKnowledge();
export const suggestWords = must(readSuggestWords().get('en'), 'there is one for English');
export const isWord = must(dictionaries.get('en'), 'there is one for English');

const kinds = [...new Set(knowledge.relations.flatMap((r) => [...r.subject.kinds, ...r.object.kinds]))];

/** An article on made-up words. */
function articleOf(id: string, body: string): Article {
  const frontMatter = `---\nid: ${id}\ntitle: T\nlanguage: en\nlicence: NOASSERTION\nsource: {file: a.txt, title: T, sha256: ${'a'.repeat(64)}}\nretrieved: 2026-11-21\nreview: {state: unreviewed}\n---\n`;
  const file = {path: `ears/articles/${id}.md`, text: `${frontMatter}${body}\n`, sha256: '0'.repeat(64)};
  return must(parseArticle(file, 'ears', knowledge).value, `the article is wrong: ${body}`);
}

export function topicOf(bodies: readonly string[], entities: readonly Entity[] = []): TopicContent {
  const place = () => ({file: 'ears/topic.yaml'});
  return {
    topic: {
      ...{id: 'ears', title: 'Ears', scope: 'Ears.', evidence: {searched: '2026-11-21', reviewBy: '2027-11-21'}},
      kinds: Object.fromEntries(kinds.map((kind) => [kind, kind])),
    },
    ...{language: 'en', vocabulary: {entities: [...entities]}, relations: knowledge.relations},
    articles: bodies.map((body, i) => articleOf(`a${i}`, body)),
    ...{decisions: null, annotations: null, proposals: [], sheets: [], illustrations: new Map()},
    places: {topic: place, vocabulary: place},
  };
}

export const suggestFrom = (bodies: readonly string[], entities: readonly Entity[] = [], most = 150): Suggestion[] =>
  suggestEntities(topicOf(bodies, entities), knowledge, suggestWords, isWord, () => false, most);
