import {existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Change, Example} from '../../../src/checks/stage/stage-rule.ts';
import {dataset} from '../../../src/commands/dataset.ts';
import {explain} from '../../../src/commands/explain.ts';
import {importFiles} from '../../../src/commands/import.ts';
import {readConfig} from '../../../src/config.ts';
import type {Diagnostic} from '../../../src/diagnostics.ts';
import {readFiles} from '../../support/read-files.ts';
import {runCheck, silent} from '../../support/run-check.ts';
import {temporaryFolder} from '../../support/temporary-folder.ts';
import {writeFiles} from '../../support/write-files.ts';

const small = readFiles(fileURLToPath(new URL('../../fixtures/small/', import.meta.url)));
const sheet = 'eyes/sheets/dry-eyes.yaml';

/** Runs one side of an example in a folder of its own, and gives what was found. */
export async function runExample(
  example: Exclude<Example, {by: 'never'}>,
  side: 'good' | 'bad',
): Promise<Diagnostic[]> {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const {[sheet]: _, ...others} = small;
  writeFiles(content, example.by === 'sheet' || example.by === 'explain' ? small : others);
  const options = ['--content', content, '--out', join(folder, 'output')];
  if (example.by === 'explain') {
    const [option = '', words = ''] = example[side].split(/ (?=")/);
    const config = readConfig(['explain', option, JSON.parse(words), ...options]);
    return (await explain(config, silent)).diagnostics;
  }
  if (example.by === 'import' || example.by === 'again')
    return runImport(example.by, example.changes, side, folder, options);
  if (example.by === 'frozen') await dataset(readConfig(['dataset', ...options]), silent);
  for (const change of example.changes)
    apply(change, side, change.file.startsWith('output/') ? folder : content, example);
  if (example.by === 'frozen')
    return (await dataset(readConfig(['dataset', '--frozen', ...options]), silent)).diagnostics;
  return (await runCheck(content, join(folder, 'output'))).diagnostics;
}

function apply(change: Change, side: 'good' | 'bad', folder: string, example: Example): void {
  const {file, good, bad, encoding = 'utf8', times = 1} = change;
  if (side === 'good') return;
  const path = join(folder, file);
  if (example.by === 'link') {
    writeFileSync(join(folder, '../outside.yaml'), '');
    symlinkSync(bad, path);
    return;
  }
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!before.includes(good)) throw new Error(`${file} has no '${good}'`);
  const after = before.replace(good, () => bad.repeat(times));
  // What takes the whole file away names one line of it.
  if (bad === '' && !good.includes('\n')) rmSync(path);
  else writeFiles(folder, {[file]: Buffer.from(after, encoding)});
}

async function runImport(
  by: 'import' | 'again',
  changes: readonly Change[],
  side: 'good' | 'bad',
  folder: string,
  options: readonly string[],
): Promise<Diagnostic[]> {
  const run = async (which: 'good' | 'bad') => {
    const pages = changes.filter((c) => c[which] !== '');
    writeFiles(
      folder,
      Object.fromEntries(pages.map((c) => [c.file, c[which].repeat(c.times && which === 'bad' ? c.times : 1)])),
    );
    const files = pages.map((c) => join(folder, c.file));
    return (await importFiles(readConfig(['import', ...files, '--topic', 'eyes', ...options]), silent)).diagnostics;
  };
  if (by === 'again') await run('good');
  return run(side);
}
