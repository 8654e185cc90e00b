import type {Certainty, Polarity} from '../model/statement.ts';
import type {Lexicon} from './lexicon.ts';
import type {Reading} from './reading.ts';
import {overlap, type Span} from './span.ts';

export type Qualifiers = {
  polarity: Polarity;
  certainty: Certainty;
  severity: 'severe' | null;
  population: string | null;
};

/** The part of a sentence that a statement is made in. */
type Stretch = {
  /** From the clause's start to the object's end. */
  clause: Span;
  trigger: Span | null;
  object: Span;
  /** What the trigger alone says. */
  base: Certainty;
  /** What "can" says of it is what somebody is able to do: "you can get it from beans". */
  isAbility: boolean;
  /** Of a reason to seek care, the words that send there: a hedge behind them describes the reasons. */
  sender: Span | null;
  short: boolean;
  /** The sentence denies it. */
  isDenied: boolean;
  /** Words that name who or what is left out. */
  restrictions: readonly {from: number; to: number; excludes: boolean}[];
};

/**
 * Polarity, certainty, severity and population of one statement, from the words around it, in the manner of ConText
 * (Harkema et al. 2009): each cue acts in its direction, as far as its scope.
 */
export function qualify(reading: Reading, stretch: Stretch, lexicon: Lexicon): Qualifiers {
  const {clause, trigger, object} = stretch;
  let polarity: Polarity = stretch.isDenied ? 'negated' : 'affirmed';
  let certainty: Certainty = stretch.base;
  let severity: 'severe' | null = null;
  for (const {cue, from, to} of reading.contexts) {
    const {category, direction, scope, inTrigger = false} = cue.context;
    const inClause = from >= clause.from && to <= clause.to;
    if (scope !== 'sentence' && !inClause) continue;
    // Words inside of a name or a trigger belong to it: "do not rely on pills alone" is one piece of advice.
    if (from >= object.from && to <= object.to) continue;
    if (trigger && overlap(trigger, {from, to}) && category === 'can' && !inTrigger) continue;
    const anchor = trigger ?? object;
    // "sometimes numbness": a hedge inside of the list acts on what comes behind it.
    const before = from < anchor.to || (to <= object.from && object.from - to <= 2);
    const acts = direction === 'both' || (direction === 'forward' ? before : from >= object.to);
    if (!acts) continue;
    if (category === 'can' && (stretch.isAbility || (stretch.sender && from >= stretch.sender.to))) continue;
    if (category === 'can' && certainty === 'stated') certainty = 'can';
    else if (category === 'limited') certainty = 'limited';
    else if (category === 'mixed') {
      polarity = 'mixed';
      certainty = 'limited';
    } else if (category === 'severe' && stretch.short) severity = 'severe';
  }
  return {polarity, certainty, severity, population: populationOf(reading, stretch, lexicon)};
}

/** "in older adults", "for people with …": the people that the sentence is restricted to. */
function populationOf(reading: Reading, {restrictions}: Stretch, lexicon: Lexicon): string | null {
  for (const people of reading.people) {
    if (restrictions.some((r) => r.excludes && r.from <= people.from && people.to <= r.to)) continue;
    const thing = reading.things.find(
      (t) =>
        t.from >= people.to && t.from - people.to <= 1 && t.mention && lexicon.peopleKinds.has(t.mention.entity.kind),
    );
    if (thing?.mention) return thing.mention.entity.id;
  }
  return null;
}
