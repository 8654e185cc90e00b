/** How far a long sentence is looked back in: as far as a reader has in mind, so that reading it takes time in proportion. */
import {describe, expect, it} from 'vitest';
import {mostRemembered} from '../../src/3-extract/memory.ts';
import {read} from '../../src/3-extract/read/read.ts';
import type {Thing} from '../../src/3-extract/reading.ts';
import {topicsBefore} from '../../src/3-extract/relate/topics-before.ts';
import {listsBack, listsOf, placeOfTrigger} from '../../src/3-extract/relate/trigger-place.ts';
import {lexicon} from './engine.ts';

const things = (lists: number): Thing[] =>
  Array.from({length: lists * 2}, (_, i) => ({
    ...{from: i, to: i + 1, short: false, pointsBack: false, list: i % lists},
  }));

describe('lists', () => {
  it('are in the order of the text, or the nearest first and not all of them', () => {
    expect(listsOf(things(3)).map((list) => list.map((t) => t.from))).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
    expect(listsBack(things(3)).map((list) => list[0]?.from)).toEqual([2, 1, 0]);
    expect(listsBack(things(500))).toHaveLength(mostRemembered);
  });
});

describe('a word that points back', () => {
  const place = (clauses: number) => {
    const reading = read(`${'zinc causes dermatitis; '.repeat(clauses)}it causes hair loss.`, lexicon);
    const at = placeOfTrigger(
      {reading, topics: [[{id: 'around', short: false}]], objectsSaid: [], lexicon},
      reading.triggers.length - 1,
      [],
    );
    const pronoun = reading.things.find((t) => !t.mention);
    if (!pronoun) throw new Error('no pronoun was read');
    return {at, pronoun};
  };

  it('means one of the nearest lists, then the text around', () => {
    const {at, pronoun} = place(2);
    expect(topicsBefore(at, pronoun).map((group) => group.map((c) => c.id))).toEqual([
      ...[['dermatitis'], ['zinc'], ['dermatitis'], ['zinc']],
      ['around'],
    ]);
    const long = place(100);
    expect(topicsBefore(long.at, long.pronoun)).toHaveLength(mostRemembered + 1);
  });

  it('is made out once for each trigger, however often its relations ask', () => {
    const {at, pronoun} = place(2);
    let looked = 0;
    const {things: named} = at.reading;
    const counted = {
      ...at,
      reading: {
        ...at.reading,
        get things() {
          looked++;
          return named;
        },
      },
    };
    const first = topicsBefore(counted, pronoun);
    const once = looked;
    expect(once).toBeGreaterThan(0);
    expect(topicsBefore(counted, pronoun)).toEqual(first);
    expect(looked).toBe(once);
  });
});
