import type {Document} from 'yaml';
import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import type {Query, Sheet as SheetDefinition} from '../model/generated/sheet.ts';

/** A block of a definition, the key that says which it is, and where it stands. */
export type PlacedBlock = {name: string; own: Record<string, unknown>; path: YamlPath};

/** A block, or a part of it, that a sheet does not have, and why. */
export type LeftOut = {block: string; why: string};

/** Why a block is left out that shows claims. */
export const nothingFound = 'its queries find nothing';

/** The blocks of a definition, in their order. */
export function blocksIn(document: Document): PlacedBlock[] {
  const {sides} = document.toJS() as SheetDefinition;
  return sides.flatMap((side, i) =>
    (['top', 'columns', 'bottom'] as const).flatMap((region) =>
      present([side[region]])
        .flat()
        .flatMap((block, j) =>
          Object.entries(block).map(([name, own]) => ({
            ...{name, path: ['sides', i, region, j]},
            own: own as Record<string, unknown>,
          })),
        ),
    ),
  );
}

/** The lists of queries of a block, by the keys under which they stand. */
export const queriesOf = ({own}: PlacedBlock): [string, Query[]][] =>
  Object.entries(own).flatMap(([key, value]) => (isQueries(value) ? [[key, value] as [string, Query[]]] : []));

const isQueries = (value: unknown): value is Query[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((v) => typeof v === 'object' && v !== null && 'relation' in v);

/** A value on one line, each part written out: a content file has no aliases. */
export const inFlow = (value: unknown, document: Document) =>
  document.createNode(value, {flow: true, aliasDuplicateObjects: false});
