import type {Claim} from '../../model/generated/dataset.ts';
import {namedEntities} from '../../model/named-entities.ts';

/** Ids of entities that claims or definitions of sheets name. Other words of the definitions are among them. */
export function usedEntities(claims: readonly Claim[], definitions: readonly unknown[]): Set<string> {
  return new Set([...namedEntities(claims), ...definitions.flatMap(stringsIn)]);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
