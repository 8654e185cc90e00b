import type {Described} from '../settings.ts';

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

/**
 * An example: which command raises the code, and with which changes. 'link' makes the file a link to what `bad` names;
 * 'again' runs the import twice, with the bad text the second time; 'frozen' holds the dataset against one made before
 * the change; 'never' is for what no input can raise, and says why.
 */
export type Example =
  | {by: 'check' | 'sheet' | 'link' | 'import' | 'again' | 'frozen'; changes: readonly Change[]}
  | {by: 'explain'; good: string; bad: string}
  | {by: 'never'; because: string};

/** What a stage says with a code: it is raised where the problem is seen first, and explained here. */
export type StageRule = Described & {
  /** What it asks, in one sentence. */
  asks: string;
  /** Where the demand comes from. */
  source: string;
  /** What to do about it. */
  hint: string;
  example: Example;
};

/** Errors that no setting makes weaker: what they are about cannot be used, so that nothing sound could come of it. */
export const needed = {severity: 'error', because: 'nothing sound can be made of what is wrong'} as const;
