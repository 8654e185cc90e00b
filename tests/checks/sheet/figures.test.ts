import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {isFoundIn, readFigures} from '../../../src/checks/read-figures.ts';
import {figureUnsourced} from '../../../src/checks/sheet/figure-unsourced.ts';
import {wordKeys} from '../../../src/checks/sheet/own-words.ts';
import {grid, line, mainOf, sample} from '../../../src/checks/sheet/sample.ts';
import type {SheetSubject} from '../../../src/checks/sheet/subject.ts';
import type {Sheet} from '../../../src/model/generated/sheet.ts';
import {english} from '../check-rules.ts';

const read = (text: string) =>
  readFigures(text, english.figures).map((f) => `${f.bound} ${f.numbers} ${f.unit}`.trim());
const isSourced = (own: string, ...quotes: string[]) =>
  readFigures(own, english.figures).every((figure) =>
    isFoundIn(
      figure,
      quotes.flatMap((quote) => readFigures(quote, english.figures)),
    ),
  );

describe('figures', () => {
  it.each([
    ['60%', '60 %'],
    ['60 percent of adults', '60 %'],
    ['up to 6 in 10 adults', 'under 60 %'],
    ['one out of every ten', '10 %'],
    ['1.5 g', '1500 mg'],
    ['1,200 µg', '1.2 mg'],
    ['200 \u00b5g', '0.2 mg'],
    ['200 \u03bcg', '0.2 mg'],
    ['200 Micrograms', '0.2 mg'],
    ['1.5 mmol', '1.5 mmol'],
    ['2–4 litres', '2000,4000 mL'],
    ['2 to 4 l', '2000,4000 mL'],
    ['three litres a day', '3000 mL'],
    ['a 12-hour fast', '720 min'],
    ['more than 300 reactions', 'over 300'],
    ['adults over 65', 'over 65'],
    ['72 hours', '4320 min'],
    ['3 days', '4320 min'],
  ])('%s is %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    'vitamin B12',
    'omega-3 fats',
    'vitamins B1 and D3',
    'COVID-19',
    '2 pages',
    'Step 2',
    '2. Eat well',
    'two sides',
    '2nd',
  ])('%s has none', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['60%', '60 percent'],
    ['up to 6 in 10 adults', 'up to 60 % of adults'],
    ['at least 2 litres', '2 litres or more'],
    ['1 g', '1,000 mg'],
    ['a new headache after age 50', 'a first headache over 50 years', 'the age of 50'],
    ['up to 4 mg', '2 to 4 mg'],
    ['2 to 4 mg', 'between 2 and 4 mg'],
    ['3 litres', 'three litres'],
  ])('%s stands in %s', (own, ...quotes) => expect(isSourced(own, ...quotes)).toBe(true));

  it.each([
    ['60%', '40 percent'],
    ['60%', 'up to 60%'],
    ['over 60%', 'up to 60%'],
    ['400 mg', '400 IU'],
    ['400 mg', '400 people'],
    ['4 mg', '2 to 4 mg'],
    ['2 to 4 mg', '2 mg'],
    ['3 days', '3 weeks'],
    ['3 litres', 'enough'],
  ])('%s does not stand in %s', (own, ...quotes) => expect(isSourced(own, ...quotes)).toBe(false));
});

const sheetSchema: unknown = JSON.parse(
  readFileSync(new URL('../../../schemas/sheet.schema.json', import.meta.url), 'utf8'),
);

type Property = {type?: string; pattern?: string; enum?: unknown; format?: string; items?: Property};

/** The keys of a schema whose values are free text, or lists of it. */
function freeKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isFree = ({type, pattern, enum: some, format}: Property) => type === 'string' && !pattern && !some && !format;
  const {properties = {}} = schema as {properties?: Record<string, Property>};
  const own = Object.entries(properties).filter(([, p]) => isFree(p) || (p.items && isFree(p.items)));
  return [...new Set([...own.map(([key]) => key), ...Object.values(schema).flatMap(freeKeys)])];
}

