import type {Blank} from '../model/sheet.ts';
import type {SheetContext} from './sheet-context.ts';

/** What the clinic fills in by hand on a sheet that patients read: the lines and the box that clinic.yaml asks for. */
export function makeBlanks({
  definition,
  clinic,
  wording,
}: Pick<SheetContext, 'definition' | 'clinic' | 'wording'>): Blank[] {
  if (definition.for === 'clinician') return [];
  return (clinic.sheets.blanks ?? asked).map((key) => ({
    kind: key === 'sticker' ? 'sticker' : 'line',
    label: wording.blanks[key],
  }));
}

const asked = ['name', 'given-by', 'date'] as const;
