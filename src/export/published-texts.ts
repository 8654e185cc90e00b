import {present} from '../base/present.ts';
import type {DatasetArticle} from '../model/generated/dataset.ts';
import type {PublishedText} from '../model/generated/front-matter.ts';

/** The published texts that articles were made from, each once, in the order of the articles. */
export function publishedTexts(articles: readonly DatasetArticle[]): PublishedText[] {
  const all = present(articles.map((a) => a.sources)).flat();
  return [...new Map(all.map((text) => [text.address, text])).values()];
}
