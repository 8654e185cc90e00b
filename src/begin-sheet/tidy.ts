import type {Document} from 'yaml';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';

/** Takes away the regions and sides of a sheet in which no block is left. */
export function tidy(document: Document): void {
  const {sides} = document.toJS() as SheetDefinition;
  for (const [i, side] of [...sides.entries()].reverse()) {
    const regions = Object.entries(side).filter(([, blocks]) => blocks.length > 0);
    for (const name of Object.keys(side))
      if (!regions.some(([kept]) => kept === name)) document.deleteIn(['sides', i, name]);
    if (regions.length === 0) document.deleteIn(['sides', i]);
  }
}
