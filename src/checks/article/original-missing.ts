import type {ContentRule} from '../rule.ts';
import {placeOfKey} from './place-of-key.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

export const originalMissing: ContentRule<ArticleSubject> = {
  id: 'article/source-missing',
  means: 'The original of an article is not in originals/.',
  asks: 'A topic that keeps its originals/ keeps those of all of its articles.',
  source: 'own',
  severity: 'warning',
  says: 'Found no file originals/{value}, expected {limit}.',
  hint: 'Put the file there that the article was made from.',
  good: sample(['Zinc.'], {originals: new Map([['zinc.txt', '']])}),
  bad: sample(['Zinc.'], {originals: new Map()}),
  judge({article, originals}) {
    const file = article.frontMatter.source?.file;
    if (file === undefined || originals === null || originals.has(file)) return [];
    return [{value: file, limit: 'it beside the others', place: placeOfKey(article, 'file')}];
  },
};
