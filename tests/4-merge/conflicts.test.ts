import {describe, expect, it} from 'vitest';
import {applyDecisions} from '../../src/4-merge/apply-decisions.ts';
import {findConflicts, inputsOf} from '../../src/4-merge/conflicts.ts';
import {mergeStatements} from '../../src/4-merge/merge.ts';
import {proposeReviews} from '../../src/4-merge/proposals.ts';
import type {Decision} from '../../src/model/generated/decisions.ts';
import type {Relation} from '../../src/model/generated/relations.ts';
import type {ReviewWords} from '../../src/model/generated/review-words.ts';
import type {Entity} from '../../src/model/generated/vocabulary.ts';
import type {Statement} from '../../src/model/statement.ts';
import {english} from '../checks/check-rules.ts';
import {reviewWords} from './review-words.ts';
import {articles, statement} from './statements.ts';

const end = {kinds: ['x']};
const relations: Relation[] = [
  {id: 'helps', means: '', senses: ['relieve'], subject: end, object: end, opposite: 'causes'},
  {id: 'causes', means: '', senses: ['cause'], subject: end, object: end},
  {id: 'prevalence', means: '', senses: ['count'], subject: end, object: end},
  {id: 'advice', means: '', senses: ['advise'], subject: {kinds: ['people'], fixed: 'patient'}, object: end},
];
const entity = (id: string, ...broader: string[]): Entity => ({id, kind: 'x', label: id, plain: id, broader});
const entities = [
  entity('pills'),
  entity('zinc-pills', 'pills'),
  entity('acne'),
  entity('night-acne', 'acne'),
  entity('sixty'),
];

function conflictsOf(...statements: ReturnType<typeof statement>[]) {
  return mergedIn(reviewWords, ...statements);
}

function mergedIn(words: ReviewWords, ...statements: ReturnType<typeof statement>[]) {
  const claims = mergeStatements('skin', statements, articles, null);
  const conflicts = findConflicts({topic: 'skin', claims, entities, relations}, english.figures, words);
  return {claims, conflicts, proposals: proposeReviews('skin', claims)};
}

