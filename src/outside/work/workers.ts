/**
 * A piece of work that is done by itself, of one file: what comes out follows from `shared`, `input` and the program
 * alone. Both are data, so that it can be done in another process.
 */
export type Piece<T> = {
  /** The file that it is about, as people know it. */
  file: string;
  task: TaskName;
  /** What many pieces have in common: the same object for all of them, so that it is sent and made ready once. */
  shared: object;
  input: object;
  /** How large it is, in bytes of its file: what tells how many processes are worth starting. */
  size: number;
  /** Whether something is what the task gives. */
  isResult: (value: unknown) => value is T;
};

/** What became of a piece: its result, or why nobody can do it. */
export type Done<T> = {value: T} | {crash: string};

/** Those who do pieces of work, each by itself; the results are in the order of the pieces. */
export type Workers = {
  /** @throws EnvironmentError where the machine, and not a file, stands in the way */
  run<T>(pieces: readonly Piece<T>[]): Promise<Done<T>[]>;
};

/** What makes itself ready with what pieces share, and then does one after the other. */
export type Task = (shared: never) => (input: never) => unknown;

/** What can be done by itself (tasks.ts). */
export type TaskName = 'read-article' | 'import-page';

/** How much a piece of work may take. */
export type WorkLimits = {
  /** MB of JavaScript's heap, and of all memory of the process. */
  heap: number;
  memory: number;
  /** Bytes of a result. */
  result: number;
  /** Seconds by the clock. It says nothing about a file: a busy machine takes longer. */
  deadline: number;
};
