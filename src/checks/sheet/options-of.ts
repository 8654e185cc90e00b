import type {YamlPath} from '../../base/places.ts';
import type {OptionsRow} from '../../model/sheet.ts';
import {placedBlocks} from './printed-lines.ts';
import type {SheetSubject} from './subject.ts';

export type PrintedOptions = {options: string[]; rows: OptionsRow[]; path: YamlPath};

/** The tables of choices of a sheet, and where they stand in its definition. None: it is no decision aid. */
export function optionsOf({sheet}: SheetSubject): PrintedOptions[] {
  return placedBlocks(sheet).flatMap(({block, path}) =>
    block.type === 'options' ? [{options: block.columns.map((c) => c.heading.text), rows: block.rows, path}] : [],
  );
}

/** Whether a cell says something that an article says, or that none says anything: its reason, which is printed too. */
export const isFilled = (cell: OptionsRow['cells'][number] | undefined, {silences}: SheetSubject): boolean =>
  cell?.items.some((item) => item.claims.length > 0 || silences.includes(item.text)) ?? false;

/** Whether a cell says anything: an option is described by its editor, where the articles do not. */
export const isAnswered = (cell: OptionsRow['cells'][number] | undefined, {silences}: SheetSubject): boolean =>
  cell?.items.some((item) => !silences.includes(item.text)) ?? false;
