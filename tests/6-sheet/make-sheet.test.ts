import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {partsOf, type Role} from '../../src/model/part.ts';
import {blocksOf} from '../../src/model/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claim, claims, dataset, definition, input, inWords} from './sample.ts';

const made = makeSheet(input());

describe('makeSheet', () => {
  it('words every block from the claims that it selects', () => {
    expect(made.diagnostics).toEqual([]);
    const [main, care, signs, foods, actions, known] = blocksOf(made.value);
    expect(main).toMatchObject({
      type: 'main',
      sentences: [
        {
          text: 'Too little zinc can cause a red skin.',
          // Article 3 says it of red hands.
          claims: ['c-zinc-deficiency-causes-hand-rash', 'c-zinc-deficiency-causes-rash'],
          sources: [1, 2, 3],
          mark: '',
        },
      ],
      sources: {text: 'Sources 1–3'},
    });
    expect(inWords(care)).toMatchObject({
      type: 'care',
      heading: 'Get help if you have',
      sources: '', // No article says how soon.
      columns: [
        {
          urgency: 'today',
          phone: {number: '01632 555 003', href: 'tel:01632555003'},
          items: [{text: 'a fever', sources: [1]}],
        },
      ],
    });
    // A few things are a sentence on a sheet for patients.
    expect(inWords(signs)).toMatchObject({
      type: 'list',
      heading: 'Signs of too little',
      sources: 'Sources 1–3',
      groups: [
        {
          ...{lead: '', prose: true},
          items: [
            {
              text: 'Too little zinc can cause a red skin and colds.',
              claims: [
                'c-zinc-deficiency-causes-colds',
                'c-zinc-deficiency-causes-hand-rash',
                'c-zinc-deficiency-causes-rash',
              ],
              mark: '',
            },
          ],
        },
      ],
    });
    expect(inWords(foods)).toMatchObject({
      items: [
        {label: 'Nuts and seeds:', icon: 'nuts-and-seeds', foods: {text: 'pecans, walnuts', sources: [1, 2, 3]}},
        {label: '', icon: 'other', foods: {text: 'Crab'}},
      ],
    });
    expect(actions).toMatchObject({ticks: true, groups: [{items: [{text: 'Ask us before you take pills.'}]}]});
    expect(known).toMatchObject({
      halves: [
        {sources: {text: 'Sources 1–3'}, sentences: [{text: 'Zinc helps wounds heal.', mark: ''}]},
        {sentences: [{text: 'Zinc pills may help with colds, but studies do not agree.'}]},
      ],
    });
  });

  it('lists on a sheet for patients what is more than a sentence holds', () => {
    const own = ['rash', 'colds', 'fever', 'taste'].map((id) => claim(`zinc deficiency-causes ${id} stated a`));
    const only = {...definition, sides: [{top: [{signs: {select: [{relation: 'deficiency-causes'}]}}]}]};
    const groupsOf = (some: typeof own) => {
      const {value} = makeSheet(input({definition: only, index: indexTopic(dataset(some), 'skin')}));
      const [block] = blocksOf(value);
      return block?.type === 'list' ? block.groups.map(({lead, items}) => [lead.text, items.map((i) => i.text)]) : [];
    };
    expect(groupsOf(own.slice(0, 3))).toEqual([['', ['Too little zinc can cause a fever, a red skin and colds.']]]);
    expect(groupsOf(own)).toEqual([['Too little zinc can cause', ['a fever', 'a red skin (rash)', 'colds', 'taste']]]);
  });

  it('fills the footer from the dataset, the clinic and the definition', () => {
    expect(made.value.footer).toMatchObject({
      sources: {
        label: 'Sources, read 2 January 2026:',
        articles: [1, 2, 3].map((number) => ({number, title: `Article ${'abc'[number - 1]}`})),
      },
      review: 'We read them again by 2 January 2027',
      version: `Version ${made.value.version}`,
      online: {address: 'sheets.example.org/skin/zinc', href: 'https://sheets.example.org/skin/zinc'},
      qr: {alternative: 'QR code for sheets.example.org/skin/zinc'},
    });
  });

  it('says at its top who has reviewed it, or that no clinician has', () => {
    expect(made.value.review).toEqual({isSigned: false, text: 'Not yet reviewed by a clinician'});
    const signed = {...definition, 'sign-off': {who: 'A. Person', role: 'dietitian', on: '2026-02-03'}};
    const {review} = makeSheet(input({definition: signed})).value;
    expect(review).toEqual({isSigned: true, text: 'Reviewed by A. Person, dietitian, 3 February 2026'});
  });

  it('carries the numbers of articles at each statement for clinicians, in a line at each block for others', () => {
    const of = (audience: 'patient' | 'both' | 'clinician') =>
      partsOf(makeSheet(input({definition: {...definition, for: audience}})).value.sides);
    for (const audience of ['patient', 'both'] as const) {
      expect(of(audience).filter((part) => part.mark !== '')).toEqual([]);
      expect(of(audience).filter((part) => part.role === 'sources' && part.text !== '').length).toBeGreaterThan(5);
    }
    expect(of('clinician').filter((part) => part.role === 'sources' && part.text !== '')).toEqual([]);
    expect(of('clinician').filter((part) => part.mark !== '').length).toBeGreaterThan(5);
  });

  it('says in a sentence what is short, and lists what is long', () => {
    const list = (limit: number) => {
      const block = {causes: {select: [{relation: 'see-doctor-for'}, {relation: 'deficiency-causes', limit}]}};
      const sheet = makeSheet(input({definition: {...definition, sides: [{top: [block]}]}})).value;
      const [made] = blocksOf(sheet);
      return made?.type === 'list' ? made.groups.map(({lead, prose, items}) => [lead.text, prose, items[0]?.text]) : [];
    };
    expect(list(2)).toEqual([
      ['', true, 'Call us about a fever.'],
      ['', true, 'Too little zinc can cause a red skin and colds.'],
    ]);
  });

  it('has lines for what the clinic fills in, a box for a sticker where it wants one, and none for clinicians', () => {
    const {clinic} = input();
    const blanks = (own?: ('name' | 'sticker')[], audience: 'patient' | 'clinician' = 'patient') =>
      makeSheet(
        input({
          definition: {...definition, for: audience},
          clinic: {...clinic, sheets: {...clinic.sheets, ...(own && {blanks: own})}},
        }),
      ).value.blanks;
    expect(blanks()).toEqual(['Name', 'Given by', 'Date'].map((label) => ({kind: 'line', label})));
    expect(blanks(['sticker'])).toEqual([{kind: 'sticker', label: 'Patient sticker'}]);
    expect([...blanks([]), ...blanks(['name'], 'clinician')]).toEqual([]);
  });

  it('leaves out marks and QR code where the clinic wants none', () => {
    const {clinic} = input();
    const plain = {...clinic, sheets: {...clinic.sheets, qr: false, sourceMarks: false}};
    const sheet = makeSheet(input({clinic: plain})).value;
    expect(sheet.footer.qr).toBeNull();
    expect(new Set(partsOf(sheet.sides).map((part) => part.mark))).toEqual(new Set(['']));
    expect(partsOf(sheet.sides).filter((part) => part.role === 'sources' && part.text !== '')).toEqual([]);
  });

  it('lists exactly the claims of its lines, and no line without a claim', () => {
    const roles: readonly Role[] = ['sentence', 'item', 'sign', 'cell', 'lead'];
    const lines = partsOf(made.value.sides).filter(({role, text}) => roles.includes(role) && text !== '');
    expect(lines.every((line) => line.claims.length > 0)).toBe(true);
    expect(made.value.claims).toEqual([...new Set(lines.flatMap((l) => l.claims))].sort());
    const printed = new Set(claims.map((c) => c.id));
    printed.delete('c-babies-at-risk-zinc');
    expect(new Set(made.value.claims)).toEqual(printed);
  });

  it('prints of the definition only its title, introduction and headings', () => {
    const text = JSON.stringify(made.value.sides);
    expect(text).not.toContain('Zinc and your skin');
    expect(made.value.title).toBe('Zinc and your skin');
  });

  it('does not print what an editor has hidden, and prints an editor’s words as they are', () => {
    const own = claims.map((c) => {
      if (c.object === 'colds' && c.subject === 'zinc') return {...c, hidden: true as const};
      return c.object === 'healing' ? {...c, wording: 'Skin needs zinc to mend.'} : c;
    });
    const text = JSON.stringify(makeSheet(input({index: indexTopic(dataset(own), 'skin')})).value.sides);
    expect(text).not.toContain('"colds"');
    expect(text).toContain('"Skin needs zinc to mend."');
  });
});

