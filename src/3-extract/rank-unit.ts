import {onceFor} from '../base/once.ts';
import type {Relation} from '../model/generated/relations.ts';
import type {Ranking} from '../model/ranking.ts';
import type {State} from '../model/statement.ts';
import type {Lexicon} from './lexicon.ts';
import {type Built, type ConstructPlace, constructOf} from './name-construct.ts';
import type {Pair, Weighed} from './pair.ts';
import {confidenceFrom, confidenceOf, isSureConstruct, weightOf} from './rank.ts';

/** A statement of a unit, as far as ranking needs it. */
type Rankable = Built & {subject: string; relation: string; object: string};

/** What became of a statement or candidate: stated, or held back; how sure, and the word that stopped it. */
export type Ranked<T> = {
  what: T;
  isStated: boolean;
  state: State;
  /** In hundredths. */
  confidence: number;
  stoppedBy: string | null;
  construct: string;
  features: string[];
};

/**
 * Ranks what the rules found in a unit together with the candidates that they did not: a candidate is proposed where
 * the model holds it likely, a statement is sure where its construct was right often enough, but where its text was read by its surface alone. Without a model no
 * candidate is proposed and nothing is sure.
 */
export function rankUnit<T extends Rankable>(
  found: readonly {what: T; turned: string | null}[],
  candidates: readonly Pair[],
  {toWhat, isOfSurface, ...place}: {toWhat: (pair: Pair) => T; isOfSurface: boolean} & ConstructPlace,
  lexicon: Pick<Lexicon, 'ranking' | 'standaloneKinds' | 'neutral' | 'actionVerbs'>,
): Ranked<T>[] {
  const byKey = new Map(candidates.map((pair) => [keyOf({...pair, relation: pair.relation.id}), pair]));
  const {ranking} = lexicon;
  const siblings = found.map((f) => f.what);
  const ranked: Ranked<T>[] = [];
  for (const {what, turned} of found) {
    const pair = byKey.get(keyOf(what));
    const construct = constructOf(what, place, siblings, lexicon);
    const features = [...(pair?.features ?? [`r=${what.relation}`, 'no-pair']), ...verdict(what, turned, construct)];
    const confidence = ranking ? confidenceOf(features, ranking) : 0;
    const isSure =
      !isOfSurface && turned === null && ranking !== null && isSureConstruct(construct, what.relation, ranking);
    ranked.push({
      what,
      isStated: turned === null,
      state: isSure ? 'sure' : 'proposed',
      confidence,
      stoppedBy: turned,
      construct,
      features,
    });
    byKey.delete(keyOf(what));
  }
  for (const pair of byKey.values()) {
    if (!ranking) break;
    const unfound = unfoundOf(pair.relation, found.length > 0, ranking);
    ranked.push({
      what: toWhat(pair),
      isStated: false,
      state: 'proposed',
      confidence: confidenceFrom(pair.weight + unfound.weight, ranking),
      stoppedBy: null,
      construct: 'candidate',
      features: [...pair.features, ...unfound.features],
    });
  }
  return ranked;
}

/**
 * Tells which candidates are of use in a unit in which this was found: those that were found, and those that the model
 * holds likely enough to be proposed.
 */
export function isWantedIn(
  found: readonly {what: Pick<Rankable, 'subject' | 'relation' | 'object'>}[],
  {ranking}: Pick<Lexicon, 'ranking'>,
): (pair: Weighed) => boolean {
  const keys = new Set(found.map((f) => keyOf(f.what)));
  const isFound = (pair: Weighed) => keys.size > 0 && keys.has(keyOf({...pair, relation: pair.relation.id}));
  const isLikely = ({relation, weight}: Weighed) =>
    ranking !== null &&
    confidenceFrom(weight + unfoundOf(relation, keys.size > 0, ranking).weight, ranking) >= ranking.proposeFrom;
  return (pair) => isLikely(pair) || isFound(pair);
}

type Unfound = {features: readonly string[]; weight: number};

const unfounds = onceFor((ranking: Ranking) => {
  const make = (isOtherFound: boolean) =>
    onceFor(({id}: Relation): Unfound => {
      const features = ['rule=none', `rule=none,${id}`, `rule=none,found=${isOtherFound}`];
      return {features, weight: weightOf(features, ranking)};
    });
  return {withOthers: make(true), alone: make(false)};
});

/** What is told of a candidate that no rule has found. */
function unfoundOf(relation: Relation, isOtherFound: boolean, ranking: Ranking): Unfound {
  const {withOthers, alone} = unfounds(ranking);
  return isOtherFound ? withOthers(relation) : alone(relation);
}

const keyOf = ({subject, relation, object}: {subject: string; relation: string; object: string}) =>
  `${subject}|${relation}|${object}`;

/** What the rules say of it. */
function verdict({rule, relation, trigger, leans}: Rankable, turned: string | null, construct: string): string[] {
  const how = `${trigger === null ? 'named' : 'told'},${leans ? 'leans' : 'whole'}`;
  const stopped = turned === null ? '' : ',stopped';
  return [
    `rule=${rule}${stopped}`,
    `rule=${rule},${relation}${stopped}`,
    `how=${how}${stopped}`,
    `how=${how},${relation}`,
    `c=${construct}${stopped}`,
    `c=${construct},${relation}${stopped}`,
  ];
}
