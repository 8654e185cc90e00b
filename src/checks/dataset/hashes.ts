import type {ContentRule} from '../rule.ts';
import {placeIn} from './place-in.ts';
import {sample} from './sample.ts';
import type {DatasetSubject} from './subject.ts';

const other = '0'.repeat(64);

export const hashes: ContentRule<DatasetSubject> = {
  id: 'dataset/hash',
  means: 'A dataset was made from other articles than those of the content.',
  asks: 'The dataset was made from the articles as they are: each has its SHA-256 there, and that of its source.',
  source: 'own: a quote of an article that has changed since proves nothing',
  severity: 'error',
  floor: {severity: 'error', because: 'the quotes of the dataset could not be held against the articles'},
  says: 'Found {value}, expected {limit}.',
  hint: 'Run `claimleaf dataset`, look at what has changed, and commit it.',
  good: sample(),
  bad: sample({article: {sha256: other}}),
  judge({file, text, dataset, articles}) {
    const known = new Map(articles.map((a) => [a.file, a]));
    const listed = new Set(dataset.articles.map((a) => a.file));
    const wrong = dataset.articles.flatMap((found) => {
      const article = known.get(found.file);
      const place = (value: string) => placeIn(file, text, `"file": ${JSON.stringify(found.file)}`, value);
      if (!article)
        return [{value: `the article ${found.file}`, limit: 'articles of the content only', place: place('')}];
      const pairs = [
        ['', found.sha256, article.sha256],
        [' source of the', found.source?.sha256 ?? 'none', article.frontMatter.source?.sha256 ?? 'none'],
      ] as const;
      return pairs
        .filter(([, is, expected]) => is !== expected)
        .map(([of, is, expected]) => ({
          value: `the SHA-256 ${is.slice(0, 12)}… of the${of} article ${found.file}`,
          limit: `${expected.slice(0, 12)}…`,
          place: place(is),
        }));
    });
    const missing = articles
      .filter((a) => !listed.has(a.file))
      .map((a) => ({
        value: `no article ${a.file} in the dataset`,
        limit: 'all articles of the content',
        place: {file},
      }));
    return [...wrong, ...missing];
  },
};
