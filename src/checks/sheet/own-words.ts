import type {YamlPath} from '../../base/places.ts';
import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import {partsOf, type Role} from '../../model/part.ts';
import type {Sheet} from '../../model/sheet.ts';
import {placedBlocks} from './printed-lines.ts';

/** Words, the claims that have to back them, and where they stand in the definition. */
export type OwnWords = {text: string; claims: readonly string[]; path: YamlPath};

/** What the definition of a sheet words by itself: its title and about, and the heads and labels of its blocks. */
export function wordsOfDefinition(
  definition: Pick<SheetDefinition, 'title' | 'about' | 'sides'>,
  claims: readonly string[],
): OwnWords[] {
  const found: OwnWords[] = [];
  const walk = (value: unknown, path: YamlPath, isWords: boolean) => {
    if (typeof value === 'string' && isWords) found.push({text: value, claims, path});
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const isItem = Array.isArray(value);
      walk(part, [...path, isItem ? Number(key) : key], isItem ? isWords : wordKeys.has(key));
    }
  };
  const {title, about, sides} = definition;
  walk({title, about, sides}, [], false);
  return found;
}

/** The keys of a definition whose values are printed as they stand. */
export const wordKeys: ReadonlySet<string> = new Set([
  ...['title', 'about', 'heading', 'corner', 'alone', 'labels', 'means'],
  // The ends of a scale.
  ...['from', 'to'],
]);

/**
 * What a sheet words from claims: its lines, and the words of entities that stand over them, each with the claims below.
 * The counts of a table of marks are no words.
 */
export function wordsOfClaims(sheet: Pick<Sheet, 'sides'>): OwnWords[] {
  return placedBlocks(sheet).flatMap(({block, path}) =>
    partsOf(block).flatMap(({role, text, claims}) => (ownRoles.has(role) ? [{text, claims, path}] : [])),
  );
}

const ownRoles: ReadonlySet<Role> = new Set(['sentence', 'item', 'sign', 'cell', 'lead', 'name']);
