import type {CareCountry} from './article-reading.ts';
import type {Clinic} from './generated/clinic.ts';

/** Where the patients of a clinic live, and what they dial there. */
export const careCountryOf = ({country, emergency}: Pick<Clinic, 'country' | 'emergency'>): CareCountry => ({
  country,
  emergencyNumber: emergency[country] ?? null,
});
