/** A change of one file of a content in which nothing is wrong. */
export type Change = {
  file: string;
  /** What stands there when all is well; '' where the file is not there, or has nothing of the kind. */
  good: string;
  /** What stands there instead, or '' where the file is taken away. */
  bad: string;
  /** Bytes of the file that is made, where it is not UTF-8. */
  encoding?: 'latin1';
  /** How often the bad text stands there. */
  times?: number;
};

type ChangedBy =
  | 'check'
  | 'sheet'
  | 'link'
  | 'import'
  | 'again'
  | 'frozen'
  | 'diff'
  | 'review'
  | 'accept'
  | 'meanwhile'
  | 'print'
  | 'released'
  | 'propose'
  | 'merge'
  | 'suggest';

/**
 * An example: which command raises the code, and with which changes. 'link' makes the file a link to what `bad` names;
 * 'again' runs the import twice, with the bad text the second time; 'frozen' holds the dataset against one made before
 * the change, and 'diff' compares with it; 'review' decides on the first disagreement of two articles, 'accept' accepts a statement, and 'meanwhile'
 * changes something while the person is asked; 'print' releases sheets that were printed before the change, and
 * 'merge' imports a page, edits its article at the end, and imports the page again; 'suggest' accepts what is proposed first
 * for a topic of its own; 'released' checks the record of a release that was changed, and 'propose' imports the file (topic/stub.jsonl) as what
 * another program proposes. Of 'explain' and 'release' the words of the command line
 * make the difference; there is a release 'spring' already. 'never' is for what no input can raise, and says why.
 */
export type Example =
  | {by: ChangedBy; changes: readonly Change[]}
  | {by: 'explain'; good: string; bad: string}
  | {by: 'release'; good: string; bad: string}
  | {by: 'never'; because: string};
