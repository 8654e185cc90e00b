import {must} from '../base/must.ts';
import type {Edition} from '../model/edition.ts';
import {toWords} from '../model/part.ts';
import type {Block, Card, Mark, Sheet} from '../model/sheet.ts';

/**
 * The sheet as an edition lays it out: in large print, where columns would be squeezed, its tables are lists of cards, one
 * for each row or question. They say the same: every cell that says something stands in a card, behind the head of its
 * column.
 */
export function layOut({sheet, print}: Pick<Edition, 'sheet' | 'print'>): Sheet {
  if (print === 'standard') return sheet;
  const sides = sheet.sides.map(({top, columns, bottom}) => ({
    top: top.map(inOneColumn),
    columns: columns.map(inOneColumn),
    bottom: bottom.map(inOneColumn),
  }));
  return {...sheet, sides};
}

function inOneColumn(block: Block): Block {
  switch (block.type) {
    case 'grid':
      return {...asCards(block, [], cardsOf(block.rows, block.columns), []), layout: 'facts'};
    case 'options': {
      const labels = block.columns.map(({letter, heading}) => ({letter, heading}));
      const rows = block.rows.map(({heading, cells}) => ({heading, cells}));
      return {...asCards(block, [], cardsOf(rows, labels), block.notes)};
    }
    case 'scores': {
      const rows = block.rows.map(({heading, cells}) => ({heading, cells: cells.map((cell) => ({items: [cell]}))}));
      return {
        ...asCards(
          block,
          [],
          cardsOf(
            rows,
            block.columns.map((heading) => ({heading})),
          ),
          [],
        ),
        layout: 'inline',
      };
    }
    // A bar belongs to a wide table.
    case 'care':
      return block.layout === 'bar' ? {...block, layout: 'box'} : block;
    case 'matrix':
      return matrixAsCards(block);
    default:
      return block;
  }
}

type Labelled = {letter?: Card['pairs'][number]['letter']; heading: Card['heading']};
type Row = {heading: Card['heading']; cells: {items: Card['pairs'][number]['items']}[]};

const cardsOf = (rows: readonly Row[], labels: readonly Labelled[]): Card[] =>
  rows.map(({heading, cells}) => ({
    heading,
    pairs: cells.flatMap(({items}, i) => {
      const label = labels[i];
      return label ? [{letter: label.letter ?? none, label: {...label.heading, strength: 'none'}, items}] : [];
    }),
  }));

const none = toWords('label', '');

function asCards(
  {icon, heading, sources, note}: Pick<Block<'grid'>, 'icon' | 'heading' | 'sources' | 'note'>,
  legend: Block<'cards'>['legend'],
  cards: Card[],
  notes: Block<'cards'>['notes'],
): Block<'cards'> {
  return {type: 'cards', layout: 'list', ticks: false, icon, heading, sources, note, legend, cards, notes};
}

/**
 * What is marked alike in a row stands together behind the mark, so that a card is short. Cells of which nothing was found
 * have no line: what is not listed was not found.
 */
function matrixAsCards(block: Block<'matrix'>): Block {
  const rows = block.rows.map(({heading, cells}): Card => {
    const filled = cells.flatMap((mark, i) => {
      const column = block.columns[i]?.heading.text;
      return column === undefined || mark.strength === 'none' ? [] : [{mark, text: nameWith(column, mark)}];
    });
    const pairs = [...Map.groupBy(filled, ({mark}) => mark.strength)].map(([strength, same]) => ({
      letter: none,
      label: {
        ...toWords(block.show === 'dots' ? 'picture' : 'label', must(same[0], 'a group has a mark').mark.text),
        strength,
      },
      items: same.map(({mark: {strength: _strength, articles: _articles, ...mark}, text}) => ({...mark, text})),
    }));
    return {heading, pairs};
  });
  const legend = block.legend.filter(({strength}) => strength !== 'none');
  const notes = [block.alone.heading, ...block.alone.items];
  const layout = block.show === 'dots' ? 'dots' : 'marks';
  return {...asCards(block, legend, rows, notes), layout, ticks: block.ticks};
}

const nameWith = (column: string, {articles}: Mark) => [column, articles.text].filter(Boolean).join(' ');
