import type {PassageBlock as PassageDefinition} from './generated/sheet.ts';
import type {Part, PassagePart} from './part.ts';

/**
 * The view model of one sheet: exactly what a template may see. Every printed string stands here ready to print,
 * and each one that says something about the subject carries the claims that it was worded from (part.ts).
 *
 * A sheet says the same on every paper and in every print: what depends on them belongs to its editions (edition.ts).
 *
 * Nothing is optional: a template that asks for a missing field fails. What may be absent is '', null or [].
 */

export type PaperSize = 'a4' | 'letter';

/** Standard print is 12 point and more, large print 18 point and more (RNIB, UKAAF). */
export type PrintSize = 'standard' | 'large';

/** A picture that stands for a thing: a pictogram by name, or a sign of one to three letters in a tile; '' for none. */
export type Emblem = {icon: string; symbol: string};

/**
 * Items under the words that they complete, such as 'Too little magnesium can cause'; or, as `prose`, whole sentences
 * without such words.
 */
export type ItemGroup = {lead: Part; prose: boolean; items: Part[]};

/** `label` is empty where the group holds one food only. */
export type FoodGroup = {icon: string; label: Part; foods: Part};

export type CareKey = 'emergency' | 'today' | 'week';

/** A reason to get help, with the picture of its sign. */
export type CareItem = Part & {emblem: Emblem};

/** Signs of one urgency, and the phone to call; null where the heading names the number. */
/** `lines` say whom to call when its phone is not answered: in a card, which may stand on a page of its own. */
export type CareColumn = {
  urgency: CareKey;
  icon: string;
  heading: Part;
  phone: Phone | null;
  items: CareItem[];
  lines: Part[];
};

export type GridCell = {items: Part[]};

/** Head of a column or a row. */
export type Head = {emblem: Emblem; heading: Part};

export type GridRow = Head & {cells: GridCell[]};

/** A question of a decision aid, with the sources of its answers as its mark; `about` is what they hold. */
export type OptionsRow = GridRow & {about: 'what' | 'benefits' | 'harms' | 'unknown'};

/**
 * What the articles say in a cell of a matrix. How alike they speak: `agreed` without restriction, `differs` where some
 * restrict or doubt it, `restricted` where all do, `one` alone, `limited` where they call the evidence weak. Whether it
 * is so: `full`, `part` where it holds for some of it only. `denied` and `none` in both.
 */
export type Strength = 'agreed' | 'differs' | 'restricted' | 'one' | 'limited' | 'denied' | 'full' | 'part' | 'none';

/** A cell of a matrix: `text` is its word, what stands for none, or what is read out for a dot; `articles` their numbers. */
export type Mark = Part & {strength: Strength; articles: Part};

/** An entry of a key: the mark, which has no text where it is a dot, or the sign of a restriction; and what it means. */
export type KeyMark = Part & {strength: Strength | 'starred'; alternative: Part};

/**
 * `heading` is all that stands at the head of the row: its `own` words, which are set bold, and the `kinds` that it speaks
 * for, such as 'spinach, kale', or ''.
 */
export type MatrixRow = Head & {own: string; kinds: string; cells: Mark[]};

/**
 * A row of a table for itself: behind the head of each column, with its letter where it has one, what its cell says; or
 * behind each mark of the row the columns that have it.
 */
export type Card = {heading: Part; pairs: {letter: Part; label: Part & {strength: Strength}; items: Part[]}[]};

/**
 * One claim of the evidence table. `text` names the end that varies; `state` is the printed words for a dispute
 * and for who denies or doubts it, `restricted` how some of the articles restrict it, `articles` the numbers of the
 * articles with the number of places where they say it.
 */
export type EvidenceRow = Part & {state: Part; restricted: Part; articles: Part};

/** Claims that are as sure as each other, under the words that they complete. */
export type EvidenceGroup = {lead: Part; certainty: Part; rows: EvidenceRow[]};

