/** What a sheet prints of claims in a disagreement, by what an editor decided about it. */
import {describe, expect, it} from 'vitest';
import type {Conflict} from '../../src/model/generated/dataset.ts';
import {claim, conflict, inWords, sheetOf, statements} from './sample.ts';

const sure = claim('pills helps rash can a', {statements: statements('a affirmed can')});
const doubted = claim('pills helps colds limited b', {stance: 'mixed', statements: statements('b mixed limited')});
const own = [sure, doubted];
const decided = (verdict: string, more: Partial<Conflict> = {}) =>
  conflict(own, {class: 'certainty', state: 'decided', verdict, by: 'A', on: '2026-01-02', reason: 'R.', ...more});
const made = (of: Conflict) => sheetOf({helps: {select: [{relation: 'helps'}]}}, own, [of]);
const printed = (of: Conflict) => JSON.stringify(made(of).block);
const codes = (of: Conflict) => made(of).diagnostics.map((d) => d.code);

describe('a disagreement', () => {
  it('that is open is printed as one, and has to be decided', () => {
    const open = conflict(own, {class: 'certainty'});
    expect(printed(open)).toContain('Experts differ on whether zinc pills can help with colds.');
    expect(codes(open)).toEqual(['sheet/open-conflict', 'sheet/open-conflict']);
  });

  it('that is a true one is printed as one, and is decided', () => {
    expect(printed(decided('conflict'))).toContain('Experts differ on whether zinc pills can help with colds.');
    expect(codes(decided('conflict'))).toEqual([]);
    expect(printed(decided('conflict', {class: 'numeric'}))).toContain('Experts differ');
  });

  it.for(['distinct', 'narrower', 'not-a-conflict', 'same'])(
    'that is decided as %s leaves each claim as its articles say it',
    (verdict) => {
      expect(printed(decided(verdict))).toMatch(/Zinc pills may help with a red skin|may help with/);
      expect(printed(decided(verdict))).toContain('studies do not agree');
      expect(printed(decided(verdict))).not.toContain('Experts differ');
      expect(codes(decided(verdict))).toEqual([]);
    },
  );

  it('that prefers one prints that one as its articles say it, and not the other', () => {
    const prefer = decided('prefer', {prefer: doubted.id});
    expect(made(prefer).value.claims).toEqual([doubted.id]);
    expect(printed(prefer)).toMatch(/studies do not agree/i);
    expect(codes(prefer)).toEqual([]);
    const table = {
      matrix: {relation: 'helps', corner: 'C', show: 'sources' as const, rows: ['rash', 'colds'], columns: ['pills']},
    };
    expect(sheetOf(table, own, [prefer]).value.claims).toEqual([doubted.id]);
  });

  it('that prefers one shows both to who looks at the evidence, and which one it is', () => {
    const prefer = decided('prefer', {prefer: doubted.id});
    for (const block of [{evidence: {relations: ['helps']}}, {agreement: {}}, {disputes: {}}])
      expect(sheetOf(block, own, [prefer]).value.claims.toSorted()).toEqual([sure.id, doubted.id].toSorted());
    const {block} = sheetOf({disputes: {}}, own, [prefer]);
    expect(inWords(block)).toMatchObject({
      disputes: [
        {
          state:
            'Decided by A on 2 January 2026: one side is preferred: “Zinc pills may help with colds, but studies do not agree”.',
        },
      ],
    });
  });
});
