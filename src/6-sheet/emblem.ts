import type {Emblem} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';

export const noEmblem: Emblem = {icon: '', symbol: ''};

/** The picture of an entity, as the vocabulary names it: its symbol in a tile, its pictogram, or its food group's. */
export function emblemOf(id: string, {index, icons}: SheetContext): Emblem {
  const {symbol = '', icon = '', foodGroup = ''} = index.entities.get(id) ?? {};
  if (symbol) return {icon: '', symbol};
  return {icon: iconAmong([icon, foodGroup], icons), symbol: ''};
}

/** The first of some names that is a pictogram's; '' where none is. */
export const iconAmong = (names: readonly string[], icons: SheetContext['icons']): string =>
  names.find((name) => icons.has(name)) ?? '';