/** What one article says to a claim. `text` stands for silence, or is read out for a drawing. */
export type Stand = Part & {says: 'yes' | 'unsure' | 'no' | 'silent'};

export type KeyStand = Stand & {alternative: Part};

export type AgreementRow = Part & {state: Part; stands: Stand[]};

/** A disagreement: of what kind it is, what each side says, and what was decided, if anything. */
export type Dispute = {heading: Part; sides: Part[]; state: Part; why: Part};

export type ListBlockKind = 'summary' | 'does' | 'signs' | 'risk' | 'check' | 'actions' | 'helps' | 'causes';

/** An illustration: the address of its data, its SHA-256, and what it shows. */
export type Picture = {url: string; sha256: string; alternative: PassagePart};

/** A step or item of a list: its number or '', its words, what illustrates it, and what stands below it. */
export type PassageItem = {number: Part; sentences: PassagePart[]; pictures: Picture[]; inner: PassageChunk[]};

/** What stands between the headings of a passage, one below the other. */
export type PassageChunk =
  | {type: 'paragraph'; sentences: PassagePart[]}
  | {type: 'steps'; pictured: boolean; items: PassageItem[]}
  | {type: 'bullets'; items: PassageItem[]}
  | {type: 'table'; head: PassagePart[]; rows: PassagePart[][]}
  | {type: 'pictures'; pictures: Picture[]}
  | {type: 'subheading'; heading: PassagePart};

/** A heading within a passage, and what stands below it; of a zone which one it is, and the number to call. */
export type PassageSection = {
  zone: '' | 'good' | 'watch' | 'emergency';
  icon: string;
  heading: PassagePart;
  phones: Phone[];
  chunks: PassageChunk[];
};

export type PassageLayout = NonNullable<PassageDefinition['as']>;

/**
 * What stands over a block: `icon` is the name of a pictogram; `sources` the line that names the articles behind the whole
 * block, on a sheet whose statements carry no numbers of their own; the note stands below both.
 */
export type Headed = {icon: string; heading: Part; sources: Part; note: Part};

/**
 * What a block of each type holds: all that it prints as parts, in their printed order, and what its template needs to lay
 * them out. Lists that are read from top to bottom stand under `items`.
 *
 * A block may also be declared where it is made:
 *
 *   declare module '../model/sheet.ts' {
 *     interface Blocks {
 *       quiz: Headed & {items: Part[]};
 *     }
 *   }
 */
export interface Blocks {
  main: {sentences: Part[]; sources: Part};
  /** `lines` say when the phones are answered, and whom to call at other times. */
  care: Headed & {layout: 'box' | 'cards' | 'bar'; columns: CareColumn[]; lines: Part[]};
  list: Headed & {kind: ListBlockKind; ticks: boolean; groups: ItemGroup[]};
  foods: Headed & {items: FoodGroup[]};
  known: {halves: (Headed & {sentences: Part[]})[]};
  'teach-back': Headed & {questions: Part[]};
  plan: Headed & {items: Part[]};
  grid: Headed & {layout: 'list' | 'line'; corner: Part; columns: Head[]; rows: GridRow[]};
  /** The choices of a decision aid under their letters, the questions over their answers, and notes on both. */
  options: Headed & {columns: {letter: Part; heading: Part}[]; rows: OptionsRow[]; notes: Part[]};
  /** What matters to a reader: scales between two wishes, the letters of the options, and a line to write on. */
  values: Headed & {scales: {from: Part; to: Part}[]; lean: {label: Part; choices: Part[]}; ask: Part};
  matrix: Headed & {
    show: 'sources' | 'dots';
    ticks: boolean;
    legend: KeyMark[];
    corner: Part;
    columns: Head[];
    rows: MatrixRow[];
    /** The cells that are alone in their row or column, in a line below the table; its heading is '' where there are none. */
    alone: {heading: Part; items: Part[]};
  };
  /** A table as large print has it. `layout` is how a card is drawn: sentences, values in a line, or marks. */
  cards: Headed & {
    layout: 'list' | 'facts' | 'inline' | 'marks' | 'dots';
    ticks: boolean;
    legend: KeyMark[];
    cards: Card[];
    notes: Part[];
  };
  evidence: Headed & {columns: Part[]; groups: EvidenceGroup[]; whole: Part[]};
  agreement: Headed & {
    legend: KeyStand[];
    articles: {number: Part; title: Part}[];
    corner: Part;
    columns: Part[];
    groups: {lead: Part; rows: AgreementRow[]}[];
  };
  disputes: Headed & {disputes: Dispute[]; none: Part};
  scores: Headed & {corner: Part; columns: Part[]; rows: {heading: Part; cells: Part[]}[]};
  /** `label` says in words what a tick or a cross says; '' where the heading does. */
  passage: Headed & {as: PassageLayout; label: Part; chunks: PassageChunk[]; sections: PassageSection[]};
  policy: Headed & {entries: {label: Part; text: Part}[]};
}

