import type {Block, Emblem, FoodGroup, Item, Line, Mark, Phone, Sheet, Side} from '../model/sheet.ts';

/**
 * What a piece of text is to a reader: 'heading' stands over others, 'claim' was worded from claims, 'mark' are the
 * numbers of its articles, 'words' claim nothing, 'picture' is the alternative text of a picture.
 */
export type PrintedText = {kind: 'heading' | 'claim' | 'mark' | 'words' | 'picture'; text: string; line: Line | null};

/** A part of a sheet with all that it prints, in the order of reading. `heading` is '' where it has none. */
export type PrintedPart = {type: 'head' | Block['type'] | 'footer'; heading: string; texts: PrintedText[]};

/**
 * All that a sheet prints in the flow of its pages, in the order of reading: head, blocks, footer. What stands in the
 * pages' margins is left out, since it is no content (title and page numbers, on every page).
 *
 * The order is that of the templates. A PDF is held against it, and a line on paper is traced with it.
 */
export function printedParts(sheet: Sheet): PrintedPart[] {
  return [
    part('head', sheet.title, headTexts(sheet)),
    ...blocksOf(sheet).map((block) => part(block.type, 'heading' in block ? block.heading : '', blockTexts(block))),
    part('footer', '', footerTexts(sheet)),
  ];
}

/** All blocks in the order of reading. */
function blocksOf({sides}: {sides: readonly Side[]}): Block[] {
  return sides.flatMap((side) => [...side.top, ...side.columns, ...side.bottom]);
}

/** Texts that are '' print nothing. */
function part(type: PrintedPart['type'], heading: string, texts: readonly PrintedText[]): PrintedPart {
  return {type, heading, texts: texts.filter(({text}) => text !== '')};
}

const heading = (text: string): PrintedText => ({kind: 'heading', text, line: null});
const words = (text: string): PrintedText => ({kind: 'words', text, line: null});
const picture = (text: string): PrintedText => ({kind: 'picture', text, line: null});

const claim = (line: Line): PrintedText => ({kind: 'claim', text: line.text, line});

/** A line, and behind it the numbers of its articles. */
const marked = (line: Line): PrintedText[] => [claim(line), {kind: 'mark', text: line.mark, line: null}];

function headTexts({clinic, audience, name, title, about}: Sheet): PrintedText[] {
  const forPatients = audience === 'clinician' ? [] : [...clinic.phones.flatMap(phoneTexts), words(name)];
  return [words(clinic.name), ...forPatients, heading(title), words(about)];
}

const phoneTexts = ({label, number, hours}: Phone) => [words(label), words(number), words(hours && `(${hours})`)];

function footerTexts({footer}: Sheet): PrintedText[] {
  const {sources, evidence, review, version, signed, disclaimer, online, qr} = footer;
  return [
    words(sources.label),
    ...sources.articles.flatMap(({number, title}) => [words(`${number}`), words(title)]),
    ...[`${evidence}.`, `${review}.`, `${version}.`, `${signed}.`, disclaimer, online.label, online.address].map(words),
    picture(qr?.alternative ?? ''),
  ];
}

function blockTexts(block: Block): PrintedText[] {
  switch (block.type) {
    case 'main':
      return block.sentences.flatMap(marked);
    case 'care':
      return [
        heading(block.heading),
        words(block.note),
        ...block.phones.flatMap(phoneTexts),
        ...block.columns.flatMap((column) => [heading(column.heading), ...column.items.flatMap(marked)]),
      ];
    case 'list':
      return [
        heading(block.heading),
        words(block.note),
        words(block.dots?.legend ?? ''),
        ...block.groups.flatMap(({lead, items}) => [words(lead), ...items.flatMap(itemTexts)]),
      ];
    case 'foods':
      return [heading(block.heading), words(block.note), ...block.groups.flatMap(foodTexts)];
    case 'known':
      return block.halves.flatMap((half) => [heading(half.heading), ...half.sentences.flatMap(marked)]);
    case 'teach-back':
      return [heading(block.heading), words(block.note), ...block.questions.map(words)];
    case 'plan':
      return [heading(block.heading), words(block.note), ...block.lines.map(words)];
    case 'grid':
      return [
        ...tableTexts(block, block.columns),
        ...block.rows.flatMap((row) => [
          words(row.heading),
          ...row.cells.flatMap((cell) => cell.items.flatMap(marked)),
        ]),
      ];
    case 'matrix':
      return matrixTexts(block);
    case 'evidence':
      return [
        heading(block.heading),
        words(block.note),
        ...block.columns.map(words),
        ...block.groups.flatMap(({lead, certainty, rows}) => [
          words(lead),
          words(certainty),
          ...rows.flatMap((row) => [claim(row), words(row.state), words(row.articles)]),
        ]),
      ];
    case 'agreement':
      return [
        heading(block.heading),
        words(block.note),
        ...block.legend.flatMap(({says, text, alternative}) => [
          words(says === 'silent' ? text : ''),
          words(alternative),
        ]),
        ...block.columns.flatMap(({number, title}) => [words(`${number}`), words(title)]),
        words(block.corner),
        ...block.columns.map(({number}) => words(`${number}`)),
        ...block.groups.flatMap(({lead, rows}) => [
          words(lead),
          ...rows.flatMap((row) => [
            claim(row),
            words(row.state),
            ...row.stands.map(({says, text, alternative}) => (says === 'silent' ? words(text) : picture(alternative))),
          ]),
        ]),
      ];
    case 'disputes':
      return [
        heading(block.heading),
        words(block.note),
        ...block.disputes.flatMap((dispute) => [
          heading(dispute.heading),
          ...dispute.sides.flatMap(marked),
          words(dispute.state),
          words(dispute.why),
        ]),
        words(block.disputes.length === 0 ? block.none : ''),
      ];
    case 'scores':
      return [
        heading(block.heading),
        words(block.note),
        words(block.corner),
        ...block.columns.map(words),
        ...block.rows.flatMap((row) => [words(row.heading), ...row.cells.map(words)]),
      ];
    case 'policy':
      return [
        heading(block.heading),
        words(block.note),
        ...block.entries.flatMap(({label, text}) => [words(label), words(text)]),
      ];
  }
}

/** The legend stands before the table. A mark is a number, or a picture; what stands for no article is always a word. */
function matrixTexts(block: Extract<Block, {type: 'matrix'}>): PrintedText[] {
  const drawn = (mark: Mark) => block.show === 'dots' && mark.strength !== 'none';
  return [
    heading(block.heading),
    words(block.note),
    ...block.legend.flatMap((mark) => [words(drawn(mark) ? '' : mark.text), words(mark.alternative)]),
    words(block.corner),
    ...block.columns.map((column) => words(column.heading)),
    ...block.rows.flatMap((row) => [
      words(row.note ? `${row.heading}:` : row.heading),
      words(row.note),
      ...row.cells.map((mark) => (drawn(mark) ? {...claim(mark), text: mark.alternative} : claim(mark))),
    ]),
  ];
}

type Table = {heading: string; note: string; corner: string};

function tableTexts(table: Table, columns: readonly {heading: string; emblem: Emblem}[]): PrintedText[] {
  return [heading(table.heading), words(table.note), words(table.corner), ...columns.map((c) => words(c.heading))];
}

/** A list with dots prints them behind the numbers. */
function itemTexts(item: Item): PrintedText[] {
  if (!item.dots) return marked(item);
  return [...marked(item), picture(item.dots.alternative)];
}

function foodTexts({label, foods}: FoodGroup): PrintedText[] {
  return [words(label && `${label}:`), ...marked(foods)];
}
