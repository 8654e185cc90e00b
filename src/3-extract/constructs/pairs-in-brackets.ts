import {must} from '../../base/must.ts';
import type {Relation} from '../../model/generated/relations.ts';
import {type Found, foundIn} from '../found.ts';
import {isOfKind} from '../kinds.ts';
import type {Reading} from '../reading.ts';
import type {Construct} from './construct.ts';

/** "Spinach and kale (iron), milk (calcium)": what stands in brackets is said of the list before it. */
export const pairsInBrackets: Construct = {
  name: 'pairs-in-brackets',
  example: {text: 'Good ones are brint (lumine), ovenroot (ferrane).', says: 'lumine found-in brint'},
  find({reading, lexicon}) {
    for (const relation of lexicon.relations.filter((r) => r.pairs)) {
      const pairs = pairsOf(relation, reading);
      // Two brackets make a rule.
      if (pairs.length >= 2) return pairs.flat();
    }
    return [];
  },
};

/** For each bracket that names a subject, behind objects, what it says. */
function pairsOf(relation: Relation, reading: Reading): Found[][] {
  const {tokens, things} = reading;
  const [subjectKinds, objectKinds] = [new Set<string>(relation.subject.kinds), new Set<string>(relation.object.kinds)];
  let from = 0;
  return tokens.flatMap((token, open) => {
    if (token.norm !== '(') return [];
    const close = tokens.findIndex((t, i) => i > open && t.norm === ')');
    const inside = things.filter((t) => t.from > open && t.to <= close && isOfKind(t, subjectKinds));
    const before = things.filter((t) => t.from >= from && t.to <= open && isOfKind(t, objectKinds));
    from = close < 0 ? open : close;
    if (inside.length === 0 || before.length === 0) return [];
    return [
      inside.flatMap((subject) =>
        before.map((object) =>
          foundIn(reading, {
            relation: relation.id,
            subject: must(subject.mention, 'a pair is of names').entity.id,
            object: must(object.mention, 'a pair is of names').entity.id,
            spans: [object, subject],
            rule: pairsInBrackets.name,
            objectSpan: object,
          }),
        ),
      ),
    ];
  });
}
