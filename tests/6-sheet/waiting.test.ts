/** What waits for a person: what sheets, empty blocks and boxes of red flags say of it. */
import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {makeSheets} from '../../src/6-sheet/make-sheets.ts';
import {redFlagsWaiting} from '../../src/6-sheet/report-waiting.ts';
import {waitingOf} from '../../src/6-sheet/waiting.ts';
import {claimId} from '../../src/model/claim-key.ts';
import type {Claim, Dataset, ProposedStatement} from '../../src/model/generated/dataset.ts';
import type {Query, Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, dataset, definition, input, statements} from './sample.ts';

type Definition = NonNullable<SheetDefinition['sides'][0]['top']>[0];
type Said = Partial<ProposedStatement['statement']>;

/** A statement that is held back, from 'subject relation object', in line 7 of article a. */
function waits(triple: string, more: Said = {}): ProposedStatement {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  const [own] = statements('a');
  const said = {...own!, line: 7, state: 'proposed' as const, construct: 'plain-clause', confidence: 70, ...more};
  return {topic: 'skin', subject, relation, object, statement: said};
}

const datasetWith = (proposed: readonly ProposedStatement[], own: readonly Claim[] = claims): Dataset => ({
  ...dataset(own),
  proposed: [...proposed],
});

function sheetWith(block: Definition, proposed: readonly ProposedStatement[], more: Partial<Dataset> = {}) {
  const only: SheetDefinition = {...definition, for: 'clinician', sides: [{top: [block]}]};
  const index = indexTopic({...datasetWith(proposed), ...more}, 'skin');
  const made = makeSheet(input({definition: only, siblings: [only], index}));
  return made.diagnostics.map(({code, severity, message, hint, place}) => ({code, severity, message, hint, place}));
}

const listOf = (...select: Query[]): Definition => ({causes: {select: select as [Query, ...Query[]]}});
const helpsColds = listOf({relation: 'helps', object: ['colds']});

describe('what waits that would change a sheet', () => {
  it('is counted once for the sheet, the first of it named, with the way to judge it', () => {
    const proposed = ['zinc', 'copper', 'nuts', 'crab'].map((id) => waits(`${id} helps colds`));
    expect(sheetWith(helpsColds, proposed)).toEqual([
      {
        code: 'sheet/waiting',
        severity: 'info',
        message:
          'Found 4 proposed statements that would change this sheet (a:7 "zinc helps colds", a:7 "copper helps colds", a:7 "nuts helps colds", …), expected none to wait.',
        hint: 'Say which are right: `claimleaf review --topic skin`. Until then `claimleaf build --draft` prints them as a draft.',
        place: {file: ''},
      },
    ]);
  });

  it('names first what says the opposite of a printed claim, and warns', () => {
    const own = claim('pills helps colds can a,c');
    const printed = {...own, id: claimId('skin', own)};
    const proposed = [waits('zinc helps colds'), waits('pills helps colds', {polarity: 'negated'})];
    const [found, ...rest] = sheetWith(helpsColds, proposed, {claims: [printed]});
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        'Found 1 proposed statement against what this sheet prints (a:7 "pills helps colds, negated") and 1 more that would change it (a:7 "zinc helps colds"), expected none to wait.',
    });
  });

  it.each([
    ['of another relation', waits('zinc causes colds')],
    ['of something else', waits('zinc helps rash')],
    ['of another topic', {...waits('zinc helps colds'), topic: 'eyes'}],
    ['that a person has rejected', waits('zinc helps colds', {state: 'rejected'})],
    ['that no rule has stated and is unlikely', waits('zinc helps colds', {construct: 'candidate', confidence: 59})],
  ])('is nothing %s', (_, proposed) => {
    expect(sheetWith(helpsColds, [proposed])).toEqual([]);
  });

  it('counts what is likely, and what restricts a claim that others state', () => {
    const likely = waits('zinc helps colds', {construct: 'candidate', confidence: 60});
    const own = claim('pills helps colds can a,c');
    const limited = waits('pills helps colds', {limitedBy: 'only in theory'});
    expect(sheetWith(helpsColds, [likely, limited], {claims: [own]})[0]?.message).toContain('Found 2 proposed');
  });

  it('is nothing in a draft', () => {
    expect(sheetWith(helpsColds, [waits('zinc helps colds')], {draft: true})).toEqual([]);
  });

  const rows = ['zinc'] as [string, ...string[]];
  it.each<[string, Definition, string]>([
    ['a care box', {care: {week: [{relation: 'helps', object: ['colds']}]}}, 'zinc helps colds'],
    ['what is unknown', {known: {known: [{relation: 'supports'}], unknown: [{relation: 'helps'}]}}, 'zinc helps rash'],
    [
      'a grid',
      {grid: {corner: 'x', rows, columns: [{heading: 'h', select: [{relation: 'helps'}]}]}},
      'zinc helps rash',
    ],
    [
      'a matrix',
      {matrix: {corner: 'x', relation: 'helps', rows: ['rash'], columns: rows, show: 'articles'} as never},
      'zinc helps palm-rash',
    ],
    ['all evidence', {evidence: {}}, 'nuts at-risk zinc'],
    ['evidence of a relation', {evidence: {relations: ['helps']}}, 'zinc helps rash'],
  ])('is found for %s', (_, block, triple) => {
    const only: SheetDefinition = {...definition, sides: [{top: [block]}]};
    const find = (proposed: ProposedStatement) =>
      waitingOf(only, [only], indexTopic(datasetWith([proposed]), 'skin'), []).statements.length;
    expect(find(waits(triple))).toBe(1);
    expect(find(waits('copper causes fever'))).toBe('evidence' in block && !block.evidence?.relations ? 1 : 0);
  });
});

