import {isOfKind} from '../../kinds.ts';
import type {Thing} from '../../reading.ts';
import {choiceOf} from '../choice.ts';
import type {Strategy} from '../strategy.ts';

/** "A shortage can make muscles weak and cause …": an effect that stands between is not the cause of the next one. */
export const shortageBeforeEffect: Strategy = {
  name: 'shortage-before-effect',
  example: {text: 'A lack of lumine with grelling causes drooth.', says: 'lumine deficiency-causes drooth'},
  choices({left, lexicon: {relations, chainKinds}}) {
    const short = left.find((t) => t.short);
    const last = left.findLast((t) => t.mention);
    if (!short || !last || last.short) return [];
    const effectKinds = new Set(relations.flatMap((r) => (r.subject.deficit === true ? r.object.kinds : [])));
    const passesOn = (t: Thing) => t.from > short.to && isOfKind(t, chainKinds);
    if (left.some(passesOn) || !isOfKind(last, effectKinds) || isOfKind(last, chainKinds)) return [];
    return [choiceOf(left.filter((t) => t.list === short.list))];
  },
};
