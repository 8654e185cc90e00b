import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Defence} from './defence.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** What tests need of the project. */
const copied = [
  'src',
  'tests',
  'tools',
  'language',
  'schemas',
  'templates',
  'content',
  'docs',
  'bin',
  'output/dataset.json',
];
const single = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'README.md',
  'ARCHITECTURE.md',
];

export type Bitten = {defence: Defence; failed: boolean; words: string};

/** The source of a defence without it. Throws where its line is not there, or stands twice. */
export function without({file, line, without: instead, name}: Defence, text: string): string {
  const parts = text.split(line);
  if (parts.length !== 2) throw new Error(`${file} has the line of '${name}' ${parts.length - 1} times`);
  return parts.join(instead);
}

/** Takes each defence out of a copy of the program, and runs its test there, which must fail. */
export function bite(defences: readonly Defence[], tell: (bitten: Bitten) => void): Bitten[] {
  const copy = mkdtempSync(join(tmpdir(), 'claimleaf-bite-'));
  try {
    for (const path of [...copied, ...single].filter((p) => existsSync(join(project, p))))
      cpSync(join(project, path), join(copy, path), {recursive: true});
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    return defences.map((defence) => {
      const file = join(copy, defence.file);
      const good = readFileSync(file, 'utf8');
      writeFileSync(file, without(defence, good));
      const bitten = {defence, ...runTest(copy, defence.test)};
      writeFileSync(file, good);
      tell(bitten);
      return bitten;
    });
  } finally {
    rmSync(copy, {recursive: true, force: true, maxRetries: 5});
  }
}

/** A test that could not run at all shows nothing: some of its own must have failed. */
function runTest(copy: string, test: string): {failed: boolean; words: string} {
  const report = join(copy, 'bite.json');
  rmSync(report, {force: true});
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs');
  const {status, stderr} = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, '--bail=1', '--retry=0', test],
    {cwd: copy, encoding: 'utf8', env: {...process.env, CI: ''}, timeout: 900_000},
  );
  if (!existsSync(report)) return {failed: false, words: `no test has run: ${stderr.trim().slice(-200)}`};
  const {numFailedTests, numPassedTests} = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  return {
    failed: status !== 0 && (numFailedTests ?? 0) > 0,
    words: `${numFailedTests} failed, ${numPassedTests} passed`,
  };
}
