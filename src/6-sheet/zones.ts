import type {YamlPath} from '../base/places.ts';
import {sheetPassageForm} from '../diagnostics/sheet-passage-form.ts';
import type {PassageBlock} from '../model/generated/sheet.ts';
import type {Phone} from '../model/sheet.ts';
import {emergencyPhone, phoneFor, phoneLabelled} from './printed-phones.ts';
import type {SheetContext} from './sheet-context.ts';

/** The zones of a plan in their order: all is well, take care, emergency. */
export const zones = ['good', 'watch', 'emergency'] as const;

export type Zone = (typeof zones)[number];

/**
 * The numbers to call in a zone: that of the emergency with the clinic's that answers today, or the clinic's that the
 * sheet names, else the one for visits in the first zone and the one that answers today in the second. None where the
 * clinic has none, which is reported.
 */
export function zonePhones(zone: Zone, {phones: asked}: PassageBlock, context: SheetContext, path: YamlPath): Phone[] {
  const {clinic, diagnostics, placeOf} = context;
  if (zone === 'emergency') {
    const number = clinic.emergency[clinic.country];
    const atOnce = clinic.phones.length === 0 ? [] : [phoneFor('today', clinic, 'cards')];
    return number ? [emergencyPhone(number), ...atOnce] : [];
  }
  const label = asked?.[zone];
  if (label === undefined) return clinic.phones.length === 0 ? [] : [phoneFor(answers[zone], clinic, 'cards')];
  const named = phoneLabelled(label, clinic);
  const known = clinic.phones.map((phone) => phone.label);
  if (!named) diagnostics.push(sheetPassageForm.phone(placeOf([...path, 'phones', zone]), {label, known}));
  return named ? [named] : [];
}

const answers = {good: 'week', watch: 'today'} as const;
