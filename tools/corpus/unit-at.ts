import type {Article} from '../../src/model/article.ts';

/** The number of the unit of an article that an offset stands in. */
export const unitAt = ({units}: Pick<Article, 'units'>, start: number): number =>
  units.findLastIndex((unit) => unit.start <= start);
