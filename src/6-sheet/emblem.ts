import type {Emblem} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';

export const noEmblem: Emblem = {icon: '', symbol: ''};

/** The picture of an entity, as the vocabulary names it: its symbol in a tile before its pictogram. */
export function emblemOf(id: string, {index, icons}: SheetContext): Emblem {
  const {symbol = '', icon = ''} = index.entities.get(id) ?? {};
  return symbol ? {icon: '', symbol} : {icon: icons.has(icon) ? icon : '', symbol: ''};
}
