import type {ContentRule} from '../rule.ts';
import {placeOfKey} from './place-of-key.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

const sum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const original: ContentRule<ArticleSubject> = {
  id: 'article/source-hash',
  means: 'The original of an article is not the file that its front matter names.',
  asks: 'The file that an article was made from, where it is in originals/, has the SHA-256 of the front matter.',
  source: 'own: every claim leads back to the file that was saved',
  severity: 'error',
  floor: {severity: 'error', because: 'nobody could tell what the article was made from'},
  says: 'Found {value}, expected {limit}.',
  hint: 'Put the right file into originals/, or import it again with --update and read what has changed.',
  good: sample(['Zinc.'], {originals: new Map([['zinc.txt', sum]])}),
  bad: sample(['Zinc.'], {originals: new Map([['zinc.txt', sum.replace('e', 'f')]])}),
  judge({article, originals}) {
    const {source} = article.frontMatter;
    if (!source) return [];
    const {file, sha256} = source;
    const found = originals?.get(file);
    if (found === undefined || found === sha256) return [];
    return [
      {value: `originals/${file} with the SHA-256 ${found}`, limit: sha256, place: placeOfKey(article, 'sha256')},
    ];
  },
};
