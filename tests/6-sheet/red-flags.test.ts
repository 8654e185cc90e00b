/** No sign of danger that a care box names is left out in silence. */
import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import type {Claim, ClaimStatement, Conflict} from '../../src/model/generated/dataset.ts';
import type {Query, Sheet as SheetDefinition} from '../../src/model/generated/sheet.ts';
import type {Block} from '../../src/model/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, conflict, dataset, definition, input, sheetOf, statements} from './sample.ts';

type Care = Extract<Block, {type: 'care'}>;

const signs = ['fever', 'rash', 'hand-rash', 'palm-rash', 'colds', 'taste', 'healing', 'nuts', 'crab', 'babies'];
const flags = signs.map((id) => claim(`patient see-doctor-for ${id} stated a`));
const care = (query: Partial<Query>, own: readonly Claim[] = flags, conflicts: readonly Conflict[] = []) => {
  const made = sheetOf({care: {today: [{relation: 'see-doctor-for', ...query}]}}, own, conflicts);
  const {columns} = made.block as Care;
  return {
    items: columns.flatMap((c) => c.items),
    problems: made.diagnostics.map(
      (d) => `${d.severity} ${d.code} ${d.place.file.replace('sides.0.top.0.care.today.', '')}`,
    ),
    messages: made.diagnostics.map((d) => d.message).join('\n'),
  };
};

