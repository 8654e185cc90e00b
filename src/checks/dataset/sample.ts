import {must} from '../../base/must.ts';
import type {Claim, DatasetArticle} from '../../model/generated/dataset.ts';
import {sample as sampleArticle} from '../article/sample.ts';
import type {DatasetSubject} from './subject.ts';

const {article} = sampleArticle(['Zinc heals skin.']);
const {id, title, language, licence, retrieved, review} = article.frontMatter;
const source = must(article.frontMatter.source, 'the sample was made from one text');

/** A dataset of one claim for the examples of the rules, with parts of its article or its quote changed. */
export function sample(
  own: {article?: Partial<DatasetArticle>; quote?: Partial<Claim['statements'][number]['target']>} = {},
): DatasetSubject {
  const {topic, file, sha256} = article;
  const coverage = {stated: 1, notAClaim: {}, unmapped: 0, share: 1};
  const target = {exact: 'Zinc heals skin.', prefix: '', suffix: '', start: 0, end: 16, ...own.quote};
  const statement = {
    ...{article: id, section: [], line: 1, target, rule: 'heals'},
    ...({polarity: 'affirmed', certainty: 'stated'} as const),
  };
  return {
    file: 'output/dataset.json',
    text: '',
    articles: [article],
    dataset: {
      articles: [
        {...{id, topic, title, language, licence, file, sha256, source, retrieved, review, coverage}, ...own.article},
      ],
      claims: [
        {
          ...{id: 'c-0000000001', topic, subject: 'zinc', relation: 'heals', object: 'skin', articles: [id]},
          ...({stance: 'supports', certainty: 'stated'} as const),
          statements: [statement],
        },
      ],
      unmapped: [],
    },
  };
}
