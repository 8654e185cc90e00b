import {fillPattern} from '../base/fill-pattern.ts';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Clinic} from '../model/generated/clinic.ts';
import type {Wording} from '../model/generated/wording.ts';
import {type Part, toWords} from '../model/part.ts';
import type {Block, CareKey, Phone} from '../model/sheet.ts';

type Called = Exclude<CareKey, 'emergency'>;
type ClinicPhone = Clinic['phones'][number];
type CareLayout = Block<'care'>['layout'];

/**
 * The phone that answers each urgency: the first that names it, else the first that names none, else the first of all; with
 * the link that dials it. Its label and hours stand in the lines of the box (careLines), but for a card, which has the
 * room.
 */
export function phoneFor(urgency: Called, clinic: Clinic, layout: CareLayout): Phone {
  const {number, hours = ''} = answering(urgency, clinic.phones);
  return toPhone(number, layout === 'cards' ? hours : '');
}

/** The phone of a clinic that has the label, with its hours; null where it has none. */
export function phoneLabelled(label: string, clinic: Clinic): Phone | null {
  const phone = clinic.phones.find((own) => own.label === label);
  return phone ? toPhone(phone.number, phone.hours ?? '') : null;
}

/** The emergency number as a card prints it. */
export const emergencyPhone = (number: string): Phone => toPhone(number, '');

const toPhone = (number: string, hours: string): Phone => ({
  ...{label: toWords('label', ''), number: toWords('label', number), hours: toWords('label', hours)},
  href: dialling(number),
});

/** When the phones of a box are answered, whom to call at other times, and the phones that answer no urgency. */
export function careLines(
  called: readonly Called[],
  clinic: Clinic,
  layout: CareLayout,
  {care: words}: Pick<Wording, 'care'>,
): Part[] {
  const used = [...new Set(called.map((urgency) => answering(urgency, clinic.phones)))];
  const hours = new Set(used.map((phone) => phone.hours));
  const [only] = hours;
  const same = only && hours.size === 1 ? [fillPattern(words['same-hours'], {hours: only})] : null;
  const each = present(used.map(({label, hours: own}) => own && fillPattern(words.hours, {label, hours: own})));
  const others = clinic.phones.filter((phone) => !used.includes(phone) && phone.for === undefined);
  const {outOfHours} = clinic;
  const lines = [
    ...(layout === 'cards' ? [] : (same ?? each)),
    ...(outOfHours && called.length > 0 ? [fillPattern(words['out-of-hours'], {...outOfHours})] : []),
    ...others.map(({label, number, hours: own}) =>
      fillPattern(words.question, {label, number: own ? `${number} (${own})` : number}),
    ),
  ];
  return lines.filter((line) => line !== '').map((line) => toWords('label', line));
}

function answering(urgency: Called, phones: readonly ClinicPhone[]): ClinicPhone {
  const found = phones.find((phone) => phone.for?.includes(urgency)) ?? phones.find((phone) => !phone.for) ?? phones[0];
  return must(found, 'a clinic has a phone');
}

const dialling = (number: string) => `tel:${number.replace(/[^0-9+]/g, '')}`;
