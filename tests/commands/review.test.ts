/** What waits to be decided, the questions about it, and what is written of the answers. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {command as reviewCommand} from '../../src/commands/review/command.ts';
import {review} from '../../src/commands/review/review.ts';
import type {ReviewItem} from '../../src/commands/review/review-item.ts';
import {drawItem} from '../../src/commands/review/review-screen.ts';
import {Interrupted} from '../../src/outside/interrupted.ts';
import type {Prompts} from '../../src/outside/prompts.ts';
import {answering} from '../support/answering.ts';
import {writeDisputed} from '../support/disputed-content.ts';
import {runCheck, silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const env = {SOURCE_DATE_EPOCH: '1767312000'}; // 2026-01-02
const run = async (content: string, argv: string[], prompts: Prompts | null = null) =>
  review(askedOf(reviewCommand, '--content', content, ...argv), silent, {prompts, env});
const conflicts = ['--only', 'conflicts'];
const list = async (content: string) => (await run(content, ['--list', ...conflicts])).json as ReviewItem[];
const decisionsIn = (content: string) => readFileSync(join(content, 'eyes/decisions.yaml'), 'utf8');

const reason = 'The second article says so of another wind.';

describe('the list', () => {
  it('has id, class, claims, both sides with the sentence and its place, hash and sheets', async () => {
    const items = await list(writeDisputed(temporaryFolder()));
    expect(items.map((item) => item.class)).toEqual(['contradiction', 'certainty']);
    expect(items[0]).toMatchObject({
      ...{id: expect.stringMatching(/^x-[0-9a-f]{10}$/), topic: 'eyes', sheets: ['eyes/dry-eyes']},
      ...{claims: [expect.stringMatching(/^c-/)], inputs: expect.stringMatching(/^[0-9a-f]{12}$/)},
      sides: [
        {quotes: [{file: 'eyes/articles/dry-eyes.md', line: 19, sentence: '[Wind can cause dry eyes].'}]},
        {quotes: [{file: 'eyes/articles/eye-notes.md', line: 17, sentence: '[Wind does not cause dry eyes].'}]},
      ],
    });
  });

  it('says the same in lines', async () => {
    const {text = ''} = await run(writeDisputed(temporaryFolder()), ['--list', ...conflicts]);
    expect(text).toMatch(/^x-[0-9a-f]{10} {2}contradiction {2}eyes {2}inputs [0-9a-f]{12}\n/);
    expect(text).toContain('eyes/articles/eye-notes.md:17  “[Wind does not cause dry eyes].”\n  on eyes/dry-eyes');
  });

  it('is of one topic where asked for, and of none that does not exist', async () => {
    const content = writeDisputed(temporaryFolder());
    expect((await run(content, ['--list', '--topic', 'eyes', ...conflicts])).json).toHaveLength(2);
    await expect(run(content, ['--list', '--topic', 'ears'])).rejects.toThrow('expected one of: eyes');
  });

  it('asks anew where the articles have changed since a decision', async () => {
    const content = writeDisputed(temporaryFolder());
    const [item] = await list(content);
    await run(content, ['--decide', item?.id ?? '', '--verdict', 'conflict', '--by', 'A', '--why', reason]);
    expect(await list(content)).toHaveLength(1);
    const article = join(content, 'eyes/articles/dry-eyes.md');
    writeFileSync(article, readFileSync(article, 'utf8').replace('Wind can cause', 'Wind may cause'));
    expect((await list(content))[0]).toMatchObject({id: item?.id, previous: {verdict: 'conflict', by: 'A'}});
  });

  it('is not made of content with errors', async () => {
    const content = writeDisputed(temporaryFolder(), {'eyes/decisions.yaml': 'decisions: nothing\n'});
    expect((await run(content, ['--list'])).diagnostics).toMatchObject([{code: 'yaml/schema'}]);
  });
});

describe('--decide', () => {
  const decide = (content: string, id: string, ...more: string[]) =>
    run(content, ['--decide', id, '--verdict', 'narrower', '--by', 'A. Person', '--why', reason, ...more]);

  it('writes the decision, with the day and the hash; the check is content then', async () => {
    const content = writeDisputed(temporaryFolder());
    expect((await runCheck(content)).diagnostics.map((d) => [d.code, d.severity])).toEqual([
      ['sheet/open-conflict', 'error'],
      ['sheet/open-conflict', 'error'],
    ]);
    for (const {id} of await list(content)) await decide(content, id, '--rating', 'low');
    expect(parse(decisionsIn(content)).decisions[0]).toMatchObject({
      ...{verdict: 'narrower', by: 'A. Person', on: '2026-01-02', why: reason, rating: 'low'},
    });
    expect((await runCheck(content)).text).toBe('0 errors, 0 warnings.\nexit 0\n');
    expect(readdirSync(join(content, 'eyes')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('takes a decision anew in its place, and leaves comments and Windows line ends', async () => {
    const content = writeDisputed(temporaryFolder());
    const [item] = await list(content);
    await decide(content, item?.id ?? '');
    const text = `# Ours\n${decisionsIn(content).replace('narrower', 'conflict # for now')}# The end`;
    writeFileSync(join(content, 'eyes/decisions.yaml'), text.replaceAll('\n', '\r\n'));
    await decide(content, item?.id ?? '', '--on', '2026-03-04');
    const expected = text.replace('verdict: conflict', 'verdict: narrower').replace('2026-01-02', '2026-03-04');
    expect(decisionsIn(content)).toBe(expected.replaceAll('\n', '\r\n'));
  });

  it('hides a claim, or gives it words', async () => {
    const content = writeDisputed(temporaryFolder());
    const claim = (await list(content))[1]?.claims[0] ?? '';
    const only = ['--decide', claim, '--by', 'A', '--why', reason, '--verdict'];
    await expect(run(content, [...only, 'distinct'])).rejects.toThrow('expected --wording or --rating');
    await run(content, [...only, 'distinct', '--wording', 'We are not sure about drops.']);
    await run(content, [...only, 'hide']);
    expect(parse(decisionsIn(content)).decisions).toMatchObject([{verdict: 'hide', 'on-claims': [claim]}]);
    expect(decisionsIn(content)).not.toContain('not sure');
  });

  it.for([
    [['--verdict', 'prefer', '--why', reason], 'Found --verdict prefer, expected one of these'],
    [['--verdict', 'maybe', '--why', reason], 'Found --verdict maybe'],
    [['--verdict', 'same', '--why', 'ok'], "Found 'ok', expected a reason"],
    [['--verdict', 'same', '--why', reason, '--wording', 'x'.repeat(301)], "Found a value of 'wording'"],
    [['--verdict', 'same', '--why', reason, '--rating', 'good'], "Found a value of 'rating'"],
  ] as const)('refuses %j', async ([more, message]) => {
    const content = writeDisputed(temporaryFolder());
    const [item] = await list(content);
    const wrong = run(content, ['--decide', item?.id ?? '', '--by', 'A', ...more]);
    await expect(wrong).rejects.toThrow(UsageError);
    await expect(wrong).rejects.toThrow(message);
    expect(() => decisionsIn(content)).toThrow('ENOENT');
  });

  it('refuses an id that is none', async () => {
    await expect(decide(writeDisputed(temporaryFolder()), 'x-0000000000')).rejects.toThrow('--list');
  });
});

describe('on a terminal', () => {
  it('each is shown with both sides, and what was answered is written at once', async () => {
    const content = writeDisputed(temporaryFolder());
    const prompts = answering(['c', 'enter', '0', 'A. Person', reason, 'ctrl-c']);
    await expect(run(content, conflicts, prompts)).rejects.toThrow(Interrupted);
    const shown = prompts.said.join('\n');
    expect(shown).toMatch(/“\[Wind can cause dry eyes\]\.” +│ “\[Wind does not cause dry eyes\]\.”/);
    expect(shown).toContain('Printed on eyes/dry-eyes');
    expect(shown).toMatch(/c conflict: .*\no not a conflict: .*\nh hide: .*\nk skip: .*\nq quit: /);
    expect(parse(decisionsIn(content)).decisions).toMatchObject([
      {verdict: 'conflict', by: 'A. Person', on: '2026-01-02', why: reason},
    ]);
  });

  it('who decides is asked with the last answer or --by, never taken for granted', async () => {
    const content = writeDisputed(temporaryFolder());
    const prompts = answering(['c', '', '0', 'enter', reason, 'o', '', '0', 'B. Person', reason]);
    await run(content, [...conflicts, '--by', 'A. Person', '--on', '2026-05-06'], prompts);
    expect(prompts.said).toContain('Who decides? [A. Person]');
    expect(parse(decisionsIn(content)).decisions).toMatchObject([
      {by: 'A. Person', on: '2026-05-06'},
      {by: 'B. Person', on: '2026-05-06'},
    ]);
    expect(prompts.said.at(-1)).toBe('2 decided, 0 left.');
  });

  it('an answer that is refused is asked again', async () => {
    const content = writeDisputed(temporaryFolder());
    const prompts = answering(['c', 'x'.repeat(301), 'We do not know.', '3', 'A', '', 'OK', reason, 'q']);
    await run(content, conflicts, prompts);
    expect(prompts.said.filter((text) => text.startsWith('Why?'))).toHaveLength(3);
    expect(parse(decisionsIn(content)).decisions).toMatchObject([{wording: 'We do not know.', rating: 'low'}]);
  });

  it('skip and quit write nothing', async () => {
    const content = writeDisputed(temporaryFolder());
    const prompts = answering(['k', 'q']);
    await run(content, conflicts, prompts);
    expect(() => decisionsIn(content)).toThrow('ENOENT');
    expect(prompts.said.at(-1)).toBe('0 decided, 2 left.');
  });

  it('a file that somebody else has changed meanwhile is not written over', async () => {
    const content = writeDisputed(temporaryFolder());
    const prompts = answering(['c', '', '0', 'A', reason]);
    const {ask} = prompts;
    prompts.ask = (...args) => {
      writeFileSync(join(content, 'eyes/decisions.yaml'), 'decisions: []\n');
      return ask(...args);
    };
    const {diagnostics} = await run(content, conflicts, prompts);
    expect(diagnostics).toMatchObject([{code: 'decision/changed', severity: 'error'}]);
    expect(decisionsIn(content)).toBe('decisions: []\n');
  });

  it('without one, --list or --decide is asked for', async () => {
    await expect(run(writeDisputed(temporaryFolder()), [])).rejects.toThrow(
      'Found no terminal to ask on, expected one, or --list, --decide or --answers.',
    );
  });
});

describe('the screen', () => {
  it.for([200, 100, 80, 79, 40])(
    'of %i columns is never overrun; the sides stand next to each other from 80 on',
    async (width) => {
      const [item] = await list(writeDisputed(temporaryFolder()));
      const lines = drawItem(item as ReviewItem, width).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBe(width);
      expect(lines.some((line) => line.includes(' │ '))).toBe(width >= 80);
      expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('Wind can cause');
    },
  );
});
