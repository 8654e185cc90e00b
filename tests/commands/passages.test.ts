/** What commands say of passages: what waits, accepting it, and where printed words stand. */
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeEach, describe, expect, test} from 'vitest';
import {runHere} from '../support/run-here.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const fixture = fileURLToPath(new URL('../fixtures/passages/', import.meta.url));
let content: string;
const file = () => join(content, 'eyes/annotations.yaml');
const run = (...argv: string[]) => runHere([...argv, '--content', content], {cwd: content});
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout).result;
const signed = ['--by', 'An Editor', '--on', '2026-11-27'];

beforeEach(() => {
  content = temporaryFolder();
  cpSync(fixture, content, {recursive: true});
});

describe('review', () => {
  test('lists the passages that wait with all that they print, and accepts them by a file of answers', async () => {
    const accepted = readFileSync(file(), 'utf8');
    rmSync(file());
    const waiting = await json('review', '--list', '--only', 'passages');
    expect(waiting.map((item: {id: string; state: string}) => `${item.id} ${item.state}`)).toHaveLength(9);
    const {stdout} = await run('review', '--list', '--only', 'passages');
    expect(stdout).toContain('1. Wash your hands.');
    expect(stdout).toContain('[figure figures/wash.svg: Two hands under a tap.]');
    expect(stdout).toContain('printed by eyes/eye-drops');
    const answers = waiting.map(({id}: {id: string}) => JSON.stringify({passage: id, accept: true}));
    writeFileSync(join(content, 'answers.jsonl'), answers.join('\n'));
    await run('review', '--answers', join(content, 'answers.jsonl'), ...signed);
    expect(readFileSync(file(), 'utf8')).toBe(accepted);
    expect(await json('review', '--list', '--only', 'passages')).toEqual([]);
  });

  test('accepts one that has changed, and leaves every other byte as it was', async () => {
    const before = `${readFileSync(file(), 'utf8')}# the end\n`;
    writeFileSync(file(), before);
    const article = join(content, 'eyes/articles/using-eye-drops.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace('Blink twice.', 'Blink once.'));
    const [item] = await json('review', '--list', '--only', 'passages');
    expect(item).toMatchObject({id: 'using-eye-drops#put-in-a-drop', state: 'changed'});
    const {exitCode} = await run('review', '--decide', item.id, '--verdict', 'accept', ...signed);
    expect(exitCode).toBe(0);
    const after = readFileSync(file(), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toBe(
      `  - article: using-eye-drops\n    section: put-in-a-drop\n    hash: ${item.hash}\n    by: An Editor\n    on: 2026-11-27\n`,
    );
    expect((await run('check', '--no-print')).stdout).not.toContain('annotation/stale');
  });

  test('still writes annotations of sentences, above the passages', async () => {
    const answer = {article: 'keeping-eyes-moist', quote: 'Wind can cause dry eyes.', accept: ['wind causes dry-eyes']};
    writeFileSync(join(content, 'answers.jsonl'), JSON.stringify(answer));
    const {exitCode} = await run('review', '--answers', join(content, 'answers.jsonl'), ...signed);
    expect(exitCode).toBe(0);
    const text = readFileSync(file(), 'utf8');
    expect(text.indexOf('wind causes dry-eyes')).toBeLessThan(text.indexOf('passages:'));
    expect(text.split('passages:')[1]).toBe(
      readFileSync(join(fixture, 'eyes/annotations.yaml'), 'utf8').split('passages:')[1],
    );
    expect(await json('review', '--list', '--only', 'passages')).toEqual([]);
  });

  test.each([
    [{passage: 'using-eye-drops#nowhere', accept: true}, 'expected the id of one that waits'],
    [{passage: 'using-eye-drops#do'}, 'Found no verdict'],
    [{passage: 'using-eye-drops#do', accept: ['all']}, "Found no 'accept'"],
    [{passage: 'using-eye-drops#do', accept: true, why: 'x'}, "Found 'why'"],
  ])('writes nothing for %j', async (answer, problem) => {
    rmSync(file());
    writeFileSync(join(content, 'answers.jsonl'), JSON.stringify(answer));
    const {exitCode, stdout, stderr} = await run('review', '--answers', join(content, 'answers.jsonl'), ...signed);
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain(problem);
  });
});

describe('explain', () => {
  test('leads from printed words to the article, its line, its words, and who has accepted them', async () => {
    const {stdout} = await run('explain', '--text', 'Pull down the lower lid.');
    expect(stdout).toContain('passage: “Pull down the lower lid.”');
    expect(stdout).toContain(
      'using-eye-drops#put-in-a-drop  eyes/articles/using-eye-drops.md:23  “Pull down the lower lid.”  accepted by An Editor on 2026-11-27',
    );
    expect(stdout).toContain('on eyes/eye-drops: Put in a drop');
  });

  test('tells of a sheet which of its words are an article’s, also of its pictures', async () => {
    const {parts} = await json('explain', 'eyes/eye-drops');
    const texts = parts.flatMap((part: {texts: unknown[]}) => part.texts);
    const picture = texts.find((text: {text: string}) => text.text === 'A closed eye.');
    expect(picture).toMatchObject({kind: 'picture', passage: {file: 'eyes/articles/using-eye-drops.md', line: 34}});
    expect(picture.passage.quote).toBe('![A closed eye.](figures/closed.svg)');
  });
});
