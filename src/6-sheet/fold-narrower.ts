import {compareText} from '../base/order.ts';
import type {Claim} from '../model/generated/dataset.ts';
import {levels} from '../model/level.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {isRestricted} from './is-restricted.ts';
import type {Selected} from './selected.ts';

/**
 * Of claims about a thing and about kinds of it, keeps one, so that a list does not say 'cramps', 'leg cramps' and
 * 'cramps at night' side by side.
 *
 * The kind stays alone where more articles speak of it, with no less certainty. Otherwise the thing stays and the kind
 * goes under it: what holds for the kind holds for the thing, so its articles count there too; the other way round
 * would not be true. A kind that is less sure is left out, as the verb of the thing would be too strong for it.
 * Disputed, denied and restricted claims, and those in an editor's words, always stand for themselves.
 */
export function foldNarrower(selected: readonly Selected[], index: TopicIndex): Selected[] {
  const isKind = (a: Selected, b: Selected) => folds(a) && folds(b) && isKindOf(a.claim, b.claim, index);
  const outweighed = (s: Selected) =>
    selected.some((o) => isKind(o, s) && isAsSure(o, s) && o.support.length > s.support.length);
  const kept = selected.filter((s) => !outweighed(s));
  const heads = kept.filter((s) => !kept.some((o) => isKind(s, o) && (!o.severe || s.severe)));
  return heads.map((head) => {
    const kinds = kept
      .filter((s) => !heads.includes(s) && isKind(s, head) && isAsSure(s, head))
      .sort((a, b) => b.support.length - a.support.length || compareText(a.claim.id, b.claim.id));
    const all = (of: 'articles' | 'support') => [...new Set([head, ...kinds].flatMap((s) => s[of]))].sort();
    return {...head, narrower: kinds.map((s) => s.claim), articles: all('articles'), support: all('support')};
  });
}

const foldable = ['stated', 'can', 'limited'];

const folds = ({claim, level}: Selected) => foldable.includes(level) && !claim.wording && !isRestricted(claim);

/** Whether a holds at least as surely as b, and not only for a severe lack where b holds for any. */
const isAsSure = (a: Selected, b: Selected) =>
  levels.indexOf(a.level) <= levels.indexOf(b.level) && (!a.severe || b.severe);

/** Whether a is the same as b, but for one end that is a kind of b's. */
function isKindOf(a: Claim, b: Claim, index: TopicIndex): boolean {
  if (a.relation !== b.relation) return false;
  const narrows = (x: string, y: string) => index.broader.get(x)?.has(y) ?? false;
  return (
    (a.subject === b.subject && narrows(a.object, b.object)) || (a.object === b.object && narrows(a.subject, b.subject))
  );
}
