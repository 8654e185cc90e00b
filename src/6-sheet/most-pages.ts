import type {Edition} from '../model/edition.ts';

/** Most pages that an edition may take: the same words take twice the room in large print. */
export const mostPages = ({sheet, print}: Pick<Edition, 'sheet' | 'print'>): number =>
  sheet.pages * (print === 'large' ? 2 : 1);
