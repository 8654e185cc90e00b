import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Claim, Conflict} from '../../src/model/generated/dataset.ts';
import type {Query} from '../../src/model/generated/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, dataset, definition, input, inWords, sheetOf, statements} from './sample.ts';

const sentences = (select: Query[], claims: Claim[]) => {
  const {block} = sheetOf({main: {select}}, claims);
  return block.type === 'main' ? block.sentences.map((s) => s.text) : [];
};
const helps = (certainty: string, more: Partial<Claim> = {}) =>
  sentences([{relation: 'helps'}], [claim(`pills helps colds ${certainty} a`, more)]);

describe('the verb follows the evidence', () => {
  it.each([
    ['stated', {}, 'Zinc pills can help with colds.'],
    ['can', {}, 'Zinc pills may help with colds.'],
    ['limited', {}, 'Zinc pills may help with colds, but there are few studies.'],
    ['stated', {stance: 'weakly'}, 'Zinc pills may help with colds, but there are few studies.'],
    ['stated', {stance: 'mixed'}, 'Zinc pills may help with colds, but studies do not agree.'],
    ['stated', {stance: 'opposes'}, 'Do not expect zinc pills to help with colds.'],
    ['stated', {rating: 'low'}, 'Zinc pills may help with colds, but there are few studies.'],
    ['limited', {rating: 'high'}, 'Zinc pills can help with colds.'],
  ] as [string, Partial<Claim>, string][])('%s %j: %s', (certainty, more, text) => {
    expect(helps(certainty, more)).toEqual([text]);
  });

  it('says that experts differ where no editor has decided, and warns', () => {
    const own = claim('pills helps colds stated a');
    const conflict = (state: Conflict['state'], kind: Conflict['class']): Conflict => ({
      ...{id: 'x-1', topic: 'skin', claims: [own.id], why: '', inputs: ''},
      ...{state, class: kind},
    });
    const print = (c: Conflict) => {
      const sides = [{top: [{main: {select: [{relation: 'helps'}]}}]}];
      const index = indexTopic(dataset([own], [c]), 'skin');
      return makeSheet(input({index, definition: {...definition, for: 'clinician', sides}}));
    };
    const open = print(conflict('open', 'certainty'));
    expect(JSON.stringify(open.value)).toContain('Experts differ on whether zinc pills can help with colds.');
    expect(open.diagnostics).toMatchObject([{code: 'sheet/open-conflict', severity: 'warning'}]);
    for (const calm of [
      conflict('decided', 'contradiction'),
      conflict('open', 'explained'),
      conflict('open', 'numeric'),
    ]) {
      expect(print(calm).diagnostics).toEqual([]);
      expect(JSON.stringify(print(calm).value)).not.toContain('Experts differ');
    }
  });
});

describe('a list', () => {
  it('never prints the bare name of what is denied or doubted', () => {
    const own = [
      claim('zinc deficiency-causes rash stated a'),
      claim('zinc deficiency-causes fever stated a', {stance: 'opposes'}),
    ];
    const {block} = sheetOf({signs: {select: [{relation: 'deficiency-causes'}]}}, own);
    const items = block.type === 'list' ? block.groups.flatMap((g) => g.items.map((i) => i.text)) : [];
    expect(items).toEqual(['a red skin (rash)', 'Too little zinc does not cause a fever.']);
  });
});

