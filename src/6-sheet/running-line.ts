import type {Edition} from '../model/edition.ts';

/**
 * What stands at the foot of every page of several, in case they come apart: the title without its subtitle; in standard
 * print, where there is room, also the clinic and its number for symptoms.
 */
export function runningLine({sheet: {title, clinic}, print}: Pick<Edition, 'sheet' | 'print'>): string {
  const short = title.replace(/: .*$/, '');
  return print === 'large' ? short : `${short} · ${clinic.name} ${clinic.number}`;
}
