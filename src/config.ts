import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {isDay} from './base/days.ts';
import {type ExportFormat, exportFormats} from './model/export-format.ts';

export const formats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type Format = (typeof formats)[number];

/** What one run of the program is asked to do. */
export type Config = Readonly<{
  command: string;
  operands: readonly string[];
  /** Folder of the articles. */
  content: string;
  /** Folder of what is made. */
  out: string;
  help: boolean;
  version: boolean;
  quiet: boolean;
  json: boolean;
  /** Which sheets to print, as a glob over topic/sheet; null for all. */
  only: string | null;
  /** How many sheets are printed at once. */
  jobs: number;
  cache: boolean;
  frozen: boolean;
  /** Whether `check` prints the sheets in memory and judges their pages. */
  print: boolean;
  /** How `check` tells what it found. */
  format: Format | 'markdown';
  /** The one format to export, or null for all of them. */
  exported: ExportFormat | null;
  /** The topic that articles are imported into or that alone is exported, or null. */
  topic: string | null;
  /** Day on which the files to import were saved, or null for the topic's own. */
  retrieved: string | null;
  /** Title of the imported article, or null for the one in the file. */
  title: string | null;
  dryRun: boolean;
  update: boolean;
  /** Words to look for among the claims and on the sheets, or null. */
  text: string | null;
  /** Whether the review queue is listed and not asked. */
  list: boolean;
  /** The id of what is decided without asking, and the decision; null where it is not given. */
  decide: string | null;
  verdict: string | null;
  prefer: string | null;
  by: string | null;
  why: string | null;
  wording: string | null;
  rating: string | null;
  /** Day of the decision or of the release, or the one on which review dates are judged, YYYY-MM-DD. */
  on: string | null;
  /** Whether a sheet is explained down to the quotes. */
  quotes: boolean;
  /** Whether `diff` ends with 1 where something has changed. */
  exitCode: boolean;
  /** Where a dataset stands in a git revision, seen from this folder; null for the one of the output folder. */
  file: string | null;
  /** Name of a release, or null for the next one of the year. */
  name: string | null;
  /** Id of a claim whose papers are looked for, or null. */
  claim: string | null;
  /** A git revision since which changes count, or null. */
  since: string | null;
}>;

/** The command line is wrong: the message says what was found and expected. Exit code 2. */
export class UsageError extends Error {}

const options = {
  content: {type: 'string'},
  out: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'},
  quiet: {type: 'boolean', short: 'q'},
  json: {type: 'boolean'},
  only: {type: 'string'},
  jobs: {type: 'string', short: 'j'},
  cache: {type: 'boolean'},
  frozen: {type: 'boolean'},
  print: {type: 'boolean'},
  format: {type: 'string'},
  text: {type: 'string'},
  quotes: {type: 'boolean'},
  topic: {type: 'string'},
  retrieved: {type: 'string'},
  title: {type: 'string'},
  'dry-run': {type: 'boolean'},
  update: {type: 'boolean'},
  list: {type: 'boolean'},
  decide: {type: 'string'},
  verdict: {type: 'string'},
  prefer: {type: 'string'},
  by: {type: 'string'},
  why: {type: 'string'},
  wording: {type: 'string'},
  rating: {type: 'string'},
  on: {type: 'string'},
  'exit-code': {type: 'boolean'},
  file: {type: 'string'},
  name: {type: 'string'},
  claim: {type: 'string'},
  since: {type: 'string'},
} as const;

type OptionName = keyof typeof options;

/** Options that each command takes beside the common ones. */
export const optionsOf: Readonly<Record<string, readonly OptionName[]>> = {
  import: ['topic', 'dry-run', 'retrieved', 'title', 'update'],
  build: ['only', 'jobs', 'cache', 'frozen'],
  dataset: ['frozen'],
  export: ['format', 'topic'],
  check: ['format', 'print', 'jobs', 'cache'],
  explain: ['text', 'quotes'],
  review: ['list', 'topic', 'decide', 'verdict', 'prefer', 'by', 'why', 'wording', 'rating', 'on'],
  diff: ['format', 'exit-code', 'file'],
  release: ['name', 'on'],
  recall: ['claim', 'since', 'on', 'file', 'format'],
  init: [],
};

const common: readonly OptionName[] = ['content', 'out', 'help', 'version', 'quiet', 'json'];
const mostOperands: Readonly<Record<string, number>> = {init: 1, explain: 1, diff: 2, import: 1000};

const mostWords = ['no more words', 'one word at most', 'two words at most'];

/** The forms in which a command can report, where it can in several. */
const formatsOf: Readonly<Record<string, readonly Config['format'][]>> = {
  check: formats,
  diff: ['pretty', 'json', 'markdown'],
  recall: ['pretty', 'json', 'markdown'],
};