describe('sentences', () => {
  it('join what can be said together, and only that', () => {
    const own = [
      claim('zinc deficiency-causes rash stated a,b'),
      claim('zinc deficiency-causes colds can a'),
      claim('zinc deficiency-causes fever can b', {severity: 'severe'}),
      claim('copper deficiency-causes colds stated c', {population: 'babies'}),
    ];
    expect(sentences([{relation: 'deficiency-causes', limit: 9}], own)).toEqual([
      'Too little zinc can cause a red skin and colds.',
      'In babies, too little copper can cause colds.',
      'A severe lack of zinc can cause a fever.',
    ]);
  });

  it('hold fast the end with fewer different things', () => {
    const own = [claim('copper deficiency-causes colds'), claim('zinc deficiency-causes colds')];
    expect(sentences([{relation: 'deficiency-causes'}], own)).toEqual(['Too little copper and zinc can cause colds.']);
  });

  it('make a sentence of each action', () => {
    expect(sentences([{relation: 'advice'}], [claim('patient advice ask-first')])).toEqual([
      'Ask us before you take pills.',
    ]);
  });

  it('number the verb by the subject', () => {
    const own = (s: string) => [claim(`${s} supports healing`)];
    expect(sentences([{relation: 'supports'}], own('zinc'))).toEqual(['Zinc helps wounds heal.']);
    expect(sentences([{relation: 'supports'}], own('pills'))).toEqual(['Zinc pills help wounds heal.']);
    expect(sentences([{relation: 'supports'}], [...own('zinc'), ...own('copper')])).toEqual([
      'Copper and zinc help wounds heal.',
    ]);
  });

  it('never read a pattern in the words of an entity', () => {
    const data = dataset([claim('zinc deficiency-causes colds')]);
    const entities = data.entities.map((e) => (e.id === 'colds' ? {...e, plain: '{low} [a|b] $& colds'} : e));
    const sides = [{top: [{main: {select: [{relation: 'deficiency-causes'}]}}]}];
    const {value} = makeSheet(
      input({index: indexTopic({...data, entities}, 'skin'), definition: {...definition, for: 'clinician', sides}}),
    );
    expect(value.sides[0]!.top[0]).toMatchObject({
      sentences: [{text: 'Too little zinc can cause {low} [a|b] $& colds.'}],
    });
  });
});

describe('lists', () => {
  const items = (claims: Claim[], more: Partial<Query> = {}) => {
    const {block} = sheetOf({signs: {select: [{relation: 'deficiency-causes', ...more}]}}, claims);
    return block.type === 'list' ? block.groups.map((g) => [g.lead.text, ...g.items.map((i) => i.text)]) : [];
  };

  it('put the kind under the thing, and count its articles there', () => {
    const own = [claim('zinc deficiency-causes hand-rash stated b,c'), claim('zinc deficiency-causes rash stated a,b')];
    expect(items(own)).toEqual([['', 'a red skin (rash), such as red hands']]);
    expect(items(own, {'minimum-articles': 3})).toEqual([['', 'a red skin (rash), such as red hands']]);
  });

  it('keep the kind alone where more articles speak of it', () => {
    const own = [claim('zinc deficiency-causes rash can a'), claim('zinc deficiency-causes hand-rash stated a,b')];
    expect(items(own)).toEqual([['', 'red hands']]);
  });

  it('leave out a kind that is less sure than the thing', () => {
    const own = [claim('zinc deficiency-causes rash stated a'), claim('zinc deficiency-causes hand-rash can a,b')];
    const {block} = sheetOf({signs: {select: [{relation: 'deficiency-causes'}]}}, own);
    expect(block).toMatchObject({groups: [{items: [{text: 'a red skin (rash)', claims: [own[0]!.id], sources: [1]}]}]});
  });

  it('name of the kinds only those that are no kind of another', () => {
    const own = ['rash stated a,b', 'hand-rash stated a', 'palm-rash stated b'];
    expect(items(own.map((o) => claim(`zinc deficiency-causes ${o}`)))).toEqual([
      ['', 'a red skin (rash), such as red hands'],
    ]);
  });

  it('have those with the most articles first, then by label, and seven at most', () => {
    const own = ['rash stated a', 'colds stated a,b', 'fever stated a'].map((o) =>
      claim(`zinc deficiency-causes ${o}`),
    );
    expect(items(own)).toEqual([['', 'colds', 'a fever', 'a red skin (rash)']]);
    expect(items(own, {limit: 1})).toEqual([['', 'colds']]);
  });

  it('stand under a lead for each degree of certainty', () => {
    const own = [
      claim('zinc deficiency-causes rash stated a'),
      claim('zinc deficiency-causes colds limited b'),
      claim('zinc deficiency-causes fever stated a', {severity: 'severe'}),
    ];
    expect(items(own)).toEqual([
      ['Too little zinc can cause', 'a red skin (rash)'],
      ['A severe lack of zinc can cause', 'a fever'],
      ['Few studies, but perhaps also', 'colds'],
    ]);
  });
});

