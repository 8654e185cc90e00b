import {must} from '../../base/must.ts';
import type {YamlPath} from '../../base/places.ts';
import type {Block, Line, Sheet} from '../../model/sheet.ts';

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
 * sentence: stands alone or is completed by its lead; name: a food, or a cell that is looked up; word: a question, a
 * note or a label that claims nothing.
 */
export type LineKind = 'sentence' | 'name' | 'word';

export type PrintedLine = {
  /** As printed. */
  text: string;
  /** Completed by the words above it, where it is no sentence of its own. */
  sentence: string;
  claims: readonly string[];
  kind: LineKind;
  block: Block['type'] | 'actions' | 'summary';
  path: YamlPath;
};

/** Every line of a sheet's blocks, in reading order. Headings, title and footer are not among them. */
export function printedLines(sheet: Pick<Sheet, 'sides'>): PrintedLine[] {
  return placedBlocks(sheet).flatMap(({block, path}) => linesOf(block).map((line) => ({...line, path})));
}

type UnplacedLine = Omit<PrintedLine, 'path'>;

function linesOf(block: Block): UnplacedLine[] {
  const {type} = block;
  const line = (
    kind: LineKind,
    before: string,
    of: Pick<Line, 'text' | 'claims'>,
    as: UnplacedLine['block'] = type,
  ): UnplacedLine => ({
    text: of.text,
    sentence: complete(before, of.text),
    claims: of.claims,
    kind,
    block: as,
  });
  const words = (texts: readonly string[]) => texts.map((text) => line('word', '', {text, claims: []}));
  switch (block.type) {
    case 'main':
      return block.sentences.map((s) => line('sentence', '', s));
    case 'care':
      return block.columns.flatMap((c) => c.items.map((item) => line('sentence', `${c.heading}:`, item)));
    case 'list': {
      const as = block.kind === 'actions' || block.kind === 'summary' ? block.kind : type;
      const items = block.groups.flatMap((g) => g.items.map((i) => line('sentence', g.lead || block.heading, i, as)));
      return [...words(block.note ? [block.note] : []), ...items];
    }
    case 'foods':
      return block.groups.map((g) => line('name', block.heading, g.foods));
    case 'known':
      return block.halves.flatMap((h) => h.sentences.map((s) => line('sentence', '', s)));
    case 'grid':
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell, i) =>
          cell.items.map((it) => line('name', must(block.columns[i], 'a row has a cell for each column').heading, it)),
        ),
      );
    case 'matrix':
      return block.rows.flatMap((row) => row.cells.map((cell) => line('name', row.heading, cell)));
    case 'evidence':
      return block.groups.flatMap((g) => g.rows.map((row) => line('name', `${g.lead} ${g.certainty}`, row)));
    case 'agreement':
      return block.groups.flatMap((g) => g.rows.map((row) => line('name', `${g.lead} ${row.state}`, row)));
    case 'disputes':
      return block.disputes.flatMap((d) => d.sides.map((s) => line('name', `${d.heading} ${d.state}`, s)));
    case 'teach-back':
      return words(block.questions);
    case 'plan':
      return block.lines.map((text) => ({...line('word', '', {text, claims: []}), kind: 'name'}));
    case 'policy':
      return words(block.entries.map((e) => e.text));
    case 'scores':
      return [];
  }
}

/** 'Too little magnesium can cause' + 'leg cramps'; a whole sentence stays as it is. */
function complete(before: string, text: string): string {
  return before === '' || /[.?!]$/.test(text) ? text : `${before} ${text}`;
}

/** Heading of a block: none where it is the main message; two where it has two halves. */
export function headingsOf(block: Block): string[] {
  if (block.type === 'main') return [];
  if (block.type === 'known') return block.halves.map((h) => h.heading);
  return [block.heading];
}