describe('a figure that no quote has', () => {
  const quotes = new Map([
    ['c-1', ['Drink 2 litres of water']],
    ['c-2', ['It affects 60 percent of adults']],
  ]);
  const definition = (more: object): Partial<SheetSubject> => ({definition: {title: 'Zinc', sides: [], ...more}});
  const failed = (subject: SheetSubject) =>
    figureUnsourced
      .judge({...subject, rules: english, quotes})
      .flatMap((f) => (f.passed ? [] : [`${f.where?.path.join('.')} ${f.value}`]));
  const ofClaims = (own: Partial<SheetSubject>) => sample([], own, {claims: ['c-1', 'c-2']});

  it('is found in every word of a definition, where it stands', () => {
    const sides = [
      {
        top: [
          {care: {heading: 'Call within 3 days', today: [{relation: 'x', limit: 5}]}},
          {plan: {labels: ['I will walk 20 minutes', 'I will drink 2 litres']}},
          {grid: {corner: 'Top 5%', rows: ['x'], columns: [{heading: 'Over 70%', select: [{relation: 'x'}]}]}},
          {options: {options: [{heading: 'A', means: 'You take 5 mg.'}, {heading: 'B'}], rows: []}},
        ],
      },
    ] as unknown as Sheet['sides'];
    expect(failed(ofClaims(definition({title: 'Lose 10 kg', about: 'For 60% of you.', sides})))).toEqual([
      'title 10 kg',
      'sides.0.top.0.care.heading 3 days',
      'sides.0.top.1.plan.labels.0 20 minutes',
      'sides.0.top.2.grid.corner 5%',
      'sides.0.top.2.grid.columns.0.heading Over 70%',
      'sides.0.top.3.options.options.0.means 5 mg',
    ]);
  });

  it('is found at the ends of a scale and below a table', () => {
    const sides = [
      {
        top: [
          {values: {scales: [{from: 'I want to walk 5 miles in 20 minutes', to: 'I rest for 3 days'}]}},
          {matrix: {alone: '50 mg and more', relation: 'x'}},
        ],
      },
    ] as unknown as Sheet['sides'];
    expect(failed(ofClaims(definition({sides}))).map((f) => f.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'sides.0.top.0.values.scales.0.from',
        'sides.0.top.0.values.scales.0.to',
        'sides.0.top.1.matrix.alone',
      ]),
    );
  });

  it('can stand in no key of a definition that is not looked at', () => {
    // The name of a section of an article, labels of numbers that clinic.yaml has, and who signed.
    const others = ['section', 'good', 'watch', 'who', 'role'];
    expect(freeKeys(sheetSchema).filter((key) => !wordKeys.has(key) && !others.includes(key))).toEqual([]);
    expect(freeKeys(sheetSchema)).toEqual(expect.arrayContaining([...wordKeys]));
  });

  it('is one where the number is a word', () => {
    const title = (text: string) => failed(ofClaims(definition({title: text})));
    expect(title('Take fifty mg of salt a day')).toEqual(['title fifty mg']);
    expect(title('Drink ninety litres a day')).toEqual(['title ninety litres']);
    expect(title('Drink fourteen litres a day')).toEqual(['title fourteen litres']);
    expect(title('Take ½ mg, −5 mg or 1,60 mg')).toEqual(['title ½', 'title −5', 'title 1,60']);
  });

  it('is found in the words of an entity, which only the claims printed with it can back', () => {
    const say = (text: string, ...claims: string[]) =>
      failed(sample([mainOf(line(text, ...claims))], {}, {claims: ['c-1', 'c-2']}));
    expect(say('Drink 2 litres of water.', 'c-1')).toEqual([]);
    expect(say('Drink 3 litres of water.', 'c-1')).toEqual(['sides.0.top.0 3 litres']);
    expect(say('Drink three litres of water.', 'c-1')).toEqual(['sides.0.top.0 three litres']);
    expect(say('Drink 60% of it.', 'c-1')).toEqual(['sides.0.top.0 60%']);
    expect(say('Take one of two ways.', 'c-1')).toEqual([]);
    expect(say('We found nothing on 60% of adults.')).toEqual([]);
    expect(failed(sample([grid(['Heads'], [line('water', 'c-1')])]))).toEqual([]);
    const table = grid(['Heads'], [line('water', 'c-1')]);
    if (table.type === 'grid') table.rows[0]!.heading.text = 'Adults over 65';
    expect(failed(sample([table]))).toEqual(['sides.0.top.0 over 65']);
  });

  it("is none where it is the clinic's own: a number to call, and nothing that only holds it", () => {
    const title = (text: string) =>
      failed(ofClaims({...definition({title: text}), clinicWords: ['01632 555 003', '999']}));
    expect(title('Call 999 or 01632 555 003')).toEqual([]);
    expect(title('Take 9,990 mg')).toEqual(['title 9,990 mg']);
  });
});
