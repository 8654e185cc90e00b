import {present} from '../base/present.ts';
import type {ClaimStatement} from './generated/dataset.ts';

/** A statement with what restricts it. */
type Restricted = Pick<
  ClaimStatement,
  'article' | 'construct' | 'urgency' | 'severity' | 'population' | 'condition' | 'amount' | 'time' | 'limitedBy'
> & {target: Pick<ClaimStatement['target'], 'prefix' | 'suffix'>};

/** How far a claim may be said: what each sheet that says it has to say with it. */
export type Extent = {
  /** The words of the quotes, each once; none where the claim may stand bare. */
  restrictions: string[];
  /** Ids of the people of whom alone it is said, sorted; none where it is said of everybody. */
  populations: string[];
  severe: boolean;
};

/**
 * How far the sayers of a claim, as sayersOf gives them, go together: no further than the one who goes least far. So a
 * claim is restricted where each sayer restricts it, by whatever words; and where one article says it in no other way
 * than with words without which it would be wrong, of a severe lack, or of some people. A reason to seek care is
 * restricted only where all restrict it: the wider one is the safe one.
 */
export function extentOf(sayers: readonly Restricted[]): Extent {
  const isCare = sayers.some((s) => s.urgency !== undefined);
  const restricting = (isSo: (s: Restricted) => boolean): Restricted[] => {
    if (sayers.every(isSo)) return [...sayers];
    return isCare ? [] : articlesThat(sayers, isSo).filter(isSo);
  };
  const all = sayers.every((s) => wordsOf(s).length > 0);
  const limiting = all ? [...sayers] : restricting((s) => s.limitedBy !== undefined);
  const people = restricting((s) => s.population !== undefined);
  return {
    restrictions: distinct(limiting.flatMap(wordsOf)),
    populations: [...new Set(present(people.map((s) => s.population)))].sort(),
    severe: restricting((s) => s.severity === 'severe').length > 0,
  };
}

/**
 * The sayers of the articles that say it in no other way: each of their sentences does. A cell of a table, which has no
 * room for a restriction, takes none back.
 */
function articlesThat(sayers: readonly Restricted[], isSo: (s: Restricted) => boolean): Restricted[] {
  return [...Map.groupBy(sayers, (s) => s.article).values()].flatMap((own) => {
    const prose = own.filter((s) => !isCell(s));
    return (prose.length > 0 ? prose : own).every(isSo) ? own : [];
  });
}

const isCell = ({construct, target}: Restricted): boolean =>
  construct?.endsWith(':cell') || /\|\s*$/.test(target.prefix) || /^\s*\|/.test(target.suffix);

/** What a statement is restricted by, in the words of its quote: of its conditions, those alone that limit it, if any do. */
export const wordsOf = ({
  limitedBy,
  condition,
  amount,
  time,
}: Pick<Restricted, 'limitedBy' | 'condition' | 'amount' | 'time'>): string[] =>
  distinct(present([limitedBy ?? condition, amount, time]));

/** Each once, whatever its case, and none that another one holds: 'long hours', 'Long hours at a screen' -> the second. */
function distinct(texts: readonly string[]): string[] {
  const bare = (text: string) => text.toLowerCase();
  const once = texts.filter((text, i) => texts.findIndex((other) => bare(other) === bare(text)) === i);
  return once.filter((text) => !once.some((other) => other !== text && bare(other).includes(bare(text))));
}
