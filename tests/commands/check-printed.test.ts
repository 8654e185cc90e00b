/** `check` judges the pages as a build does, writes nothing, and both follow the clinic's settings. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {build} from '../../src/commands/build/build.ts';
import {command as buildCommand} from '../../src/commands/build/command.ts';
import {check} from '../../src/commands/check/check.ts';
import {command as checkCommand} from '../../src/commands/check/command.ts';
import type {Diagnostic} from '../../src/diagnostics.ts';
import {readFiles} from '../support/read-files.ts';
import {silent} from '../support/run-check.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../fixtures/small/', import.meta.url)));
/** No PDF is as small as that. */
const tooSmall = 'checks:\n  fileBytes: 1000\n';
const tooLarge = {code: 'sheet/file-size', severity: 'warning', place: {file: 'eyes/sheets/dry-eyes.yaml'}};
const suppressed = `  suppress:
    - {code: sheet/file-size, file: eyes/sheets/*, reason: The limit is a joke., until: 2027-01-01}
`;

async function run(command: 'build' | 'check', settings: string, ...more: string[]) {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), {...small, 'clinic.yaml': `${small['clinic.yaml']}${settings}`});
  const out = join(folder, 'output');
  const argv = ['--content', content, '--out', out, ...more];
  const {diagnostics} =
    command === 'check'
      ? await check(askedOf(checkCommand, ...argv), silent)
      : await build(askedOf(buildCommand, ...argv), silent, new AbortController().signal);
  return {found: diagnostics.map(brief), wrote: existsSync(out) && Object.keys(readFiles(out)).length > 0};
}

const brief = ({code, severity, place}: Diagnostic) => ({code, severity, place: {file: place.file}});

test('check finds what is wrong with a page, and writes nothing', async () => {
  expect(await run('check', tooSmall)).toEqual({found: [tooLarge], wrote: false});
});

test('check --no-print does not look at pages, and misses nothing of them', async () => {
  expect(await run('check', tooSmall, '--no-print')).toEqual({found: [], wrote: false});
  expect(await run('check', `${tooSmall}${suppressed}`, '--no-print')).toEqual({found: [], wrote: false});
});

test('check and build leave out what is suppressed', async () => {
  expect(await run('check', `${tooSmall}${suppressed}`)).toEqual({found: [], wrote: false});
  expect(await run('build', `${tooSmall}${suppressed}`)).toEqual({found: [], wrote: true});
});

test('a severity that is raised stops the build', async () => {
  const raised = `${tooSmall}  severity: {sheet/file-size: error}\n`;
  const found = [{...tooLarge, severity: 'error'}];
  expect(await run('check', raised)).toEqual({found, wrote: false});
  const {found: inBuild, wrote} = await run('build', raised);
  expect({inBuild, wrote}).toEqual({inBuild: found, wrote: false});
});
