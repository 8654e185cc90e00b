import type {FileReaders} from '../../src/2-parse/file-readers.ts';
import {parseArticle} from '../../src/2-parse/parse-article.ts';
import {readYaml} from '../../src/2-parse/read-yaml.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import type {Article} from '../../src/model/article.ts';
import type {Extraction} from '../../src/model/statement.ts';

// What the stages below give follows from what they are given alone. A damage changes one file, so that most of what is
// read for it was read before. All that they are given is in the keys, but for what the program itself knows.

/** Readers of files that read each text once. */
export function rememberingReaders(): FileReaders {
  return {
    readYaml: remember(readYaml, (_schemas, schema, file, text, firstLine = 1) =>
      JSON.stringify([schema, file, firstLine, text]),
    ) as typeof readYaml,
    parseArticle: remember(parseArticle, (file, topic) => JSON.stringify([topic, file.path, file.text])),
  };
}

/**
 * extractTopic that reads each article once with the same vocabulary, relations and clinic. An article is known by its
 * identity: remembering readers give the same one for the same text.
 */
export function rememberingExtractTopic(): typeof extractTopic {
  const known = new Map<string, Map<Article, Extraction | undefined>>();
  return ({articles, vocabulary, relations}, knowledge, clinic) => {
    const key = JSON.stringify([vocabulary.entities, relations, clinic?.country, clinic?.emergency]);
    const read = known.get(key) ?? new Map<Article, Extraction | undefined>();
    known.set(key, read);
    const unread = articles.filter((article) => !read.has(article));
    const made = new Map(
      extractTopic({articles: unread, vocabulary, relations}, knowledge, clinic).map((e) => [e.article, e]),
    );
    for (const article of unread) read.set(article, made.get(article.frontMatter.id));
    return articles.flatMap((article) => read.get(article) ?? []);
  };
}

/** A pure function that runs once for each key. */
function remember<A extends unknown[], R>(run: (...args: A) => R, keyOf: (...args: A) => string): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const key = keyOf(...args);
    const result = known.get(key) ?? run(...args);
    known.set(key, result);
    return result;
  };
}
