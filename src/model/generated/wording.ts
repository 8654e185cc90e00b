// Generated from schemas/wording.schema.json by "npm run fix". Do not edit.

/**
 * templates/wording.<language>.yaml: every word on the sheets that is not a claim's or an editor's, and how claims are put into sentences.
 */
export interface Wording {
  /**
   * BCP 47 tag.
   */
  language: string;
  /**
   * Names of the months.
   *
   * @minItems 12
   * @maxItems 12
   *
   * Items: A month.
   */
  months: string[];
  /**
   * A date, from {day}, {month}, {year}.
   */
  date: string;
  and: Joining;
  or: Joining1;
  plural: PluralWords;
  /**
   * Too little of {subject}.
   */
  low: string;
  /**
   * A severe lack of {subject}.
   */
  'very-low': string;
  /**
   * A term of the field behind its plain words: {plain}, {term}.
   */
  term: string;
  /**
   * A thing and kinds of it: {broader}, {narrower}.
   */
  'such-as': string;
  /**
   * A whole sentence that holds for some people only: {line} with a small first letter, {people}.
   */
  'people-sentence': string;
  /**
   * A line that holds for some people only: {line}, {people}.
   */
  people: string;
  restricted: RestrictedWords;
  /**
   * The mark on every page of a draft.
   */
  draft: string;
  /**
   * Page number: {page}, {pages}.
   */
  page: string;
  /**
   * A cell for which the articles say nothing.
   */
  'not-stated': string;
  /**
   * A cell for which no claim was found, though sentences that were not read may speak of it. It says nothing of the articles.
   */
  'ask-us': string;
  options: OptionsWords;
  values: ValuesWords;
  /**
   * What stands below 'What we do not know' where nothing else does. It says nothing of the articles.
   */
  unanswered: string;
  certainty: CertaintyWords;
  matrix: MatrixWords;
  evidence: EvidenceWords;
  agreement: AgreementWords;
  disputes: DisputesWords;
  /**
   * Patterns by relation; before that by kind of the subject/relation, and by relation/kind of the object.
   */
  relations: {
    [k: string]: Patterns | undefined;
  };
  /**
   * Words of each kind of block.
   */
  blocks: {
    [k: string]: BlockWords | undefined;
  };
  passage: PassageWords;
  care: CareWords;
  known: BlockWords1;
  unknown: BlockWords2;
  /**
   * Questions that the reader answers: a sheet has the first that fits it, and the one about its box of red flags.
   *
   * @minItems 1
   * @maxItems 20
   */
  'teach-back': TeachBackQuestion[];
  /**
   * Labels of the lines of the plan.
   *
   * @minItems 1
   * @maxItems 6
   *
   * Items: A label.
   */
  plan: string[];
  scores: ScoresWords;
  blanks: BlankWords;
  'source-line': SourceLineWords;
  policy: PolicyWords;
  /**
   * Names of licences, by the identifiers that a front matter may have.
   */
  licences: {
    /**
     * A name.
     */
    [k: string]: string | undefined;
  };
  footer: FooterWords;
}
/**
 * How a list is joined by 'and'.
 */
export interface Joining {
  /**
   * Between two.
   */
  pair: string;
  /**
   * Between the items of a longer list.
   */
  comma: string;
  /**
   * Before the last of three or more.
   */
  last: string;
}
/**
 * How a list is joined by 'or'.
 */
export interface Joining1 {
  /**
   * Between two.
   */
  pair: string;
  /**
   * Between the items of a longer list.
   */
  comma: string;
  /**
   * Before the last of three or more.
   */
  last: string;
}
/**
 * How words are seen to speak of several things: the last ends with one of 'ends', unless one of the others holds.
 */
export interface PluralWords {
  /**
   * Endings of the last word.
   *
   * @maxItems 20
   *
   * Items: An ending.
   */
  ends: string[];
  /**
   * Endings of the last word that mean one thing all the same.
   *
   * @maxItems 40
   *
   * Items: An ending.
   */
  'but-ends': string[];
  /**
   * First words that mean one thing.
   *
   * @maxItems 20
   *
   * Items: A word.
   */
  'but-first': string[];
  /**
   * Endings of the first word that mean one thing.
   *
   * @maxItems 20
   *
   * Items: An ending.
   */
  'but-first-ends': string[];
}
/**
 * How a line says what the articles restrict its claim by: an editor's plain words for it, or the words of the quotes.
 */
