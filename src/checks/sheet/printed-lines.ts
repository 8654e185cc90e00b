import type {YamlPath} from '../../base/places.ts';
import {isPassage, partsOf, type Role} from '../../model/part.ts';
import type {Block, BlockType, Sheet} from '../../model/sheet.ts';

export type PlacedBlock = {block: Block; side: number; path: YamlPath};

/** All blocks in reading order, with their places in the definition. */
export function placedBlocks({sides}: Pick<Sheet, 'sides'>): PlacedBlock[] {
  return sides.flatMap((parts, side) =>
    (['top', 'columns', 'bottom'] as const).flatMap((region) =>
      parts[region].map((block, i) => ({block, side, path: ['sides', side, region, i]})),
    ),
  );
}

/**
 * sentence: stands alone or is completed by its lead; name: a food, or a cell that is looked up; word: a question or a
 * note, which claims nothing.
 */
export type LineKind = 'sentence' | 'name' | 'word';

export type PrintedLine = {
  /** As printed. */
  text: string;
  /** Completed by the words above it, where it is no sentence of its own. */
  sentence: string;
  claims: readonly string[];
  kind: LineKind;
  block: BlockType | 'actions' | 'summary';
  /** It stands in an article whose rights allow to print it. */
  isPassage: boolean;
  path: YamlPath;
};

const known = new WeakMap<Sheet['sides'], readonly PrintedLine[]>();

/**
 * Every line of a sheet's blocks, in reading order. Headings, heads, leads, title and footer are not among them. A dozen
 * rules ask for those of one sheet, so that they are found once.
 */
export function printedLines({sides}: Pick<Sheet, 'sides'>): readonly PrintedLine[] {
  const lines = known.get(sides) ?? findLines({sides});
  known.set(sides, lines);
  return lines;
}

function findLines(sheet: Pick<Sheet, 'sides'>): PrintedLine[] {
  return placedBlocks(sheet).flatMap(({block, path}) => {
    const as = block.type === 'list' && isOwnKind(block.kind) ? block.kind : block.type;
    return partsOf(block).flatMap((part): PrintedLine[] => {
      const {role, text, sentence, claims} = part;
      const kind = kinds[role];
      if (kind === null || text === '') return [];
      return [{text, sentence, claims, kind, block: as, isPassage: isPassage(part), path}];
    });
  });
}

const isOwnKind = (kind: string): kind is 'actions' | 'summary' => kind === 'actions' || kind === 'summary';

const kinds: Record<Role, LineKind | null> = {
  ...{sentence: 'sentence', item: 'sentence', sign: 'sentence', note: 'word'},
  ...{passage: 'sentence', 'passage-cell': 'name'},
  ...{cell: 'name', mark: 'name', given: 'name'},
  ...{lead: null, name: null, heading: null, subheading: null, head: null, label: null, sources: null, picture: null},
};

/** Heading of a block: none where it is the main message; two where it has two halves. */
export function headingsOf(block: Block): string[] {
  return partsOf(block).flatMap(({role, text}) => (role === 'heading' ? [text] : []));
}
