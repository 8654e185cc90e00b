// Generated from schemas/sheet.schema.json by "npm run fix". Do not edit.

/**
 * Claims of the message.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries = Query[];
/**
 * Claims to list, in this order.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries1 = Query[];
/**
 * Signs, each printed under the urgency that its articles say.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries2 = Query[];
/**
 * Call the emergency number now.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries3 = Query[];
/**
 * Call the clinic the same day.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries4 = Query[];
/**
 * Call the clinic soon.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries5 = Query[];
/**
 * What the articles agree on.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries6 = Query[];
/**
 * What is unsure or in dispute.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries7 = Query[];
/**
 * What the articles say nothing about. Printed as such for as long as no claim answers the query; an error while a sentence names it that was not read. Without any, nor 'unknown', a fixed sentence tells the reader to ask.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries8 = Query[];
/**
 * The claims of a cell, those with the most articles first.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries9 = Query[];
/**
 * Claims of the cell.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries10 = Query[];
/**
 * What would answer the question, where no article does: the cell says so for as long as no claim answers these queries and no unread sentence may.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Queries11 = Query[];
/**
 * Blocks over the full width at the top.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Region = Block[];
/**
 * Blocks that flow through two columns.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Region1 = Block[];
/**
 * Blocks over the full width at the bottom.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Region2 = Block[];

/**
 * content/<topic>/sheets/<id>.yaml: one sheet, as queries over claims. It has no facts of its own: what is printed is worded from the claims that the queries select.
 */
export interface Sheet {
  /**
   * Name of the sheet, unique in its topic; also the name of its file.
   */
  id: string;
  /**
   * The title, in the reader's words.
   */
  title: string;
  /**
   * A sentence under the title that says what the sheet is for. It claims nothing.
   */
  about?: string;
  /**
   * Name of the template: handout or comparison.
   */
  template: string;
  /**
   * Who reads it. A patient's sheet must have a care box.
   */
  for: 'patient' | 'clinician' | 'both';
  /**
   * What kind of sheet it is, where that decides which blocks it must have: a 'procedure' shows how something is done, step by step, and need not say what is known and what is not.
   */
  kind?: 'procedure';
  /**
   * Most pages it may take in standard print; large print may take twice as many.
   */
  pages: number;
  /**
   * How the paper lies in standard print: landscape for wide tables. Large print, in which tables become lists, stands always upright. portrait where left out.
   */
  orientation?: 'portrait' | 'landscape';
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  /**
   * Id of the entity whose picture stands beside the title, instead of an icon.
   */
  picture?: string;
  'sign-off'?: SignOff;
  /**
   * The sides of the sheet, in order.
   *
   * @minItems 1
   * @maxItems 8
   */
  sides: Side[];
}
/**
 * The clinician who has reviewed the sheet. Only a real person who did stands here.
 */
export interface SignOff {
  /**
   * Name.
   */
  who: string;
  /**
   * Role, such as dietitian.
   */
  role: string;
  /**
   * Day of the review, YYYY-MM-DD.
   */
  on: string;
  /**
   * Items of the scorecard that only a person can judge, and which this person has judged as met.
   *
   * @maxItems 60
   *
   * Items: Id of an item, as in scorecards.json.
   */
  items?: string[];
}
/**
 * One side of paper, or the start of a longer run: full width above, two columns, full width below.
 */
export interface Side {
  top?: Region;
  columns?: Region1;
  bottom?: Region2;
}
/**
 * One block: its kind as the only key.
 */
export interface Block {
  main?: MainBlock;
  summary?: ListBlock;
  care?: CareBlock;
  does?: ListBlock1;
  signs?: ListBlock2;
  foods?: ListBlock3;
  risk?: ListBlock4;
  check?: ListBlock5;
  actions?: ListBlock6;
  helps?: ListBlock7;
  known?: KnownBlock;
  causes?: ListBlock8;
  'teach-back'?: TeachBackBlock;
  plan?: PlanBlock;
  grid?: GridBlock;
  matrix?: MatrixBlock;
  options?: OptionsBlock;
  values?: ValuesBlock;
  evidence?: EvidenceBlock;
  agreement?: AgreementBlock;
  disputes?: HeadedBlock;
  scores?: HeadedBlock1;
  policy?: HeadedBlock2;
  passage?: PassageBlock;
}
/**
 * Main message.
 */
export interface MainBlock {
  select: Queries;
}
/**
 * Which claims are printed.
 */