export interface RestrictedWords {
  /**
   * How a sentence goes on with an editor's words, by the first of them.
   *
   * @minItems 1
   * @maxItems 20
   */
  'goes-on': GoesOn[];
  /**
   * A sentence that has a turn of its own: {line} up to it, {restriction}, {turn}.
   */
  turned: string;
  /**
   * With what such a turn begins.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Words.
   */
  turns: string[];
  /**
   * An item of a list, or a sentence that cannot go on so: {line}, {restriction}.
   */
  item: string;
  /**
   * What restricts a claim of severe cases, where no other words of its line say so.
   */
  severe: string;
  /**
   * First words of a quote that are written small where they begin no sentence.
   *
   * @minItems 1
   * @maxItems 60
   *
   * Items: A word, small.
   */
  small: string[];
}
/**
 * One way.
 */
export interface GoesOn {
  /**
   * First words.
   *
   * @minItems 1
   * @maxItems 40
   *
   * Items: A word.
   */
  starts: string[];
  /**
   * The sentence: {line}, {restriction}.
   */
  sentence: string;
}
/**
 * Words of a table of choices.
 */
export interface OptionsWords {
  /**
   * The letters of the options, in their order.
   *
   * @minItems 5
   * @maxItems 5
   *
   * Items: A letter.
   */
  letters: string[];
  /**
   * Beside each question: the articles behind its answers: {articles}.
   */
  sources: string;
  /**
   * Below a table whose claims have no figures.
   */
  'no-figures': string;
  /**
   * Below a table that says that no article answers a question.
   */
  unanswered: string;
  silent: OptionsSilence;
}
/**
 * What a cell says where no article answers its question.
 */
export interface OptionsSilence {
  /**
   * What the option is.
   */
  what: string;
  /**
   * What may get better.
   */
  benefits: string;
  /**
   * What may get worse.
   */
  harms: string;
  /**
   * What is unsure.
   */
  unknown: string;
}
/**
 * Words below the scales of what matters to the reader.
 */
export interface ValuesWords {
  /**
   * Before the letters of the options.
   */
  lean: string;
  /**
   * For who does not know yet.
   */
  unsure: string;
  /**
   * Before a line to write on.
   */
  ask: string;
}
/**
 * The levels of certainty, as a column of a table names them.
 */
export interface CertaintyWords {
  /**
   * Plainly stated and uncontested.
   */
  stated: string;
  /**
   * Can or may.
   */
  can: string;
  /**
   * Few studies.
   */
  limited: string;
  /**
   * Studies that do not agree.
   */
  mixed: string;
  /**
   * The articles disagree and no editor has decided.
   */
  differ: string;
  /**
   * The articles say it is not so.
   */
  not: string;
}
/**
 * Words of a table of marks, and its key.
 */
export interface MatrixWords {
  marks: MatrixMarks;
  key: MatrixKey;
  /**
   * Number of an article that restricts what it says: {article}.
   */
  restricting: string;
  /**
   * What that sign means, in the key.
   */
  starred: string;
  /**
   * An entry of the line of those that fill one cell only: {row}, {column}, {articles}.
   */
  entry: string;
  /**
   * Head of that line, where the definition has none.
   */
  alone: string;
}
/**
 * What each mark says, in a word or two.
 */
export interface MatrixMarks {
  /**
   * Several articles say so, and none restricts it.
   */
  agreed: string;
  /**
   * Several say so, and they do not speak alike.
   */
  differs: string;
  /**
   * Several say so, and all of them restrict it.
   */
  restricted: string;
  /**
   * One article says so.
   */
  one: string;
  /**
   * The articles themselves call the evidence weak.
   */
  limited: string;
  /**
   * They deny it.
   */
  denied: string;
  /**
   * They say so.
   */
  full: string;
  /**
   * They say so of some kinds, some people or a wider group only.
   */
  part: string;
  /**
   * No claim of it was found in any article.
   */
  none: string;
}
/**
 * What each mark means, in the key.
 */
