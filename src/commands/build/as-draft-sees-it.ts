import type {Diagnostic} from '../../diagnostics.ts';

/** Where words or parts of a sheet are not known: then there is no page to look at. */
const unprintable = new Set([
  'sheet/duplicate-id',
  'sheet/not-printed',
  'sheet/nothing-accepted',
  'sheet/options',
  'sheet/passage',
  'sheet/passage-form',
  'sheet/unknown-entity',
  'sheet/unknown-relation',
  'sheet/unknown-template',
  'sheet/wording',
]);

/**
 * A draft is there to be looked at, each page of it marked: what keeps a sheet from being handed out is a warning there,
 * where the sheet can be drawn at all. Errors of the content stay errors.
 */
export const asDraftSeesIt = (d: Diagnostic): Diagnostic =>
  d.severity === 'error' &&
  (d.code.startsWith('sheet/') || d.code === 'vocabulary/word-unsourced') &&
  !unprintable.has(d.code)
    ? {...d, severity: 'warning'}
    : d;
