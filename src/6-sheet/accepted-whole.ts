import {fillPattern} from '../base/fill-pattern.ts';
import {compareText} from '../base/order.ts';
import {present} from '../base/present.ts';
import type {Claim} from '../model/generated/dataset.ts';
import {type Part, toWords} from '../model/part.ts';
import {joinWords} from './join-words.ts';
import {printedDate} from './printed-date.ts';
import type {SheetContext} from './sheet-context.ts';

/**
 * Which statements of some claims were accepted with their whole construct and not one by one: a text for each who has
 * accepted some, on a day, for a reason, with the constructs and how many statements each has. By day, then by name.
 */
export function acceptedWhole(claims: readonly Claim[], {wording}: Pick<SheetContext, 'wording'>): Part[] {
  const words = wording.evidence;
  const whole = claims.flatMap(({statements}) =>
    present(
      statements.map(({decided, construct}) =>
        decided?.as === 'construct' && construct ? {...decided, construct} : null,
      ),
    ),
  );
  const signed = Map.groupBy(whole, ({by, on, why}) => JSON.stringify([on, by, why]));
  return [...signed]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, own]) => {
      const [on, by, why] = JSON.parse(key) as [string, string, string];
      const counts = [...Map.groupBy(own, ({construct}) => construct)].sort(([a], [b]) => compareText(a, b));
      const constructs = counts.map(([construct, same]) =>
        fillPattern(words.construct, {construct, count: String(same.length)}),
      );
      const parts = {constructs: joinWords(constructs, wording.and), by, date: printedDate(on, wording), why};
      return toWords('label', fillPattern(words.whole, parts));
    });
}
