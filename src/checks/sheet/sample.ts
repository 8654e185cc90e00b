import {type Line, toHead, toPart, toWords} from '../../model/part.ts';
import type {ReadingRules} from '../../model/program.ts';
import type {Block, Headed, ListBlockKind, Sheet} from '../../model/sheet.ts';
import {defaultLimits} from '../limits.ts';
import type {SheetSubject} from './subject.ts';

/** Small sheets for the examples of the rules. */
export function sample(blocks: Block[], own: Partial<SheetSubject> = {}, sheet: Partial<Sheet> = {}): SheetSubject {
  return {
    sheet: {...emptySheet, sides: [{top: blocks, columns: [], bottom: []}], ...sheet},
    definition: {title: 'Zinc', sides: []},
    limits: defaultLimits,
    rules: sampleRules,
    levels: new Map(),
    quotes: new Map(),
    restrictions: new Map(),
    ends: new Map(),
    onSheets: new Map(),
    clinicWords: [],
    terms: [],
    silences: ['not said'],
    articles: [],
    today: '2026-01-02',
    reviewBy: '2027-01-02',
    ...own,
  };
}

/** A printed line; its claims are given as ids. */
export const line = (text: string, ...claims: string[]): Line => ({text, claims, sources: [], mark: ''});

export const mainOf = (...lines: Line[]): Block => ({
  type: 'main',
  sentences: lines.map((of) => toPart('sentence', of)),
  sources: toWords('sources', ''),
});

export const main = (...texts: string[]): Block => mainOf(...texts.map((text) => line(text)));

export const headed = (heading: string): Headed => ({
  ...{icon: '', heading: toWords('heading', heading), sources: toWords('sources', ''), note: toWords('note', '')},
});

export function list(kind: ListBlockKind, heading: string, lead: string, texts: readonly string[]): Block {
  const items = texts.map((text) => toPart('item', line(text), lead || heading));
  const groups = [{lead: toHead('lead', lead, items), prose: false, items}];
  return {type: 'list', kind, ticks: kind === 'actions', ...headed(heading), groups};
}

export const actions = (...texts: string[]): Block => list('actions', 'What you can do', '', texts);

export function care(items: readonly Line[], phones = true): Block {
  return {
    ...{type: 'care', layout: 'box', ...headed('When to get help')},
    columns: [
      {
        ...{
          urgency: 'today',
          icon: '',
          heading: toWords('subheading', 'Call us today'),
          phone: phones ? phone : null,
          lines: [],
        },
        items: items.map((item) => ({...toPart('sign', item, 'Call us today:'), emblem: {icon: '', symbol: ''}})),
      },
    ],
    lines: [],
  };
}

const phone = {
  ...{label: toWords('label', ''), number: toWords('label', '01632 960 003'), hours: toWords('label', '')},
  href: 'tel:+441632960003',
};

export const known = (yes: readonly string[], no: readonly string[]): Block => ({
  type: 'known',
  halves: [
    {...headed('What we know'), sentences: yes.map((text) => toPart('sentence', line(text)))},
    {...headed('What we do not know'), sentences: no.map((text) => toPart('sentence', line(text)))},
  ],
});

/** A table of one row; one cell with one item for each column. */
export function grid(columns: readonly string[], cells: readonly Line[], heading = 'Side by side'): Block {
  return {
    ...{type: 'grid', layout: 'list', ...headed(heading), corner: toWords('head', 'Thing')},
    columns: columns.map((column) => ({emblem: {icon: '', symbol: ''}, heading: toWords('head', column)})),
    rows: [
      {
        ...{emblem: {icon: '', symbol: ''}, heading: toHead('name', 'Row', cells)},
        cells: cells.map((item, i) => ({items: [toPart('cell', item, columns[i])]})),
      },
    ],
  };
}

const emptySheet: Sheet = {
  ...{topic: 'skin', id: 'zinc', template: 'handout', audience: 'patient', orientation: 'portrait'},
  ...{
    language: 'en',
    pages: 1,
    title: 'Zinc',
    documentTitle: 'Zinc',
    draft: '',
    emblem: {icon: '', symbol: ''},
    about: '',
  },
  ...{
    clinic: {name: 'Clinic', number: '01632 960 003'},
    review: {isSigned: false, text: 'Not yet reviewed'},
    blanks: [],
    sides: [],
    page: {before: 'Page', between: 'of', after: ''},
  },
  footer: {
    sources: {label: 'Sources, read 2 January 2026:', articles: [{number: 1, title: 'On skin', from: ''}]},
    ...{review: 'Review by 2 January 2027', version: 'Version 1234567'},
    ...{accepted: '', disclaimer: 'Ask us.', qr: null},
    online: {
      label: 'Online:',
      address: 'example.org/zinc',
      parts: ['example.org/', 'zinc'],
      href: 'https://example.org/zinc',
    },
  },
  ...{claims: [], version: '1234567'},
};

/** A few words of language/checks.en.yaml. */
export const sampleRules: ReadingRules = {
  language: 'en',
  voice: {
    auxiliaries: ['is', 'are', 'be'],
    ...{adverbs: ['not', 'often'], 'adverb-endings': ['ly']},
    ...{participles: ['taken', 'found'], 'participle-endings': ['ed']},
    'not-participles': ['tired'],
  },
  imperatives: {verbs: ['brush', 'call', 'ask', 'rinse'], openers: ['do not'], 'clause-starts': ['if']},
  when: ['before', 'this week'],
  reader: ['you', 'your', 'us'],
  hedges: {
    can: ['can', 'may'],
    limited: ['few studies'],
    mixed: ['do not agree'],
    differ: ['differ'],
    not: ['not'],
  },
  light: ['a', 'lack', 'of'],
  strong: [{words: ['never'], quoted: []}],
  'relative-risk': ['times as likely', 'as likely', '% more'],
  arithmetic: ['add up', 'divide'],
  acronyms: ['B12'],
  abbreviations: new Set(['dr']),
  doses: {before: [], after: []},
  figures: {
    ...{
      numbers: {two: 2, three: 3},
      over: ['over'],
      under: ['up to'],
      about: ['nearly'],
      range: ['to'],
      pairs: ['and'],
    },
    ...{units: {'%': ['percent']}, shares: ['in'], each: ['a'], counted: ['page']},
  },
};
