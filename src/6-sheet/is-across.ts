import type {Edition} from '../model/edition.ts';

/** Whether the paper of an edition lies across: large print, in which tables become lists, always stands upright. */
export const isAcross = ({sheet, print}: Pick<Edition, 'sheet' | 'print'>): boolean =>
  sheet.orientation === 'landscape' && print === 'standard';
