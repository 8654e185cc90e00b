import {describe, expect, test} from 'vitest';
import {instrumentItems, judgeItems} from '../../src/checks/instruments/judge-items.ts';
import {pdfRules} from '../../src/checks/pdf/pdf-rules.ts';
import {printed, run} from '../../src/checks/pdf/sample.ts';
import {makeScorecard} from '../../src/checks/scorecard.ts';
import {actions, care, known, line, list, main, sample} from '../../src/checks/sheet/sample.ts';
import {sampleOptions} from '../../src/checks/sheet/sample-options.ts';
import {sheetRules} from '../../src/checks/sheet/sheet-rules.ts';
import type {SheetSubject} from '../../src/checks/sheet/subject.ts';
import {schemas} from '../../src/outside/schemas.ts';

const review = {who: 'A. Tester', role: 'dietitian', on: '2026-01-05'};

const words = [
  'Brush your teeth each day.',
  'a sore gum',
  'What it does',
  'enamel',
  'Ask us this week.',
  'It helps.',
  'How much?',
  'Not yet reviewed',
];
const good = sample([
  main('Brush your teeth each day.'),
  care([line('a sore gum', 'c-1')]),
  list('does', 'What it does', '', ['enamel']),
  actions('Ask us this week.'),
  known(['It helps.'], ['How much?']),
]);

function score(subject: SheetSubject, own: {review?: typeof review | null; signedItems?: string[]} = {}) {
  const runs = words.map((text, i) => run(text, {baseline: 100 + 20 * i, bold: i === 0}));
  return makeScorecard({
    ...{subject, review: null, signedItems: [], placeOf: (path) => ({file: path.join('.')}), ...own},
    editions: [
      {
        ...{sheet: subject.sheet, size: 'a4', print: 'standard'},
        ...{file: 'sheets/skin/zinc.a4.pdf', document: printed([runs])},
      },
    ],
  });
}

