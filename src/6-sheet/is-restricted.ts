import type {Claim} from '../model/generated/dataset.ts';

/** Whether the articles say a claim of some people only, or with words without which no sheet may say it. */
export const isRestricted = ({population, populations, restrictions}: Claim): boolean =>
  population !== undefined || populations !== undefined || restrictions !== undefined;
