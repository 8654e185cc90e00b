import {parseArgs} from 'node:util';
import {meant} from '../base/meant.ts';
import {visible} from '../base/visible.ts';
import {type Asked, type Command, commonOptions, type ReportForm} from './command.ts';
import {flagOf, type Option, type Options, oneOf} from './option.ts';
import {UsageError} from './usage-error.ts';

/** A command line as it was understood: the command, or null where none is named. */
export type CommandLine = {
  command: Command | null;
  asked: Asked;
  /** Names, in code, of the options that stand on it. */
  given: ReadonlySet<string>;
  help: boolean;
  version: boolean;
};

/** What may be asked of no command at all. */
const noCommand: Pick<Command, 'name' | 'options' | 'operands' | 'reports' | 'writes'> = {
  ...{name: '', options: {}, writes: false},
};

/** Finds the command and reads its options. Throws UsageError. */
export function readCommandLine(argv: readonly string[], commands: readonly Command[]): CommandLine {
  refuseOddWords(argv);
  const name = split(argv, commands).operands[0];
  const command = commands.find((c) => c.name === name) ?? null;
  if (name !== undefined && !command) {
    const names = [...commands.map((c) => c.name), 'help', 'version'];
    throw new UsageError(`Found the command '${name}', expected one of: ${names.join(', ')}${meant(name, names)}`);
  }
  return {command, ...read(argv, command ?? noCommand, commands)};
}

/** Longest word of a command line, in UTF-16 units: no path of any system is longer. */
const longestWord = 4096;

/** Refuses what no file, id or day has, before anything is looked for or printed of it. Throws UsageError. */
function refuseOddWords(words: readonly string[]): void {
  for (const word of words) {
    if (word.length > longestWord)
      throw new UsageError(
        `Found a word of ${word.length} characters ('${visible(word.slice(0, 40))}…'), expected at most ${longestWord}.`,
      );
    if (visible(word) !== word)
      throw new UsageError(`Found '${visible(word.slice(0, 200))}', expected characters that are seen alone.`);
  }
}

/** What is asked of a command that is known, by the command line that names it. Throws UsageError. */
export function askedOf<O extends Options>(command: Command<O>, ...argv: readonly string[]): Asked<O> {
  return read([command.name, ...argv], command, [command]).asked as Asked<O>;
}

function read<O extends Options>(
  argv: readonly string[],
  command: Pick<Command<O>, 'name' | 'options' | 'operands' | 'reports' | 'check' | 'writes'>,
  commands: readonly Pick<Command<O>, 'name' | 'options' | 'reports'>[],
): Omit<CommandLine, 'command'> {
  const {found, operands} = split(argv, commands);
  const known = optionsOf(command);
  for (const {name, raw} of found)
    if (!known.has(name)) throw new UsageError(unknown(name, raw, command.name, known, commands));
  const given = new Map(found.map((o) => [o.name, givenOf(o, known.get(o.name))]));
  const help = given.get('help') === true;
  const values = Object.fromEntries(
    [...known]
      .filter(([name]) => !help || name in commonOptions)
      .map(([name, option]) => [name, option.read(given.get(name), flagOf(name))]),
  );
  const json = given.get('json') === true;
  const report = (command.reports && (values.format as ReportForm | null)) ?? (json ? 'json' : 'pretty');
  const out = draftFolder(values, command.writes && !given.has('out'));
  const asked = {...values, ...out, operands: operands.slice(1), report} as Asked<O>;
  if (!help) {
    checkOperands(asked.operands, command);
    if (json && report !== 'json')
      throw new UsageError(`Found --json with --format ${report}, expected one of the two.`);
    command.check?.(asked);
  }
  const version = given.get('version') === true;
  return {asked: asked as Asked, given: new Set(given.keys()), help, version};
}

/** What is made as a draft stands in a folder of its own, beside what was accepted, unless another was named. */
const draftFolder = ({draft, out}: Record<string, unknown>, isFree: boolean): {out?: string} =>
  draft === true && isFree ? {out: `${out}/draft`} : {};