export type BlockType = keyof Blocks;

/** A block of one type, or of any. */
export type Block<T extends BlockType = BlockType> = {[K in T]: {type: K} & Blocks[K]}[T];

/** `label` and `hours`, who answers and when, are '' where a line of the box says so for all phones. */
export type Phone = {label: Part; number: Part; hours: Part; href: string};

/** What the clinic fills in by hand: a line behind its label, or a box for a sticker. */
export type Blank = {kind: 'line' | 'sticker'; label: string};

/** One side of paper, or the start of a longer run. What is there to be done stands in `top`; large print gives it its own page. */
export type Side = {top: Block[]; columns: Block[]; bottom: Block[]};

/** A QR code as an SVG path in a square of `size` units, quiet zone included. */
export type QrCode = {size: number; path: string; alternative: string};

export type Footer = {
  /** `from` names the texts that an article was made from; '' where it was made from one. */
  sources: {label: string; articles: {number: number; title: string; from: string}[]};
  review: string;
  version: string;
  /** Who has accepted the sentences, or that nobody has; '' where no claim is printed. */
  accepted: string;
  disclaimer: string;
  /** `parts` are the address, parted where a line may end: behind each slash. */
  online: {label: string; address: string; parts: string[]; href: string};
  qr: QrCode | null;
};

export type Sheet = {
  topic: string;
  id: string;
  template: string;
  audience: 'patient' | 'clinician' | 'both';
  language: string;
  /** How the paper lies in standard print. */
  orientation: 'portrait' | 'landscape';
  /** Most pages it may take in standard print. */
  pages: number;
  title: string;
  /** The mark on every page of a draft, or ''. */
  draft: string;
  /** Title of the document: the sheet's and the clinic's name, of a draft behind its mark. */
  documentTitle: string;
  /** Picture beside the title. */
  emblem: Emblem;
  /** What the sheet is for, or ''. */
  about: string;
  /** The clinic, and its number for symptoms. */
  clinic: {name: string; number: string};
  /** Who has reviewed the sheet, or that nobody has; stands at its top. */
  review: {isSigned: boolean; text: string};
  /** What the clinic fills in, above the footer. */
  blanks: Blank[];
  sides: Side[];
  /** Words around the page numbers, which the browser counts. */
  page: {before: string; between: string; after: string};
  footer: Footer;
  /** Ids of all claims on the sheet, sorted. */
  claims: string[];
  /** First seven hexadecimal digits of the SHA-256 of what the sheet says, of its claims and of its template. */
  version: string;
};

/** All blocks of a sheet in the order of reading. */
export function blocksOf({sides}: Pick<Sheet, 'sides'>): Block[] {
  return sides.flatMap((side) => [...side.top, ...side.columns, ...side.bottom]);
}