describe('a block that stays empty', () => {
  const code = 'sheet/empty-block';
  const emptyOf = (block: Definition, proposed: readonly ProposedStatement[], more: Partial<Dataset> = {}) =>
    sheetWith(block, proposed, more).filter((d) => d.code === code);

  it('says how many statements wait that would fill it', () => {
    const block = listOf({relation: 'causes', object: ['colds']});
    expect(emptyOf(block, [])).toMatchObject([
      {severity: 'error', message: 'Found no claim that answers this query (relation "causes"), expected one.'},
    ]);
    expect(emptyOf(block, [waits('zinc causes colds'), waits('copper causes colds')])).toMatchObject([
      {
        severity: 'error',
        message:
          'Found no claim that answers this query (relation "causes"), expected one; 2 statements wait that would fill it.',
        hint: expect.stringContaining('claimleaf review --topic skin'),
      },
    ]);
  });

  it('says so of a block with several queries, for all of them together', () => {
    const block = listOf({relation: 'causes', object: ['colds']}, {relation: 'causes', object: ['fever']});
    expect(emptyOf(block, [waits('zinc causes fever')]).at(-1)?.message).toContain('; 1 statement waits that would');
  });

  it('says so of an entity that is known from what waits alone', () => {
    const block = listOf({relation: 'supports', subject: ['copper']});
    expect(emptyOf(block, [waits('copper supports taste')])[0]?.message).toContain('1 statement waits');
    const rejected = waits('copper supports taste', {state: 'rejected'});
    expect(sheetWith(block, [rejected]).map((d) => d.code)).toContain('sheet/unknown-entity');
  });

  it('counts nothing in a draft', () => {
    const block = listOf({relation: 'causes', object: ['colds']});
    expect(emptyOf(block, [waits('zinc causes colds')], {draft: true})[0]?.message).not.toContain('wait');
  });

  it('says so of a sign that a care box names', () => {
    const block: Definition = {care: {today: [{relation: 'see-doctor-for', object: ['fever', 'rash']}]}};
    expect(sheetWith(block, [waits('patient see-doctor-for rash')])).toContainEqual(
      expect.objectContaining({
        code: 'sheet/red-flag-left-out',
        message: expect.stringContaining('; 1 statement waits that would fill it'),
      }),
    );
  });
});

