// Generated from schemas/diagnostics.schema.json by "npm run fix". Do not edit.

/**
 * What every command prints with --json, and `claimleaf check` with --format json: the problems of the content, or what stopped the program.
 */
export type Diagnostics = FinishedRun | StoppedRun;

/**
 * The command came to its end. Exit code 0 where ok is true, else 1.
 */
export interface FinishedRun {
  /**
   * Whether there is no error. Warnings do not count.
   */
  ok: boolean;
  /**
   * How many problems of each severity there are.
   */
  counts: {
    /**
     * Problems that stop a build.
     */
    errors: number;
    /**
     * Problems that a person should look at.
     */
    warnings: number;
    /**
     * What is good to know.
     */
    infos: number;
  };
  /**
   * Every problem, sorted by file, line, column and code.
   *
   * @maxItems 1000000
   */
  diagnostics: Problem[];
  /**
   * The figures at the end of the command, for people: their names and words may change.
   */
  summary: {
    /**
     * A figure in words.
     */
    [k: string]: string | undefined;
  };
  /**
   * What the command found; differs from command to command. For check: the units of the articles that were not mapped to claims, the likeliest claims first (unmapped), and how many statements wait for a person, by topic and by sheet (waiting).
   */
  result?: {
    [k: string]: unknown | undefined;
  };
}
/**
 * One problem.
 */
export interface Problem {
  /**
   * Which rule found it; a code never changes its meaning.
   */
  code: string;
  /**
   * An error stops a build; a warning and an info do not.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What was found and what was expected. May quote the content.
   */
  message: string;
  /**
   * What to do about it; empty where nothing more is known.
   */
  hint: string;
  place: ProblemPlace;
  /**
   * The other place, where two things clash.
   */
  related?: {
    place: ProblemPlace;
    /**
     * What stands there.
     */
    message: string;
  };
}
/**
 * A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end column is the one behind the last character. Without a line the whole file is meant.
 */
export interface ProblemPlace {
  /**
   * Path below the content folder, with forward slashes; the path as it was given for a file that is not of the content.
   */
  file: string;
  /**
   * The first line.
   */
  line?: number;
  /**
   * The first column.
   */
  column?: number;
  /**
   * The last line.
   */
  endLine?: number;
  /**
   * The column behind the last character.
   */
  endColumn?: number;
}
/**
 * The machine stood in the way. Exit code 3.
 */
export interface StoppedRun {
  /**
   * Always false.
   */
  ok: false;
  /**
   * What stopped the program.
   */
  error: {
    /**
     * Name of the reason.
     */
    code: string;
    /**
     * What went wrong.
     */
    message: string;
    /**
     * What to do about it.
     */
    hint: string;
  };
}