describe('foods', () => {
  const rows = (...objects: string[]) => {
    const own = objects.map((o) => claim(`zinc found-in ${o}`));
    const {block} = sheetOf({foods: {select: [{relation: 'found-in'}]}}, own);
    return block.type === 'foods'
      ? block.items.map((g) => [g.label.text, g.icon, g.foods.text, g.foods.claims.length])
      : [];
  };

  it('stand under the name of their group, which speaks for the class of several members', () => {
    expect(rows('nuts', 'pecans', 'walnuts')).toEqual([['Nuts and seeds:', 'nuts-and-seeds', 'pecans, walnuts', 3]]);
  });

  it('stand alone where there is one only', () => {
    expect(rows('nuts', 'pecans')).toEqual([['', 'nuts-and-seeds', 'Nuts, such as pecans', 2]]);
    expect(rows('crab')).toEqual([['', 'other', 'Crab', 1]]);
    expect(rows('nuts')).toEqual([['', 'nuts-and-seeds', 'Nuts', 1]]);
  });
});

describe('grids', () => {
  it('ask each column for each row, and say so where nothing is said', () => {
    const {block} = sheetOf({
      grid: {
        ...{corner: 'Nutrient', rows: ['zinc', 'copper']},
        columns: [{heading: 'It helps', select: [{relation: 'supports'}]}],
      },
    });
    expect(inWords(block)).toMatchObject({
      ...{type: 'grid', corner: 'Nutrient', columns: [{heading: 'It helps'}]},
      rows: [
        {heading: 'Zinc', cells: [{items: [{text: 'wounds heal'}]}]},
        {heading: 'Copper', cells: [{items: [{text: 'not said', claims: []}]}]},
      ],
    });
  });

  it('put what several queries select into one cell, the most articles first', () => {
    const select = [{relation: 'deficiency-causes', object: ['colds']}, {relation: 'supports'}, {relation: 'supports'}];
    const {block} = sheetOf({grid: {corner: 'x', rows: ['zinc'], columns: [{heading: 'x', select}]}});
    expect(block).toMatchObject({rows: [{cells: [{items: [{text: 'wounds heal'}, {text: 'colds'}]}]}]});
    const one = sheetOf({grid: {corner: 'x', rows: ['zinc'], columns: [{heading: 'x', limit: 1, select}]}});
    expect(one.block).toMatchObject({rows: [{cells: [{items: [{text: 'wounds heal'}]}]}]});
  });

  it('can have the objects as rows', () => {
    const {block} = sheetOf({
      grid: {
        ...{corner: 'Sign', rows: ['colds'], 'rows-are': 'object'},
        columns: [{heading: 'Too little', select: [{relation: 'deficiency-causes'}]}],
      },
    });
    expect(inWords(block)).toMatchObject({rows: [{heading: 'Colds', cells: [{items: [{text: 'zinc'}]}]}]});
  });
});