/** Reads the command line. Throws UsageError. */
export function readConfig(argv: readonly string[]): Config {
  const parsed = parse(argv);
  const {values, positionals} = parsed;
  const [command = '', ...operands] = positionals;
  if (command !== '' && !Object.hasOwn(optionsOf, command))
    throw new UsageError(`Found the command '${command}', expected one of: ${Object.keys(optionsOf).join(', ')}.`);
  const allowed = [...common, ...(optionsOf[command] ?? [])];
  for (const name of Object.keys(values) as OptionName[])
    if (!allowed.includes(name))
      throw new UsageError(
        `Found --${name}, which ${command === '' ? 'needs a command before it' : `'${command}' does not take`}.`,
      );
  if (operands.length > (mostOperands[command] ?? 0))
    throw new UsageError(
      `Found '${operands.at(-1)}', expected ${mostWords[mostOperands[command] ?? 0]} after '${command}'.`,
    );
  if (command === 'import' && !values.help) checkImport(operands, values);
  if (command === 'review' && !values.help) checkReview(values);
  if (command === 'diff' && !values.help && operands.length === 0)
    throw new UsageError("Found nothing behind 'diff', expected a dataset or a git revision, such as HEAD.");
  checkHistory(values);
  return Object.freeze({
    command,
    operands,
    content: values.content ?? 'content',
    out: values.out ?? 'output',
    help: values.help ?? false,
    version: values.version ?? false,
    quiet: values.quiet ?? false,
    json: values.json ?? false,
    only: values.only ?? null,
    jobs: values.jobs === undefined ? Math.min(4, availableParallelism() + 1) : readJobs(values.jobs),
    cache: values.cache ?? true,
    frozen: values.frozen ?? false,
    print: values.print ?? true,
    topic: values.topic ?? null,
    retrieved: values.retrieved ?? null,
    title: values.title ?? null,
    dryRun: values['dry-run'] ?? false,
    update: values.update ?? false,
    text: values.text ?? null,
    list: values.list ?? false,
    decide: values.decide ?? null,
    verdict: values.verdict ?? null,
    prefer: values.prefer ?? null,
    by: values.by ?? null,
    why: values.why ?? null,
    wording: values.wording ?? null,
    rating: values.rating ?? null,
    on: values.on ?? null,
    quotes: values.quotes ?? false,
    exported: command === 'export' && values.format !== undefined ? readExportFormat(values.format) : null,
    exitCode: values['exit-code'] ?? false,
    file: values.file ?? null,
    name: values.name ?? null,
    claim: values.claim ?? null,
    since: values.since ?? null,
    format: readFormat(command === 'export' ? undefined : values.format, values.json ?? false, formatsOf[command]),
  });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({args: [...argv], options, allowPositionals: true, allowNegative: true, strict: true});
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? 'The command line cannot be read.');
  }
}

function checkImport(
  operands: readonly string[],
  {topic, title, retrieved}: {topic?: string; title?: string; retrieved?: string},
): void {
  if (operands.length === 0) throw new UsageError("Found no file behind 'import', expected at least one.");
  if (topic === undefined) throw new UsageError('Found no --topic, expected the name of a topic.');
  if (title !== undefined && (operands.length > 1 || title.trim() === ''))
    throw new UsageError('Found --title with several files or without words, expected one file and its title.');
  if (retrieved !== undefined && !isDay(retrieved))
    throw new UsageError(`Found --retrieved ${retrieved}, expected a day as YYYY-MM-DD.`);
}

/** What --decide needs, and what belongs to it alone. */
const decided = ['verdict', 'why'] as const;
const onlyDecided = [...decided, 'prefer', 'wording', 'rating'] as const;

function checkReview(values: Partial<Record<OptionName, string | boolean>>): void {
  if (values.list && values.decide !== undefined)
    throw new UsageError('Found --list and --decide, expected one of them.');
  if (values.decide === undefined) {
    const stray = onlyDecided.find((name) => values[name] !== undefined);
    if (stray) throw new UsageError(`Found --${stray} without --decide, expected the id of what is decided.`);
    if (values.json && !values.list) throw new UsageError('Found --json, expected --list or --decide with it.');
  } else {
    const missing = [...decided, 'by' as const].find((name) => values[name] === undefined);
    if (missing)
      throw new UsageError(`Found --decide without --${missing}, expected it with --verdict, --by and --why.`);
  }
  if (values.on !== undefined && !isDay(String(values.on)))
    throw new UsageError(`Found --on ${values.on}, expected a day as YYYY-MM-DD.`);
}

function readJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 32)
    throw new UsageError(`Found --jobs ${text}, expected a whole number from 1 to 32.`);
  return jobs;
}

function readFormat(
  text: string | undefined,
  json: boolean,
  known: readonly Config['format'][] = ['pretty', 'json'],
): Config['format'] {
  if (text === undefined) return json ? 'json' : 'pretty';
  const format = known.find((name) => name === text);
  if (!format) throw new UsageError(`Found --format ${text}, expected one of: ${known.join(', ')}.`);
  if (json && format !== 'json') throw new UsageError(`Found --json with --format ${text}, expected one of the two.`);
  return format;
}

function readExportFormat(text: string): ExportFormat {
  const format = exportFormats.find((name) => name === text);
  if (format) return format;
  throw new UsageError(`Found --format ${text}, expected ${exportFormats.join(' or ')}.`);
}

function checkHistory({name, on, claim}: {name?: string; on?: string; claim?: string}): void {
  if (name !== undefined && !(/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name) && name.length <= 40))
    throw new UsageError(
      `Found --name ${name}, expected at most 40 small letters and digits, with single dots or hyphens between them.`,
    );
  if (on !== undefined && !isDay(on)) throw new UsageError(`Found --on ${on}, expected a day as YYYY-MM-DD.`);
  if (claim !== undefined && !/^c-[0-9a-f]{10}$/.test(claim))
    throw new UsageError(`Found --claim ${claim}, expected the id of a claim, such as c-0123456789.`);
}
