import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {proposeNearDuplicates as propose} from '../../src/4-merge/near-duplicates.ts';
import {reviewWords} from './review-words.ts';

const proposeNearDuplicates = (topic: string, units: Parameters<typeof propose>[1]) =>
  propose(topic, units, reviewWords);

const unit = (article: string, quote: string, start = 0) => ({article, line: 1, quote, start});

describe('unmapped sentences that say nearly the same', () => {
  it('are proposed to the editors, with their places', () => {
    const [proposal, ...others] = proposeNearDuplicates('skin', [
      unit('one', 'A dry room in winter can make the skin feel tight and itchy.'),
      unit('two', 'In winter a dry room can make the skin feel tight and itchy.', 9),
      unit('two', 'Soap should be rinsed off well.', 90),
    ]);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      kind: 'near-duplicate',
      why: expect.stringMatching(/^Both were not mapped, and \d\d % of /),
      claims: [],
      units: [{article: 'one'}, {article: 'two', start: 9}],
    });
  });

  it.each([
    [
      'Wool can itch, so choose soft cotton clothes for the night.',
      'Wool may itch, so choose soft cotton clothes for the day.',
    ],
    ['winter room cream bath night itch dry cream dry itch', 'winter room cream bath dry itch dry cream soap itch'],
    ['air cream room room night lotion air room winter itch', 'air cream room room winter lotion air room room itch'],
  ])('are found where no more than half of their pairs of words are the same: %s', (one, two) => {
    expect(proposeNearDuplicates('skin', [unit('one', one), unit('two', two)])).toHaveLength(1);
  });

  it('are not those that only share words', () => {
    expect(
      proposeNearDuplicates('skin', [
        unit('one', 'Skin needs rest and water.'),
        unit('two', 'Water and rest do skin good.'),
      ]),
    ).toEqual([]);
  });

  it('are found whatever the order, and always where they are equal', () => {
    const texts = fc.array(
      fc
        .array(fc.constantFrom('dry', 'skin', 'soap', 'winter', 'itch', 'cream', 'cold'), {minLength: 3, maxLength: 8})
        .map((w) => w.join(' ')),
      {maxLength: 8},
    );
    fc.assert(
      fc.property(texts, (quotes) => {
        const units = quotes.map((quote, i) => unit(`a${i}`, quote, i));
        const found = proposeNearDuplicates('skin', units);
        expect(proposeNearDuplicates('skin', [...units].reverse())).toEqual(found);
        const shown = new Set(found.flatMap((p) => p.units?.map((u) => u.start) ?? []));
        for (const [i, quote] of quotes.entries()) if (quotes.indexOf(quote) !== i) expect(shown).toContain(i);
      }),
    );
  });
});

describe('a thousand sentences that say the same', () => {
  const compare = (count: number) => {
    let compared = 0;
    const units = Array.from({length: count}, (_, i) => unit('one', `Wool is soft and warm at night number ${i}`, i));
    const found = propose('skin', units, reviewWords, () => compared++);
    return {compared, shown: Map.groupBy(found, (p) => p.units?.[1]?.start)};
  };

  it('are each shown with the nearest three of those before', () => {
    const {shown} = compare(100);
    expect(Math.max(...[...shown.values()].map((of) => of.length))).toBe(3);
    expect(
      shown
        .get(20)
        ?.map((p) => p.units?.[0]?.start)
        .sort(),
    ).toEqual([17, 18, 19]);
  });

  it('take comparisons that grow with their number, and not with its square', () => {
    expect(compare(1000).compared).toBeLessThan(51 * 1000);
  });
});

it('why they are proposed is said in the language of the topic', () => {
  const unmapped = [unit('one', 'Wool can itch at night.'), unit('two', 'Wool can itch at night.', 9)];
  const [proposal] = propose('skin', unmapped, {...reviewWords, proposals: {'near-duplicate': '{share} von hundert'}});
  expect(proposal?.why).toBe('100 von hundert');
});
