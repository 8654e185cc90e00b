import {blocksOf, type Sheet} from '../../model/sheet.ts';

/** For whom a sheet is, on the index page; the note is '' where the heading says enough. */
export type Group = {id: string; heading: string; note: string; has: (sheet: Sheet) => boolean};

/** What the articles say, claim by claim, and what was checked: for those who answer for the sheets. */
const aboutArticles = new Set(['evidence', 'agreement', 'scores']);
const isAboutArticles = (sheet: Sheet) => blocksOf(sheet).some(({type}) => aboutArticles.has(type));

/** In the order of the page; each sheet is in one. */
export const groups: readonly Group[] = [
  {
    ...{id: 'patients', heading: 'For patients', note: ''},
    has: ({audience}) => audience !== 'clinician',
  },
  {
    ...{id: 'clinicians', heading: 'For clinicians', note: 'To look things up. Not written to be handed out.'},
    has: (sheet) => sheet.audience === 'clinician' && !isAboutArticles(sheet),
  },
  {
    ...{id: 'maintainers', heading: 'For those who look after the sheets'},
    note: 'What each article says, claim by claim. Not written to be handed out.',
    has: (sheet) => sheet.audience === 'clinician' && isAboutArticles(sheet),
  },
];
