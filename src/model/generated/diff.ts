// Generated from schemas/diff.schema.json by "npm run fix". Do not edit.

/**
 * Values of clinic.yaml that have changed, by their path in it; empty where not both sides have content of their own.
 *
 * @maxItems 100
 */
export type Fields = FieldChange[];
/**
 * Whether it is new, gone or in both datasets.
 */
export type State = 'added' | 'removed' | 'changed';
/**
 * Title, scope and dates that have changed.
 *
 * @maxItems 100
 */
export type Fields1 = FieldChange[];
/**
 * An id.
 */
export type Name = string;
/**
 * Used now.
 *
 * @maxItems 100000
 */
export type Names = Name[];
/**
 * Not used any more.
 *
 * @maxItems 100000
 */
export type Names1 = Name[];
/**
 * Id of a claim.
 */
export type ClaimId = string;
/**
 * In what way a claim has changed.
 */
export type Kind =
  | 'added'
  | 'removed'
  | 'strengthened'
  | 'weakened'
  | 'newly-in-conflict'
  | 'out-of-conflict'
  | 'changed'
  | 'reworded'
  | 'rephrased';
/**
 * The articles that say it, as in the dataset.
 *
 * @maxItems 100000
 */
export type Names2 = Name[];
/**
 * What has changed of a claim that is in both datasets; articles and quotes stand apart.
 *
 * @maxItems 100
 */
export type Fields2 = FieldChange[];
/**
 * State it now.
 *
 * @maxItems 100000
 */
export type Names3 = Name[];
/**
 * Do not state it any more.
 *
 * @maxItems 100000
 */
export type Names4 = Name[];
/**
 * What has changed, field by field.
 *
 * @maxItems 100
 */
export type Fields3 = FieldChange[];
/**
 * Went.
 *
 * @maxItems 100000
 */
export type Lines = DiffLine[];
/**
 * Came.
 *
 * @maxItems 100000
 */
export type Lines1 = DiffLine[];
/**
 * Printed before.
 *
 * @maxItems 100000
 */
export type Lines2 = DiffLine[];
/**
 * Printed now.
 *
 * @maxItems 100000
 */
export type Lines3 = DiffLine[];

/**
 * What `claimleaf diff` finds between two datasets: the `result` of --format json. Places of quotes in their files, rules that found them, coverage and proposals are not compared.
 */
export interface Diff {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the program.
   */
  generator: string;
  old: DiffSide;
  new: DiffSide1;
  /**
   * Whether nothing that is compared has changed.
   */
  same: boolean;
  counts: DiffCounts;
  clinic: Fields;
  /**
   * The topics in which something has changed, sorted by id.
   *
   * @maxItems 2000
   */
  topics: TopicDiff[];
  /**
   * The sheets that are touched, sorted by topic and id; null where no definitions could be read.
   */
  sheets: SheetDiff[] | null;
}
/**
 * The dataset before.
 */
export interface DiffSide {
  /**
   * What was compared: a path, a revision, or 'content' for what the content gives now.
   */
  name: string;
  /**
   * Whether it was made also of what nobody has accepted.
   */
  draft: boolean;
  /**
   * Number of its claims.
   */
  claims: number;
  /**
   * Number of units in which no claim was found.
   */
  unmapped: number;
}
/**
 * The dataset after.
 */
export interface DiffSide1 {
  /**
   * What was compared: a path, a revision, or 'content' for what the content gives now.
   */
  name: string;
  /**
   * Whether it was made also of what nobody has accepted.
   */
  draft: boolean;
  /**
   * Number of its claims.
   */
  claims: number;
  /**
   * Number of units in which no claim was found.
   */
  unmapped: number;
}
/**
 * How many of each kind. A claim counts under every kind that it has.
 */
