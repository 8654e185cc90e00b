import {onceFor} from '../base/once.ts';
import type {Ranking} from '../model/ranking.ts';
import {type Asked, ofBetween, ofBoth, ofEnd, ofOnly, ofText, ofTraits, traitsOf} from './features.ts';
import type {Lexicon} from './lexicon.ts';
import type {End} from './pair.ts';
import {weightOf} from './rank.ts';
import type {Thing} from './reading.ts';

/** What is told of the stretch between two things, for all relations of a unit. */
export type BetweenSums = Map<Thing, Map<Thing, number>>;

/**
 * The sum of the weights of a pair's features, for all pairs of a relation in a unit. What is told of the text, of an end,
 * or of the traits of a pair is added up once and not for every pair: a text has tens of thousands, and few of a kind.
 */
export function scorerOf(
  asked: Asked,
  {lexicon, ranking, between}: {lexicon: Lexicon; ranking: Ranking; between: BetweenSums},
): (subject: End, object: End) => number {
  const weigh = (features: readonly string[]) => weightOf(features, ranking);
  const traits = once(sumsOfTraits(lexicon), asked.kind, () => new Map<number, number>());
  const text = weigh(ofText(asked));
  const known = {s: new Map<End, number>(), o: new Map<End, number>()};
  const only = {s: new Map<End, number>(), o: new Map<End, number>()};
  const ofPair = (subject: End, object: End): number => {
    const {thing: s} = subject;
    const {thing: o} = object;
    if (s && o) {
      const ofStretch = once(
        once(between, s, () => new Map()),
        o,
        () => weigh(ofBetween(s, o, asked)),
      );
      return ofStretch + weigh(ofBoth(subject, object, asked));
    }
    if (s) return once(only.s, subject, () => weigh(ofOnly('s', s, asked)));
    return o ? once(only.o, object, () => weigh(ofOnly('o', o, asked))) : 0;
  };
  return (subject, object) =>
    text +
    once(traits, subject.kindNumber * mostKinds + object.kindNumber, () =>
      weigh(ofTraits(traitsOf(subject, object), asked)),
    ) +
    once(known.s, subject, () => weigh(ofEnd('s', subject, asked))) +
    once(known.o, object, () => weigh(ofEnd('o', object, asked))) +
    ofPair(subject, object);
}

/** More kinds of ends than there are: sources, kinds of entities, and four yes or no. */
const mostKinds = 2 ** 20;

/** For each kind of relation in a unit, the sums of the traits of pairs by the numbers of their ends' kinds. */
const sumsOfTraits = onceFor((_: Lexicon) => new Map<string, Map<number, number>>());

/** What is known under a key, or is made now. */
function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}