export interface Query {
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * The subject is one of these.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  subject?: string[];
  /**
   * The object is one of these.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  object?: string[];
  /**
   * The subject is of one of these kinds.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A kind of entity.
   */
  'subject-kind'?: string[];
  /**
   * The object is of one of these kinds.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: A kind of entity.
   */
  'object-kind'?: string[];
  /**
   * The subject is one of these, or a kind of one of them.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  'subject-within'?: string[];
  /**
   * The object is one of these, or a kind of one of them.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  'object-within'?: string[];
  /**
   * Claims whose subject or object is one of these are left out.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  except?: string[];
  /**
   * Only claims that the evidence backs like this: stated (plainly), can (can or may), limited (few studies), mixed (studies do not agree), differ (the articles disagree), not (they say it is not so).
   *
   * @minItems 1
   * @maxItems 6
   *
   * Items: A level of certainty.
   */
  certainty?: ('stated' | 'can' | 'limited' | 'mixed' | 'differ' | 'not')[];
  /**
   * Only what helps to this end, as all articles say: prevent, relieve, cure; unsaid where they do not say the same, or nothing.
   *
   * @minItems 1
   * @maxItems 4
   *
   * Items: What for.
   */
  purpose?: ('prevent' | 'relieve' | 'cure' | 'unsaid')[];
  /**
   * Only causes that do this, as the articles say: sets-off (a trigger), worsens (what is there), raises-chance (of it); unsaid where they only cause it.
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: What it does.
   */
  effect?: ('sets-off' | 'worsens' | 'raises-chance' | 'unsaid')[];
  /**
   * Only reasons to seek care that are as urgent as this, by the most urgent article: emergency, today, soon.
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: How soon.
   */
  urgency?: ('emergency' | 'today' | 'soon')[];
  /**
   * At least so many articles must say it; kinds of the same thing count together. Who denies or doubts it does not count.
   */
  'minimum-articles'?: number;
  /**
   * At most so many claims, those with the most articles first; 7 where left out. In a care box none is cut: all are printed where it is left out, and a smaller one is an error.
   */
  limit?: number;
}
/**
 * A short summary at the top of a longer sheet.
 */
export interface ListBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * When to get help.
 */
export interface CareBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Id of another sheet of the topic: this box is the same as its box, so that the warnings of a topic stand in one place.
   */
  like?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  /**
   * box: one compact box, for a sheet that says other things too; cards: a large card for each urgency; bar: a black bar above a wide table. box where left out.
   */
  layout?: 'box' | 'cards' | 'bar';
  select?: Queries2;
  emergency?: Queries3;
  today?: Queries4;
  week?: Queries5;
}
/**
 * What it does in the body.
 */
export interface ListBlock1 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * What too little of it can feel like.
 */
export interface ListBlock2 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * Foods, sorted by their group.
 */
export interface ListBlock3 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * Who is more likely to be affected.
 */
export interface ListBlock4 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * How it is checked.
 */
export interface ListBlock5 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * What to do, with boxes to tick.
 */
export interface ListBlock6 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * What may ease it.
 */
export interface ListBlock7 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * What is known and what is not.
 */
export interface KnownBlock {
  known: Queries6;
  unknown?: Queries7;
  silent?: Queries8;
}
/**
 * Other causes.
 */
export interface ListBlock8 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons, instead of the wording file's.
   */
  icon?: string;
  select: Queries1;
}
/**
 * Say it back.
 */
export interface TeachBackBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
}
/**
 * My plan.
 */
export interface PlanBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * How many of the wording file's lines are printed.
   */
  lines?: number;
  /**
   * Labels of the lines instead of the wording file's. They claim nothing.
   *
   * @minItems 1
   * @maxItems 6
   *
   * Items: A label.
   */
  labels?: string[];
}
/**
 * A table.
 */
export interface GridBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * What the rows are: the head of the first column.
   */
  corner: string;
  /**
   * The entities of the rows, in this order.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of an entity.
   */
  rows: string[];
  /**
   * Which end of the claims the rows are; subject where left out.
   */
  'rows-are'?: 'subject' | 'object';
  /**
   * list: an item a line; line: the items one after the other, which takes less room. list where left out.
   */
  cells?: 'list' | 'line';
  /**
   * The columns, from left to right.
   *
   * @minItems 1
   * @maxItems 8
   */
  columns: GridColumn[];
}
/**
 * One column: the same queries for every row, with the row's entity at its end.
 */
export interface GridColumn {
  /**
   * Head of the column.
   */
  heading: string;
  select: Queries9;
  /**
   * At most so many items in a cell; 4 where left out.
   */
  limit?: number;
}
/**
 * A table of marks.
 */
