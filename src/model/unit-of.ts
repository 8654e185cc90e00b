import type {Article, Unit} from './article.ts';

/** The unit of an article in which what stands between two offsets stands; undefined where it is in none. */
export const unitOf = ({start, end}: {start: number; end: number}, {units}: Pick<Article, 'units'>): Unit | undefined =>
  units.find((unit) => unit.start <= start && end <= unit.end);
