import type {Edition} from '../model/edition.ts';

/**
 * Most pages that an edition may take. In large print a patient's sheet has one page more: what is to be done stands on
 * the first, what is to be known behind it. Other sheets have tables, which take twice the room.
 */
export const mostPages = ({sheet, print}: Pick<Edition, 'sheet' | 'print'>): number => {
  if (print === 'standard') return sheet.pages;
  return sheet.audience === 'patient' ? sheet.pages + 1 : sheet.pages * 2;
};
