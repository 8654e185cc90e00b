import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {knownAndUnknown} from '../../src/checks/sheet/known-and-unknown.ts';
import type {Claim, ProposedStatement, Unmapped} from '../../src/model/generated/dataset.ts';
import type {Query, Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, dataset, definition, input, statements, wording} from './sample.ts';

type Definition = NonNullable<SheetDefinition['sides'][0]['top']>[0];

/** A sentence in which no claim was found, and what it names; without a list nobody has written that down. */
const unit = (entities?: string[]): Unmapped => ({
  ...{topic: 'skin', article: 'a', line: 12, section: [], reason: 'no-relation', quote: 'x', start: 0, end: 1},
  ...(entities ? {entities} : {}),
});

/** What nobody has accepted or rejected, from 'subject relation object'. */
function waits(triple: string, state: 'sure' | 'proposed' | 'rejected' = 'proposed'): ProposedStatement {
  const [subject = '', relation = '', object = ''] = triple.split(' ');
  const [own] = statements('a');
  return {topic: 'skin', subject, relation, object, statement: {...own!, line: 9, state, construct: 'candidate'}};
}

function sheetWith(
  block: Definition,
  unmapped: readonly Unmapped[],
  own: readonly Claim[] = claims,
  proposed: readonly ProposedStatement[] = [],
) {
  const only: SheetDefinition = {...definition, for: 'clinician', sides: [{top: [block]}]};
  const index = indexTopic({...dataset(own), unmapped: [...unmapped], proposed: [...proposed]}, 'skin');
  const made = makeSheet(input({definition: only, index}));
  return {...made, definition: only, block: made.value.sides[0]!.top[0]!};
}

const known = [{relation: 'supports'}];
const ofSilence = (query: Query, unmapped: readonly Unmapped[], proposed: readonly ProposedStatement[] = []) => {
  const {diagnostics, block} = sheetWith({known: {known, silent: [query]}}, unmapped, claims, proposed);
  const printed = block.type === 'known' ? block.halves[1]?.sentences.map((s) => s.text) : [];
  return {codes: diagnostics.map((d) => d.code), printed, diagnostics};
};

const helpsRash = {relation: 'helps', object: ['hand-rash']};
const silent = 'We did not find out what helps with red hands. Ask us.';

describe('a sheet that says that nothing was found', () => {
  it('prints it while every sentence about it was read', () => {
    expect(ofSilence(helpsRash, [unit(['zinc']), unit([])])).toMatchObject({codes: [], printed: [silent]});
  });

  it.each([
    ['the thing itself', 'hand-rash'],
    ['a kind of it', 'palm-rash'],
    ['what it is a kind of', 'rash'],
  ])('must not while one that was not read names %s', (_, id) => {
    expect(ofSilence(helpsRash, [unit([id])])).toMatchObject({
      codes: ['sheet/unread'],
      printed: [wording.unanswered],
      diagnostics: [{severity: 'error', place: {file: 'sides.0.top.0.known.silent.0'}}],
    });
    expect(ofSilence(helpsRash, [unit([id])]).diagnostics[0]?.message).toBe(
      'Found 1 sentence about "hand-rash" that the program did not read (a:12), expected none where a sheet says that it found nothing.',
    );
  });

  it('counts a sentence that names one end of two, and whatever the reason', () => {
    const query = {relation: 'helps', subject: ['nuts'], object: ['fever']};
    expect(ofSilence(query, [unit(['nuts'])]).codes).toEqual(['sheet/unread']);
    expect(ofSilence(query, [{...unit(['fever']), reason: 'one-entity'}]).codes).toEqual(['sheet/unread']);
    expect(ofSilence(query, [unit(['colds'])]).codes).toEqual([]);
  });

  it('counts every sentence where nobody knows what it names, or the query names nothing', () => {
    expect(ofSilence(helpsRash, [unit()]).codes).toEqual(['sheet/unread']);
    expect(ofSilence({relation: 'at-risk', 'object-kind': ['symptom']}, [unit(['fever'])]).codes).toContain(
      'sheet/unread',
    );
    expect(ofSilence({relation: 'causes'}, [unit(['zinc'])]).codes).toContain('sheet/unread');
  });

  it('does not count the sentences of another topic', () => {
    expect(ofSilence(helpsRash, [{...unit(['hand-rash']), topic: 'eyes'}]).codes).toEqual([]);
  });

  it('takes what an editor hid, or a query leaves out, for said', () => {
    const hidden = claim('pills helps fever stated a', {hidden: true});
    const query = {relation: 'helps', object: ['fever']};
    const codes = (own: Claim, more: Partial<Query> = {}) =>
      sheetWith({known: {known, silent: [{...query, ...more}]}}, [], [...claims, own]).diagnostics.map((d) => [
        d.code,
        d.severity,
      ]);
    expect(codes(hidden)).toEqual([['sheet/empty-block', 'warning']]);
    expect(codes(claim('pills helps fever can a'), {certainty: ['stated']})).toEqual([
      ['sheet/empty-block', 'warning'],
    ]);
  });
});

