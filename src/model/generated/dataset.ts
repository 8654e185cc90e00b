// Generated from schemas/dataset.schema.json by "npm run fix". Do not edit.

/**
 * By which right its words may be printed; left out where they may not.
 */
export type Rights = 'own' | Licensed;
/**
 * An id: lower case, hyphens.
 */
export type Name = string;
/**
 * Id of a claim: c- and ten digits of the SHA-256 of topic, subject, relation and object.
 */
export type ClaimId = string;

/**
 * output/dataset.json: all claims of all topics, merged, with every quote behind them. The boundary between content and print.
 */
export interface Dataset {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the program.
   */
  generator: string;
  /**
   * There where its claims were made also of statements that nobody has accepted. No release can be made of it.
   */
  draft?: true;
  /**
   * The topics, sorted by id.
   *
   * @maxItems 1000
   */
  topics: DatasetTopic[];
  /**
   * The articles, sorted by topic and id.
   *
   * @maxItems 100000
   */
  articles: DatasetArticle[];
  /**
   * The entities that claims use or unmapped units name, and those broader than them, sorted by topic and id.
   *
   * @maxItems 100000
   */
  entities: DatasetEntity[];
  /**
   * The claims, sorted by topic, subject, relation and object.
   *
   * @maxItems 1000000
   */
  claims: Claim[];
  /**
   * Where claims or the statements of one claim disagree, sorted by id.
   *
   * @maxItems 100000
   */
  conflicts: Conflict[];
  /**
   * Units of the articles in which no claim was found though they may hold one.
   *
   * @maxItems 1000000
   */
  unmapped: Unmapped[];
  /**
   * Statements of which no claim is made: those that wait for a person to accept them, and those that a person has rejected. Nothing of them is printed. Sorted by topic, article and place. Earlier versions did not write it.
   *
   * @maxItems 1000000
   */
  proposed?: ProposedStatement[];
  /**
   * The sections of articles that sheets print in the article's own words, sorted by topic and id: those that a sheet names, and no others. Earlier versions did not write it.
   *
   * @maxItems 100000
   */
  passages?: Passage[];
  /**
   * Proposals for the editors: claims that may belong together.
   *
   * @maxItems 100000
   */
  reviews: Proposal[];
}
/**
 * A topic.
 */
export interface DatasetTopic {
  /**
   * Id of the topic.
   */
  id: string;
  /**
   * Title for the index page.
   */
  title: string;
  /**
   * BCP 47 tag of the language that its sheets are written in. Datasets that were made before topics had one lack it.
   */
  language?: string;
  /**
   * What the topic covers.
   */
  scope: string;
  /**
   * Day on which the articles were last collected.
   */
  searched: string;
  /**
   * Who accepts its statements, and what they are.
   *
   * @maxItems 100
   */
  editors?: Editor[];
  /**
   * Day by which the sheets must be looked at again.
   */
  reviewBy: string;
}
/**
 * One person or group.
 */
export interface Editor {
  /**
   * The name, as it stands behind 'by'.
   */
  name: string;
  /**
   * What they are, in words that fit in brackets behind the name.
   */
  role: string;
}
/**
 * An article.
 */
export interface DatasetArticle {
  /**
   * Id of the article.
   */
  id: string;
  /**
   * Id of its topic.
   */
  topic: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * BCP 47 tag.
   */
  language: string;
  /**
   * SPDX identifier.
   */
  licence: string;
  /**
   * Path of the article below the content folder, with forward slashes.
   */
  file: string;
  /**
   * SHA-256 of that file.
   */
  sha256: string;
  rights?: Rights;
  source?: Source;
  /**
   * The texts that the article was made from, where they are several.
   *
   * @minItems 1
   * @maxItems 100
   */
  sources?: PublishedText[];
  /**
   * Day on which the source was saved, or the sources were read.
   */
  retrieved: string;
  review: Review;
  coverage: Coverage;
}
/**
 * The licence under which somebody has published the words.
 */
