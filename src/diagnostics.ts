import {compareText} from './base/order.ts';

/**
 * Problems of the content are data: every stage returns its value and the diagnostics beside it.
 * Only bugs and a failing environment throw.
 */

export type Severity = 'error' | 'warning' | 'info';

/** A place in a file of the content folder. Lines and columns count from 1, columns in UTF-16 units. */
export type Place = {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
};

export type Diagnostic = {
  code: DiagnosticCode;
  severity: Severity;
  /** What was found and what was expected, in one sentence. */
  message: string;
  /** What to do about it. */
  hint: string;
  place: Place;
  /** The other place, when two things clash. */
  related?: {place: Place; message: string};
  /** Ids of the claims that it is about. */
  claims?: readonly string[];
};

/** A value, and what was noticed on the way to it. */
export type Outcome<T> = {value: T; diagnostics: Diagnostic[]};

/** Every code that a diagnostic may carry, and what it stands for. A code is never used for something else later. */
export const catalogue = {
  'file/not-utf-8': 'A file of the content is not UTF-8 text.',
  'file/too-large': 'A file of the content is larger than its kind may be.',
  'file/control-character': 'A file holds a character that changes how text is read or shown without being seen.',
  'file/look-alike': 'A figure or a word has a character that looks like another.',
  'file/outside': 'A file of the content is a link that leads out of the content folder.',
  'content/missing': 'The content folder, or a file that it must have, is not there.',
  'content/empty': 'The content folder holds no topic, or a topic no article.',
  'import/format': 'A file to import is of a kind that the import does not read.',
  'import/too-deep': 'A file to import is too large or nested too deeply.',
  'import/empty': 'A file to import holds no text of an article.',
  'import/words-lost': 'A word of an imported file is neither in the article nor in the list of what was dropped.',
  'import/review': 'The import was not sure about a place; a person should look at it.',
  'import/changed': 'A file to import differs from what its article was made from.',
  'yaml/syntax': 'A YAML file or front matter cannot be read.',
  'yaml/too-deep': 'A YAML file or front matter is nested too deeply.',
  'yaml/alias': 'A YAML file or front matter uses an anchor, an alias, a tag or a merge key.',
  'yaml/schema': 'A YAML file or front matter does not have the form that its schema asks for.',
  'article/no-front-matter': 'An article does not start with front matter.',
  'article/two-front-matters': 'An article has two blocks of front matter.',
  'article/too-long': 'A sentence, a table cell or a heading of an article is too long to be quoted.',
  'article/too-deep': 'The Markdown of an article is nested too deeply.',
  'article/duplicate-id': 'Two articles have the same id.',
  'article/language': 'An article is in a language for which there is no rule file.',
  'article/table-cell': 'A row of a table has fewer or more cells than its header.',
  'article/html': 'An article holds raw HTML, which is never printed and not read for claims.',
  'article/coverage': 'Too few of an article’s statements were mapped to claims.',
  'article/figure-form': 'A dose is written so that it is easily misread.',
  'article/missing-unit': 'A dose has no unit.',
  'article/unit-spelling': 'A unit is written in two ways, or in one that is taken for another unit.',
  'article/typing-error': 'A word of an article is likely a mistyped word of the vocabulary.',
  'article/link': 'A link of an article leads nowhere.',
  'article/source-hash': 'The original of an article is not the file that its front matter names.',
  'article/source-missing': 'The original of an article is not in originals/.',
  'article/review-date': 'The day by which an article must be looked at again is past.',
  'vocabulary/duplicate-id': 'Two entities have the same id.',
  'vocabulary/clash': 'One phrase means two entities.',
  'vocabulary/unknown': 'An entity names another that is not in the vocabulary.',
  'vocabulary/cycle': 'An entity is broader than itself.',
  'vocabulary/kind': 'An entity has a kind that topic.yaml does not list.',
  'vocabulary/unused': 'No claim uses an entity.',
  'vocabulary/typing-error': 'A word of the vocabulary is likely mistyped.',
  'topic/id': 'The id of a topic differs from the name of its folder.',
  'topic/language': 'A topic names no language that is known, and its articles have several.',
  'topic/review-date': 'The day by which a topic must be looked at again is past.',
  'relations/duplicate-id': 'Two relations have the same id.',
  'decision/unknown-claim': 'A decision speaks of a claim that is not in the dataset.',
  'decision/stale': 'What a decision judged has changed since.',
  'decision/prefer': 'A decision prefers a claim that it did not judge, or has no claim to prefer it to.',
  'decision/no-effect': 'A decision settles nothing: there is no conflict or proposal between its claims.',
  'decision/changed': 'decisions.yaml was changed by somebody else while a decision was taken.',
  'decision/unwritable': 'decisions.yaml has a form into which a decision cannot be written.',
  'sheet/duplicate-id': 'Two sheets of a topic have the same id.',
  'sheet/unknown-entity': 'A sheet names an entity that the vocabulary lacks.',
  'sheet/unknown-relation': 'A sheet names a relation that does not exist.',
  'sheet/unknown-template': 'A sheet names a template that does not exist.',
  'sheet/options': 'A table of choices does not ask every question of every option.',
  'sheet/less-urgent': 'A sheet prints a reason to seek care as less urgent than an article says.',
  'sheet/unread': 'A sheet says that nothing was found on a thing, though sentences about it were not read.',
  'sheet/empty-block': 'A block of a sheet selects no claim.',
  'sheet/red-flag-left-out': 'A box that says when to get help leaves out a sign that its queries name.',
  'sheet/no-red-flags': 'A patient sheet has no box that says when to get help.',
  'sheet/wording': 'A claim of a sheet has no sentence pattern, or an entity lacks the words that the pattern needs.',
  'sheet/open-conflict': 'A sheet prints a claim whose disagreement no editor has decided.',
  'sheet/sign-off': 'A sign-off names an item that no person has to judge.',
  'sheet/too-long': 'A sheet takes more pages than it may.',
  'sheet/clipped': 'Text of a sheet does not fit its page.',
  'sheet/reading-grade': 'A sheet is too hard to read.',
  'sheet/reading-target': 'A sheet is harder to read than it should be.',
  'sheet/sentence-mean': 'The sentences of a sheet are long on the whole.',
  'sheet/sentence-length': 'A sentence of a sheet has too many words.',
  'sheet/paragraph-length': 'A paragraph of a sheet has too many sentences.',
  'sheet/active-voice': 'Too many sentences of a sheet are in the passive voice.',
  'sheet/active-calls': 'The main message or an action is in the passive voice.',
  'sheet/terms-explained': 'A term of the field or an acronym stands unexplained.',
  'sheet/main-message': 'A sheet does not start with exactly one main message.',
  'sheet/load': 'A side of a sheet teaches too many ideas.',
  'sheet/list-length': 'A list of a sheet is too long.',
  'sheet/headings': 'A block of a sheet has no heading, or that of another block.',
  'sheet/summary': 'A sheet of two pages has no summary.',
  'sheet/actions': 'A sheet has no action, or one that is no short command.',
  'sheet/when-to-act': 'The actions of a sheet do not say when or how often.',
  'sheet/whom-to-call': 'A sheet does not say whom to call.',
  'sheet/reader-addressed': 'A sheet does not speak to its reader.',
  'sheet/tool': 'A sheet has nothing to act with.',
  'sheet/lists-used': 'A sheet has no list.',
  'sheet/one-denominator': 'Chances on a sheet are told in different forms.',
  'sheet/relative-risk': 'A chance is told only in comparison with another.',
  'sheet/no-arithmetic': 'A sheet asks its reader to reckon.',
  'sheet/known-and-unknown': 'A sheet does not say what is known and what is not.',
  'sheet/certainty': 'A line of a sheet sounds surer than its claims.',
  'sheet/red-flags': 'A sign in the box of red flags comes from no claim, or there is none.',
  'sheet/footer': 'The footer of a sheet is not complete.',
  'sheet/online-copy': 'The QR code or link of a sheet leads elsewhere than to the printed address.',
  'sheet/review-date': 'The day by which a sheet must be reviewed is past.',
  'sheet/figure-unsourced': 'Our own words on a sheet have a figure that no quote behind them has.',
  'sheet/copied': 'A sheet has a run of words from an article.',
  'sheet/table-heads': 'A table of a sheet lacks a name or a short head.',
  'sheet/marks-explained': 'Dots or marks of a sheet have no legend.',
  'sheet/decision-stated': 'A decision aid does not say which decision it is for.',
  'sheet/option-descriptions': 'A decision aid does not say what an option is.',
  'sheet/option-benefits': 'A decision aid does not say what may get better by an option.',
  'sheet/option-harms': 'A decision aid does not say what may get worse by an option.',
  'sheet/option-unknowns': 'A decision aid does not say what is unsure.',
  'sheet/options-balanced': 'A decision aid shows only benefits or only harms of an option.',
  'sheet/policy-printed': 'A decision aid does not say who pays for it and how it is kept up to date.',
  'sheet/type-size': 'Letters of a sheet are too small.',
  'sheet/left-aligned': 'Text of a sheet is not aligned at the left.',
  'sheet/italics': 'Text of a sheet is in italics.',
  'sheet/capitals': 'Text of a sheet is in capitals.',
  'sheet/line-length': 'Lines of a sheet are too long or too short.',
  'sheet/contrast': 'Text of a sheet does not stand out from its ground.',
  'sheet/words-printed': 'Words of a sheet are not on paper.',
  'sheet/overlapping': 'Text of a sheet is printed over other text.',
  'sheet/split-row': 'A row, an item or a heading is split over two pages.',
  'sheet/split-block': 'A box of a sheet is split over two pages.',
  'sheet/widow-heading': 'A heading stands alone at the end of a page.',
  'sheet/emphasis': 'The main message does not stand out.',
  'sheet/heading-cues': 'A heading is not bold.',
  'sheet/file-size': 'A PDF is too large.',
  'sheet/pdf-ua': 'A PDF is not made for screen readers.',
  'explain/nothing': 'Nothing of the dataset fits what was asked for.',
  'dataset/schema': 'The dataset does not have the form that its schema asks for.',
  'dataset/hash': 'A dataset was made from other articles than those of the content.',
  'dataset/quote': 'A quote of a dataset is not what stands in the article.',
  'dataset/format': 'A dataset is of another version of the format.',
  'release/name': 'A folder of the content is called as the one of the releases, or a release otherwise than its file.',
  'release/schema': 'The record of a release does not have the form that its schema asks for.',
  'release/altered': 'The record of a release has been changed after it was written.',
  'release/exists': 'There is a release of that name already.',
  'release/stale': 'The printed sheets are not those that the content gives.',
  'dataset/changed': 'The committed dataset differs from the one that the content gives.',
  'settings/unknown-code': 'clinic.yaml sets or suppresses a code that does not exist.',
  'settings/floor': 'clinic.yaml turns off what may not be turned off.',
  'suppress/expired': 'A suppression is past its end.',
  'suppress/unused': 'A suppression suppresses nothing.',
} as const;

export type DiagnosticCode = keyof typeof catalogue;

/** An error of the content at a place. */
export function contentError(code: DiagnosticCode, place: Place, message: string, hint: string): Diagnostic {
  return {code, severity: 'error', message, hint, place};
}

/** A warning about the content at a place. */
export function contentWarning(code: DiagnosticCode, place: Place, message: string, hint: string): Diagnostic {
  return {code, severity: 'warning', message, hint, place};
}

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** Sorted by file, line, column and code, without exact repetitions. Returns a new array. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) =>
    [d.place.file, pad(d.place.line), pad(d.place.column), d.code, d.message].join('\u0000');
  const byKey = new Map(diagnostics.map((d) => [key(d), d]));
  return [...byKey.entries()].sort(([a], [b]) => compareText(a, b)).map(([, d]) => d);
}

const pad = (n: number | undefined) => String(n ?? 0).padStart(9, '0');
