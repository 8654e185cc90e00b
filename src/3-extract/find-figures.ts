import {unitOf} from '../base/units.ts';
import type {Language} from '../model/generated/language.ts';
import type {FigureWords} from './lexicon.ts';
import type {Span} from './span.ts';
import {normAt, type Token} from './tokens.ts';

/** Words that restrict a statement: where they stand, in which field they are kept, and whether it is wrong without. */
export type Restriction = Span & {
  field: Language['restrictions'][number]['field'];
  limits: boolean;
  opensClause: boolean;
  /** What it names is left out. */
  excludes: boolean;
};

/** "10 micrograms a day", "up to 20 minutes": figures with a unit, and what bounds them. */
export function figuresIn(tokens: readonly Token[], names: readonly Span[], figures: FigureWords): Restriction[] {
  const found: Restriction[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (!isNumber(normAt(tokens, at - 1), figures.numbers)) continue;
    const unit = unitOf(normAt(tokens, at), figures.units);
    if (unit === null || names.some((n) => n.from < at + 1 && at - 1 < n.to)) continue;
    let from = at - 1;
    while (
      from > 0 &&
      (isNumber(normAt(tokens, from - 1), figures.numbers) || figures.joins.has(normAt(tokens, from - 1)))
    )
      from--;
    const bound = figures.bounds.find((words) =>
      words.every((word, i) => normAt(tokens, from - words.length + i) === word),
    );
    if (bound) from -= bound.length;
    let to = at + 1;
    if (figures.each.has(normAt(tokens, to)) && isTime(unitOf(normAt(tokens, to + 1), figures.units))) to += 2;
    found.push({from, to, field: isTime(unit) ? 'time' : 'amount', limits: false, opensClause: false, excludes: false});
  }
  return found;
}

const times: ReadonlySet<string> = new Set(['min', 'h', 'd', 'wk', 'mo', 'a', '{time}']);

const isTime = (unit: string | null): boolean => unit !== null && times.has(unit);

const isNumber = (norm: string, numbers: ReadonlySet<string>): boolean => /^\p{N}/u.test(norm) || numbers.has(norm);
