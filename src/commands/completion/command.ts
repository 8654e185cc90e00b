import {defineCommand} from '../../command-line/command.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {shells} from './shells.ts';

export const command = defineCommand({
  name: 'completion',
  phase: 'begin',
  summary: 'what makes a shell complete commands and options',
  about: `Prints a script with which a shell completes commands, options and their words. Each goes into a file that the shell reads:
  bash  claimleaf completion bash > ~/.local/share/bash-completion/completions/claimleaf
  zsh   claimleaf completion zsh > a folder of $fpath/_claimleaf
  fish  claimleaf completion fish > ~/.config/fish/completions/claimleaf.fish`,
  operands: {shown: shells.join('|'), least: 1, most: 1, expected: `one of: ${shells.join(', ')}`},
  options: {},
  writes: false,
  content: 'none',
  check({operands: [shell]}) {
    if (!shells.some((known) => known === shell))
      throw new UsageError(`Found the shell '${shell}', expected one of: ${shells.join(', ')}.`);
  },
  run: async (asked, {commands}) => (await import('./completion.ts')).completion(asked, commands),
});