describe('conflicts', () => {
  it('contradiction: one affirms what another denies', () => {
    const {conflicts} = conflictsOf(
      statement('zinc-pills helps acne', 'one'),
      statement('zinc-pills helps acne', 'two', {polarity: 'negated'}),
    );
    expect(conflicts).toMatchObject([{class: 'contradiction', state: 'open'}]);
  });

  it.each([
    ['of few studies', 'zinc-pills helps acne', {certainty: 'limited'}, {}],
    ['and whom one side restricts', 'zinc-pills helps acne', {population: 'adults'}, {}],
    ['and whom the other restricts', 'zinc-pills helps acne', {}, {population: 'adults'}],
    ['only of a severe lack', 'zinc-pills helps acne', {severity: 'severe'}, {}],
    ['as an advice', 'patient advice acne', {}, {}],
    ['as an advice that can be given', 'patient advice acne', {certainty: 'can'}, {certainty: 'limited'}],
  ] as const)('contradiction: one affirms %s what another denies', (_, triple, affirmed, negated) => {
    const {conflicts} = conflictsOf(
      statement(triple, 'one', affirmed),
      statement(triple, 'two', {polarity: 'negated', ...negated}),
    );
    expect(conflicts).toMatchObject([{class: 'contradiction', state: 'open'}]);
  });

  it('certainty: one denies what another calls mixed', () => {
    const {conflicts} = conflictsOf(
      statement('zinc-pills helps acne', 'one', {polarity: 'negated'}),
      statement('zinc-pills helps acne', 'two', {polarity: 'mixed', certainty: 'limited'}),
    );
    expect(conflicts).toMatchObject([{class: 'certainty', why: 'one deny it; two call the evidence mixed.'}]);
  });

  it('contradiction: opposite relations', () => {
    const {conflicts} = conflictsOf(
      statement('zinc-pills helps acne', 'one'),
      statement('zinc-pills causes acne', 'two'),
    );
    expect(conflicts).toMatchObject([{class: 'contradiction'}]);
    expect(conflicts[0]?.claims).toHaveLength(2);
  });

  it('certainty: one is sure, another calls the evidence mixed', () => {
    const {conflicts} = conflictsOf(
      statement('zinc-pills helps acne', 'one'),
      statement('zinc-pills helps acne', 'two', {polarity: 'mixed', certainty: 'limited'}),
    );
    expect(conflicts).toMatchObject([{class: 'certainty'}]);
  });

  it('certainty: within a family', () => {
    const {conflicts} = conflictsOf(
      statement('pills helps acne', 'one'),
      statement('zinc-pills helps acne', 'two', {polarity: 'mixed', certainty: 'limited'}),
    );
    expect(conflicts).toMatchObject([{class: 'certainty'}]);
  });

  it('explained: the sides speak of different people', () => {
    const {conflicts} = conflictsOf(
      statement('zinc-pills helps acne', 'one', {population: 'adults'}),
      statement('zinc-pills helps acne', 'two', {polarity: 'negated', population: 'children'}),
    );
    expect(conflicts).toMatchObject([{class: 'explained'}]);
  });

  it('numeric: figures for a thing and for a kind of it', () => {
    const quote = articles[0]?.text.indexOf('60%') ?? 0;
    const {conflicts} = conflictsOf(
      statement('acne prevalence sixty', 'one', {start: 0, end: quote + 13}),
      statement('night-acne prevalence sixty', 'two', {start: 0, end: quote + 13}),
    );
    expect(conflicts).toMatchObject([{class: 'numeric', figures: ['60%', '60%']}]);
  });

  it('none where the articles agree, and none for a doubt about advice', () => {
    expect(
      conflictsOf(statement('pills helps acne', 'one'), statement('pills helps acne', 'two', {certainty: 'can'}))
        .conflicts,
    ).toEqual([]);
    expect(
      conflictsOf(statement('patient advice acne', 'one'), statement('patient advice acne', 'two', {polarity: 'mixed'}))
        .conflicts,
    ).toEqual([]);
  });

  it('name the first of many articles, so that what says why is never too long', () => {
    const many = Array.from({length: 60}, (_, i) => ({
      id: `article-${String(i).padStart(2, '0')}-${'x'.repeat(80)}`,
      text: 'zinc helps acne in 60% of adults.',
    }));
    const said = many.map(({id}, i) =>
      statement('zinc-pills helps acne', id, {polarity: i % 2 === 0 ? 'affirmed' : 'negated'}),
    );
    const claims = mergeStatements('skin', said, many, null);
    const [found] = findConflicts({topic: 'skin', claims, entities, relations}, english.figures, reviewWords);
    expect(found?.why).toMatch(/^article-00-x+ \+ 29 affirm what article-01-x+ \+ 29 deny\.$/);
  });

  it('in families are those that every two claims of it give', () => {
    const ids = Array.from({length: 12}, (_, i) => `e${i}`);
    // e0 is above e1 and e2, e1 above e3 and e4, and so on.
    const tree = ids.map((id, i) => entity(id, ...(i === 0 ? [] : [`e${Math.floor((i - 1) / 2)}`])));
    const isAbove = (a: number, b: number): boolean =>
      b > 0 && (Math.floor((b - 1) / 2) === a || isAbove(a, Math.floor((b - 1) / 2)));
    const areFamily = (a: number, b: number) => a === b || isAbove(a, b) || isAbove(b, a);
    const said = ids.flatMap((id, i) => [
      statement(`${id} helps e${(i * 5) % 12}`, 'one', {polarity: i % 3 === 0 ? 'mixed' : 'affirmed'}),
    ]);
    const claims = mergeStatements('skin', said, articles, null);
    const found = findConflicts({topic: 'skin', claims, entities: tree, relations}, english.figures, reviewWords);
    const expected = claims.flatMap((doubted) =>
      claims
        .filter((c) => doubted.stance === 'mixed' && c.stance === 'supports')
        .filter((c) => areFamily(Number(c.subject.slice(1)), Number(doubted.subject.slice(1))))
        .filter((c) => areFamily(Number(c.object.slice(1)), Number(doubted.object.slice(1))))
        .map((c) => [c.id, doubted.id].sort().join(' ')),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map((x) => x.claims.join(' ')).sort()).toEqual(expected.sort());
  });

  it('have the same id and inputs whatever the order of the articles', () => {
    const a = statement('zinc-pills helps acne', 'one');
    const b = statement('zinc-pills helps acne', 'two', {polarity: 'negated'});
    expect(conflictsOf(a, b).conflicts).toEqual(conflictsOf(b, a).conflicts);
  });

  it('have other inputs where a place sends its reader to care sooner, and the same where none does', () => {
    const inputs = (...urgency: Statement['urgency'][]) => {
      const found = urgency.map((u) => statement('patient see-doctor-for acne', 'one', {urgency: u}));
      return inputsOf(mergeStatements('skin', found, articles, null));
    };
    expect(inputs('emergency')).not.toBe(inputs('soon'));
    // What was decided before statements had an urgency.
    expect(inputs(null)).toBe('ac988857fb66');
  });
});