export interface MatrixKey {
  /**
   * Several articles say so, and none restricts it.
   */
  agreed: string;
  /**
   * Several say so, and they do not speak alike.
   */
  differs: string;
  /**
   * Several say so, and all of them restrict it.
   */
  restricted: string;
  /**
   * One article says so.
   */
  one: string;
  /**
   * The articles themselves call the evidence weak.
   */
  limited: string;
  /**
   * They deny it.
   */
  denied: string;
  /**
   * They say so.
   */
  full: string;
  /**
   * They say so of some kinds, some people or a wider group only.
   */
  part: string;
  /**
   * No claim of it was found in any article.
   */
  none: string;
}
/**
 * Words of the table of claims.
 */
export interface EvidenceWords {
  /**
   * Head of the claims.
   */
  claim: string;
  /**
   * Head of the numbers of articles.
   */
  articles: string;
  /**
   * The numbers of the articles and the number of places where they say it: {articles}, {places}.
   */
  places: string;
  /**
   * Behind a claim: who calls the evidence for it mixed: {articles}.
   */
  doubted: string;
  /**
   * Behind a claim: who says that it is not so: {articles}.
   */
  denied: string;
  /**
   * How sure the claims of a group are, behind its words: {certainty}.
   */
  certainty: string;
  /**
   * The claim holds for a severe lack only: {certainty}.
   */
  severe: string;
  /**
   * In a disagreement that nobody has decided.
   */
  open: string;
  /**
   * In a disagreement that was decided.
   */
  decided: string;
  /**
   * Statements that were accepted with their whole construct, not one by one: {constructs}, {by}, {date}, {why}.
   */
  whole: string;
  /**
   * One such construct: {construct}, {count}, the number of its statements.
   */
  construct: string;
  /**
   * How an article restricts a claim: {articles}, {words}, which are its own.
   */
  restricted: string;
  /**
   * It says so of a severe lack only.
   */
  'severe-only': string;
  /**
   * It says so of some people only: {people}.
   */
  'only-for': string;
}
/**
 * Words of the table of articles and claims.
 */
export interface AgreementWords {
  /**
   * Head of the claims.
   */
  corner: string;
  /**
   * Mark of an article in which a claim was not found.
   */
  none: string;
  /**
   * The article says so.
   */
  yes: string;
  /**
   * It says so with doubt.
   */
  unsure: string;
  /**
   * It says that it is not so.
   */
  no: string;
  /**
   * The claim was not found in it.
   */
  silent: string;
}
/**
 * Words of the list of disagreements.
 */
export interface DisputesWords {
  /**
   * Opposite statements.
   */
  contradiction: string;
  /**
   * One is sure, another is not.
   */
  certainty: string;
  /**
   * One says it of every case, another of severe ones.
   */
  severity: string;
  /**
   * Figures that differ.
   */
  numeric: string;
  /**
   * They speak of different people, severity or time.
   */
  explained: string;
  /**
   * A side with its figure: {line}, {figure}.
   */
  figure: string;
  /**
   * Nobody has decided it.
   */
  open: string;
  /**
   * It was decided: {by}, {date}, {verdict}.
   */
  decided: string;
  /**
   * Why: {reason}.
   */
  reason: string;
  /**
   * There is no disagreement.
   */
  none: string;
  verdicts: VerdictWords;
}
/**
 * What was decided, as it stands in 'decided'.
 */
export interface VerdictWords {
  /**
   * Verdict 'same'.
   */
  same: string;
  /**
   * Verdict 'distinct'.
   */
  distinct: string;
  /**
   * Verdict 'narrower'.
   */
  narrower: string;
  /**
   * Verdict 'conflict'.
   */
  conflict: string;
  /**
   * Verdict 'not-a-conflict'.
   */
  'not-a-conflict': string;
  /**
   * Verdict 'prefer': {preferred} is the sentence of the claim that is printed.
   */
  prefer: string;
  /**
   * Verdict 'hide'.
   */
  hide: string;
}
/**
 * Patterns of one relation by certainty.
 */
