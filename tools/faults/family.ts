import type {Random} from '../mutate/random.ts';

/** Files by their path below a folder, with forward slashes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Where a trial works: an empty folder of its own, and nothing that another trial could see. */
export type Lab = {folder: string};

/** One thing that is tried. */
export type Trial = {
  /** The row of the table that it counts in, such as 'markdown as an article'. */
  row: string;
  /** What tells it from the others of its row; the same for the same seed. */
  name: string;
  /** Null where the promise held; otherwise what was found, in a sentence. What it throws counts as a failure, too. */
  run(lab: Lab): Promise<string | null>;
};

/** One promise of the program, and how it is tried. */
export type Family = {
  name: string;
  /** What holds where a trial holds. */
  promise: string;
  /** How many trials are a full count. */
  full: number;
  /** Part of the full count that a run without `--all` does, where a tenth is too many or too few. */
  part?: number;
  /** No trial takes as long, in seconds, on a machine that is ten times too slow: what does is ended, and has failed. */
  limitS: number;
  /** Whether several trials may run beside each other. Where processes or memory are counted they may not. */
  together?: boolean;
  /** Needs what not every machine has; says what is missing, or null. */
  missing?(): string | null;
  /** Exactly so many trials, or all that there are where there are fewer. The same numbers give the same trials. */
  trials(random: Random, count: number): readonly Trial[];
};

/** What became of a trial; `index` is its place among the trials of its family. */
export type Result = {index: number; row: string; name: string; why: string | null};