describe('decisions', () => {
  const disputed = () =>
    conflictsOf(
      statement('zinc-pills helps acne', 'one'),
      statement('zinc-pills helps acne', 'two', {polarity: 'negated'}),
    );
  const decide = (more: Partial<Decision>) => {
    const merged = disputed();
    const [claim] = merged.claims;
    if (!claim) throw new Error('no claim');
    const decision: Decision = {
      'on-claims': [claim.id],
      verdict: 'conflict',
      by: 'an editor',
      on: '2026-01-01',
      why: 'test',
      inputs: inputsOf([claim]),
      ...more,
    };
    return applyDecisions(merged, [decision], () => ({file: 'decisions.yaml', line: 3}));
  };

  it('settle the conflict that they judge', () => {
    expect(decide({}).value.conflicts).toMatchObject([
      {state: 'decided', verdict: 'conflict', by: 'an editor', on: '2026-01-01', reason: 'test'},
    ]);
  });

  it('hide a claim, give it words and a rating', () => {
    const {value} = decide({verdict: 'hide', wording: 'We do not know.', rating: 'low'});
    expect(value.claims).toMatchObject([{hidden: true, wording: 'We do not know.', rating: 'low'}]);
  });

  it('prefer one of several claims, which alone gets the words and the rating', () => {
    const merged = conflictsOf(statement('zinc-pills helps acne', 'one'), statement('zinc-pills causes acne', 'two'));
    const ids = merged.claims.map((c) => c.id) as Decision['on-claims'];
    const decision: Decision = {
      ...{'on-claims': ids, verdict: 'prefer', prefer: ids[1] ?? '', wording: 'Zinc helps.', rating: 'low'},
      ...{by: 'an editor', on: '2026-01-01', why: 'test', inputs: inputsOf(merged.claims)},
    };
    const apply = (more: Partial<Decision>) =>
      applyDecisions(merged, [{...decision, ...more}], () => ({file: 'decisions.yaml'}));
    const {value, diagnostics} = apply({});
    expect(diagnostics).toEqual([]);
    expect(value.conflicts).toMatchObject([{state: 'decided', verdict: 'prefer', prefer: ids[1]}]);
    expect(value.claims.map((c) => c.wording)).toEqual([undefined, 'Zinc helps.']);
    expect(value.claims.map((c) => c.rating)).toEqual([undefined, 'low']);
    const {prefer: _none, ...without} = decision;
    for (const wrong of [
      apply({prefer: 'c-0000000000'}),
      apply({verdict: 'conflict'}),
      applyDecisions(merged, [without], () => ({file: ''})),
    ]) {
      expect(wrong.diagnostics).toMatchObject([{code: 'decision/prefer', severity: 'error'}]);
      expect(wrong.value).toEqual(merged);
    }
  });

  it('settle a proposal; claims that are the same are linked and stay two', () => {
    const merged = conflictsOf(
      statement('pills helps acne', 'one'),
      statement('pills prevalence acne', 'two', {certainty: 'can'}),
    );
    const ids = merged.claims.map((c) => c.id);
    expect(merged.proposals).toMatchObject([{claims: ids.toSorted(), inputs: inputsOf(merged.claims)}]);
    const decision: Decision = {
      ...{'on-claims': ids.toReversed() as Decision['on-claims'], verdict: 'same', by: 'an editor', on: '2026-01-01'},
      ...{why: 'test', inputs: inputsOf(merged.claims)},
    };
    const {value, diagnostics} = applyDecisions(merged, [decision], () => ({file: ''}));
    expect(diagnostics).toEqual([]);
    expect(value.proposals).toMatchObject([{verdict: 'same', by: 'an editor', on: '2026-01-01', reason: 'test'}]);
    expect(value.claims.map((c) => c.same)).toEqual([[ids[1]], [ids[0]]]);
    expect(value.claims.map(({same: _same, ...claim}) => claim)).toEqual(merged.claims);
  });

  it('warn where they settle nothing', () => {
    const merged = conflictsOf(statement('pills helps acne', 'one'));
    const decision: Decision = {
      ...{'on-claims': [merged.claims[0]?.id ?? ''], verdict: 'conflict', by: 'an editor', on: '2026-01-01'},
      ...{why: 'test', inputs: inputsOf(merged.claims)},
    };
    const codes = (more: Partial<Decision>) =>
      applyDecisions(merged, [{...decision, ...more}], () => ({file: ''})).diagnostics.map((d) => d.code);
    expect(codes({})).toEqual(['decision/no-effect']);
    expect(codes({rating: 'low'})).toEqual([]);
    expect(codes({verdict: 'hide'})).toEqual([]);
  });

  it('are stale when what they judged has changed, and then change nothing', () => {
    const {value, diagnostics} = decide({inputs: '000000000000'});
    expect(diagnostics).toMatchObject([{code: 'decision/stale', place: {line: 3}}]);
    expect(value.conflicts).toMatchObject([{state: 'open'}]);
  });

  it('on a claim that is gone are an error', () => {
    expect(decide({'on-claims': ['c-0000000000']}).diagnostics).toMatchObject([
      {code: 'decision/unknown-claim', severity: 'error'},
    ]);
  });
});