describe('advice against something', () => {
  const denied = (text: string) => {
    const own = claim('patient advice ask-first stated a', {stance: 'opposes'});
    const base = dataset([own]);
    const entities = base.entities.map((e) => (e.id === 'ask-first' ? {...e, do: text} : e));
    const sides = [{top: [{actions: {select: [{relation: 'advice' as const}]}}]}];
    const index = indexTopic({...base, entities}, 'skin');
    return JSON.stringify(makeSheet(input({index, definition: {...definition, for: 'clinician', sides}})).value.sides);
  };

  it('is a command not to do it', () => {
    expect(denied('Drink alcohol at night.')).toContain('"Do not drink alcohol at night."');
    expect(denied('A weak heart? Ask us first.')).toContain('"Do not do this: A weak heart? Ask us first."');
  });
});

describe('what helps, and what causes', () => {
  it('says what for only where its claim does', () => {
    expect(helps('can', {purpose: 'prevent'})).toEqual(['Zinc pills may help to prevent colds.']);
    expect(helps('can', {purpose: 'relieve'})).toEqual(['Zinc pills may ease colds.']);
    expect(helps('stated', {purpose: 'cure'})).toEqual(['Zinc pills can cure colds.']);
    expect(helps('can')).toEqual(['Zinc pills may help with colds.']);
  });

  it('tells a trigger, and what makes worse, from a cause', () => {
    const causes = (more: Partial<Claim>) => sentences([{relation: 'causes'}], [claim('crab causes rash can a', more)]);
    expect(causes({effect: 'sets-off'})).toEqual(['Crab can set off a red skin.']);
    expect(causes({effect: 'worsens'})).toEqual(['Crab can make a red skin worse.']);
    expect(causes({})).toEqual(['Crab can cause a red skin.']);
  });

  it('is selected by it', () => {
    const own = [
      claim('pills helps colds can a', {purpose: 'prevent'}),
      claim('nuts helps colds can a', {purpose: 'relieve'}),
      claim('crab helps colds can a'),
    ];
    const select = (purpose: 'prevent' | 'unsaid') => sentences([{relation: 'helps', purpose: [purpose]}], own);
    expect(select('prevent')).toEqual(['Zinc pills may help to prevent colds.']);
    expect(select('unsaid')).toEqual(['Crab may help with colds.']);
  });
});

describe('a list has an order with a sense', () => {
  const at = (start: number) => statements('a').map((s) => ({...s, target: {...s.target, start}}));
  const items = (select: Query, own: Claim[]) => {
    const {block} = sheetOf({risk: {select: [select]}}, own);
    return block.type === 'list' ? block.groups.flatMap((g) => g.items.map((i) => i.text)) : [];
  };

  it('that of its editor, of whom each is named; of more than the limit those with the most articles are taken', () => {
    const own = [
      claim('zinc deficiency-causes colds stated a'),
      claim('zinc deficiency-causes fever stated a,b'),
      claim('zinc deficiency-causes rash stated a,b,c'),
    ];
    const asked = {relation: 'deficiency-causes', object: ['colds', 'fever', 'rash'] as [string, ...string[]]};
    expect(items(asked, own)).toEqual(['colds', 'a fever', 'a red skin (rash)']);
    expect(items({...asked, limit: 2}, own)).toEqual(['a fever', 'a red skin (rash)']);
    expect(items({relation: 'deficiency-causes'}, own)).toEqual(['a red skin (rash)', 'a fever', 'colds']);
  });

  it('that of the article, of steps', () => {
    const base = dataset([
      claim('patient advice ask-first stated a', {statements: at(20)}),
      claim('patient advice rest-now stated a', {statements: at(10)}),
    ]);
    const rest = {...base.entities.find((e) => e.id === 'ask-first')!, id: 'rest-now', label: 'rest', do: 'Rest.'};
    const sides = [{top: [{actions: {select: [{relation: 'advice' as const}]}}]}];
    const index = indexTopic({...base, entities: [...base.entities, rest]}, 'skin');
    const made = makeSheet(input({index, definition: {...definition, for: 'clinician', sides}})).value;
    const text = JSON.stringify(made.sides);
    expect(text.indexOf('Rest.')).toBeLessThan(text.indexOf('Ask us before'));
  });
});
