/** Scripts that complete a command line, made of the commands' own definitions: nothing in them is written twice. */

import {must} from '../../base/must.ts';
import type {Command} from '../../command-line/command.ts';
import {flagOf, type Option} from '../../command-line/option.ts';
import {optionsOf} from '../../command-line/read-command-line.ts';
import type {Result} from '../../command-line/result.ts';
import {shells} from './shells.ts';

/** The script for the shell that is asked for. */
export function completion({operands}: {operands: readonly string[]}, commands: readonly Command[]): Result {
  const shell = must(
    shells.find((known) => known === operands[0]),
    'the shell is checked (command.ts)',
  );
  const text = scripts[shell](commands.map(describe));
  return {diagnostics: [], summary: [], text, json: {shell, script: text}};
}

/** A command as shells see it. */
type Described = {name: string; summary: string; flags: readonly Flag[]; words: readonly string[]};
type Flag = {
  flag: string;
  short?: string;
  help: string;
  takes: 'nothing' | 'words' | 'folder' | 'file' | 'text';
  words: readonly string[];
};

function describe(command: Command): Described {
  const {name, summary, operands} = command;
  return {
    ...{name, summary, flags: [...optionsOf(command)].map(toFlag)},
    words: operands && /^[a-z]+(\|[a-z]+)+$/.test(operands.shown) ? operands.shown.split('|') : [],
  };
}

function toFlag([name, option]: readonly [string, Option<unknown>]): Flag {
  const {kind, value, words = [], short, help} = option;
  const ofValue = value === 'DIR' ? 'folder' : /^(FILE…?|PATH)$/.test(value) ? 'file' : 'text';
  const takes = kind === 'flag' ? 'nothing' : words.length > 0 ? 'words' : ofValue;
  const [line = name] = help.split('\n');
  return {flag: flagOf(name, option), ...(short ? {short} : {}), help: line.trim(), takes, words};
}

const scripts: Record<(typeof shells)[number], (commands: readonly Described[]) => string> = {bash, zsh, fish};

function bash(commands: readonly Described[]): string {
  const names = [...commands.map(({name}) => name), 'help', 'version'].join(' ');
  const cases = commands.map(({name, flags, words}) => {
    const asked = flags
      .filter(({takes}) => takes !== 'nothing')
      .map((flag) => `      ${pattern(flag)}) ${offer(flag)}; return ;;`);
    return `  ${name})
    case "$before" in
${asked.join('\n')}
    esac
    options='${flags.map(({flag}) => flag).join(' ')}'
    words='${words.join(' ')}' ;;`;
  });
  return `# Completion of claimleaf for bash, made by \`claimleaf completion bash\`.
_claimleaf() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options='' words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ] || { [ "$COMP_CWORD" -eq 2 ] && [ "$before" = help ]; }; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  *) return ;;
  esac
  case "$word" in
  -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
  *)
    if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
    else COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}
complete -o filenames -F _claimleaf claimleaf`;
}

const pattern = ({flag, short}: Flag) => (short ? `${flag}|-${short}` : flag);

/** What bash offers behind an option that takes a value. */
function offer({takes, words}: Flag): string {
  if (takes === 'words') return `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))`;
  if (takes === 'folder') return 'COMPREPLY=($(compgen -d -- "$word"))';
  return takes === 'file' ? 'COMPREPLY=($(compgen -f -- "$word"))' : ':';
}

function zsh(commands: readonly Described[]): string {
  const names = [...commands, ...asCommands].map(({name, summary}) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(({name, flags, words}) => {
    const lines = flags.flatMap((flag) =>
      [flag.flag, ...(flag.short ? [`-${flag.short}`] : [])].map(
        (written) => `      ${quoted(specification(written, flag))}`,
      ),
    );
    const operand = words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files';
    return `  ${name})\n    _arguments \\\n${[...lines, `      ${quoted(operand)}`].join(' \\\n')} ;;`;
  });
  return `#compdef claimleaf
# Completion of claimleaf for zsh, made by \`claimleaf completion zsh\`.
_claimleaf() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )) || [[ $CURRENT == 3 && $words[2] == help ]]; then
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _claimleaf ]; then _claimleaf "$@"; else compdef _claimleaf claimleaf; fi`;
}

function specification(written: string, {help, takes, words}: Flag): string {
  const about = `${written}[${help.replace(/[[\]:\\]/g, '\\$&')}]`;
  if (takes === 'nothing') return about;
  const actions = {words: `(${words.join(' ')})`, folder: '_files -/', file: '_files', text: ' '};
  return `${about}:value:${actions[takes]}`;
}

function fish(commands: readonly Described[]): string {
  const first = [...commands, ...asCommands].map(
    ({name, summary}) => `complete -c claimleaf -n __fish_use_subcommand -f -a ${name} -d ${escaped(summary)}`,
  );
  const rest = commands.flatMap(({name, flags, words}) => {
    const when = `complete -c claimleaf -n '__fish_seen_subcommand_from ${name}'`;
    return [
      ...(words.length > 0 ? [`${when} -f -a '${words.join(' ')}'`] : []),
      ...flags.map((flag) => `${when} ${inFish(flag)}`),
    ];
  });
  const names = commands.map(({name}) => name).join(' ');
  return [
    '# Completion of claimleaf for fish, made by `claimleaf completion fish`.',
    ...first,
    `complete -c claimleaf -n '__fish_seen_subcommand_from help' -f -a '${names}'`,
    ...rest,
  ].join('\n');
}

function inFish({flag, short, help, takes, words}: Flag): string {
  const name = `-l ${flag.slice(2)}${short ? ` -s ${short}` : ''}`;
  const values = {
    nothing: '',
    words: ` -x -a '${words.join(' ')}'`,
    folder: " -x -a '(__fish_complete_directories)'",
    file: ' -r -F',
    text: ' -x',
  };
  return `${name}${values[takes]} -d ${escaped(help)}`;
}

/** Words that stand in the place of a command. */
const asCommands = [
  {name: 'help', summary: 'what a command does, and its options'},
  {name: 'version', summary: 'the version'},
];

/** As one word of a shell such as bash and zsh. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** As one word of fish. */
const escaped = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