describe('why there is a conflict is said in the language of the topic', () => {
  const conflicts = {
    denied: 'ja {affirmed}, nein {denied}',
    doubted: 'ja {affirmed}, offen {doubted}',
    'denied-and-doubted': 'nein {denied}, offen {doubted}',
    opposite: '{first-relation} {first}, {second-relation} {second}',
    'kind-doubted': 'ja {affirmed} {subject} {relation} {object}, offen {doubted} {doubted-subject}',
    severity: 'alle {any}, schwer {severe}',
    figures: '{first-figure} {first} {first-subject}, {second-figure} {second} {second-subject}',
  };
  const mixed = {polarity: 'mixed', certainty: 'limited'} as const;
  const denied = {polarity: 'negated'} as const;

  it.each([
    ['ja one, nein two', ['zinc-pills helps acne', {}], ['zinc-pills helps acne', denied]],
    ['ja one, offen two', ['zinc-pills helps acne', {}], ['zinc-pills helps acne', mixed]],
    ['nein one, offen two', ['zinc-pills helps acne', denied], ['zinc-pills helps acne', mixed]],
    ['helps one, causes two', ['zinc-pills helps acne', {}], ['zinc-pills causes acne', {}]],
    ['ja one pills helps acne, offen two zinc-pills', ['pills helps acne', {}], ['zinc-pills helps acne', mixed]],
  ] as const)('%s', (why, [first, one], [second, two]) => {
    const words = {...reviewWords, conflicts};
    const found = mergedIn(words, statement(first, 'one', one), statement(second, 'two', two)).conflicts;
    expect(found.map((c) => c.why)).toEqual([why]);
  });

  it('of figures', () => {
    const end = (articles[0]?.text.indexOf('60%') ?? 0) + 13;
    const found = mergedIn(
      {...reviewWords, conflicts},
      statement('acne prevalence sixty', 'one', {start: 0, end}),
      statement('night-acne prevalence sixty', 'two', {start: 0, end}),
    ).conflicts;
    expect(found.map((c) => c.why)).toEqual(['60% one acne, 60% two night-acne']);
  });
});
