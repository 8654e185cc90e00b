import type {Clinic} from '../model/generated/clinic.ts';

/** Limits of the checks. Sizes are in points, contrasts ratios of WCAG 2. */
export type Limits = typeof defaultLimits;

/** The limits where clinic.yaml sets no others, with where they come from. */
export const defaultLimits = {
  /** Share of an article's statements that must be mapped to claims (own). */
  coverage: 0.5,
  /** School grade above which the build stops; AMA and NIH ask for 6, and 8 is the most that the CDC accepts. */
  readingGrade: 8,
  /** The grade to aim at (AMA, NIH). */
  readingTarget: 6,
  /** Mean number of words in a sentence, and most of them (CDC, Simply Put). */
  sentenceMean: 15,
  sentenceWords: 20,
  /** Sentences in a paragraph (CDC, Simply Put). */
  paragraphSentences: 5,
  /** Share of sentences in the active voice (CCI 6 asks for it in the message and the calls to action). */
  activeShare: 0.8,
  /** Blocks that teach, on a side of paper (CDC, Simply Put: three or four main ideas). */
  mainIdeas: 4,
  /** Items of a list without groups (CCI 8, CDC: seven at most). */
  listItems: 7,
  /** Longest run of words that may stand as in an article, plus one (own). */
  overlapWords: 8,
  /** Smallest type in standard and in large print (UKAAF, RNIB), and of what is looked up in standard print: source marks, footer (own). */
  textSize: 12,
  textSizeLarge: 18,
  markSize: 9,
  /** Share of a page's height that the footer may take in standard print; twice as much in large print (own). */
  footerShare: 0.1,
  /** Letters on a line of running text (Bringhurst; WCAG 1.4.8 allows 80). */
  lineLetters: 75,
  /** Mean number of letters on the lines of text in a narrow column (own). */
  columnLetters: 12,
  /** WCAG 1.4.3. */
  contrast: 4.5,
  /** Size of the file in bytes (own). */
  fileBytes: 100_000,
};

/** The limits of a clinic: its own, the defaults for the others. */
export function limitsOf(clinic: Clinic): Limits {
  const {severity: _severity, suppress: _suppress, ...own} = clinic.checks ?? {};
  return {...defaultLimits, ...own};
}
