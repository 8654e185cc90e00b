import type {Claim} from '../model/generated/dataset.ts';
import type {Stand} from '../model/sheet.ts';

/**
 * What one article says to a claim, from its own statements. It says so where it affirms it plainly, as can or as may.
 * Few studies, studies that do not agree, and an article that affirms here and denies there are doubt. Advice is
 * given or not: doubt about its benefit ("pills do not replace a balanced diet") is no doubt about the advice.
 */
export function standOf(claim: Claim, article: string, isAdvice: boolean): Stand['says'] {
  const own = claim.statements.filter((s) => s.article === article);
  if (own.length === 0) return 'silent';
  if (isAdvice) return 'yes';
  if (own.every((s) => s.polarity === 'negated')) return 'no';
  const isSure = own.some((s) => s.polarity === 'affirmed' && s.certainty !== 'limited');
  return isSure && own.every((s) => s.polarity === 'affirmed') ? 'yes' : 'unsure';
}
