import type {ClaimStatement, Decided} from '../../model/generated/dataset.ts';

const ways: Record<Decided['as'], string> = {
  read: 'accepted as it was read',
  corrected: 'accepted as it was corrected',
  added: 'added by hand',
  construct: 'accepted with its whole construct, not one by one,',
  rejected: 'rejected',
};

/** 'accepted as it was read by A. Nurse on 2026-11-27: …', or that nobody has decided. */
export function howDecided({decided}: Pick<ClaimStatement, 'decided'>): string {
  if (!decided) return 'accepted by nobody';
  const {as, by, on, why} = decided;
  return `${ways[as]} by ${by} on ${on}${why === undefined ? '' : `: ${why}`}`;
}
