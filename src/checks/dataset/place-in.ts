import {placeAt} from '../../base/places.ts';
import type {Place} from '../../diagnostics.ts';

/** Where a value stands behind a mark in the text of a dataset; the whole file where there is no text. */
export function placeIn(file: string, text: string, mark: string, value: string): Place {
  const from = text.indexOf(mark);
  if (from < 0) return {file};
  const at = text.indexOf(value, from);
  return placeAt(file, text, at < 0 ? from : at);
}
