import type {Terminal} from '../outside/terminal.ts';
import type {Workers} from '../outside/work/workers.ts';
import {flag, type Option, type Options, textOr} from './option.ts';
import type {Result} from './result.ts';

/** The forms in which problems and results can be printed; each command has its own. */
export type ReportForm = 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown';

/** In which order the help lists commands: as a clinic comes to need them. */
export const phases = ['begin', 'make', 'look', 'decide', 'hand out', 'take back'] as const;

/** All that the program knows of a command. `src/commands/<name>/command.ts` has it, and nothing else does. */
export type Command<O extends Options = Options> = {
  /** The word on the command line, and the name of its folder. */
  name: string;
  phase: (typeof phases)[number];
  /** A line in the list of all commands. */
  summary: string;
  /** What follows the name, one line a way to use it; where it is left out, it is made of operands and options. */
  usage?: readonly string[];
  /** What it does, in paragraphs; what is to be said behind the options is `note`. */
  about: string;
  note?: string;
  operands?: Operands;
  options: O;
  /** The forms of its report, where --format chooses one; the first is the usual one. */
  reports?: {forms: readonly ReportForm[]; help: string};
  /** Whether it writes files, so that 'Nothing was written' is worth saying. */
  writes: boolean;
  /** Whether the problems that it finds are its result, for standard output. */
  findsProblems?: true;
  /** Whether it can do without a content folder, or has nothing to do with one; else the folder must be there. */
  content?: 'optional' | 'none';
  /** What Ctrl-C leaves, as the end of a sentence that begins 'Interrupted'; nothing is written where it is left out. */
  kept?: string;
  /** Throws UsageError where options do not go together. */
  check?(asked: Asked<O>): void;
  run(asked: Asked<O>, world: World): Result | Promise<Result>;
};

type Operands = {
  /** As the usage line has them: 'OLD [NEW]'. */
  shown: string;
  least: number;
  most: number;
  /** What is expected where there are too few. */
  expected: string;
};

/** What one run is asked to do: the options of the command with their values, and what every command has. */
export type Asked<O extends Options = Options> = Readonly<
  Values<typeof commonOptions> & {operands: readonly string[]; report: ReportForm} & Values<O>
>;

type Values<O extends Options> = {[K in keyof O]: O[K] extends Option<infer T> ? T : never};

/**
 * What a command gets of the world beside what it opens itself. `closing` is aborted when the program is told to end;
 * `cwd` is the folder that it was started in, `commands` are all that there are; `workers` read what comes from others.
 */
export type World = {
  terminal: Terminal;
  closing: AbortSignal;
  cwd: string;
  commands: readonly Command[];
  workers: Workers;
};

/** Help and version are options too, but no command hears of them. */
export const commonOptions = {
  content: textOr('content', 'DIR', 'folder of clinic.yaml and the topics'),
  out: textOr('output', 'DIR', 'folder of what is made'),
  quiet: flag('say nothing but problems', {short: 'q'}),
  json: flag('print the result as JSON on standard output'),
  help: flag('this help', {short: 'h'}),
  version: flag('the version', {short: 'v'}),
} as const;

/** Keeps the types of the options, so that `run` knows what it is given. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command<O> => command;
