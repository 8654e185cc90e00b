import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {flagOf} from '../../src/command-line/option.ts';
import {optionsOf} from '../../src/command-line/read-command-line.ts';
import {commands} from '../../src/commands/commands.ts';
import {shells} from '../../src/commands/completion/shells.ts';
import {runHere} from '../support/run-here.ts';

const scriptOf = async (shell: string) => (await runHere(['completion', shell])).stdout;

/** What bash offers for the last of some words. */
async function offered(...words: string[]): Promise<string[]> {
  const list = words.map((word) => `'${word}'`).join(' ');
  const end = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _claimleaf; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const {stdout, stderr} = spawnSync('bash', ['-c', `${await scriptOf('bash')}\n${end}`], {encoding: 'utf8'});
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe('claimleaf completion', () => {
  test.for(shells)('for %s has every command, and every option of each', async (shell) => {
    const script = await scriptOf(shell);
    for (const command of commands) {
      expect(script).toContain(command.name);
      for (const [name, option] of optionsOf(command))
        expect(script).toContain(shell === 'fish' ? ` -l ${flagOf(name, option).slice(2)} ` : flagOf(name, option));
    }
  });

  test('is read by each shell that is here without a complaint', async () => {
    for (const shell of shells) {
      const {error, status, stderr} = spawnSync(shell, ['-n'], {input: await scriptOf(shell), encoding: 'utf8'});
      if (!error) expect([shell, status, stderr]).toEqual([shell, 0, '']);
    }
  });

  test('in bash completes commands, options and the words of both', async () => {
    expect(await offered('claimleaf', 'bu')).toEqual(['build']);
    expect(await offered('claimleaf', 'help', 'exp')).toEqual(['explain', 'export']);
    expect(await offered('claimleaf', 'build', '--fro')).toEqual(['--frozen']);
    expect(await offered('claimleaf', 'check', '--format', 's')).toEqual(['sarif']);
    expect(await offered('claimleaf', 'completion', 'f')).toEqual(['fish']);
    expect(await offered('claimleaf', 'build', '--content', '/us')).toEqual(['/usr']);
  });

  test('of another shell, or of none, is wrong usage', async () => {
    expect(await runHere(['completion', 'tcsh'])).toMatchObject({exitCode: 2, stdout: ''});
    expect((await runHere(['completion'])).stderr).toMatch(/^Found nothing behind 'completion', expected one of: bash/);
  });
});