export interface DiffCounts {
  /**
   * Claims that are new.
   */
  added: number;
  /**
   * Claims that are gone.
   */
  removed: number;
  /**
   * Claims that the articles support more or more surely.
   */
  strengthened: number;
  /**
   * Claims that the articles support less or less surely.
   */
  weakened: number;
  /**
   * Claims in an open disagreement that were in none.
   */
  'newly-in-conflict': number;
  /**
   * Claims in no open disagreement that were in one.
   */
  'out-of-conflict': number;
  /**
   * Claims with another severity, population, rating, wording, articles, or hidden or shown.
   */
  changed: number;
  /**
   * Claims with other quotes behind them.
   */
  reworded: number;
  /**
   * Claims that are equal, but that sheets word otherwise.
   */
  rephrased: number;
  /**
   * Statements newly accepted, rejected, waiting again, or signed by somebody else.
   */
  decisions: number;
  /**
   * Disagreements that have changed.
   */
  conflicts: number;
  /**
   * Entities that have changed.
   */
  entities: number;
  /**
   * Articles that have changed.
   */
  articles: number;
  /**
   * Sheets that are touched; a sheet counts once, whatever its editions.
   */
  sheets: number;
}
/**
 * One field that has changed.
 */
export interface FieldChange {
  /**
   * Name of the field.
   */
  field: string;
  /**
   * Its value before; null where it had none.
   */
  old: string | null;
  /**
   * Its value after; null where it has none.
   */
  new: string | null;
}
/**
 * What has changed in one topic.
 */
export interface TopicDiff {
  /**
   * Id of the topic.
   */
  topic: string;
  /**
   * Its title, the newer one.
   */
  title: string;
  state: State;
  fields: Fields1;
  relations: RelationsDiff;
  /**
   * Claims that have changed, sorted by subject, relation and object.
   *
   * @maxItems 2000000
   */
  claims: ClaimDiff[];
  /**
   * Statements of both datasets that somebody else, or somebody now, has accepted or rejected, by article and line.
   *
   * @maxItems 2000000
   */
  decisions: DecisionDiff[];
  /**
   * Disagreements that have changed, sorted by id.
   *
   * @maxItems 200000
   */
  conflicts: ConflictDiff[];
  /**
   * Entities that have changed, sorted by id.
   *
   * @maxItems 200000
   */
  entities: PartDiff[];
  /**
   * Articles that have changed, sorted by id.
   *
   * @maxItems 200000
   */
  articles: PartDiff[];
  /**
   * Words of articles that came or went and stand behind no changed claim, by article; empty where not both sides have content of their own.
   *
   * @maxItems 200000
   */
  words: WordsDiff[];
}
/**
 * Relations that claims use now and did not, or did and do not.
 */
export interface RelationsDiff {
  gained: Names;
  lost: Names1;
}
/**
 * A claim that has changed.
 */
export interface ClaimDiff {
  id: ClaimId;
  /**
   * An id.
   */
  subject: string;
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * An id.
   */
  object: string;
  /**
   * In what ways it has changed. Stronger and weaker go by the stance (supports, weakly, mixed, opposes), and where that is equal by the certainty (stated, can, limited).
   *
   * @minItems 1
   * @maxItems 9
   */
  kinds: Kind[];
  /**
   * What it said.
   */
  old: ClaimSays | null;
  /**
   * What it says.
   */
  new: ClaimSays | null;
  fields: Fields2;
  articles: ArticlesDiff;
  quotes: QuotesDiff;
  /**
   * For a claim that is new or gone: claims about the same two things with another relation that are gone or new.
   *
   * @maxItems 100000
   */
  instead: ClaimId[];
  /**
   * The sheets that carry it, before or after, as topic/sheet.
   *
   * @maxItems 100000
   *
   * Items: A sheet.
   */
  sheets: string[];
}
/**
 * What a claim says in one of the datasets.
 */
export interface ClaimSays {
  /**
   * Its sentence as a sheet words it; null where words are missing.
   */
  sentence: string | null;
  /**
   * What the articles together say.
   */
  stance: 'supports' | 'weakly' | 'mixed' | 'opposes';
  /**
   * How sure they are.
   */
  certainty: 'stated' | 'can' | 'limited';
  /**
   * 'severe', or null.
   */
  severity: string | null;
  /**
   * The people that it is restricted to, or null.
   */
  population: string | null;
  /**
   * Rating of the evidence by an editor, or null.
   */
  rating: string | null;
  /**
   * Words that an editor chose, or null.
   */
  wording: string | null;
  /**
   * Whether no sheet prints it.
   */
  hidden: boolean;
  /**
   * Whether it stands in a disagreement. Those that different people, severity or time explain do not count.
   */
  dispute: 'none' | 'open' | 'decided';
  articles: Names2;
}
/**
 * Articles that say it now and did not, or did and do not; who denies or doubts it does not count.
 */