describe('a reason to seek care that waits', () => {
  const find = (proposed: readonly ProposedStatement[], own: readonly Claim[] = claims, more: Partial<Dataset> = {}) =>
    redFlagsWaiting([definition], indexTopic({...datasetWith(proposed, own), ...more}, 'skin')).map(
      ({severity, place, message}) => `${severity} ${place.file}:${place.line} ${message}`,
    );
  const fever = (more: Said) => waits('patient see-doctor-for fever', more);
  const without = claims.filter((c) => c.relation !== 'see-doctor-for');
  const accepted = (urgency: 'soon' | 'today') => [
    claim('patient see-doctor-for fever', {statements: statements('a').map((s) => ({...s, urgency}))}),
  ];

  it('is an error at its line where a box asks for it', () => {
    expect(find([fever({urgency: 'emergency'})], without)).toEqual([
      'error a:7 Found "patient see-doctor-for fever" (emergency) here, a reason to seek care that waits for a person, expected it accepted or rejected: "zinc" would print it.',
    ]);
    expect(find([fever({})], without)).toHaveLength(1);
  });

  it('is a warning where none asks for it, or it is a guess', () => {
    expect(find([waits('patient see-doctor-for rash', {urgency: 'soon'})], without)[0]).toMatch(
      /^warning a:7 .*no sheet asks for it\.$/,
    );
    expect(find([fever({construct: 'candidate', confidence: 20})], without)[0]).toMatch(/^warning a:7 .*would print/);
  });

  it('is told of what was accepted only where it is more urgent', () => {
    expect(find([fever({urgency: 'soon'})], accepted('soon'))).toEqual([]);
    expect(find([fever({urgency: 'soon'})], accepted('today'))).toEqual([]);
    expect(find([fever({urgency: 'today'})], accepted('soon'))[0]).toMatch(/^error a:7 .*more urgent than/);
  });

  it('is none where it is denied, rejected, of another relation, or in a draft', () => {
    expect(
      find([fever({polarity: 'negated'}), fever({state: 'rejected'}), waits('zinc helps fever')], without),
    ).toEqual([]);
    expect(find([fever({})], without, {draft: true})).toEqual([]);
  });

  it('is counted where a sheet for patients has no box at all', () => {
    const bare: SheetDefinition = {...definition, sides: [{top: [helpsColds]}]};
    const index = indexTopic(datasetWith([fever({urgency: 'today'})]), 'skin');
    const [found] = makeSheet(input({definition: bare, index})).diagnostics;
    expect(found?.message).toContain('; 1 reason to seek care waits to be judged.');
  });
});

describe('a topic of which nothing was accepted', () => {
  const content = {
    topics: [
      {
        topic: {id: 'skin'},
        language: 'en',
        relations: [],
        places: {topic: () => ({file: 'skin/topic.yaml', line: 1})},
        illustrations: new Map(),
        sheets: [{definition: {value: definition, placeOf: () => ({file: 'skin/sheets/zinc.yaml'})}}],
      },
    ],
  };
  const make = (own: Dataset) => {
    const {clinic, wording, templates} = input();
    return makeSheets(
      own,
      content as never,
      clinic,
      {wordings: new Map([['en', wording]]), regional: new Map()},
      templates,
    );
  };

  it('is told once, and no sheet is made of it', () => {
    const own = datasetWith([waits('zinc helps colds'), waits('zinc helps rash')], []);
    const made = make({...own, passages: []});
    expect(made.value).toEqual([]);
    expect(made.diagnostics).toMatchObject([
      {
        code: 'sheet/nothing-accepted',
        severity: 'error',
        place: {file: 'skin/topic.yaml'},
        message: 'Found nothing of this topic that a person has accepted, expected some of the 2 statements that wait.',
        hint: expect.stringMatching(/claimleaf review --topic skin.*claimleaf build --draft/),
      },
    ]);
  });

  it('is told neither in a draft, nor where something was accepted, nor where nothing waits', () => {
    const codes = (own: Dataset) => make(own).diagnostics.map((d) => d.code);
    const proposed = [waits('zinc helps colds')];
    expect(codes({...datasetWith(proposed, []), draft: true})).not.toContain('sheet/nothing-accepted');
    expect(codes(datasetWith(proposed))).not.toContain('sheet/nothing-accepted');
    expect(codes(datasetWith([], []))).not.toContain('sheet/nothing-accepted');
    // Passages alone may make a sheet.
    expect(codes(datasetWith(proposed, []))).not.toContain('sheet/nothing-accepted');
  });
});
