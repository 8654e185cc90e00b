import {aCount, aText, listOf, objectOf, oneOf} from '../../base/shapes.ts';
import {catalogue} from '../../catalogue.ts';

const aPlace = objectOf({file: aText}, {line: aCount, column: aCount, endLine: aCount, endColumn: aCount});

const codes: ReadonlySet<unknown> = new Set(Object.keys(catalogue));

/** Whether something is a diagnostic with a code that this program has. */
export const aDiagnostic = objectOf(
  {
    code: (value) => codes.has(value),
    ...{severity: oneOf('error', 'warning', 'info'), message: aText, hint: aText, place: aPlace},
  },
  {related: objectOf({place: aPlace, message: aText}), claims: listOf(aText)},
);
