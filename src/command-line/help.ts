import {type Command, commonOptions, phases} from './command.ts';
import {flagOf, type Option} from './option.ts';
import {optionsOf} from './read-command-line.ts';

/** Where the column of the defaults begins. */
const defaultsAt = 62;

/** The help of the program: all its commands, as a clinic comes to need them. */
export function helpOfProgram(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({name}) => name.length)) + 3;
  const ordered = phases.flatMap((phase) => commands.filter((command) => command.phase === phase));
  return [
    'claimleaf: articles in, a dataset of claims and printed sheets out.',
    'Usage: claimleaf COMMAND [OPTIONS]',
    ['Commands', ...ordered.map(({name, summary}) => `  ${name.padEnd(width)}${summary}`)].join('\n'),
    '`claimleaf COMMAND --help` says more. docs/first-hour.md leads from saved pages to a first sheet.',
    common,
  ].join('\n\n');
}

/** The help of a command: how it is called, what it does, its options. */
export function helpOfCommand(command: Command): string {
  const {about, note} = command;
  const own = [...optionsOf(command)].filter(([name]) => !(name in commonOptions));
  return [
    usage(command, own),
    about,
    ...(own.length > 0 ? [table(own)] : []),
    ...(note === undefined ? [] : [note]),
    common,
  ].join('\n\n');
}

type Row = readonly [name: string, option: Option<unknown>];

function usage({name, operands, usage: own}: Command, options: readonly Row[]): string {
  const made = () => [operands?.shown, ...options.map(inUsage)].filter(Boolean).join(' ');
  return (own ?? [made()])
    .map((words, i) => `${i === 0 ? 'Usage: ' : '       '}claimleaf ${`${name} ${words}`.trimEnd()}`)
    .join('\n');
}

/** '--topic TOPIC', '[--only GLOB]', '[--format pretty|json]' */
function inUsage([name, option]: Row): string {
  const value = option.words?.join('|') ?? option.value;
  const words = `${flagOf(name, option)}${value && ` ${value}`}`;
  return option.isRequired ? words : `[${words}]`;
}

/** One option a line, or several where its help has several; defaults below each other. */
function table(options: readonly Row[]): string {
  const left = options.map(([name, option]) => {
    const value = option.value && ` ${option.value}`;
    return `${flagOf(name, option)}${value}${option.short ? `, -${option.short}${value}` : ''}`;
  });
  const width = Math.max(...left.map((words) => words.length)) + 2;
  return options
    .map(([, {help, otherwise}], i) => {
      const lines = `  ${left[i]?.padEnd(width)}${help.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`;
      return otherwise === undefined ? lines : `${lines.padEnd(defaultsAt - 2)}  (default: ${otherwise})`;
    })
    .join('\n');
}

const common = `Options of every command
${table(Object.entries(commonOptions))}

Exit codes
  0 fine   1 the content has errors   2 wrong usage   3 the machine stands in the way   130, 143 interrupted`;