export interface Licensed {
  /**
   * The licence: one of those that let everybody print the words, also a part of them, by their SPDX identifiers; 'public-domain' for words that nobody owns.
   */
  licence:
    | 'public-domain'
    | 'CC0-1.0'
    | 'PDDL-1.0'
    | 'CC-BY-2.0'
    | 'CC-BY-2.5'
    | 'CC-BY-3.0'
    | 'CC-BY-4.0'
    | 'CC-BY-SA-2.0'
    | 'CC-BY-SA-2.5'
    | 'CC-BY-SA-3.0'
    | 'CC-BY-SA-4.0'
    | 'OGL-UK-1.0'
    | 'OGL-UK-2.0'
    | 'OGL-UK-3.0'
    | 'OGL-Canada-2.0';
  /**
   * Whose words they are, as the licence asks to name them; a sheet that prints them says so.
   */
  holder: string;
}
/**
 * The saved text that the article was made from; one that was made of several has 'sources' instead.
 */
export interface Source {
  /**
   * Name of the saved source file, without a folder.
   */
  file: string;
  /**
   * Title of the source, shortened where it is long.
   */
  title: string;
  /**
   * SHA-256 of the saved source file, 64 hexadecimal digits.
   */
  sha256: string;
}
/**
 * A text that somebody has published.
 */
export interface PublishedText {
  /**
   * Who has published it.
   */
  publisher: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * Where it stands on the web.
   */
  address: string;
  /**
   * Day, month or year of the text, as it says itself: YYYY-MM-DD, YYYY-MM or YYYY in quotes; left out where it gives none.
   */
  date?: string;
}
/**
 * Review state.
 */
export interface Review {
  /**
   * unreviewed, or reviewed by the named person.
   */
  state: 'unreviewed' | 'reviewed';
  /**
   * Who reviewed it: name and role.
   */
  by?: string;
  /**
   * Day of the review, YYYY-MM-DD.
   */
  on?: string;
}
/**
 * How much of the article became claims: each sentence, list item and table cell counts once.
 */
export interface Coverage {
  /**
   * Units that state at least one claim.
   */
  stated: number;
  /**
   * Units that say nothing that could be a claim, by reason.
   */
  notAClaim: {
    /**
     * Number of units.
     */
    [k: string]: number | undefined;
  };
  /**
   * Units that may state something, but nothing was found.
   */
  unmapped: number;
  /**
   * stated divided by stated plus unmapped, to four digits; 1 where both are 0.
   */
  share: number;
}
/**
 * An entity, as the vocabulary has it.
 */
export interface DatasetEntity {
  /**
   * Id of its topic.
   */
  topic: string;
  /**
   * Id of the entity.
   */
  id: string;
  /**
   * Its kind.
   */
  kind: string;
  /**
   * Dictionary form.
   */
  label: string;
  /**
   * What a patient reads.
   */
  plain: string;
  /**
   * Shorter plain words for a grid's cell.
   */
  short?: string;
  /**
   * Term of the field.
   */
  term?: string;
  /**
   * For a function: the clause after 'It helps'.
   */
  does?: string;
  /**
   * For an action: the imperative sentence.
   */
  do?: string;
  /**
   * Entities that it is a kind of.
   *
   * @maxItems 10
   */
  broader?: Name[];
  /**
   * Name of a pictogram.
   */
  icon?: string;
  /**
   * Letters that stand for it in a tile.
   */
  symbol?: string;
  /**
   * Group under which a food is printed.
   */
  foodGroup?: string;
}
/**
 * All statements with the same subject, relation and object.
 */
