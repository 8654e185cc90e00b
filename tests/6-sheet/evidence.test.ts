import {describe, expect, it} from 'vitest';
import {standOf} from '../../src/6-sheet/stand-of.ts';
import type {Block} from '../../src/model/sheet.ts';
import {claim, claims, conflict, inWords, sheetOf, statements} from './sample.ts';

type Evidence = Extract<Block, {type: 'evidence'}>;
type Agreement = Extract<Block, {type: 'agreement'}>;

const doubted = claim('pills helps colds can a', {stance: 'mixed', statements: statements('a', 'c mixed limited')});

describe('the evidence', () => {
  const {block, diagnostics, value} = sheetOf({evidence: {}});
  const {groups} = block as Evidence;

  it('has every claim of the topic once', () => {
    expect(diagnostics).toEqual([]);
    expect(value.claims).toEqual(claims.map((c) => c.id).sort());
    expect(groups.flatMap((g) => g.rows)).toHaveLength(claims.length);
  });

  it('groups by subject, relation and certainty under neutral words, in the order of the relations', () => {
    expect(groups.map((g) => `${g.lead.text} | ${g.certainty.text} | ${g.rows.map((r) => r.text).join('; ')}`)).toEqual(
      [
        'Zinc is said to help | (plainly stated) | wounds heal',
        'Too little zinc is said to cause | (plainly stated) | a red skin (rash); red hands',
        'Too little zinc is said to cause | (can or may) | colds',
        'Zinc is said to be in | (plainly stated) | nuts; pecans; crab; walnuts',
        'Zinc pills are said to help with | (studies do not agree) | colds',
        'The articles send readers to a doctor for | (plainly stated) | a fever',
        'The articles advise | (plainly stated) | Ask us before you take pills.',
        'Babies are said to run low more often on | (plainly stated) | zinc',
      ],
    );
  });

  it('gives each claim its articles, the number of its statements, and what is in dispute', () => {
    const own = [{...claims[1]!, statements: statements('a', 'b', 'b')}, doubted];
    const rows = (state: 'open' | 'decided') => {
      const made = sheetOf({evidence: {}}, own, [conflict([doubted], {state, class: 'certainty'})]);
      return (made.block as Evidence).groups.flatMap((g) => g.rows.map((r) => ({...r, certainty: g.certainty})));
    };
    expect(inWords(rows('open'))).toMatchObject([
      {text: 'a red skin (rash)', articles: '1, 2 (3)', state: '', certainty: '(plainly stated)'},
      {
        text: 'colds',
        articles: '1 (1)',
        sources: [1],
        state: '(open dispute) (doubted by 3)',
        certainty: '(experts differ)',
      },
    ]);
    expect(inWords(rows('decided')[1])).toMatchObject({
      state: '(dispute decided) (doubted by 3)',
      certainty: '(studies do not agree)',
    });
  });

  it('names who denies a claim behind those who make it, and alone where all deny it', () => {
    const denied = claim('pills helps rash stated a', {
      ...{stance: 'mixed', statements: statements('a', 'a', 'b negated', 'c negated', 'c negated')},
    });
    const opposed = claim('pills helps fever stated b', {stance: 'opposes', statements: statements('b negated')});
    const rows = (sheetOf({evidence: {}}, [denied, opposed], [conflict([denied])]).block as Evidence).groups.flatMap(
      (g) => g.rows.map((r) => ({...r, certainty: g.certainty})),
    );
    expect(inWords(rows)).toMatchObject([
      {
        text: 'a red skin (rash)',
        articles: '1 (2)',
        state: '(open dispute) (denied by 2, 3)',
        certainty: '(experts differ)',
      },
      {text: 'a fever', articles: '2 (1)', state: '', certainty: '(said not to be so)'},
    ]);
  });

  it('restricts a claim to the people and to the severe lack that the articles speak of', () => {
    const own = [claim('zinc deficiency-causes rash stated a', {population: 'babies', severity: 'severe'})];
    const made = sheetOf({evidence: {}}, own).block as Evidence;
    expect(inWords(made.groups)).toMatchObject([
      {certainty: '(plainly stated, severe lack only)', rows: [{text: 'a red skin (rash) (in babies)'}]},
    ]);
  });

  it('can be of some relations only, and reports those that do not exist', () => {
    const made = sheetOf({evidence: {relations: ['found-in']}});
    expect((made.block as Evidence).groups.map((g) => g.lead.text)).toEqual(['Zinc is said to be in']);
    const codes = (relations: [string]) => sheetOf({evidence: {relations}}).diagnostics.map((d) => d.code);
    expect(codes(['eats'])).toEqual(['sheet/empty-block', 'sheet/unknown-relation']);
    expect(codes(['prevalence'])).toEqual(['sheet/empty-block']);
  });

  it('leaves out what an editor has hidden', () => {
    const made = sheetOf({evidence: {}}, [claims[0]!, {...claims[1]!, hidden: true}]);
    expect(made.value.claims).toEqual([claims[0]!.id]);
  });
});

