import {shortHash} from '../base/hash.ts';
import type {Claim} from './generated/dataset.ts';

/** What a claim says: all of it by which a sheet could say something else, and nothing more. */
export type Said = {
  id: string;
  subject: string;
  relation: string;
  object: string;
  stance: Claim['stance'];
  certainty: Claim['certainty'];
  articles: string[];
  severity: 'severe' | null;
  population: string | null;
  wording: string | null;
  rating: NonNullable<Claim['rating']> | null;
  /** Left out where there are none, as a release that knows nothing of them does. */
  restrictions?: string[];
  restriction?: string;
  populations?: string[];
  purpose?: NonNullable<Claim['purpose']>;
  effect?: NonNullable<Claim['effect']>;
};

/** Listed one by one, in a fixed order, so that another field or order of the dataset changes nothing. */
export function whatItSays(claim: Omit<Claim, 'topic' | 'statements'> | Said): Said {
  const {id, subject, relation, object, stance, certainty, articles} = claim;
  const {severity, population, wording, rating} = claim;
  return {
    ...{id, subject, relation, object, stance, certainty, articles},
    severity: severity ?? null,
    population: population ?? null,
    wording: wording ?? null,
    rating: rating ?? null,
    ...(claim.restrictions ? {restrictions: claim.restrictions} : {}),
    ...(claim.restriction ? {restriction: claim.restriction} : {}),
    ...(claim.populations ? {populations: claim.populations} : {}),
    ...(claim.purpose ? {purpose: claim.purpose} : {}),
    ...(claim.effect ? {effect: claim.effect} : {}),
  };
}

/** Twelve hexadecimal digits of the SHA-256 of what a claim says. A release records it. */
export function hashOfSaid(claim: Said): string {
  return shortHash(JSON.stringify(whatItSays(claim)), 12);
}
