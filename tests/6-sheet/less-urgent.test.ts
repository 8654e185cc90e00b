import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Claim, ClaimStatement} from '../../src/model/generated/dataset.ts';
import type {CareBlock, Sheet} from '../../src/model/generated/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, dataset, definition, input, sheetOf, statements} from './sample.ts';

/** A reason to seek care that an article says as urgently as this. */
function fever(urgency: ClaimStatement['urgency'], said = 'a affirmed stated'): Claim {
  const places = statements(said).map((s) => ({...s, line: 7, ...(urgency ? {urgency} : {})}));
  return claim('patient see-doctor-for fever stated a', {statements: places});
}

const select = [{relation: 'see-doctor-for'}];
const found = (care: CareBlock, own: Claim) => sheetOf({care}, [own]).diagnostics;

describe('a care block', () => {
  it.each([
    ['today', 'emergency'],
    ['week', 'emergency'],
    ['week', 'today'],
  ] as const)('does not print under "%s" what an article calls "%s"', (key, urgency) => {
    expect(found({[key]: select}, fever(urgency))).toMatchObject([
      {
        code: 'sheet/less-urgent',
        severity: 'error',
        place: {file: `sides.0.top.0.care.${key}.0`},
        message: `Found "patient see-doctor-for fever" (c-patient-see-doctor-for-fever) under "${key}", expected it under "${urgency}": a:7 says "${urgency}" of it.`,
        claims: ['c-patient-see-doctor-for-fever'],
      },
    ]);
  });

  it.each([
    ['emergency', 'emergency'],
    ['emergency', 'soon'],
    ['today', 'soon'],
    ['week', 'soon'],
    ['week', undefined],
  ] as const)('may print under "%s" what an article calls "%s"', (key, urgency) => {
    expect(found({[key]: select}, fever(urgency))).toEqual([]);
  });

  it('is held to the most urgent place, and to none that denies it', () => {
    const more = fever('emergency');
    const both = {...more, statements: [...fever('soon').statements, ...more.statements]};
    expect(found({week: select}, both)).toMatchObject([{code: 'sheet/less-urgent'}]);
    expect(found({week: select}, fever('emergency', 'a negated stated'))).toEqual([]);
  });

  it('that is like another’s is told of there, once', () => {
    const own: Sheet = {...definition, sides: [{top: [{care: {week: select}}]}]};
    const like: Sheet = {...definition, id: 'like', sides: [{top: [{care: {like: 'zinc'}}]}]};
    const index = indexTopic(dataset([fever('emergency')]), 'skin');
    const codes = (one: Sheet) =>
      makeSheet(input({definition: one, siblings: [own, like], index})).diagnostics.map((d) => d.code);
    expect(codes(own)).toEqual(['sheet/less-urgent']);
    expect(codes(like)).toEqual([]);
  });
});

describe('a sheet for patients', () => {
  const sheetWith = (own: Claim[], blocks: NonNullable<Sheet['sides'][0]['top']>) => {
    const sides = [{top: blocks}];
    return makeSheet(input({index: indexTopic(dataset(own), 'skin'), definition: {...definition, sides}}));
  };
  const codes = (own: Claim[], blocks: NonNullable<Sheet['sides'][0]['top']>) =>
    sheetWith(own, blocks).diagnostics.map((d) => d.code);
  const sign = claim('zinc deficiency-causes fever stated a');
  const signs = {main: {select: [{relation: 'deficiency-causes'}]}};
  const other = claim('patient see-doctor-for rash stated a');
  const otherBox = {care: {week: [{relation: 'see-doctor-for', object: ['rash'] as [string]}]}};
  const box = {care: {emergency: [{relation: 'see-doctor-for', object: ['fever'] as [string]}]}};

  it('has in its box what it speaks of and what cannot wait', () => {
    expect(codes([sign, other, fever('emergency')], [signs, otherBox])).toEqual(['sheet/red-flag-missing']);
    expect(codes([sign, other, fever('soon')], [signs, otherBox])).toEqual([]);
    expect(codes([sign, fever('emergency')], [signs, box])).toEqual([]);
  });

  it('prints no reason to seek care outside of its box alone', () => {
    const own = [other, fever('soon')];
    const reason = {main: {select: [{relation: 'see-doctor-for', object: ['fever'] as [string]}]}};
    expect(codes(own, [reason, otherBox])).toEqual(['sheet/red-flag-missing']);
    expect(codes(own, [reason, {care: {week: [{relation: 'see-doctor-for'}]}}])).toEqual([]);
  });

  it('names no source of what its editor alone calls so urgent, and lists it in the footer all the same', () => {
    const sourcesOf = (...own: Claim[]) => {
      const emergency = {care: {emergency: [{relation: 'see-doctor-for'}]}};
      const {sides, footer} = sheetWith(own, [emergency]).value;
      const [care] = sides[0]!.top;
      return [care?.type === 'care' && care.sources.text, footer.sources.articles.map(({number}) => number)];
    };
    const rash = claim('patient see-doctor-for rash stated b', {statements: statements('b affirmed stated')});
    expect(sourcesOf(fever('emergency'))).toEqual(['Source 1', [1]]);
    expect(sourcesOf(fever('soon'))).toEqual(['', [1]]);
    expect(sourcesOf(fever('emergency'), rash)).toEqual(['Source 1', [1, 2]]);
  });
});

describe('a sheet for clinicians', () => {
  it('has no source mark behind what its editor alone calls so urgent', () => {
    const marksOf = (urgency: ClaimStatement['urgency']) => {
      const {block} = sheetOf({care: {emergency: select}} as never, [fever(urgency)]);
      return block.type === 'care' ? block.columns.flatMap((c) => c.items.map((i) => i.mark)) : [];
    };
    expect([marksOf('emergency'), marksOf('soon')]).toEqual([['1'], ['']]);
  });
});
