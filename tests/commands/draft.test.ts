/** What is asked of a draft, and what explain says of what a person has decided. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {askedOf, readCommandLine} from '../../src/command-line/read-command-line.ts';
import {UsageError} from '../../src/command-line/usage-error.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {commands} from '../../src/commands/commands.ts';
import {command as datasetCommand} from '../../src/commands/dataset/command.ts';
import {dataset} from '../../src/commands/dataset/dataset.ts';
import {command as explainCommand} from '../../src/commands/explain/command.ts';
import {explain} from '../../src/commands/explain/explain.ts';
import {claimId} from '../../src/model/claim-key.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {lastingFolder, temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

test.each(['build', 'dataset', 'export'])(
  '%s --draft stands apart from what was accepted, unless a folder is named',
  (name) => {
    const outOf = (...argv: string[]) => readCommandLine([name, ...argv], commands).asked.out;
    expect(outOf('--draft')).toBe('output/draft');
    expect(outOf('--draft', '--out', 'elsewhere')).toBe('elsewhere');
    expect(outOf()).toBe('output');
  },
);

test.each(['build', 'dataset'])('a draft is compared with nothing: %s', (name) => {
  const ask = () => readCommandLine([name, '--draft', '--frozen'], commands);
  expect(ask).toThrow(UsageError);
  expect(ask).toThrow(/Found --draft with --frozen, expected one of the two: the committed dataset is no draft/);
});

test('help and the end of a run say what a draft is', async () => {
  expect(buildCommand.options.draft.help).toContain('into output/draft where no --out is given');
  const out = join(temporaryFolder(), 'output');
  const content = fileURLToPath(new URL('../fixtures/small/', import.meta.url));
  const run = (...more: string[]) =>
    dataset(askedOf(datasetCommand, '--content', content, '--out', out, ...more), silent);
  expect((await run('--draft')).summary[0]).toEqual([
    'draft',
    'it holds what nobody has accepted: to be looked at, not to be handed out',
  ]);
  expect((await run()).summary[0]?.[0]).toBe('articles');
});

describe('explain', () => {
  const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
  const annotations = `annotations:
  - article: dry-eyes
    quote: Wind can cause dry eyes.
    under: [What causes dry eyes]
    sentence: 6fd1f0163d7d
    reject: [wind causes dry-eyes]
    by: A. Nurse
    on: 2026-11-27
    why: Made for a test.
`;
  const content = writeFiles(lastingFolder(), {
    ...small,
    'eyes/topic.yaml': small['eyes/topic.yaml']?.replaceAll(/ {2}- \{construct: (imperative|named),.*\n/g, '') ?? '',
    'eyes/annotations.yaml': annotations,
  });
  const idOf = (subject: string, relation: string, object: string) => claimId('eyes', {subject, relation, object});
  const ask = (...argv: string[]) => explain(askedOf(explainCommand, ...argv, '--content', content), silent);

  test('says who has accepted each quote, how, when and why', async () => {
    expect((await ask(idOf('dry-air', 'causes', 'dry-eyes'))).text).toContain(
      'accepted with its whole construct, not one by one, by An Editor on 2026-11-21: The articles were read.',
    );
  });

  test('says of a claim that is not there that it was rejected, by whom and why', async () => {
    const {text, diagnostics} = await ask(idOf('wind', 'causes', 'dry-eyes'));
    expect(diagnostics).toEqual([]);
    expect(text).toContain('wind — causes — dry-eyes  no claim');
    expect(text).toContain('rejected by A. Nurse on 2026-11-27: Made for a test.');
  });

  test('says of what nobody has decided that it waits, and finds it by its words', async () => {
    const waits = /no claim\n {2}.*\n {6}waits for a person \((sure|proposed), \d+ %, (imperative|named)/;
    expect((await ask(idOf('patient', 'advice', 'take-breaks'))).text).toMatch(waits);
    expect((await ask('--text', 'take regular breaks')).text).toMatch(waits);
  });
});
