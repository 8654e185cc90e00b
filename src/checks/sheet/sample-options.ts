import type {OptionsBlock} from '../../model/generated/sheet.ts';
import {toPart, toWords} from '../../model/part.ts';
import type {Block} from '../../model/sheet.ts';
import {headed, line, sample} from './sample.ts';
import type {SheetSubject} from './subject.ts';

type About = OptionsBlock['rows'][number]['about'];

/** A decision aid with two options; each row has the texts of its two cells, '' for one that says nothing. */
export function sampleOptions(rows: readonly (readonly [About, string, string])[], more: Block[] = []): SheetSubject {
  const emblem = {icon: '', symbol: ''};
  const options = ['Brush more', 'Do nothing yet'];
  const cell = (text: string, i: number) => {
    const said = text === '' ? [] : text.split('; ').map((t) => line(t, 'c-1'));
    return {items: said.map((item) => toPart('cell', item, options[i]))};
  };
  const table: Block = {
    ...{type: 'options', ...headed('Your choices'), notes: []},
    columns: options.map((heading, i) => ({
      letter: toWords('label', 'AB'.charAt(i)),
      heading: toWords('head', heading),
    })),
    rows: rows.map(([about, ...texts]) => ({about, emblem, heading: toWords('head', about), cells: texts.map(cell)})),
  };
  const definition: OptionsBlock = {
    options: options.map((heading) => ({heading})),
    rows: rows.map(([about]) => ({heading: about, about, cells: [{}, {}]})),
  };
  const made = sample([table, ...more], {definition: {title: 'Zinc', sides: [{top: [{options: definition}]}]}});
  return {...made, sheet: {...made.sheet, about: 'Choose what to do about a rash.'}};
}
