import type {Sheet as SheetDefinition} from '../../model/generated/sheet.ts';
import type {Level} from '../../model/level.ts';
import type {ReadingRules} from '../../model/program.ts';
import type {Sheet} from '../../model/sheet.ts';
import type {Limits} from '../limits.ts';

/** A term of the field, and the plain words that explain it. */
export type Term = {term: string; plain: string};

/** A worded sheet, with all that its rules need to know. */
export type SheetSubject = {
  sheet: Sheet;
  definition: Pick<SheetDefinition, 'title' | 'about' | 'kind' | 'sides' | 'sign-off'>;
  limits: Limits;
  rules: ReadingRules;
  /** Claim id -> how sure it is. */
  levels: ReadonlyMap<string, Level>;
  /** Claim id -> what the articles say, in their words. */
  quotes: ReadonlyMap<string, readonly string[]>;
  /** Claim id -> what restricts it, as it is printed: words of its articles. */
  restrictions: ReadonlyMap<string, readonly string[]>;
  /** Claim id -> the words of what it is about, then those of its people, and of what it says of them. */
  ends: ReadonlyMap<string, {about: readonly string[]; says: string}>;
  /** A line under what is known -> on how many sheets of the topic, for patients, it stands. */
  onSheets: ReadonlyMap<string, number>;
  /** Words with figures that are the clinic's own, such as its telephone numbers. */
  clinicWords: readonly string[];
  terms: readonly Term[];
  /** What is printed where a cell has no claim. */
  silences: readonly string[];
  /** Every run of `limits.overlapWords` words of an article's text, from wordRuns. */
  articles: readonly {title: string; runs: ReadonlySet<string>}[];
  /** The day on which the sheet is judged, and the day by which it must be reviewed, YYYY-MM-DD. */
  today: string;
  reviewBy: string;
};
