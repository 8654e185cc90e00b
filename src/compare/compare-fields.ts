import {compareText} from '../base/order.ts';
import type {FieldChange} from '../model/generated/diff.ts';

/** The fields of a thing as texts; null, undefined and '' all mean that it has none. */
export type Fields = Readonly<Record<string, string | null | undefined>>;

/** What differs, by the fields' names, so that the order of keys in a file changes nothing. One side may lack all. */
export function compareFields(old: Fields, now: Fields): FieldChange[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(compareText);
  return names.flatMap((field) => {
    const change = {field, old: old[field] || null, new: now[field] || null};
    return change.old === change.new ? [] : [change];
  });
}
