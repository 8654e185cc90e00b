import type {Edition} from '../model/edition.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Sheet} from '../model/sheet.ts';

/** Each sheet in every paper size and every print size that the clinic wants; the editions of a sheet stand together. */
export function editionsOf(sheets: readonly Sheet[], {sheets: wanted}: Pick<Clinic, 'sheets'>): Edition[] {
  return sheets.flatMap((sheet) =>
    wanted.sizes.flatMap((size) => (wanted.print ?? ['standard']).map((print) => ({sheet, size, print}))),
  );
}
