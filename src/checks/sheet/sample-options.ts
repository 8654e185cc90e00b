import type {OptionsBlock} from '../../model/generated/sheet.ts';
import type {Block, Line} from '../../model/sheet.ts';
import {line, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

type About = OptionsBlock['rows'][number]['about'];

/** A decision aid with two options; each row has the texts of its two cells, '' for one that says nothing. */
export function sampleOptions(rows: readonly (readonly [About, string, string])[], more: Block[] = []): SheetSubject {
  const emblem = {icon: '', symbol: ''};
  const cell = (text: string) => ({items: text === '' ? [silence] : text.split('; ').map((t) => line(t, 'c-1'))});
  const table: Block = {
    ...{type: 'grid', heading: 'Your choices', icon: '', note: '', corner: '', use: 'options', layout: 'list'},
    columns: ['Brush more', 'Do nothing yet'].map((heading) => ({heading, emblem})),
    rows: rows.map(([about, ...texts]) => ({heading: about, emblem, about, cells: texts.map(cell)})),
  };
  const definition: OptionsBlock = {
    options: [{heading: 'Brush more'}, {heading: 'Do nothing yet'}],
    rows: rows.map(([about]) => ({heading: about, about, cells: [{}, {}]})),
  };
  const made = sample([table, ...more], {definition: {title: 'Zinc', sides: [{top: [{options: definition}]}]}});
  return {...made, sheet: {...made.sheet, about: 'Choose what to do about a rash.'}};
}

const silence: Line = line('not said');