describe('a care box', () => {
  it('prints all ten signs that its query selects, kinds of a sign beside it', () => {
    for (const query of [{}, {object: signs as [string]}, {limit: 10}]) {
      const {items, problems} = care(query);
      expect(problems).toEqual([]);
      expect(items).toHaveLength(10);
    }
  });

  it('is refused where a limit would cut it, with what would be cut', () => {
    const {problems, messages} = care({limit: 8});
    expect(problems).toEqual(['error sheet/red-flag-left-out 0.limit']);
    expect(messages).toMatch(/limit of 8 .* selects 10, which cuts "patient see-doctor-for \S+" \(c-\S+\), "/);
  });

  it('is refused where an id that it names has no claim, with the id', () => {
    const own = [...flags.slice(0, 1), claim('zinc found-in walnuts stated a')];
    expect(care({object: ['fever', 'walnuts']}, own)).toMatchObject({
      problems: ['error sheet/red-flag-left-out 0.object.1'],
      messages: expect.stringContaining('Found no claim for "walnuts"'),
    });
    expect(care({'object-within': ['fever', 'nuts']}, own).problems).toEqual([
      'error sheet/red-flag-left-out 0.object-within.1',
    ]);
    expect(care({subject: ['patient', 'zinc']}, own).problems).toEqual(['error sheet/red-flag-left-out 0.subject.1']);
    expect(care({object: ['walnuts']}, own).problems).toEqual(['error sheet/empty-block 0']);
    // A claim that another part of the query takes out is none either.
    expect(
      care({object: ['fever', 'rash'], 'minimum-articles': 2}, [
        claim('patient see-doctor-for fever stated a,b'),
        flags[1]!,
      ]).problems,
    ).toEqual(['error sheet/red-flag-left-out 0.object.1']);
  });

  it('counts a kind for an id within which it is asked for', () => {
    expect(care({'object-within': ['rash']}, flags.slice(2, 4)).problems).toEqual([]);
  });

  it('is refused where an editor has hidden a sign, whether its id is named or not', () => {
    const own = [...flags.slice(0, 2), {...flags[2]!, hidden: true as const}];
    for (const query of [
      {},
      {object: ['fever', 'hand-rash'] as [string, string]},
      {object: ['hand-rash'] as [string]},
    ]) {
      const {problems, messages} = care(query, own);
      expect(problems).toEqual(['error sheet/red-flag-left-out 0']);
      expect(messages).toMatch(/hand-rash.*expected no claim that an editor has hidden/);
    }
    expect(care({except: ['hand-rash']}, own).problems).toEqual([]);
  });

  it('is refused where an editor preferred another claim to a sign', () => {
    const [fever, rash] = flags as [Claim, Claim];
    const preferred = conflict([fever, rash], {state: 'decided', verdict: 'prefer', prefer: fever.id});
    const {problems, messages} = care({object: ['fever', 'rash']}, [fever, rash], [preferred]);
    expect(problems).toEqual(['error sheet/red-flag-left-out 0']);
    expect(messages).toMatch(/see-doctor-for rash.*expected the claim that an editor preferred to it/);
    expect(care({object: ['fever']}, [fever, rash], [preferred]).problems).toEqual([]);
  });

  it('is refused where the articles say that a sign is none', () => {
    const denied = claim('patient see-doctor-for rash stated b', {
      ...{stance: 'opposes', statements: statements('b negated')},
    });
    const {problems, messages} = care({object: ['fever', 'rash']}, [flags[0]!, denied]);
    expect(problems).toEqual(['error sheet/red-flag-left-out 0']);
    expect(messages).toContain('all articles say that it is not so');
  });

  it('keeps a sign on which the articles differ, and says that they do', () => {
    const disputed = claim('patient see-doctor-for fever stated a', {
      ...{stance: 'mixed', statements: statements('a', 'b negated')},
    });
    const {items, problems} = care({}, [disputed], [conflict([disputed])]);
    expect(items).toMatchObject([{text: 'a fever (experts differ)', mark: ''}]);
    expect(problems).toEqual(['warning sheet/open-conflict 0']);
  });

  it('says a sign once that several claims say in the same words, with all that stand behind it', () => {
    const own = ['zinc', 'copper'].map((id, i) => claim(`${id} deficiency-causes fever can ${'ab'[i]}`));
    const {items} = care({relation: 'deficiency-causes'}, own);
    expect(items).toMatchObject([{text: 'a fever', sources: [1, 2], claims: own.map((c) => c.id).sort()}]);
  });

  it('puts each sign that "select" gives under the urgency that its articles say, the most urgent of them', () => {
    const urgent = (id: string, ...urgencies: ClaimStatement['urgency'][]) => {
      const [place] = statements('a affirmed');
      return claim(`patient see-doctor-for ${id} stated a`, {
        statements: urgencies.map((urgency) => ({...place!, ...(urgency ? {urgency} : {})})),
      });
    };
    const own = [urgent('fever', 'soon', 'emergency'), urgent('rash', 'today'), urgent('colds', 'soon')];
    const made = sheetOf({care: {select: [{relation: 'see-doctor-for'}], today: [{relation: 'at-risk'}]}}, [
      ...own,
      claim('babies at-risk zinc stated b'),
    ]);
    expect(made.diagnostics).toEqual([]);
    const {columns} = made.block as Care;
    expect(columns.map((c) => [c.heading.text, c.items.map((item) => item.text)])).toEqual([
      ['Call 999 now', ['a fever']],
      ['Call us today', ['zinc', 'a red skin']],
      ['Call us soon', ['colds']],
    ]);
    const {diagnostics} = sheetOf({care: {select: [{relation: 'see-doctor-for'}]}}, [...own, urgent('taste')]);
    expect(diagnostics).toMatchObject([
      {code: 'sheet/red-flag-left-out', message: expect.stringContaining('an article says how soon')},
    ]);
  });

  it('leaves to other blocks only what their queries ask for by its urgency', () => {
    const [place] = statements('a affirmed');
    const own = (['soon', 'emergency'] as const).map((urgency, i) =>
      claim(`patient see-doctor-for ${['rash', 'fever'][i]} stated a`, {statements: [{...place!, urgency}]}),
    );
    const texts = (query: Partial<Query>) => {
      const {block} = sheetOf({causes: {select: [{relation: 'see-doctor-for', ...query}]}}, own);
      return (block as Extract<Block, {type: 'list'}>).groups.flatMap((g) => g.items.map((item) => item.text));
    };
    expect(texts({urgency: ['soon', 'today']})).toEqual(['a red skin (rash)']);
    expect(texts({urgency: ['emergency']})).toEqual(['a fever']);
  });

  it('that is like that of another sheet tells its problems there, once', () => {
    const sides: SheetDefinition['sides'] = [{top: [{care: {today: [{relation: 'see-doctor-for', limit: 1}]}}]}];
    const first: SheetDefinition = {...definition, sides};
    const like: SheetDefinition = {...definition, id: 'copy', sides: [{top: [{care: {like: 'zinc'}}]}]};
    const index = indexTopic(dataset([...claims, ...flags]), 'skin');
    const codes = (own: SheetDefinition) =>
      makeSheet(input({definition: own, siblings: [first, like], index})).diagnostics.map((d) => d.code);
    expect([codes(first), codes(like)]).toEqual([['sheet/red-flag-left-out'], []]);
  });
});