export interface Patterns {
  stated: Pattern;
  can?: Pattern1;
  limited?: Pattern2;
  mixed?: Pattern3;
  differ?: Pattern4;
  not?: Pattern5;
  /**
   * The sentence where no article says anything: {subject}, {object} and {low} come from the query.
   */
  silent?: string;
  /**
   * Neutral words above the objects, whatever their certainty, for a table that has a column for it: {subject}, {low}.
   */
  said?: string;
  /**
   * Which words of an entity the sentences take: plain ones, the clause of a function, the imperative of an action, or the term of the field.
   */
  words?: 'plain' | 'does' | 'do' | 'term';
  /**
   * How a line is restricted to some people, instead of the common way: {line}, {people}.
   */
  people?: string;
  /**
   * How several objects are joined.
   */
  join?: 'and' | 'or';
}
/**
 * Plainly stated and uncontested.
 */
export interface Pattern {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * Can or may.
 */
export interface Pattern1 {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * Few studies.
 */
export interface Pattern2 {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * Studies that do not agree.
 */
export interface Pattern3 {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * The articles disagree and no editor has decided.
 */
export interface Pattern4 {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * The articles say it is not so.
 */
export interface Pattern5 {
  /**
   * A whole sentence.
   */
  sentence: string;
  /**
   * The words above a list of objects, which complete them.
   */
  lead?: string;
  /**
   * The words above a list of subjects, which complete them.
   */
  'lead-subjects'?: string;
  /**
   * An item under the lead; the end that varies alone where left out.
   */
  completes?: string;
  /**
   * Of advice, the line where the words of the action are more than one sentence, and so cannot go on a sentence: {object}.
   */
  several?: string;
  /**
   * A line that stands alone in a list or a box; the end that varies alone where left out.
   */
  item?: string;
}
/**
 * Heading and pictogram of a kind of block.
 */
export interface BlockWords {
  /**
   * Heading.
   */
  heading: string;
  /**
   * Name of a pictogram.
   */
  icon?: string;
  /**
   * A line under the heading.
   */
  note?: string;
}
/**
 * What the signs of a passage say.
 */
export interface PassageWords {
  /**
   * A tick.
   */
  do: string;
  /**
   * A cross.
   */
  'do-not': string;
}
/**
 * Words of the care box.
 */
export interface CareWords {
  /**
   * The heading of a card, which its items complete: {heading}.
   */
  card: string;
  emergency: UrgencyWords;
  today: UrgencyWords1;
  week: UrgencyWords2;
  /**
   * When a phone is answered: {label}, {hours}.
   */
  hours: string;
  /**
   * When all phones are answered: {hours}.
   */
  'same-hours': string;
  /**
   * Whom to call at other times: {when}, {number}.
   */
  'out-of-hours': string;
  /**
   * A phone that answers no urgency: {label}, {number}.
   */
  question: string;
}
/**
 * First row.
 */
export interface UrgencyWords {
  /**
   * What to do; {emergency} stands for the emergency number.
   */
  heading: string;
  /**
   * What to do, where the number stands beside it in large type; the heading where left out.
   */
  'beside-number'?: string;
  /**
   * Name of a pictogram.
   */
  icon: string;
}
/**
 * Second row.
 */
export interface UrgencyWords1 {
  /**
   * What to do; {emergency} stands for the emergency number.
   */
  heading: string;
  /**
   * What to do, where the number stands beside it in large type; the heading where left out.
   */
  'beside-number'?: string;
  /**
   * Name of a pictogram.
   */
  icon: string;
}
/**
 * Third row.
 */
export interface UrgencyWords2 {
  /**
   * What to do; {emergency} stands for the emergency number.
   */
  heading: string;
  /**
   * What to do, where the number stands beside it in large type; the heading where left out.
   */
  'beside-number'?: string;
  /**
   * Name of a pictogram.
   */
  icon: string;
}
/**
 * Heading and pictogram of a kind of block.
 */
export interface BlockWords1 {
  /**
   * Heading.
   */
  heading: string;
  /**
   * Name of a pictogram.
   */
  icon?: string;
  /**
   * A line under the heading.
   */
  note?: string;
}
/**
 * Heading and pictogram of a kind of block.
 */
export interface BlockWords2 {
  /**
   * Heading.
   */
  heading: string;
  /**
   * Name of a pictogram.
   */
  icon?: string;
  /**
   * A line under the heading.
   */
  note?: string;
}
/**
 * A question.
 */
export interface TeachBackQuestion {
  /**
   * The sheet has a block of this kind.
   */
  of: string;
  /**
   * The one subject or object that the queries of the block ask about; {name} stands for it.
   */
  names?: 'subject' | 'object';
  /**
   * The question.
   */
  question: string;
}
/**
 * Words of the table of scores.
 */
export interface ScoresWords {
  /**
   * Head of the column with the sheets' titles.
   */
  corner: string;
  /**
   * Heads of the other columns: reading grade, PEMAT for understanding, PEMAT for acting, Clear Communication Index, review.
   *
   * @minItems 5
   * @maxItems 5
   *
   * Items: A head.
   */
  columns: string[];
  /**
   * Items that passed, of those that a program judged: {passed}, {judged}.
   */
  count: string;
  /**
   * Nothing could be judged.
   */
  none: string;
  /**
   * A named person has reviewed it: {who}, {role}, {on}.
   */
  reviewed: string;
  /**
   * Nobody has.
   */
  unreviewed: string;
}
/**
 * What stands beside the lines that the clinic fills in.
 */
export interface BlankWords {
  /**
   * The reader's name.
   */
  name: string;
  /**
   * Who has given the sheet.
   */
  'given-by': string;
  /**
   * When.
   */
  date: string;
  /**
   * The box for a patient sticker.
   */
  sticker: string;
}
/**
 * Which articles stand behind a block.
 */
export interface SourceLineWords {
  /**
   * One article: {numbers}.
   */
  one: string;
  /**
   * More than one: {numbers}.
   */
  several: string;
}
/**
 * Words of the block that says who pays and how the sheet is kept up to date.
 */
export interface PolicyWords {
  labels: PolicyLabels;
  /**
   * Where clinic.yaml says nothing.
   */
  unstated: string;
  /**
   * How the claims were chosen: {articles}, {searched}, {review}.
   */
  chosen: string;
}
/**
 * Before each entry.
 */
export interface PolicyLabels {
  /**
   * Who pays.
   */
  funding: string;
  /**
   * How it is kept up to date.
   */
  updates: string;
  /**
   * How its claims were chosen.
   */
  chosen: string;
}
/**
 * Words of the footer.
 */
export interface FooterWords {
  /**
   * Before the list of articles, with the day on which they were read: {date}.
   */
  sources: string;
  /**
   * Behind an article made of several texts: {texts}.
   */
  from: string;
  /**
   * Behind an article whose own words are printed under a licence: {holder}, {licence}.
   */
  words: string;
  /**
   * What one has published: {publisher}, {titles}.
   */
  text: string;
  /**
   * A title, or a publisher, with the date of its text: {title}, {date}.
   */
  dated: string;
  /**
   * Day of the next review: {date}.
   */
  review: string;
  /**
   * Version of the sheet: {version}.
   */
  version: string;
  /**
   * Who has accepted its sentences: {who}.
   */
  accepted: string;
  /**
   * One of those, with what they are: {name}, {role}.
   */
  role: string;
  /**
   * Who reviewed it: {who}, {role}, {date}.
   */
  signed: string;
  /**
   * Nobody has.
   */
  unsigned: string;
  /**
   * What the sheet is not.
   */
  disclaimer: string;
  /**
   * How to ask for another format or language, and what stands at the address behind it.
   */
  online: string;
  /**
   * The same, where a QR code of that address stands beside it.
   */
  'online-code': string;
  /**
   * Alternative text of the QR code: {address}.
   */
  qr: string;
}
