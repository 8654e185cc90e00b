/** `claimleaf review` as a person has it: on a terminal, by keys. `script` (of Linux and macOS) makes the terminal. */
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {writeDisputed, writeSmallWaiting} from '../support/disputed-content.ts';
import {runClaimleaf} from '../support/run-claimleaf.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const ctrlC = '\u0003';

/** Presses keys, each when its question is on the screen; returns what was shown and how it ended. */
function type(
  content: string,
  columns: number,
  steps: readonly (readonly [question: string, keys: string])[],
  only = 'conflicts',
) {
  const command = `stty cols ${columns} rows 60; exec '${process.execPath}' '${cli}' review --only ${only} --content '${content}'`;
  const env = {...process.env, TERM: 'xterm', NO_COLOR: '1', SOURCE_DATE_EPOCH: '1767312000'};
  const isMac = process.platform === 'darwin';
  const child = spawn('script', isMac ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qec', command, '/dev/null'], {
    env,
  });
  const waiting = [...steps];
  let screen = '';
  let unseen = '';
  child.stdout.on('data', (part) => {
    screen += part;
    unseen += part;
    const [next] = waiting;
    if (!next || !unseen.includes(next[0])) return;
    waiting.shift();
    unseen = '';
    child.stdin.write(next[1]);
  });
  return new Promise<{exitCode: number | null; screen: string; unasked: number}>((resolve) => {
    child.once('close', (exitCode) => resolve({exitCode, screen, unasked: waiting.length}));
  });
}

const enter = '\r';
const reason = 'The second article says so of another wind.';
const answers = [
  ['What do you decide?', 'n'],
  ['Words to print instead', enter],
  ['How certain is the evidence?', '3'],
  ['Who decides?', `\u0015A. Person${enter}`],
  ['Why?', `ok${enter}`],
  ["Found 'ok'", `\u0015${reason}${enter}`],
] as const;

test('keys decide; Ctrl-C at the next question keeps it and ends with 130', async () => {
  const content = writeDisputed(temporaryFolder());
  const {exitCode, screen, unasked} = await type(content, 100, [...answers, ['What do you decide?', ctrlC]]);
  expect({exitCode, unasked}).toEqual({exitCode: 130, unasked: 0});
  expect(screen).toMatch(/“\[Wind can cause dry eyes\]\.” +│ “\[Wind does not cause dry eyes\]\.”/);
  expect(screen).toContain('Written to eyes/decisions.yaml.');
  expect(parse(readFileSync(join(content, 'eyes/decisions.yaml'), 'utf8')).decisions).toMatchObject([
    {verdict: 'narrower', rating: 'low', by: 'A. Person', on: '2026-01-02', why: reason},
  ]);
});

test('Ctrl-C in the middle of a decision writes nothing of it', async () => {
  const content = writeDisputed(temporaryFolder());
  const {exitCode} = await type(content, 70, [...answers.slice(0, 4), ['Why?', `half a rea${ctrlC}`]]);
  expect(exitCode).toBe(130);
  expect(existsSync(join(content, 'eyes/decisions.yaml'))).toBe(false);
});

test('a row is answered by single keys, also where they come at once; Ctrl-C keeps them', async () => {
  const content = writeSmallWaiting(temporaryFolder());
  const steps = [
    ['q quit', `1${enter}`],
    ['Who are you?', `\u0015A. Person${enter}`],
    ['row 2 of', 'r'],
    ['row 3 of', 'u'],
    ['Taken back.', 's'],
    ['row 3 of', ctrlC],
  ] as const;
  const {exitCode, screen, unasked} = await type(content, 90, steps, 'rows');
  // Between two screens Ctrl-C ends the process itself, without a word; while it waits for a key, it says what is kept.
  expect({exitCode, unasked}).toEqual({exitCode: 130, unasked: 0});
  expect(screen).toMatch(/row 1 of \d+, article dry-eyes 1 of \d+/);
  const {annotations} = parse(readFileSync(join(content, 'eyes/annotations.yaml'), 'utf8'));
  expect(annotations).toMatchObject([{article: 'dry-eyes', by: 'A. Person', on: '2026-01-02'}]);
});

test('without a terminal it says what to do, and ends with 2', async () => {
  const {exitCode, stdout, stderr} = await runClaimleaf(['review', '--content', writeDisputed(temporaryFolder())]);
  expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''});
  expect(stderr).toMatch(/^Found no terminal to ask on, expected one, or --list, --decide or --answers\./);
});
