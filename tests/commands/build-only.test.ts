/** What stays of the last scorecards when only some sheets are printed. */

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import type {Manifest} from '../../src/model/generated/manifest.ts';
import type {Scorecards} from '../../src/model/generated/scorecards.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
const sheet = small['eyes/sheets/dry-eyes.yaml'] ?? '';
const scores = `id: scores
title: What the checks say
template: handout
for: clinician
pages: 1
sides:
  - top:
      - scores: {}
`;

test('kept as long as the sheets still say the same; the index and the manifest know them', async () => {
  const content = writeFiles(temporaryFolder(), {
    ...small,
    'eyes/sheets/more.yaml': sheet.replace('id: dry-eyes', 'id: more').replace('title: Dry eyes', 'title: More'),
    'eyes/sheets/scores.yaml': scores,
  });
  const out = temporaryFolder();
  const run = async (...more: string[]) => {
    const argv = ['--content', content, '--out', out, '--jobs', '2', ...more];
    const {diagnostics} = await build(askedOf(buildCommand, ...argv), silent, new AbortController().signal);
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const read = (file: string) => readFileSync(join(out, file), 'utf8');
    const cards = JSON.parse(read('scorecards.json')) as Scorecards;
    const manifest = JSON.parse(read('manifest.json')) as Manifest;
    expect(schemas.errorsOf('scorecards', cards)).toEqual([]);
    expect(manifest.files.map((f) => f.path)).toContain('scorecards.json');
    return {cards, manifest, text: read('scorecards.json'), index: read('index.html')};
  };

  const whole = await run();
  expect(whole.cards.sheets.map((c) => c.sheet)).toEqual(['dry-eyes', 'more', 'scores']);
  expect(whole.index).toMatch(
    /reading grade \d\.\d, easy to understand and to act on \d+ of \d+, clear words \d+ of \d+/,
  );

  // Nothing has changed: whatever is printed alone, all of it stays, byte by byte.
  for (const only of ['eyes/more', 'eyes/scores']) expect((await run('--only', only)).text).toBe(whole.text);

  // The last build judged by other rules: the sheet that prints its scores goes, though its version is the same.
  writeFileSync(join(out, 'scorecards.json'), whole.text.replace(/"grade": [\d.]+/, '"grade": 99'));
  expect((await run('--only', 'eyes/dry-eyes')).manifest.sheets.map((s) => s.sheet)).toEqual(['dry-eyes', 'more']);
  await run();

  // One sheet says something else: its old card goes, and so does the sheet that prints the old scores.
  const path = join(content, 'eyes/sheets/more.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('title: More', 'title: More about it'));
  const after = await run('--only', 'eyes/dry-eyes');
  expect(after.cards.sheets.map((c) => c.sheet)).toEqual(['dry-eyes']);
  expect(after.manifest.sheets.map((s) => s.sheet)).toEqual(['dry-eyes']);
});