export interface Claim {
  id: ClaimId;
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * An id: lower case, hyphens.
   */
  subject: string;
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * An id: lower case, hyphens.
   */
  object: string;
  /**
   * What the articles together say: supports (all affirm it), weakly (all do, of few studies), mixed (some doubt or deny it), opposes (all deny it). One denial or doubt is enough: no majority decides.
   */
  stance: 'supports' | 'weakly' | 'mixed' | 'opposes';
  /**
   * The weakest certainty of its statements: no majority decides. Denials count only where all deny it.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * The words of the quotes that restrict the claim: every sheet that says it prints them, or an editor's words for them ('restriction'). They stand where every statement that says what the claim says is restricted, and where one article says it in no other way than with words without which it would be wrong.
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: Words of a quote.
   */
  restrictions?: string[];
  /**
   * An editor's plain words for 'restrictions', printed instead of them.
   */
  restriction?: string;
  /**
   * 'severe' where every statement that says what the claim says speaks of a severe lack only, or one article says it of no other. A cell of a table takes no such restriction back.
   */
  severity?: 'severe';
  /**
   * Where the claim is restricted to people, as every statement that says it is, or one article says it of no others: their id.
   */
  population?: string;
  /**
   * The same, where the articles say it of several groups of people: their ids, sorted.
   *
   * @minItems 2
   * @maxItems 1000
   *
   * Items: Id of people.
   */
  populations?: string[];
  /**
   * What it is for, where every statement that says what the claim says has the same purpose; else it says no more than that it helps.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
  /**
   * Of what causes something, where it only sets it off ('sets-off': each statement that says what the claim says does, or says that it causes it) or only raises its chance ('raises-chance': one statement that says what the claim says does no more), or only makes it worse ('worsens': each does).
   */
  effect?: 'sets-off' | 'worsens' | 'raises-chance';
  /**
   * Ids of the articles that say what the claim says, sorted: those that affirm it; where none does, those that call the evidence mixed; with the stance 'opposes', those that deny it. Who denies or doubts what another affirms stands in the statements alone.
   *
   * @minItems 1
   * @maxItems 100000
   */
  articles: Name[];
  /**
   * Claims that say the same of a narrower subject or object.
   *
   * @maxItems 1000
   */
  narrower?: ClaimId[];
  /**
   * Claims of which an editor decided that they say the same. They stay claims of their own.
   *
   * @maxItems 1000
   */
  same?: ClaimId[];
  /**
   * An editor decided that no sheet prints it.
   */
  hidden?: true;
  /**
   * Words that an editor chose instead of the pattern's.
   */
  wording?: string;
  /**
   * Certainty of the evidence that an editor gave.
   */
  rating?: 'high' | 'moderate' | 'low' | 'very-low';
  /**
   * Where it is said, sorted by article and place.
   *
   * @minItems 1
   * @maxItems 100000
   */
  statements: ClaimStatement[];
}
/**
 * One place in one article that states the claim.
 */
export interface ClaimStatement {
  /**
   * An id: lower case, hyphens.
   */
  article: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * Headings above it.
   *
   * @maxItems 10
   *
   * Items: A heading.
   */
  section: string[];
  /**
   * Whether the text says that it is so.
   */
  polarity: 'affirmed' | 'negated' | 'mixed';
  /**
   * How sure the text is.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe';
  /**
   * Id of the people that the text restricts it to.
   */
  population?: string;
  /**
   * Of a reason to seek care, how soon the text sends there: to emergency care, within a day, or within days or weeks. Told by its own words, or by those that introduce it.
   */
  urgency?: 'emergency' | 'today' | 'soon';
  /**
   * What else restricts it, in the text's words: any condition that is no amount and no time.
   */
  condition?: string;
  /**
   * How much, in the text's words.
   */
  amount?: string;
  /**
   * When, how often or how long, in the text's words.
   */
  time?: string;
  /**
   * Of these words, the ones without which it would be wrong ('only if', 'untreated'). A claim of which every statement has some is printed with them.
   */
  limitedBy?: string;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
  /**
   * Of what causes something, as the words of the quote say: it sets it off, makes it worse, or raises the chance of it.
   */
  effect?: 'sets-off' | 'worsens' | 'raises-chance';
  /**
   * accepted: a person has accepted it, as 'decided' says. sure: what made it is right in 95 of 100 on texts that it was not made for. proposed: a person has to look at it. rejected: a person has found it wrong. Only what is accepted becomes a claim, but in a draft.
   */
  state?: 'accepted' | 'sure' | 'proposed' | 'rejected';
  decided?: Decided;
  /**
   * How likely it is right, in hundredths, by a model that was fitted to texts of other topics (0 where there is none); never above 85.
   */
  confidence?: number;
  /**
   * How it was made: what its ends were taken from, and whether the whole clause was understood.
   */
  construct?: string;
  /**
   * When it is said to hold, in the text's words.
   */
  timing?: string;
  /**
   * Where in the body, in the text's words.
   */
  location?: string;
  /**
   * Id of the rule that found it.
   */
  rule: string;
  target: Target;
}
/**
 * Who accepted or rejected it.
 */