describe('items of the instruments', () => {
  test('PEMAT-P has 26, the Index 20, IPDAS 12; each has its own name', () => {
    const count = (start: string) => instrumentItems.filter((i) => i.id.startsWith(start)).length;
    expect([count('pemat-'), count('cci-'), count('ipdas-')]).toEqual([26, 20, 12]);
    expect(new Set(instrumentItems.map((i) => i.id)).size).toBe(58);
  });

  test('name only criteria that exist', () => {
    const ids = new Set([...sheetRules, ...pdfRules].map((r) => r.id));
    const named = instrumentItems.flatMap((i) => ('criteria' in i.judged ? i.judged.criteria : []));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  const asked = {isForPatients: true, isDecisionAid: true, review: null, signedItems: []};
  const result = (id: string, own: Partial<Parameters<typeof judgeItems>[0]>) =>
    judgeItems({...asked, ofCriteria: new Map(), ...own}).find((i) => i.id === id);

  test('nothing passes without a reason: where no criterion applies, the item does not either', () => {
    expect(judgeItems({...asked, ofCriteria: new Map()}).filter((i) => i.result === 'passed')).toEqual([]);
    expect(result('pemat-6', {})).toEqual({id: 'pemat-6', result: 'not-applicable', by: []});
  });

  test('one criterion that fails fails the item', () => {
    const ofCriteria = new Map([
      ['sheet/active-voice', 'passed'],
      ['sheet/active-calls', 'failed'],
    ] as const);
    expect(result('pemat-5', {ofCriteria})).toEqual({id: 'pemat-5', result: 'failed', by: ['sheet/active-calls']});
  });

  test('what only a person can judge is not judged until a named person has signed that very item', () => {
    expect(result('pemat-2', {})?.result).toBe('not-judged');
    expect(result('pemat-2', {signedItems: ['pemat-2']})?.result).toBe('not-judged');
    expect(result('pemat-2', {review})?.result).toBe('not-judged');
    expect(result('pemat-2', {review, signedItems: ['pemat-10']})?.result).toBe('not-judged');
    const signed = result('pemat-2', {review, signedItems: ['pemat-2']});
    expect(signed).toEqual({id: 'pemat-2', result: 'signed-off', by: ['A. Tester, dietitian, 2026-01-05']});
  });

  test('a signature does not overrule a program', () => {
    const ofCriteria = new Map([['sheet/summary', 'failed']] as const);
    expect(result('pemat-11', {ofCriteria, review, signedItems: ['pemat-11']})?.result).toBe('failed');
  });

  test('IPDAS is for decision aids, PEMAT and the Index are for patients', () => {
    const results = (own: object) => judgeItems({...asked, ofCriteria: new Map([['sheet/footer', 'passed']]), ...own});
    const ipdas = results({isDecisionAid: false}).filter((i) => i.id.startsWith('ipdas'));
    expect(new Set(ipdas.map((i) => i.result))).toEqual(new Set(['not-applicable']));
    const clinicians = results({isForPatients: false}).filter((i) => !i.id.startsWith('ipdas'));
    expect(new Set(clinicians.map((i) => i.result))).toEqual(new Set(['not-applicable']));
  });
});

describe('a scorecard', () => {
  test('fits its schema and counts what the program judged', () => {
    const {scorecard, diagnostics} = score(good);
    expect(schemas.errorsOf('scorecards', {generator: 'test', sheets: [scorecard]})).toEqual([]);
    expect(diagnostics.filter((d) => d.severity === 'error' && !/pdf-ua|words-printed|heading/.test(d.code))).toEqual(
      [],
    );
    for (const {passed, judged} of scorecard.scores) expect(passed).toBeLessThanOrEqual(judged);
    expect(scorecard.scores.find((s) => s.instrument === 'cci')).toMatchObject({
      judged: 13,
      notJudged: 5,
      signedOff: 0,
    });
    expect(scorecard.scores.find((s) => s.instrument === 'ipdas')).toMatchObject({judged: 0, notJudged: 0});
    expect(scorecard.grade).toBeLessThan(6);
  });

  test('counts signed items apart', () => {
    const {scorecard} = score(good, {review, signedItems: ['cci-4', 'cci-18']});
    expect(scorecard.scores.find((s) => s.instrument === 'cci')).toMatchObject({
      judged: 13,
      notJudged: 3,
      signedOff: 2,
    });
    expect(scorecard.review).toEqual(review);
  });

  test('judges a decision aid by IPDAS', () => {
    const {scorecard} = score(sampleOptions([['what', 'brush', 'wait']]));
    const ipdas = scorecard.scores.find((s) => s.instrument === 'ipdas');
    expect(ipdas).toMatchObject({notJudged: 2});
    expect(scorecard.items.find((i) => i.id === 'ipdas-q-3')?.result).toBe('passed');
    expect(scorecard.items.find((i) => i.id === 'ipdas-c-6')?.result).toBe('failed');
  });

  test('asks clinicians’ sheets for nothing that is asked for patients', () => {
    const subject = sample([list('does', 'What it does', '', ['enamel'])], {}, {audience: 'clinician'});
    const {scorecard} = score(subject);
    const applies = scorecard.criteria.filter((c) => c.result !== 'not-applicable').map((c) => c.id);
    expect(applies).toEqual([
      'sheet/footer',
      'sheet/headings',
      'sheet/copied',
      'sheet/online-copy',
      'sheet/review-date',
    ]);
    expect(scorecard.grade).toBeNull();
  });

  test('a failure names the sentence, the value, the limit and the block', () => {
    const bad = sample([main('Brush your teeth each day.'), actions('Teeth are not often brushed this week.')]);
    const {diagnostics, scorecard} = score(bad);
    const found = diagnostics.find((d) => d.code === 'sheet/active-calls');
    expect(found).toMatchObject({
      severity: 'error',
      message:
        'Found the passive "are not often brushed", expected the active voice, in skin/zinc: "Teeth are not often brushed this week.".',
      place: {file: 'sides.0.top.1'},
    });
    expect(scorecard.criteria.find((c) => c.id === 'sheet/active-calls')?.failures).toHaveLength(1);
  });
});