describe('pictures of things', () => {
  it('come from the vocabulary: the symbol of an entity, or its pictogram where the templates have it', () => {
    const own = dataset();
    const withPictures = {
      ...own,
      entities: own.entities.map((e) =>
        e.id === 'zinc' ? {...e, symbol: 'Zn'} : e.id === 'fever' ? {...e, icon: 'leg'} : {...e, icon: '../leg'},
      ),
    };
    const index = indexTopic(withPictures, 'skin');
    const emblem = (id: string) => makeSheet(input({index, definition: {...definition, picture: id}})).value.emblem;
    expect(emblem('zinc')).toEqual({icon: '', symbol: 'Zn'});
    expect(emblem('fever')).toEqual({icon: 'leg', symbol: ''});
    expect(emblem('rash')).toEqual({icon: '', symbol: ''});
  });

  it('stand beside the reasons to get help', () => {
    const [care] = makeSheet(input()).value.sides[0]!.top.filter((b) => b.type === 'care');
    expect(care).toMatchObject({
      layout: 'box',
      columns: [{items: [{text: 'a fever', emblem: {icon: '', symbol: ''}}]}],
    });
  });
});

it('takes the labels of a plan from the sheet where it has its own', () => {
  const plan = (own: object) => {
    const block = makeSheet(input({definition: {...definition, sides: [{top: [{plan: own}]}]}})).value.sides[0]?.top[0];
    return block?.type === 'plan' ? block.items.map((item) => item.text) : [];
  };
  expect(plan({lines: 1})).toEqual(['This week I will']);
  expect(plan({labels: ['I will call about']})).toEqual(['I will call about']);
});

