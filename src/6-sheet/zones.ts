import type {YamlPath} from '../base/places.ts';
import {sheetPassageForm} from '../diagnostics/sheet-passage-form.ts';
import type {PassageBlock} from '../model/generated/sheet.ts';
import {toWords} from '../model/part.ts';
import type {Phone} from '../model/sheet.ts';
import {printedPhones} from './printed-phones.ts';
import type {SheetContext} from './sheet-context.ts';

/** The zones of a plan in their order: all is well, take care, emergency. */
export const zones = ['good', 'watch', 'emergency'] as const;

export type Zone = (typeof zones)[number];

/**
 * The number to call in a zone: that of the emergency, or the clinic's that the sheet names, else the first for questions in
 * the first zone and the one for symptoms in the second. None where the clinic has none, which is reported.
 */
export function zonePhones(zone: Zone, {phones: asked}: PassageBlock, context: SheetContext, path: YamlPath): Phone[] {
  const {clinic, diagnostics, placeOf} = context;
  if (zone === 'emergency') {
    const number = clinic.emergency[clinic.country];
    const none = toWords('label', '');
    return number ? [{label: none, number: toWords('label', number), hours: none, href: `tel:${number}`}] : [];
  }
  const all = printedPhones(clinic);
  const label = asked?.[zone];
  if (label !== undefined) {
    const named = all.filter((phone) => phone.label.text === label);
    const known = all.map((phone) => phone.label.text);
    if (named.length === 0)
      diagnostics.push(sheetPassageForm.phone(placeOf([...path, 'phones', zone]), {label, known}));
    return named.slice(0, 1);
  }
  return (zone === 'good' && all.length > 1 ? all.slice(1) : all).slice(0, 1);
}
