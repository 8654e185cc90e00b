/** A claim that its articles restrict is on no sheet without its restriction; what is only proposed is on none. */
import {describe, expect, it, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Claim, Dataset} from '../../src/model/generated/dataset.ts';
import {partsOf} from '../../src/model/part.ts';
import {extentOf} from '../../src/model/restrictions.ts';
import {blocksOf} from '../../src/model/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, conflict, dataset, input, sheetOf, statements} from './sample.ts';

const restricted = (own: Claim): Claim => ({...own, restrictions: ['if the moon is full']});

/** The roles that say something of a claim; a lead is completed by items, and a mark has its key. */
const saying = new Set(['sentence', 'item', 'sign', 'cell']);

const linesOf = (sheet: unknown, id: string) =>
  partsOf(sheet)
    .filter((part) => saying.has(part.role) && part.claims.includes(id))
    .map((part) => part.text);

it.each(claims)('$id is printed with its restriction by every block of a sheet', (one) => {
  const own = claims.map((c) => (c.id === one.id ? restricted(c) : c));
  const sheet = makeSheet(input({index: indexTopic(dataset(own), 'skin')})).value;
  const lines = blocksOf(sheet).flatMap((block) => linesOf(block, one.id));
  for (const line of lines) expect(line).toContain('if the moon is full');
});

it.each([
  ['evidence', {evidence: {}}],
  ['agreement', {agreement: {'minimum-articles': 1}}],
  ['disputes', {disputes: {}}],
] as const)('the block %s, which takes all that there is, has each with its restriction', (_, block) => {
  const own = claims.map((c) => ({
    ...restricted(c),
    statements: statements('a', 'b negated').map((s) => ({...s, limitedBy: 'if the moon is full'})),
  }));
  const made = sheetOf(block, own, [conflict([own[0]!]), conflict([own[3]!])]);
  const lines = own.flatMap((c) => linesOf(made.block, c.id));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain('if the moon is full');
});

describe('the words of a restriction', () => {
  const said = (more: Partial<Claim>, certainty = 'can') => {
    const own = claim(`pills helps colds ${certainty} a`, more);
    const {block} = sheetOf({main: {select: [{relation: 'helps'}]}}, [own]);
    return block.type === 'main' ? block.sentences.map((s) => s.text) : [];
  };
  const restrictions = ['Only if you already lack it'];

  it("are the quote's own, in brackets, or an editor's, with which the sentence goes on", () => {
    expect(said({restrictions})).toEqual(['Zinc pills may help with colds (only if you already lack it).']);
    expect(said({restrictions, restriction: 'only if you lack zinc'})).toEqual([
      'Zinc pills may help with colds, but only if you lack zinc.',
    ]);
    expect(said({restrictions, restriction: 'if you lack zinc'})).toEqual([
      'Zinc pills may help with colds if you lack zinc.',
    ]);
  });

  it('stand before the turn of a sentence that has one', () => {
    expect(said({restrictions, restriction: 'only if you lack zinc', stance: 'mixed'})).toEqual([
      'Zinc pills may help with colds only if you lack zinc, but studies do not agree.',
    ]);
  });

  it('stand behind an item, with the people and the severity', () => {
    const own = claim('zinc deficiency-causes colds can a', {
      ...{severity: 'severe', population: 'babies', restrictions: ['at night']},
    });
    const {block} = sheetOf(
      {
        grid: {
          corner: 'Thing',
          rows: ['zinc'],
          columns: [{heading: 'Signs', select: [{relation: 'deficiency-causes'}]}],
        },
      },
      [own],
    );
    expect(linesOf(block, own.id)).toEqual(['colds (with a severe lack, at night, in babies)']);
  });

  it('are not said twice', () => {
    const own = claim('patient advice ask-first stated a', {restrictions: ['before you take pills']});
    const {block} = sheetOf({actions: {select: [{relation: 'advice'}]}}, [own]);
    expect(linesOf(block, own.id)).toEqual(['Ask us before you take pills.']);
  });

  it('each is one of several reasons to seek care', () => {
    const own = claim('patient see-doctor-for fever stated a', {
      restrictions: ['for a week', 'with a rash'],
      statements: statements('a').map((s) => ({...s, urgency: 'soon' as const})),
    });
    const {block} = sheetOf({care: {week: [{relation: 'see-doctor-for'}]}}, [own]);
    expect(linesOf(block, own.id)).toEqual(['a fever (for a week or with a rash)']);
  });
});

describe('how far a claim goes', () => {
  const by = (...of: Record<string, string>[]) =>
    extentOf(of.map((s) => ({...statements(s.article ?? 'a')[0]!, ...s})));

  it('no further than each sayer restricts it', () => {
    expect(by({condition: 'at night'}, {time: 'At night'}).restrictions).toEqual(['at night']);
    expect(by({condition: 'at night'}, {}).restrictions).toEqual([]);
  });

  it('no further than the one article that says it in no other way', () => {
    const limited = {limitedBy: 'only at night', condition: 'only at night'};
    expect(by(limited, {article: 'b'}).restrictions).toEqual(['only at night']);
    expect(by(limited, {}).restrictions).toEqual([]);
    expect(by({severity: 'severe'}, {article: 'b'}).severe).toBe(true);
    expect(by({severity: 'severe'}, {}).severe).toBe(false);
    expect(by({population: 'babies'}, {article: 'b', population: 'adults'}).populations).toEqual(['adults', 'babies']);
  });

  it('a cell of a table takes no restriction back', () => {
    expect(by({severity: 'severe'}, {construct: 'slot-signs:cell'}).severe).toBe(true);
  });

  it('a reason to seek care goes as far as the widest', () => {
    expect(by({limitedBy: 'at night', urgency: 'soon'}, {article: 'b', urgency: 'soon'}).restrictions).toEqual([]);
  });
});

test('what is only proposed changes nothing on a sheet', () => {
  const proposed = claims.map(({topic, subject, relation}) => ({
    ...{topic, subject, relation, object: 'colds', stoppedBy: 'not'},
    statement: statements('a')[0]!,
  }));
  const sheetWith = (own: Dataset) => JSON.stringify(makeSheet(input({index: indexTopic(own, 'skin')})).value);
  expect(sheetWith({...dataset(), proposed})).toBe(sheetWith(dataset()));
});
