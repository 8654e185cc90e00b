import type {State} from '../model/statement.ts';
import type {Lexicon} from './lexicon.ts';
import {type Built, type ConstructPlace, constructOf} from './name-construct.ts';
import type {Pair} from './pair.ts';
import {confidenceOf, isSureConstruct, leastConfidence} from './rank.ts';

/** The construct of what no rule has found. */
export const candidate = 'candidate';

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
 * Ranks what the rules found in a unit together with the candidates that they did not: a candidate may be proposed where
 * the model holds it possible, a statement is sure where its construct was right often enough. Without a model there is
 * no candidate and nothing is sure; nor where a text was read by its surface alone.
 */
export function rankUnit<T extends Rankable>(
  found: readonly {what: T; turned: string | null}[],
  candidates: readonly Pair[],
  {
    judged,
    isOfSurface,
    ...place
  }: {judged: (pair: Pair) => {what: T; turned: string | null}; isOfSurface: boolean} & ConstructPlace,
  lexicon: Pick<Lexicon, 'ranking' | 'standaloneKinds' | 'neutral' | 'actionVerbs' | 'cues'>,
): Ranked<T>[] {
  const byKey = new Map(candidates.map((pair) => [keyOf({...pair, relation: pair.relation.id}), pair]));
  const {ranking} = lexicon;
  const siblings = found.map((f) => f.what);
  const ranked: Ranked<T>[] = [];
  for (const {what, turned} of found) {
    const pair = byKey.get(keyOf(what));
    const construct = constructOf(what, place, siblings, lexicon);
    const features = [...(pair?.features ?? [`r=${what.relation}`, 'no-pair']), ...verdict(what, turned, construct)];
    const confidence = ranking ? confidenceOf(features, ranking, 'read') : 0;
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
  const isFound = found.length > 0;
  for (const pair of byKey.values()) {
    const features = [...pair.features, 'rule=none', `rule=none,${pair.relation.id}`, `rule=none,found=${isFound}`];
    const confidence = ranking ? confidenceOf(features, ranking, 'candidate') : 0;
    if (!ranking || confidence < leastConfidence) continue;
    const {what, turned} = judged(pair);
    ranked.push({
      what,
      isStated: false,
      state: 'proposed',
      confidence,
      stoppedBy: turned,
      construct: candidate,
      features,
    });
  }
  return ranked;
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