describe('a sheet that says that nothing was found while statements wait', () => {
  const codesOf = (query: Query, ...proposed: ProposedStatement[]) => ofSilence(query, [], proposed).codes;

  it.each([
    ['of the thing itself', waits('zinc helps hand-rash')],
    ['of a kind of it', waits('zinc helps palm-rash')],
    ['of what it is a kind of', waits('zinc helps rash')],
    ['that the program holds for sure', waits('zinc helps hand-rash', 'sure')],
    ['of another relation, as it may have been misread', waits('zinc causes hand-rash')],
    ['of another end', waits('hand-rash causes colds')],
  ])('must not, for one %s', (_, proposed) => {
    expect(ofSilence(helpsRash, [], [proposed])).toMatchObject({
      codes: expect.arrayContaining(['sheet/unread']),
      printed: [wording.unanswered],
    });
  });

  it('names the places, and how to judge them', () => {
    const found = ofSilence(helpsRash, [], [waits('zinc helps hand-rash')]).diagnostics;
    expect(found.find((d) => d.code === 'sheet/unread')).toMatchObject({
      severity: 'error',
      message:
        'Found 1 statement about "hand-rash" that nobody has accepted or rejected (a:9), expected none where a sheet says that it found nothing.',
      hint: expect.stringContaining('claimleaf review --topic skin'),
    });
  });

  it.each([
    ['one that was rejected', helpsRash, waits('zinc helps hand-rash', 'rejected')],
    ['something else', helpsRash, waits('zinc helps colds')],
    ['another topic', helpsRash, {...waits('zinc helps hand-rash'), topic: 'eyes'}],
  ])('may, for %s', (_, query, proposed) => {
    expect(codesOf(query, proposed)).not.toContain('sheet/unread');
  });

  it('counts each where the query names kinds alone, or nothing', () => {
    expect(codesOf({relation: 'causes', 'object-kind': ['symptom']}, waits('zinc causes fever'))).toContain(
      'sheet/unread',
    );
    expect(codesOf({relation: 'causes'}, waits('zinc causes fever'))).toContain('sheet/unread');
  });
});

describe('where nothing true is left to say of what is not known', () => {
  it('the half asks the reader to ask, and counts as filled', () => {
    const {diagnostics, definition: own, value, block} = sheetWith({known: {known}}, []);
    expect(diagnostics).toEqual([]);
    expect(block).toMatchObject({
      halves: [{}, {sentences: [{text: 'This sheet cannot answer every question. Ask us.', claims: []}]}],
    });
    const judged = knownAndUnknown.judge({sheet: value, definition: own} as never);
    expect(judged).toMatchObject([{passed: true, value: 'both'}]);
  });

  it('also where the articles have come to say it', () => {
    expect(ofSilence({relation: 'helps', object: ['colds']}, [])).toMatchObject({
      codes: ['sheet/empty-block'],
      printed: [wording.unanswered],
      diagnostics: [{severity: 'warning'}],
    });
  });
});

describe('a cell without a claim', () => {
  const both = [...claims, claim('copper found-in nuts')];
  const cellOf = (
    unmapped: readonly Unmapped[],
    own: readonly Claim[] = both,
    query: Partial<Query> = {},
    proposed: readonly ProposedStatement[] = [],
  ) => {
    const columns = [{heading: 'It helps', select: [{relation: 'supports', ...query}]}];
    const {block} = sheetWith({grid: {corner: 'x', rows: ['zinc', 'copper'], columns}}, unmapped, own, proposed);
    return block.type === 'grid' ? block.rows[1]?.cells[0]?.items.map((i) => i.text) : [];
  };

  it('says that the articles do not say, or to ask where a sentence that was not read may', () => {
    expect(cellOf([])).toEqual(['not said']);
    expect(cellOf([unit(['zinc'])])).toEqual(['not said']);
    expect(cellOf([unit(['taste'])], both, {'object-kind': ['function']})).toEqual(['not said']);
    expect(cellOf([unit(['copper'])])).toEqual(['ask us']);
  });

  it('says to ask where a statement waits that may answer', () => {
    expect(cellOf([], both, {}, [waits('copper supports taste')])).toEqual(['ask us']);
    expect(cellOf([], both, {}, [waits('zinc supports taste')])).toEqual(['not said']);
  });

  it('says to ask where a claim is there that the column leaves out', () => {
    const own = [...claims, claim('copper supports healing can a')];
    expect(cellOf([], own, {certainty: ['stated']})).toEqual(['ask us']);
  });
});

describe('an entity that only unread sentences name', () => {
  it('is none that a query may name', () => {
    const {diagnostics} = sheetWith({known: {known: [{relation: 'supports', subject: ['copper']}]}}, [
      unit(['copper']),
    ]);
    expect(diagnostics.map((d) => d.code)).toContain('sheet/unknown-entity');
  });
});
