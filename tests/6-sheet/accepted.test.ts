/** Who has accepted what a sheet prints, and that a draft says it is one. */
import {describe, expect, test} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {printedParts} from '../../src/6-sheet/printed-texts.ts';
import {metaOf} from '../../src/8-pdf/metadata.ts';
import type {Claim, Dataset, Decided} from '../../src/model/generated/dataset.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claims, dataset, definition, input, statements, wording} from './sample.ts';

const nurse: Decided = {as: 'read', by: 'A. Nurse', on: '2026-11-27'};
const doctor: Decided = {as: 'added', by: 'B. Doctor', on: '2026-11-27'};

/** Every claim accepted by the same person, but for those that another has accepted. */
const signed = (others: Readonly<Record<string, Decided>> = {}): Claim[] =>
  claims.map((c) => ({
    ...c,
    statements: statements(...c.articles).map((s) => ({...s, state: 'accepted', decided: others[c.id] ?? nurse})),
  }));
function sheetOf(own: readonly Claim[], more: Partial<Dataset> = {}, editors?: {name: string; role: string}[]) {
  const made = {...dataset(own), ...more};
  const topics = made.topics.map((t) => ({...t, ...(editors ? {editors} : {})}));
  return makeSheet(input({index: indexTopic({...made, topics}, 'skin')})).value;
}

describe('who has accepted it', () => {
  const {accepted} = sheetOf(signed()).footer;

  test('is named in the footer, and read out there', () => {
    expect(accepted).toBe('Accepted by A. Nurse');
    const texts =
      printedParts(sheetOf(signed()))
        .at(-1)
        ?.texts.map(({text}) => text) ?? [];
    expect(texts).toContain('Accepted by A. Nurse.');
  });

  test('has the role that the topic gives, and several stand in the order of its editors, others behind them', () => {
    const others = {
      'c-zinc-deficiency-causes-rash': doctor,
      'c-zinc-found-in-nuts': {...doctor, by: 'Z. Other'},
      'c-zinc-found-in-crab': {...doctor, by: 'C. Other'},
    };
    const roles = [
      {name: 'B. Doctor', role: 'doctor, Test Clinic'},
      {name: 'D. Unused', role: 'nobody here'},
      {name: 'A. Nurse', role: 'nurse'},
    ];
    expect(sheetOf(signed(others), {}, roles).footer.accepted).toBe(
      'Accepted by B. Doctor (doctor, Test Clinic), A. Nurse (nurse), C. Other and Z. Other',
    );
  });

  test('is nobody whose statements are not printed', () => {
    const elsewhere = signed({'c-babies-at-risk-zinc': doctor});
    expect(sheetOf(elsewhere).claims).not.toContain('c-babies-at-risk-zinc');
    expect(sheetOf(elsewhere).footer.accepted).toBe(accepted);
  });

  test('is part of the version', () => {
    expect(sheetOf(signed({'c-zinc-found-in-nuts': doctor})).version).not.toBe(sheetOf(signed()).version);
  });
});

describe('a draft', () => {
  const draft = sheetOf(signed(), {draft: true});

  test('says it in its mark, its footer and its title, and a sheet that is none says nothing', () => {
    expect(draft.draft).toBe(wording.draft);
    expect(draft.footer.accepted).toBe('Draft: not accepted by anyone');
    expect(draft.documentTitle).toMatch(/^Draft: not accepted by anyone – Zinc and your skin – /);
    expect(JSON.stringify(sheetOf(signed()))).not.toContain('Draft');
  });

  test('says it in the keywords of its PDF', () => {
    expect(metaOf(draft, '2026-01-02', 'P').keywords).toEqual([wording.draft]);
    expect(metaOf(sheetOf(signed()), '2026-01-02', 'P').keywords).toBeUndefined();
  });

  test('has another version, whatever it prints', () => {
    expect(draft.version).not.toBe(sheetOf(signed()).version);
    expect(sheetOf([], {draft: true}).version).not.toBe(sheetOf([]).version);
  });
});

describe('the evidence', () => {
  const whole = (by: string, on: string): Decided => ({as: 'construct', by, on, why: 'Read in full.'});
  const own = signed({
    'c-zinc-deficiency-causes-rash': whole('A. Nurse', '2026-11-20'),
    'c-zinc-found-in-nuts': whole('A. Nurse', '2026-11-20'),
    'c-zinc-found-in-crab': whole('B. Doctor', '2026-11-21'),
  }).map((c) => ({
    ...c,
    statements: c.statements.map((s) => ({
      ...s,
      construct: c.relation === 'found-in' ? 'slot-sources:item' : 'clause',
    })),
  }));
  const evidence = (claimsOf: readonly Claim[]) => {
    const only = {...definition, for: 'clinician' as const, sides: [{top: [{evidence: {}}]}]};
    const {value} = makeSheet(input({definition: only, index: indexTopic(dataset(claimsOf), 'skin')}));
    const block = value.sides[0]?.top[0];
    if (block?.type !== 'evidence') throw new Error('the sheet has an evidence block');
    return {value, whole: block.whole.map(({text}) => text)};
  };

  test('says what was accepted with its construct and not one by one: which, how many, by whom, when and why', () => {
    expect(evidence(own).whole).toEqual([
      'What was read as “clause” (2) and “slot-sources:item” (1) was accepted as a whole, not one by one, by A. Nurse on 20 November 2026: Read in full.',
      'What was read as “slot-sources:item” (1) was accepted as a whole, not one by one, by B. Doctor on 21 November 2026: Read in full.',
    ]);
    const {value, whole: texts} = evidence(own);
    expect(printedParts(value).flatMap((p) => p.texts.map(({text}) => text))).toEqual(expect.arrayContaining(texts));
  });

  test('says nothing of the kind where each statement was read', () => {
    expect(evidence(signed()).whole).toEqual([]);
  });
});