describe('the agreement', () => {
  const own = [
    claim('zinc supports healing stated a,b', {statements: statements('a', 'b affirmed limited')}),
    claim('zinc found-in nuts stated a,c', {statements: statements('a', 'b negated', 'c affirmed can')}),
    claim('zinc found-in crab stated a', {statements: statements('a')}),
    doubted,
    claim('pills helps rash stated a', {statements: statements('a')}),
  ];
  const make = (least?: number) =>
    sheetOf({agreement: least ? {'minimum-articles': least} : {}}, own, [conflict([own[1]!]), conflict([own[4]!])]);

  it('has the claims of two articles and more, and every one in dispute, which it marks', () => {
    const rows = (make().block as Agreement).groups.flatMap((g) => g.rows);
    expect(rows.map((r) => `${r.text} ${r.state.text}`.trim())).toEqual([
      'wounds heal',
      'nuts (open dispute)',
      'colds',
      'a red skin (rash) (open dispute)',
    ]);
    const strict = (make(3).block as Agreement).groups.flatMap((g) => g.rows);
    expect(strict.map((r) => r.text)).toEqual(['nuts', 'a red skin (rash)']);
  });

  it('has a column for each article, and says in each cell what the article says', () => {
    const {articles, columns, groups} = make().block as Agreement;
    expect(inWords(articles)).toEqual(['a', 'b', 'c'].map((id, i) => ({number: `${i + 1}`, title: `Article ${id}`})));
    expect(columns.map((c) => c.text)).toEqual(['1', '2', '3']);
    expect(groups.flatMap((g) => g.rows.map((r) => r.stands.map((s) => s.says).join(' ')))).toEqual([
      'yes unsure silent',
      'yes no yes',
      'yes silent unsure',
      'yes silent silent',
    ]);
  });

  it.each([
    ['so plainly', ['a affirmed stated'], 'yes'],
    ['so with can or may', ['a affirmed can'], 'yes'],
    ['so in few studies', ['a affirmed limited'], 'unsure'],
    ['so plainly here, in few studies there', ['a affirmed limited', 'a affirmed stated'], 'yes'],
    ['so with studies that do not agree', ['a affirmed stated', 'a mixed limited'], 'unsure'],
    ['that it is not so', ['a negated stated'], 'no'],
    ['yes here and no there', ['a affirmed stated', 'a negated stated'], 'unsure'],
    ['nothing', ['b affirmed stated'], 'silent'],
  ])('an article that says %s', (_, lines, says) =>
    expect(standOf(claim('x y z', {statements: statements(...lines)}), 'a', false)).toBe(says),
  );

  it.each([
    ['whatever it says of its benefit', ['a affirmed limited', 'a mixed limited', 'b'], 'yes yes', '(plainly stated)'],
    ['and not where it advises against it', ['a', 'b negated'], 'yes no', '(experts differ)'],
    ['and not plainly where it does both', ['a', 'a negated', 'b'], 'unsure yes', '(experts differ)'],
    [
      'and not plainly where it only doubts it',
      ['a mixed limited', 'b mixed limited'],
      'unsure unsure',
      '(studies do not agree)',
    ],
    ['and never where all advise against it', ['a negated', 'b negated'], 'no no', '(said not to be so)'],
  ])('an article that gives an advice says so, %s', (_, lines, says, certainty) => {
    const own = statements(...lines);
    const stance = own.every((s) => s.polarity === 'negated') ? 'opposes' : 'mixed';
    const advice = claim('patient advice ask-first stated a', {stance, statements: own});
    const conflicts = certainty === '(experts differ)' ? [conflict([advice])] : [];
    const {groups} = sheetOf({agreement: {}}, [advice], conflicts).block as Agreement;
    expect(groups[0]!.rows[0]!.stands.map((s) => s.says).join(' ')).toBe(says);
    const evidence = sheetOf({evidence: {}}, [advice], conflicts).block as Evidence;
    expect(evidence.groups[0]!.certainty.text).toBe(certainty);
  });
});

describe('what differs between the articles', () => {
  const restricted = (...own: object[]) => {
    const made = statements(...own.map((_, i) => ['a', 'b', 'c'][i] ?? 'a')).map((s, i) => ({...s, ...own[i]}));
    const articles = [...new Set(made.map((s) => s.article))];
    const block = sheetOf({evidence: {}}, [
      {...claim('zinc deficiency-causes rash stated a'), articles, statements: made},
    ]).block;
    return (block as Evidence).groups[0]!.rows[0]!.restricted.text;
  };

  it('stands behind the claim, each restriction in the words of its article', () => {
    expect(restricted({}, {})).toBe('');
    expect(restricted({time: 'at night'}, {}, {severity: 'severe'})).toBe('1: “at night”; 3: severe only');
    expect(restricted({condition: 'raw'}, {condition: 'raw', amount: 'a lot'})).toBe('1, 2: “raw”; 2: “a lot”');
    expect(restricted({}, {population: 'babies'})).toBe('2: only in babies');
  });

  it('is never a long quote', () => {
    const condition = 'if it is severe or lasts, or comes with others';
    expect(restricted({}, {condition})).toBe('2: “if it is severe or lasts, or …”');
  });
});

describe('the table of articles', () => {
  it('has no column for an article that says nothing to its claims, and a mark where one says it of a narrower case', () => {
    const own = [
      claim('zinc deficiency-causes rash stated a', {statements: statements('a')}),
      claim('zinc deficiency-causes hand-rash stated c', {statements: statements('c')}),
    ];
    const block = sheetOf({agreement: {'minimum-articles': 2}}, own).block as Agreement;
    expect(block.columns.map(({text}) => text)).toEqual(['1', '3']);
    expect(block.articles.map(({number}) => number.text)).toEqual(['1', '3']);
    expect(block.groups[0]!.rows.map(({stands}) => stands.map(({says}) => says))).toEqual([['yes', 'yes']]);
  });
});
