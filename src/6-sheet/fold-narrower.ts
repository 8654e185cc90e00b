import {compareText} from '../base/order.ts';
import {isOnlyDoubted} from '../model/sayers.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {isAsSure, isKindOf} from './articles-behind.ts';
import type {Selected} from './selected.ts';

/**
 * Of claims about a thing and about kinds of it, keeps one, so that a list does not say 'cramps', 'leg cramps' and
 * 'cramps at night' side by side.
 *
 * The kind stays alone where more articles speak of it itself, with no less certainty. Otherwise the thing stays and the
 * kind goes under it, whose articles count there anyway (`articlesBehind`). A kind that is less sure is left out, as the verb of
 * the thing would be too strong for it. Disputed, denied and restricted claims, and those in an editor's words, always stand
 * for themselves.
 */
export function foldNarrower(selected: readonly Selected[], index: TopicIndex): Selected[] {
  const own = ({claim}: Selected) => (isOnlyDoubted(claim.statements) ? 0 : claim.articles.length);
  const outweighed = (s: Selected) => selected.some((o) => isKindOf(o, s, index) && isAsSure(o, s) && own(o) > own(s));
  const kept = selected.filter((s) => !outweighed(s));
  const heads = kept.filter((s) => !kept.some((o) => isKindOf(s, o, index) && (!o.severe || s.severe)));
  return heads.map((head) => {
    const kinds = kept
      .filter((s) => !heads.includes(s) && isKindOf(s, head, index) && isAsSure(s, head))
      .sort((a, b) => b.support.length - a.support.length || compareText(a.claim.id, b.claim.id));
    return {...head, narrower: kinds.map((s) => s.claim)};
  });
}
