/** The same content gives the same bytes, whoever builds it, where, when and how. */
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {load} from '../../src/commands/load.ts';
import type {Sheet} from '../../src/model/sheet.ts';
import {userCacheFolder} from '../../src/outside/browser/user-cache-folder.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {silent} from '../support/run-check.ts';
import {runClaimleaf} from '../support/run-claimleaf.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

test('two builds under other conditions give the same files, byte by byte', async () => {
  const [here, there] = [temporaryFolder(), temporaryFolder()];
  const files = filesBelow(content);
  copy(files, join(here, 'content'), 1e9);
  copy(files.toReversed(), join(there, 'deep', 'er', 'my content'), 1.5e9);
  writeFileSync(join(there, 'fonts.conf'), '<?xml version="1.0"?><fontconfig><dir>/nonexistent</dir></fontconfig>');
  const sheets = (await load(content, readKnowledge(), readPrinting(), silent)).sheets ?? [];
  const only = `{${fewSheets(sheets).join(',')}}`;
  // The unpacked browser is kept; what was printed before is not used by the second build.
  const CLAIMLEAF_CACHE = userCacheFolder(process.env, process.platform);

  const builds = await Promise.all([
    runClaimleaf(['build', '--quiet', '--only', only, '--out', 'out'], {
      cwd: here,
      env: {CLAIMLEAF_CACHE, TZ: 'UTC', LANG: 'C', LC_ALL: 'C'},
    }),
    runClaimleaf(['build', '--quiet', '--only', only, '--no-cache', '--jobs', '1', '--content', 'deep/er/my content'], {
      cwd: there,
      env: {
        ...{CLAIMLEAF_CACHE, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr'},
        ...{HOME: join(there, 'home'), XDG_CONFIG_HOME: there, FONTCONFIG_FILE: join(there, 'fonts.conf')},
      },
    }),
  ]);
  expect(builds.map(({exitCode}) => exitCode)).toEqual([0, 0]);
  const [one, two] = [hashes(join(here, 'out')), hashes(join(there, 'output'))];
  expect(two).toEqual(one);
  expect(Object.keys(one).filter((file) => file.endsWith('.pdf')).length).toBeGreaterThanOrEqual(4);
});

test('one changed byte is noticed', () => {
  const folder = temporaryFolder();
  copy(filesBelow(join(content, 'tension-headache')), folder, 1e9, join(content, 'tension-headache'));
  const before = hashes(folder);
  writeFileSync(join(folder, 'topic.yaml'), ' ', {flag: 'a'});
  expect(
    Object.entries(hashes(folder))
      .filter(([file, hash]) => before[file] !== hash)
      .map(([file]) => file),
  ).toEqual(['topic.yaml']);
});

/** Few sheets that hold together every type of block and every template of the content. */
function fewSheets(sheets: readonly Sheet[]): string[] {
  const partsOf = ({sides, template}: Sheet) => [
    template,
    ...sides.flatMap((s) => [...s.top, ...s.columns, ...s.bottom]).map(({type}) => type),
  ];
  const missing = new Set(sheets.flatMap(partsOf));
  const taken: string[] = [];
  while (missing.size > 0) {
    const gain = (sheet: Sheet) => new Set(partsOf(sheet).filter((part) => missing.has(part))).size;
    const best = sheets.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    taken.push(`${best.topic}/${best.id}`);
    for (const part of partsOf(best)) missing.delete(part);
  }
  return taken;
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Copies files in the given order, so that a folder lists them in another; `time` in seconds is when they changed. */
function copy(files: readonly string[], to: string, time: number, from = content): void {
  for (const file of files) {
    const copied = join(to, relative(from, file));
    mkdirSync(dirname(copied), {recursive: true});
    writeFileSync(copied, readFileSync(file));
    utimesSync(copied, time, time);
  }
}

/** SHA-256 of each file by its path. */
function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [
      relative(folder, file).split(sep).join('/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
