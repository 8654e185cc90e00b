import {present} from '../base/present.ts';
import type {Query} from '../model/generated/sheet.ts';

/** The keys of a query that list entities. */
type NamingKey = 'subject' | 'object' | 'subject-within' | 'object-within' | 'except';

/** The entities that a query names under some of its keys, each with its place in the query. */
export const namesIn = <Key extends NamingKey>(
  query: Query,
  keys: readonly Key[],
): {id: string; key: Key; i: number}[] =>
  keys.flatMap((key) => present([query[key]]).flatMap((ids) => ids.map((id, i) => ({id, key, i}))));
