import type {Clinic} from '../model/generated/clinic.ts';
import {toWords} from '../model/part.ts';
import type {Phone} from '../model/sheet.ts';

/** The clinic's numbers as printed, each with the link that dials it. The first is for symptoms, the others for questions. */
export function printedPhones(clinic: Clinic): Phone[] {
  return clinic.phones.map(({label, number, hours = ''}) => ({
    label: toWords('label', label),
    number: toWords('label', number),
    hours: toWords('label', hours && `(${hours})`),
    href: `tel:${number.replace(/[^0-9+]/g, '')}`,
  }));
}
