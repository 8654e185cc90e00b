import {isPassage, type Line, partsOf, type Role} from '../model/part.ts';
import {type BlockType, blocksOf, type Sheet} from '../model/sheet.ts';

/**
 * What a piece of text is to a reader: 'heading' stands over others, 'claim' was worded from claims, 'passage' is an article's, 'mark' are the
 * numbers of its articles, 'words' claim nothing, 'picture' is the alternative text of a picture.
 */
export type PrintedText = {
  kind: 'heading' | 'claim' | 'passage' | 'mark' | 'words' | 'picture';
  text: string;
  line: Line | null;
};

/** The line of what was worded from no claims. */
export const noLine: Line = {text: '', claims: [], sources: [], mark: ''};

/** A part of a sheet with all that it prints, in the order of reading. `heading` is '' where it has none. */
export type PrintedPart = {type: 'head' | BlockType | 'footer'; heading: string; texts: PrintedText[]};

/**
 * All that a sheet prints in the flow of its pages, in the order of reading: head, blocks, footer. What stands in the
 * pages' margins is left out, since it is no content (title and page numbers, on every page).
 *
 * The order is that of the parts, which the templates draw. A PDF is held against it, and a line on paper is traced with
 * it.
 */
export function printedParts(sheet: Sheet): PrintedPart[] {
  return [
    part('head', sheet.title, headTexts(sheet)),
    ...blocksOf(sheet).map((block) => part(block.type, 'heading' in block ? block.heading.text : '', textsOf(block))),
    part('footer', '', footerTexts(sheet)),
  ];
}

const kinds: Record<Role, PrintedText['kind']> = {
  ...{sentence: 'claim', item: 'claim', sign: 'claim', cell: 'claim', mark: 'claim'},
  ...{passage: 'passage', 'passage-cell': 'passage'},
  ...{heading: 'heading', subheading: 'heading', picture: 'picture'},
  ...{lead: 'words', name: 'words', head: 'words', note: 'words', given: 'words', label: 'words', sources: 'mark'},
};

/** Each part of a block, and behind it the numbers of its articles. */
function textsOf(piece: unknown): PrintedText[] {
  return partsOf(piece).flatMap((part): PrintedText[] => {
    const kind = kinds[part.role];
    return [
      {kind, text: part.text, line: kind === 'claim' || isPassage(part) ? part : null},
      {kind: 'mark', text: part.mark, line: null},
    ];
  });
}

/** Texts that are '' print nothing. */
function part(type: PrintedPart['type'], heading: string, texts: readonly PrintedText[]): PrintedPart {
  return {type, heading, texts: texts.filter(({text}) => text !== '')};
}

const heading = (text: string): PrintedText => ({kind: 'heading', text, line: null});
const words = (text: string): PrintedText => ({kind: 'words', text, line: null});
const picture = (text: string): PrintedText => ({kind: 'picture', text, line: null});

function headTexts({clinic, review, title, about}: Sheet): PrintedText[] {
  return [words(clinic.name), words(review.text), heading(title), words(about)];
}

function footerTexts({blanks, footer}: Sheet): PrintedText[] {
  const {sources, review, version, accepted, disclaimer, online, qr} = footer;
  return [
    ...blanks.map(({label}) => words(label)),
    ...(qr ? [picture(qr.alternative)] : []),
    ...[online.label, online.address].map(words),
    words(sources.label),
    ...sources.articles.flatMap(({number, title, from}) => [
      words(`${number}`),
      words(title),
      ...(from ? [words(from)] : []),
    ]),
    ...[`${review}.`, `${version}.`, ...(accepted === '' ? [] : [`${accepted}.`]), disclaimer].map(words),
  ];
}
