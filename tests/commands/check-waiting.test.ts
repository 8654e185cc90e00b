/** `claimleaf check` and `build` say how much waits for a person, by topic and by sheet. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {check} from '../../src/commands/check/check.ts';
import {command as checkCommand} from '../../src/commands/check/command.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const article = 'eyes/articles/dry-eyes.md';
const topic = 'eyes/topic.yaml';
const doubted = {
  [article]: (small[article] ?? '').replace(
    'See a doctor if you have eye pain.',
    'See a doctor if you have eye pain. Call 999 at once if you have tired eyes.\n\nSome say that wind does not cause dry eyes.',
  ),
  // The reasons to seek care are judged one by one.
  [topic]: (small[topic] ?? '').replace(/ {2}- \{construct: (slot-care|plain-clause).*\n/g, ''),
};

async function run(content: string) {
  const config = askedOf(checkCommand, '--no-print', '--content', content, '--out', join(content, 'output'));
  const {diagnostics, summary, json} = await check(config, silent);
  return {
    found: diagnostics.map((d) => `${d.severity} ${d.code} ${d.place.file}:${d.place.line}`),
    lines: summary.filter(([name]) => name.endsWith('waits')),
    waiting: (json as {waiting: unknown}).waiting,
  };
}

test('by topic and by sheet; each reason to seek care at its own line, what is against a printed claim first', async () => {
  const {found, lines, waiting} = await run(writeFiles(temporaryFolder(), {...small, ...doubted}));
  expect(found.filter((f) => /waiting|accepted/.test(f))).toMatchObject([
    expect.stringMatching(/^error sheet\/red-flag-waiting eyes\/articles\/dry-eyes\.md:32$/),
    expect.stringMatching(/^warning sheet\/red-flag-waiting eyes\/articles\/dry-eyes\.md:32$/),
    expect.stringMatching(/^(info|warning) sheet\/waiting eyes\/sheets\/dry-eyes\.yaml:1$/),
  ]);
  expect(lines).toEqual([
    [
      'eyes waits',
      expect.stringMatching(
        /^\d+ statements, \d+ of them sure; 2 reasons to seek care among them: claimleaf review --topic eyes$/,
      ),
    ],
    ['eyes/dry-eyes waits', expect.stringMatching(/^\d+ statements would change it/)],
  ]);
  expect(waiting).toMatchObject([{topic: 'eyes', redFlags: 2, sheets: [{sheet: 'dry-eyes'}]}]);
});

test('a topic of which nothing was accepted is one message, of check and of build', async () => {
  const none = (small[topic] ?? '').replace(/acceptConstructs:.*$/s, '');
  const content = writeFiles(temporaryFolder(), {...small, [topic]: none});
  expect((await run(content)).found).toEqual(['error sheet/nothing-accepted eyes/topic.yaml:1']);
  const config = (...more: string[]) =>
    askedOf(buildCommand, '--content', content, '--out', join(content, 'output'), ...more);
  const {diagnostics, summary} = await build(config(), silent, new AbortController().signal);
  expect(diagnostics.map((d) => d.code)).toEqual(['sheet/nothing-accepted']);
  expect(summary).toEqual([]);
});
