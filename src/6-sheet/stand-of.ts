import type {Claim} from '../model/generated/dataset.ts';
import type {Stand} from '../model/sheet.ts';

/**
 * What one article says to a claim, from its own statements. It says so where it affirms it plainly, as can or as may.
 * Few studies, studies that do not agree, and an article that affirms here and denies there are doubt. Advice is
 * given or not: where an article gives it, its doubt about the benefit is no doubt about the advice.
 */
export function standOf(claim: Claim, article: string, isAdvice: boolean): Stand['says'] {
  const own = claim.statements.filter((s) => s.article === article);
  if (own.length === 0) return 'silent';
  if (own.every((s) => s.polarity === 'negated')) return 'no';
  const isSure = own.some((s) => s.polarity === 'affirmed' && (isAdvice || s.certainty !== 'limited'));
  const isWhole = own.every((s) => s.polarity === 'affirmed' || (isAdvice && s.polarity === 'mixed'));
  return isSure && isWhole ? 'yes' : 'unsure';
}
