import type {OptionsBlock} from '../../model/generated/sheet.ts';
import type {GridRow} from '../../model/sheet.ts';
import type {YamlPath} from '../rule.ts';
import {placedBlocks} from './printed-lines.ts';
import type {SheetSubject} from './subject.ts';

export type PrintedOptions = {
  options: string[];
  rows: (GridRow & {about: OptionsBlock['rows'][number]['about']})[];
  path: YamlPath;
};

/** The tables of choices of a sheet: printed as grids, and known by their definition. None: it is no decision aid. */
export function optionsOf({sheet, definition}: SheetSubject): PrintedOptions[] {
  const printed = placedBlocks(sheet);
  return definition.sides.flatMap((side, i) =>
    (['top', 'columns', 'bottom'] as const).flatMap((region) =>
      (side[region] ?? []).flatMap((block, j) => {
        const path = ['sides', i, region, j];
        const found = printed.find((p) => p.path.join() === path.join())?.block;
        if (!block.options || found?.type !== 'grid') return [];
        const rows = found.rows.map((row, k) => ({...row, about: block.options?.rows[k]?.about ?? 'what'}));
        return [{options: found.columns.map((c) => c.heading), rows, path}];
      }),
    ),
  );
}

/** Whether a cell says something that an article says. */
export const isFilled = (cell: GridRow['cells'][number] | undefined): boolean =>
  cell?.items.some((item) => item.claims.length > 0) ?? false;

/** Whether a cell says anything: an option is described by its editor, where the articles do not. */
export const isAnswered = (cell: GridRow['cells'][number] | undefined, {silences}: SheetSubject): boolean =>
  cell?.items.some((item) => !silences.includes(item.text)) ?? false;