describe('the numbers to call', () => {
  type Phones = ReturnType<typeof input>['clinic']['phones'];
  const care = (phones: Phones, own: object = {}, layout: 'box' | 'cards' = 'box') => {
    const queries = {emergency: [{relation: 'see-doctor-for'}], today: [{relation: 'see-doctor-for'}]};
    const sides = [{top: [{care: {layout, ...queries, week: [{relation: 'see-doctor-for'}]}}]}];
    const clinic = {...input().clinic, phones, ...own};
    const block = makeSheet(input({clinic, definition: {...definition, sides}})).value.sides[0]?.top[0];
    if (block?.type !== 'care') throw new Error('no care');
    return {
      numbers: block.columns.map(({phone}) => [phone?.number.text, phone?.hours.text]),
      lines: block.lines.map(({text}) => text),
      within: block.columns.map(({lines}) => lines.map(({text}) => text)),
    };
  };
  const nurse = {label: 'Nurse line', number: '01632 555 003', hours: '8 am to 6 pm', for: ['today' as const]};
  const desk = {label: 'Front desk', number: '01632 555 004', hours: '8 am to 6 pm'};

  it('stand beside each urgency: the phone that answers it, and one without an urgency answers the rest', () => {
    expect(care([desk, nurse]).numbers).toEqual([
      [undefined, undefined],
      ['01632 555 003', ''],
      ['01632 555 004', ''],
    ]);
    expect(care([nurse]).numbers[2]).toEqual(['01632 555 003', '']);
  });

  it('come with their hours, said once where they are the same, and with whom to call at other times', () => {
    const outOfHours = {when: 'At night', number: '111'};
    expect(care([desk, nurse], {outOfHours}).lines).toEqual(['We answer 8 am to 6 pm.', 'At night: call 111.']);
    expect(care([{...desk, hours: '9 am to 1 pm'}, nurse]).lines).toEqual([
      'Nurse line: 8 am to 6 pm.',
      'Front desk: 9 am to 1 pm.',
    ]);
    expect(care([nurse, {...desk, for: ['week']}, {label: 'Food desk', number: '01632 555 005'}]).lines).toEqual([
      'We answer 8 am to 6 pm.',
      'Food desk: 01632 555 005.',
    ]);
    expect(care([{label: 'Desk', number: '01632 555 003'}]).lines).toEqual([]);
  });

  it('stand on a card with their hours, the emergency number too', () => {
    expect(care([desk, nurse], {}, 'cards').numbers).toEqual([
      ['999', ''],
      ['01632 555 003', '8 am to 6 pm'],
      ['01632 555 004', '8 am to 6 pm'],
    ]);
  });

  it('are not left alone by a card on a page of its own: the one of today says whom to call at other times', () => {
    const outOfHours = {when: 'At night', number: '111'};
    const {lines, within} = care([desk, nurse], {outOfHours}, 'cards');
    expect([lines, within]).toEqual([[], [[], ['At night: call 111.'], []]]);
  });
});

it('asks for help in whole sentences: once over a box, on every card of its own', () => {
  const care = (layout?: 'cards') => {
    const sides = [{top: [{care: {...(layout && {layout}), today: [{relation: 'see-doctor-for'}]}}]}];
    const block = makeSheet(input({definition: {...definition, sides}})).value.sides[0]?.top[0];
    return block?.type === 'care' ? [block.heading.text, block.columns[0]?.heading.text] : [];
  };
  expect(care()).toEqual(['Get help if you have', 'Call us today']);
  expect(care('cards')[1]).toBe('Call us today if you have');
});
