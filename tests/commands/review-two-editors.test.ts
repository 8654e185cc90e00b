/** Two people at one annotations.yaml, one of whose programs is killed: what was said to be written is there. */
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import type {Annotations} from '../../src/model/generated/annotations.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const program = fileURLToPath(new URL('write-verdicts.ts', import.meta.url));

/** Starts an editor; gives the numbers of the verdicts that it says are written. It is killed after `most` of them. */
function edit(content: string, name: string, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const child = spawn(process.execPath, [program, content, name, '50'], {stdio: ['ignore', 'pipe', 'inherit']});
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
    if (said.split('\n').length > most) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

test.each([3, 17, 31])('a kill after %i verdicts of one loses none of either', async (most) => {
  const comment = '# ours\n';
  const content = writeFiles(temporaryFolder(), {'eyes/annotations.yaml': `${comment}annotations: []\n`});
  const [all, some] = await Promise.all([edit(content, 'A. Person'), edit(content, 'B. Person', most)]);
  expect(all).toEqual(Array.from({length: 50}, (_, i) => String(i)));
  expect(some.length).toBeGreaterThanOrEqual(most);
  const text = readFileSync(join(content, 'eyes/annotations.yaml'), 'utf8');
  expect(text.startsWith(comment)).toBe(true);
  const {annotations} = parse(text) as Annotations;
  const by = (name: string) => annotations.filter((a) => a.by === name).map((a) => a.quote.slice(9, -1));
  expect(by('A. Person')).toEqual(all);
  // What it had written when it was killed, and could not say any more, is there, too.
  expect(by('B. Person').slice(0, some.length)).toEqual(some);
  expect(by('B. Person').length).toBeLessThanOrEqual(some.length + 1);
});

test('what a killed process has left beside the file goes with the next verdict', async () => {
  const content = writeFiles(temporaryFolder(), {
    'eyes/.claimleaf-annotations.yaml.lock': '4194304',
    'eyes/.annotations.yaml.4194304.new': 'annot',
  });
  expect(await edit(content, 'A. Person', 1)).not.toEqual([]);
  expect(readdirSync(join(content, 'eyes'))).not.toContain('.annotations.yaml.4194304.new');
});