export interface Decided {
  /**
   * read: as the program read it. corrected: the person has put something right. added: the program had not found it. construct: with everything that the program reads in the same way (acceptConstructs). rejected: it is wrong.
   */
  as: 'read' | 'corrected' | 'added' | 'construct' | 'rejected';
  /**
   * Who.
   */
  by: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
  /**
   * The reason, where one was given.
   */
  why?: string;
}
/**
 * Where it stands.
 */
export interface Target {
  /**
   * The exact text.
   */
  exact: string;
  /**
   * Up to 24 units before it.
   */
  prefix: string;
  /**
   * Up to 24 units behind it.
   */
  suffix: string;
  /**
   * Offset of its first unit.
   */
  start: number;
  /**
   * Offset behind its last unit.
   */
  end: number;
}
/**
 * A disagreement.
 */
export interface Conflict {
  /**
   * Id of the conflict.
   */
  id: string;
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * contradiction: opposite polarity or relations; certainty: one is sure, another calls the evidence mixed; numeric: figures that differ; severity: one says it of every case, another of severe ones only (editors see it, no sheet prints it); explained: the two speak of different people, severity or time.
   */
  class: 'contradiction' | 'certainty' | 'severity' | 'numeric' | 'explained';
  /**
   * Whether an editor has decided it.
   */
  state: 'open' | 'decided';
  /**
   * Ids of the claims in dispute: one where its own statements differ.
   *
   * @minItems 1
   * @maxItems 20
   */
  claims: ClaimId[];
  /**
   * Who says what; of many articles the first ones.
   */
  why: string;
  /**
   * Hash of the statements in dispute; a decision carries it.
   */
  inputs: string;
  /**
   * Where figures differ: that of each claim, in the text's words, in the order of the claims.
   *
   * @maxItems 20
   *
   * Items: A figure, such as 'nearly 60%'.
   */
  figures?: string[];
  /**
   * What the editor decided.
   */
  verdict?: string;
  /**
   * Id of a claim: c- and ten digits of the SHA-256 of topic, subject, relation and object.
   */
  prefer?: string;
  /**
   * Who decided it.
   */
  by?: string;
  /**
   * Day of the decision, YYYY-MM-DD.
   */
  on?: string;
  /**
   * Why it was decided so.
   */
  reason?: string;
}
/**
 * One unit.
 */
