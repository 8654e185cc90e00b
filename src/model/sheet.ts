/**
 * The view model of one sheet: exactly what a template may see. Every printed string stands here ready to print,
 * and each one that says something about the subject carries the claims that it was worded from.
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

/** A sentence, list item or cell as it is printed. */
export type Line = {
  text: string;
  /** Ids of the claims that the text was worded from, sorted; empty for words that claim nothing. */
  claims: string[];
  /** Numbers of the articles that say it, as in the footer's list, ascending. */
  sources: number[];
  /** The numbers as printed behind the text, such as '1–3, 5'; '' where marks are switched off or there are none. */
  mark: string;
};

/** How many of the topic's articles say something: one dot an article, filled from the left. */
export type Dots = {filled: boolean[]; alternative: string};

export type Item = Line & {dots: Dots | null};

/** Items under the words that they complete, such as 'Too little magnesium can cause'. */
export type ItemGroup = {lead: string; items: Item[]};

/** `label` is '' where the group holds one food only. */
export type FoodGroup = {label: string; icon: string; foods: Line};

export type CareKey = 'emergency' | 'today' | 'week';

/** A reason to get help, with the picture of its sign. */
export type CareItem = Line & {emblem: Emblem};

export type CareColumn = {urgency: CareKey; heading: string; icon: string; items: CareItem[]};

export type GridCell = {items: Line[]};

/** Head of a column or a row. */
export type Head = {heading: string; emblem: Emblem};

/** `about` is what a row of a decision aid holds, such as 'benefits'; '' elsewhere. */
export type GridRow = Head & {about: '' | 'what' | 'benefits' | 'harms' | 'unknown'; cells: GridCell[]};

/** How strongly the articles stand behind a cell of a matrix. */
export type Strength = 'none' | 'one' | 'several' | 'unsure' | 'denied';

/**
 * A cell of a matrix: `text` is the number of articles, or what stands for none; `alternative` says it in words.
 * `tone` is the grey behind a number: 0 where there is none, 5 where the most articles stand behind it.
 */
export type Mark = Line & {strength: Strength; tone: number; alternative: string};

/** `note` stands small behind the heading: the kinds that the row speaks for, such as 'spinach, kale'. */
export type MatrixRow = Head & {note: string; cells: Mark[]};

/**
 * One claim of the evidence table. `text` names the end that varies; `state` is the printed words for a dispute
 * and for who denies or doubts it, or '',
 * `articles` the numbers of the articles with the number of places where they say it.
 */
export type EvidenceRow = Line & {state: string; articles: string};

/** Claims that are as sure as each other, under the words that they complete. */
export type EvidenceGroup = {lead: string; certainty: string; rows: EvidenceRow[]};

/** What one article says to a claim. `text` stands for silence; the others are drawn. */
export type Stand = {says: 'yes' | 'unsure' | 'no' | 'silent'; text: string; alternative: string};

export type AgreementRow = Line & {stands: Stand[]; state: string};

/** A disagreement: of what kind it is, what each side says, and what was decided, if anything. */
export type Dispute = {heading: string; sides: Line[]; state: string; why: string};

export type ListBlockKind = 'summary' | 'does' | 'signs' | 'risk' | 'check' | 'actions' | 'helps' | 'causes';

type Headed = {heading: string; icon: string; note: string};

export type Block =
  | {type: 'main'; sentences: Line[]}
  | ({type: 'care'; layout: 'box' | 'cards'; columns: CareColumn[]; phones: Phone[]} & Headed)
  | ({type: 'list'; kind: ListBlockKind; ticks: boolean; dots: DotsKey | null; groups: ItemGroup[]} & Headed)
  | ({type: 'foods'; groups: FoodGroup[]} & Headed)
  | {type: 'known'; halves: {heading: string; icon: string; sentences: Line[]}[]}
  | ({type: 'teach-back'; questions: string[]} & Headed)
  | ({type: 'plan'; lines: string[]} & Headed)
  | ({
      type: 'grid';
      use: 'facts' | 'options';
      layout: 'list' | 'line';
      corner: string;
      columns: Head[];
      rows: GridRow[];
    } & Headed)
  | ({
      type: 'matrix';
      corner: string;
      show: 'count' | 'dots';
      ticks: boolean;
      columns: Head[];
      rows: MatrixRow[];
      legend: Mark[];
    } & Headed)
  | ({type: 'evidence'; columns: string[]; groups: EvidenceGroup[]} & Headed)
  | ({
      type: 'agreement';
      corner: string;
      columns: {number: number; title: string}[];
      groups: {lead: string; rows: AgreementRow[]}[];
      legend: Stand[];
    } & Headed)
  | ({type: 'disputes'; disputes: Dispute[]; none: string} & Headed)
  | ({type: 'scores'; corner: string; columns: string[]; rows: {heading: string; cells: string[]}[]} & Headed)
  | ({type: 'policy'; entries: {label: string; text: string}[]} & Headed);

/** The legend of a list with dots. */
export type DotsKey = {legend: string; total: number};

/** `hours` is when somebody answers, or ''. */
export type Phone = {label: string; number: string; hours: string; href: string};

/** One side of paper, or the start of a longer run. */
export type Side = {top: Block[]; columns: Block[]; bottom: Block[]};

/** A QR code as an SVG path in a square of `size` units, quiet zone included. */
export type QrCode = {size: number; path: string; alternative: string};

export type Footer = {
  sources: {label: string; articles: {number: number; title: string}[]};
  evidence: string;
  review: string;
  version: string;
  /** Who has reviewed the sheet, or that nobody has. */
  signed: string;
  disclaimer: string;
  online: {label: string; address: string; href: string};
  qr: QrCode | null;
};

export type Sheet = {
  topic: string;
  id: string;
  template: string;
  audience: 'patient' | 'clinician' | 'both';
  language: string;
  /** Most pages it may take in standard print. */
  pages: number;
  title: string;
  /** Title of the document: the sheet's and the clinic's name. */
  documentTitle: string;
  /** Picture beside the title. */
  emblem: Emblem;
  /** What the sheet is for, or ''. */
  about: string;
  /** The clinic, its number for symptoms, and its numbers for other questions. */
  clinic: {name: string; number: string; phones: Phone[]};
  /** Label of the line for the reader's name. */
  name: string;
  sides: Side[];
  /** Words around the page numbers, which the browser counts. */
  page: {before: string; between: string; after: string};
  footer: Footer;
  /** Ids of all claims on the sheet, sorted. */
  claims: string[];
  /** First seven hexadecimal digits of the SHA-256 of what the sheet says, of its claims and of its template. */
  version: string;
};
