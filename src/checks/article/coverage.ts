import type {ContentRule} from '../rule.ts';
import {sample} from './sample.ts';
import type {ArticleSubject} from './subject.ts';

export const coverage: ContentRule<ArticleSubject> = {
  id: 'article/coverage',
  means: 'Too few of an article’s statements were mapped to claims.',
  asks: 'Enough of what an article states was mapped to claims: half of it, or what checks.coverage says. Of one whose own words may be printed, nothing is asked.',
  source: 'own: what was not mapped is on no sheet',
  severity: 'error',
  says: 'Found {value} % of the statements mapped to claims, expected {limit} % or more.',
  hint: 'Look at the list of what was not mapped, which this command prints, and add what is missing to vocabulary.yaml.',
  good: sample(['Zinc.'], {share: 0.5}),
  bad: sample(['Zinc.'], {share: 0.499}),
  judge({article, share, leastShare}) {
    // What no claim carries of it can be printed as it stands.
    if (share >= leastShare || article.frontMatter.rights) return [];
    const percent = (n: number) => Math.floor(n * 1000) / 10;
    return [{value: percent(share), limit: percent(leastShare), place: {file: article.file}}];
  },
};