export interface Unmapped {
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * An id: lower case, hyphens.
   */
  article: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * Headings above it.
   *
   * @maxItems 10
   *
   * Items: A heading.
   */
  section: string[];
  /**
   * Why nothing was found; not-understood: something was read, but a word turns, limits or un-asserts it that no rule has interpreted, so that nothing is stated; too-long: it was not read, being too long to be quoted.
   */
  reason: 'no-entity' | 'one-entity' | 'no-relation' | 'unresolved' | 'not-understood' | 'too-long';
  /**
   * For not-understood: that word, as it stands in the text.
   */
  word?: string;
  /**
   * Other things that the unit says are stated: coverage counts it as stated.
   */
  partly?: true;
  /**
   * Ids of the entities that it names, sorted. No sheet may say of them that nothing was found. Earlier versions did not write it: a unit without it may name anything.
   *
   * @maxItems 1000
   */
  entities?: Name[];
  /**
   * The exact text; of one that is too long, its start.
   */
  quote: string;
  /**
   * Offset in the article's file, UTF-16 units.
   */
  start: number;
  /**
   * Offset behind it, UTF-16 units.
   */
  end: number;
}
/**
 * One place in one article that may state something.
 */
export interface ProposedStatement {
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * An id: lower case, hyphens.
   */
  subject: string;
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * An id: lower case, hyphens.
   */
  object: string;
  /**
   * The word that kept it from being stated, as the text has it; none where it was not a word.
   */
  stoppedBy?: string;
  statement: ClaimStatement1;
}
/**
 * One place in one article that states the claim.
 */
export interface ClaimStatement1 {
  /**
   * An id: lower case, hyphens.
   */
  article: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * Headings above it.
   *
   * @maxItems 10
   *
   * Items: A heading.
   */
  section: string[];
  /**
   * Whether the text says that it is so.
   */
  polarity: 'affirmed' | 'negated' | 'mixed';
  /**
   * How sure the text is.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * 'severe' where only a severe lack is meant.
   */
  severity?: 'severe';
  /**
   * Id of the people that the text restricts it to.
   */
  population?: string;
  /**
   * Of a reason to seek care, how soon the text sends there: to emergency care, within a day, or within days or weeks. Told by its own words, or by those that introduce it.
   */
  urgency?: 'emergency' | 'today' | 'soon';
  /**
   * What else restricts it, in the text's words: any condition that is no amount and no time.
   */
  condition?: string;
  /**
   * How much, in the text's words.
   */
  amount?: string;
  /**
   * When, how often or how long, in the text's words.
   */
  time?: string;
  /**
   * Of these words, the ones without which it would be wrong ('only if', 'untreated'). A claim of which every statement has some is printed with them.
   */
  limitedBy?: string;
  /**
   * What a treatment is for, as the words say.
   */
  purpose?: 'prevent' | 'relieve' | 'cure';
  /**
   * Of what causes something, as the words of the quote say: it sets it off, makes it worse, or raises the chance of it.
   */
  effect?: 'sets-off' | 'worsens' | 'raises-chance';
  /**
   * accepted: a person has accepted it, as 'decided' says. sure: what made it is right in 95 of 100 on texts that it was not made for. proposed: a person has to look at it. rejected: a person has found it wrong. Only what is accepted becomes a claim, but in a draft.
   */
  state?: 'accepted' | 'sure' | 'proposed' | 'rejected';
  decided?: Decided;
  /**
   * How likely it is right, in hundredths, by a model that was fitted to texts of other topics (0 where there is none); never above 85.
   */
  confidence?: number;
  /**
   * How it was made: what its ends were taken from, and whether the whole clause was understood.
   */
  construct?: string;
  /**
   * When it is said to hold, in the text's words.
   */
  timing?: string;
  /**
   * Where in the body, in the text's words.
   */
  location?: string;
  /**
   * Id of the rule that found it.
   */
  rule: string;
  target: Target;
}
/**
 * A section of an article that may be printed as it stands: a heading, and all below it up to the next of its rank.
 */
