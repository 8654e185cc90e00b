import type {YamlPath} from '../../base/places.ts';
import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import type {Block, Line, Sheet} from '../../model/sheet.ts';
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
const wordKeys: ReadonlySet<string> = new Set(['title', 'about', 'heading', 'corner', 'labels', 'means']);

/**
 * What a sheet words from claims: its lines, and the words of entities that stand over them, each with the claims below.
 * The counts of a table of marks are no words.
 */
export function wordsOfClaims(sheet: Pick<Sheet, 'sides'>): OwnWords[] {
  return placedBlocks(sheet).flatMap(({block, path}) => textsOf(block).map((words) => ({...words, path})));
}

type Found = Omit<OwnWords, 'path'>;

const all = (lines: readonly Pick<Line, 'claims'>[]) => [...new Set(lines.flatMap((line) => line.claims))];

function textsOf(block: Block): Found[] {
  switch (block.type) {
    case 'main':
      return block.sentences;
    case 'care':
      return block.columns.flatMap((column) => column.items);
    case 'list':
      return block.groups.flatMap(({lead, items}) => [{text: lead, claims: all(items)}, ...items]);
    case 'foods':
      return block.groups.map((group) => group.foods);
    case 'known':
      return block.halves.flatMap((half) => half.sentences);
    case 'grid':
      return block.rows.flatMap(({heading, about, cells}) => {
        const items = cells.flatMap((cell) => cell.items);
        // The rows and the first words of a table of choices are the definition's.
        return about === ''
          ? [{text: heading, claims: all(items)}, ...items]
          : items.filter((i) => i.claims.length > 0);
      });
    case 'matrix':
      return [
        ...block.rows.map((row) => ({text: `${row.heading} ${row.note}`, claims: all(row.cells)})),
        ...block.columns.map(({heading}, i) => ({
          text: heading,
          claims: all(block.rows.flatMap((r) => r.cells[i] ?? [])),
        })),
      ];
    case 'evidence':
    case 'agreement':
      return block.groups.flatMap(({lead, rows}) => [{text: lead, claims: all(rows)}, ...rows]);
    case 'disputes':
      return block.disputes.flatMap((dispute) => dispute.sides);
    case 'teach-back':
    case 'plan':
    case 'scores':
    case 'policy':
      return [];
  }
}