export interface ArticlesDiff {
  gained: Names3;
  lost: Names4;
}
/**
 * Quotes behind it that have changed. One that has only moved is the same.
 */
export interface QuotesDiff {
  /**
   * Quotes of the same article, in their order, old and new side by side.
   *
   * @maxItems 100000
   */
  reworded: RewordedQuote[];
  /**
   * Quotes that are new.
   *
   * @maxItems 100000
   */
  gained: DiffQuote[];
  /**
   * Quotes that are gone.
   *
   * @maxItems 100000
   */
  lost: DiffQuote[];
}
/**
 * A quote before and after.
 */
export interface RewordedQuote {
  old: DiffQuote;
  new: DiffQuote;
}
/**
 * A quote behind a claim, and how it says it.
 */
export interface DiffQuote {
  /**
   * An id.
   */
  article: string;
  /**
   * Line in the article's file, from 1.
   */
  line: number;
  /**
   * The exact text.
   */
  quote: string;
  /**
   * Polarity, certainty, severity, people, time and place, such as 'affirmed, can'.
   */
  how: string;
}
/**
 * A statement that was accepted or rejected, or of which that was taken back or signed by somebody else.
 */
export interface DecisionDiff {
  /**
   * An id.
   */
  subject: string;
  /**
   * An id.
   */
  relation: string;
  /**
   * An id.
   */
  object: string;
  /**
   * An id.
   */
  article: string;
  /**
   * Line in the newer dataset.
   */
  line: number;
  /**
   * The exact text.
   */
  quote: string;
  old: StatementVerdict;
  new: StatementVerdict1;
}
/**
 * What was said of it before.
 */
export interface StatementVerdict {
  /**
   * waits: nobody has decided.
   */
  state: 'accepted' | 'rejected' | 'waits';
  /**
   * Who, or null.
   */
  by: string | null;
  /**
   * Day, YYYY-MM-DD, or null.
   */
  on: string | null;
}
/**
 * What is said of it now.
 */
export interface StatementVerdict1 {
  /**
   * waits: nobody has decided.
   */
  state: 'accepted' | 'rejected' | 'waits';
  /**
   * Who, or null.
   */
  by: string | null;
  /**
   * Day, YYYY-MM-DD, or null.
   */
  on: string | null;
}
/**
 * A disagreement that has changed.
 */
export interface ConflictDiff {
  /**
   * Id of the disagreement.
   */
  id: string;
  /**
   * Its class.
   */
  class: 'contradiction' | 'certainty' | 'severity' | 'numeric' | 'explained';
  /**
   * The claims in dispute.
   *
   * @maxItems 20
   */
  claims: ClaimId[];
  /**
   * opened, closed: it is new, or gone; decided, reopened: an editor has decided it, or the decision is gone; verdict: decided otherwise; changed: something else of it.
   */
  change: 'opened' | 'closed' | 'decided' | 'reopened' | 'verdict' | 'changed';
  fields: Fields3;
}
/**
 * An entity or an article that has changed.
 */
export interface PartDiff {
  /**
   * An id.
   */
  id: string;
  state: State;
  fields: Fields3;
}
/**
 * The sentences, headings and cells of one article that came or went.
 */
export interface WordsDiff {
  /**
   * An id.
   */
  article: string;
  lost: Lines;
  gained: Lines1;
}
/**
 * A text and where it stands.
 */
export interface DiffLine {
  /**
   * The heading above it, or ''.
   */
  under: string;
  /**
   * The text.
   */
  text: string;
}
/**
 * A sheet that is touched.
 */
export interface SheetDiff {
  /**
   * An id.
   */
  topic: string;
  /**
   * An id.
   */
  sheet: string;
  /**
   * Its title.
   */
  title: string;
  /**
   * The version that the old dataset gives, with the definition of its revision; with the present one where only a dataset is compared; null where it gives none.
   */
  old: string | null;
  /**
   * The version that the new dataset gives.
   */
  new: string | null;
  /**
   * Whether the version changes, so that paper in use is out of date.
   */
  reprint: boolean;
  /**
   * The changed claims that it carries, before or after.
   *
   * @maxItems 100000
   */
  claims: ClaimId[];
  lines: LinesDiff;
}
/**
 * What it prints now and did not, or did and does not. A text that has moved under another heading is in both.
 */
export interface LinesDiff {
  lost: Lines2;
  gained: Lines3;
}