export interface MatrixBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons.
   */
  icon?: string;
  /**
   * What the rows are: the head of the first column.
   */
  corner: string;
  /**
   * Id of the relation that joins rows and columns.
   */
  relation: string;
  /**
   * The entities of the rows. Where marks name their articles, one that is a kind of another row's is folded into it, and a list of several is one row: 'tingling or numbness'.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: An entity, or several that share a row.
   */
  rows: (string | string[])[];
  /**
   * Which end of the claims the rows are; object where left out.
   */
  'rows-are'?: 'subject' | 'object';
  /**
   * The entities of the columns.
   *
   * @minItems 1
   * @maxItems 16
   *
   * Items: Id of an entity.
   */
  columns: string[];
  /**
   * sources: how alike the articles speak, in a word, and which they are, for clinicians; dots: whether they say so, of all of it or of some kinds only.
   */
  show: 'sources' | 'dots';
  /**
   * Where marks name their articles: the head of the line below the table, to which the rows and columns go that fill one cell only, such as 'One nutrient only'.
   */
  alone?: string;
  /**
   * How many kinds of a row's entity are named behind it, of those for which every mark of the row holds; 0 where left out.
   */
  kinds?: number;
  /**
   * Whether each row starts with a box to tick, as on a shopping list.
   */
  ticks?: boolean;
}
/**
 * A table of choices, for a decision aid.
 */
export interface OptionsBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons.
   */
  icon?: string;
  /**
   * The options, from left to right.
   *
   * @minItems 2
   * @maxItems 5
   */
  options: Option[];
  /**
   * The questions, from top to bottom.
   *
   * @minItems 1
   * @maxItems 12
   */
  rows: OptionsRow[];
}
/**
 * One option.
 */
export interface Option {
  /**
   * Name of the option.
   */
  heading: string;
  /**
   * What choosing it means, as a sentence. It claims nothing about its effects, and stands first in the row about what it is.
   */
  means?: string;
}
/**
 * One question, answered for every option.
 */
export interface OptionsRow {
  /**
   * The question.
   */
  heading: string;
  /**
   * What the row holds, for the checks of decision aids: what the option is, what may get better, what may get worse, what is unsure.
   */
  about: 'what' | 'benefits' | 'harms' | 'unknown';
  /**
   * One cell for each option, in their order.
   *
   * @minItems 2
   * @maxItems 5
   */
  cells: OptionsCell[];
}
/**
 * The claims of a cell.
 */
export interface OptionsCell {
  select?: Queries10;
  silent?: Queries11;
  /**
   * At most so many items; 3 where left out.
   */
  limit?: number;
}
/**
 * What matters to the reader.
 */
export interface ValuesBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * The scales, from top to bottom.
   *
   * @minItems 1
   * @maxItems 6
   */
  scales: ValuesScale[];
}
/**
 * Two wishes at the ends of a scale.
 */
export interface ValuesScale {
  /**
   * The wish at its start.
   */
  from: string;
  /**
   * The wish at its end.
   */
  to: string;
}
/**
 * Claims with what stands behind them.
 */
export interface EvidenceBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * Ids of the relations, in this order; all where left out.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: Id of a relation.
   */
  relations?: string[];
}
/**
 * Which article says what.
 */
export interface AgreementBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
  /**
   * At least so many articles must speak of the claim, for or against it; 2 where left out.
   */
  'minimum-articles'?: number;
}
/**
 * Disagreements, and what was decided.
 */
export interface HeadedBlock {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
}
/**
 * What the checks say of the topic's sheets for patients.
 */
export interface HeadedBlock1 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
}
/**
 * Who pays, and how the sheets are kept up to date.
 */
export interface HeadedBlock2 {
  /**
   * Heading instead of the one in the wording file. It names the block and claims nothing.
   */
  heading?: string;
}
/**
 * A section of an article as it stands, where its 'rights' allow that.
 */
export interface PassageBlock {
  /**
   * Id of the article. Its front matter says by which right its words may be printed ('rights').
   */
  article: string;
  /**
   * The heading of the section: its words, or its id, such as before-you-start for 'Before you start'. The headings below it belong to it.
   */
  section: string;
  /**
   * How it is laid out; where left out, as its Markdown is. text: as it stands. steps: numbered steps, each with its figure. do, do-not: lists with a tick or a cross. table: a table. questions: a question as a heading, its answer below. definition: a term and what it means. zones: three headings, for all is well, take care and emergency, each with a number to call. figure: a figure and its words.
   */
  as?: 'text' | 'steps' | 'do' | 'do-not' | 'table' | 'questions' | 'definition' | 'zones' | 'figure';
  /**
   * Heading, instead of the section's own.
   */
  heading?: string;
  /**
   * Name of a pictogram in templates/partials/icons.
   */
  icon?: string;
  phones?: ZonePhones;
}
/**
 * For zones: which of the clinic's numbers stands in the first and in the second, by its label in clinic.yaml. Where left out: the first for questions, and the one for symptoms. The third has the emergency number.
 */
export interface ZonePhones {
  /**
   * Label of a number, for the first zone.
   */
  good?: string;
  /**
   * Label of a number, for the second zone.
   */
  watch?: string;
}