/** All options of a command by their names in code: its own, the form of its report, and those of every command. */
export function optionsOf({
  options,
  reports,
}: Pick<Command, 'options' | 'reports'>): ReadonlyMap<string, Option<unknown>> {
  return new Map<string, Option<unknown>>([
    ...(reports ? [['format', oneOf(reports.forms, 'F', reports.help)] as const] : []),
    ...Object.entries(options),
    ...Object.entries(commonOptions),
  ]);
}

/** An option as it stands on the command line: `raw` is '-j' or '--no-cache', `name` that in code. */
type GivenOption = {name: string; raw: string; value: string | undefined; isJoined: boolean};

/** Takes the words apart. That needs to know which options are followed by a value, of whichever command they are. */
function split(
  argv: readonly string[],
  commands: readonly Pick<Command, 'options' | 'reports'>[],
): {found: GivenOption[]; operands: string[]} {
  const all = new Map(commands.flatMap((c) => [...optionsOf(c)]).concat(Object.entries(commonOptions)));
  const options = [...all].map(([name, {kind, short}]) => [
    flagOf(name).slice(2),
    {type: kind === 'flag' ? 'boolean' : 'string', ...(short ? {short} : {})},
  ]);
  const {tokens} = parseArgs({
    ...{args: [...argv], options: Object.fromEntries(options), tokens: true},
    ...{allowPositionals: true, allowNegative: true, strict: false},
  });
  return {
    operands: tokens.flatMap((t) => (t.kind === 'positional' ? t.value : [])),
    found: tokens.flatMap((t) =>
      t.kind === 'option'
        ? {name: inCode(t.name), raw: t.rawName, value: t.value, isJoined: t.inlineValue === true}
        : [],
    ),
  };
}

/** 'dry-run' -> 'dryRun'. A name with capitals is none of ours, whatever it looks like in code. */
const inCode = (name: string) =>
  /[A-Z]/.test(name) ? `--${name}` : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function unknown(
  name: string,
  raw: string,
  command: string,
  known: ReadonlyMap<string, Option<unknown>>,
  commands: readonly Pick<Command, 'name' | 'options' | 'reports'>[],
): string {
  const own = [...known].map(([key, option]) => flagOf(key, option));
  const elsewhere = commands.filter((c) => optionsOf(c).has(name)).map((c) => c.name);
  if (elsewhere.length > 0 && command === '') return `Found ${raw}, which needs a command before it.`;
  return elsewhere.length > 0
    ? `Found ${raw}, which '${command}' does not take (${elsewhere.join(', ')} can), expected one of: ${own.join(', ')}.`
    : `Found ${raw}, expected one of: ${own.join(', ')}${meant(raw, own)}`;
}

function givenOf({raw, value, isJoined}: GivenOption, option: Option<unknown> | undefined): string | boolean {
  if (option?.kind === 'flag') {
    if (value !== undefined) throw new UsageError(`Found ${raw}=${value}, expected ${raw} without a value.`);
    return !raw.startsWith('--no-');
  }
  if (value === undefined || raw.startsWith('--no-'))
    throw new UsageError(`Found ${raw} without a value, expected ${raw} ${option?.value}.`);
  if (!isJoined && /^-./.test(value))
    throw new UsageError(`Found ${raw} ${value}, expected a value that is no option; ${raw}=${value} makes it one.`);
  return value;
}

const mostWords = ['no more words', 'one word at most', 'two words at most'];

function checkOperands(operands: readonly string[], {name, operands: own}: Pick<Command, 'name' | 'operands'>): void {
  const {least, most, expected} = own ?? {least: 0, most: 0, expected: ''};
  if (operands.length > most)
    throw new UsageError(
      `Found '${operands.at(-1)}', expected ${mostWords[most] ?? `${most} words at most`} after '${name}'.`,
    );
  if (operands.length < least) throw new UsageError(`Found nothing behind '${name}', expected ${expected}.`);
}