export interface Passage {
  /**
   * Id of the article, #, and the id of the section; unique in its topic.
   */
  id: string;
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * An id: lower case, hyphens.
   */
  article: string;
  /**
   * Id of the section: its heading in lower case with hyphens, as links to it have it.
   */
  section: string;
  /**
   * Its heading.
   */
  heading: string;
  /**
   * How it is laid out where a sheet does not say it, as its Markdown shows.
   */
  kind: 'text' | 'steps' | 'table' | 'questions' | 'definition' | 'figure';
  /**
   * Line of its heading in the article's file, from 1.
   */
  line: number;
  /**
   * Offset of its heading in the article's file, UTF-16 units.
   */
  start: number;
  /**
   * Offset behind its last words.
   */
  end: number;
  /**
   * Twelve digits of the SHA-256 of what it prints: its units with their forms, and the files of its figures. Who accepts it carries it.
   */
  hash: string;
  /**
   * How sheets lay it out, where that says something which its words alone do not, sorted; left out where none does.
   *
   * @minItems 1
   * @maxItems 3
   *
   * Items: A layout.
   */
  as?: ('do' | 'do-not' | 'zones')[];
  accepted?: AcceptedPassage;
  /**
   * What it prints below its heading, in the order of the text.
   *
   * @minItems 1
   * @maxItems 2000
   */
  units: PassageUnit[];
}
/**
 * Who has accepted it as it is; left out while it waits: then drafts alone print it.
 */
export interface AcceptedPassage {
  /**
   * Who.
   */
  by: string;
  /**
   * Day, YYYY-MM-DD.
   */
  on: string;
}
/**
 * A sentence, heading, cell or figure of a passage.
 */
export interface PassageUnit {
  /**
   * What it is: a heading, a sentence of a paragraph, of a numbered step or of a list's item, the head of a column, a cell, or a figure.
   */
  form: 'heading' | 'sentence' | 'step' | 'item' | 'head' | 'cell' | 'figure';
  /**
   * Number of the paragraph, step, item or row that it stands in: units with the same belong together.
   */
  block: number;
  /**
   * Of a heading, its rank below the passage's own; of what stands in a list, how deep; 0 elsewhere.
   */
  level: number;
  /**
   * Of a step, its number.
   */
  number?: number;
  /**
   * In a table, the column, from 0.
   */
  column?: number;
  /**
   * The author has set it bold.
   */
  strong?: true;
  /**
   * What is printed: the words without markup, blanks to fill in as lines; of a figure, its text alternative.
   */
  text: string;
  /**
   * The exact text of the article.
   */
  quote: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * Offset in the article's file, UTF-16 units.
   */
  start: number;
  /**
   * Offset behind it.
   */
  end: number;
  /**
   * Of a figure, its file below the topic's folder.
   */
  file?: string;
  /**
   * Of a figure, the SHA-256 of that file.
   */
  sha256?: string;
}
/**
 * One proposal.
 */
export interface Proposal {
  /**
   * Id of the proposal.
   */
  id: string;
  /**
   * An id: lower case, hyphens.
   */
  topic: string;
  /**
   * same-entities: claims that join the same two things by different relations; near-duplicate: unmapped sentences that say nearly the same.
   */
  kind: 'same-entities' | 'near-duplicate';
  /**
   * Ids of the claims; none for sentences.
   *
   * @maxItems 20
   */
  claims: ClaimId[];
  /**
   * Places of the sentences.
   *
   * @minItems 2
   * @maxItems 20
   */
  units?: ProposedUnit[];
  /**
   * What they have in common.
   */
  why: string;
  /**
   * Hash of the statements of the claims; a decision carries it. Sentences have none.
   */
  inputs?: string;
  /**
   * What the editor decided; none while it is open.
   */
  verdict?: string;
  /**
   * Who decided it.
   */
  by?: string;
  /**
   * Day of the decision, YYYY-MM-DD.
   */
  on?: string;
  /**
   * Why it was decided so.
   */
  reason?: string;
}
/**
 * Place of one sentence.
 */
export interface ProposedUnit {
  /**
   * An id: lower case, hyphens.
   */
  article: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * Offset in the article's file, UTF-16 units.
   */
  start: number;
}
