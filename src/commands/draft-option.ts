import {flag} from '../command-line/option.ts';
import {UsageError} from '../command-line/usage-error.ts';

/** For every command that makes something of the claims: of what nobody has accepted, too. */
export const draftOption = (what: string) => ({
  draft: flag(`${what};\ninto output/draft where no --out is given`),
});

/** A draft is compared with nothing: throws UsageError. */
export function checkDraft({draft, frozen}: {draft: boolean; frozen: boolean}): void {
  if (draft && frozen)
    throw new UsageError(
      'Found --draft with --frozen, expected one of the two: the committed dataset is no draft, so that they always differ.',
    );
}
