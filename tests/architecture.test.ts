import {globSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = globSync('**/*.ts', {cwd: source})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('model/generated/') && !file.endsWith('.d.ts'));
// The checks and the comparison are held to the same as the stages, and are composed by the pipeline as they are.
const stageOf = (path: string) => /^(?:\d-[a-z]+|checks|compare)(?=\/)/.exec(path)?.[0] ?? null;

/** What a file imports: paths below src/ for our own files, and the names of packages. */
function importsOf(file: string): {ours: string[]; packages: string[]} {
  const text = readFileSync(join(source, file), 'utf8');
  const names = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms),
  ].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return {
    ours: names.filter((n) => n.startsWith('.')).map((n) => normalize(join(dirname(file), n)).replaceAll('\\', '/')),
    packages: names.filter((n) => !n.startsWith('.')),
  };
}

test('there are stages to look at', () => {
  expect([...new Set(files.map(stageOf))].filter(Boolean).length).toBeGreaterThanOrEqual(8);
});

test('a stage imports its own folder, base, the model, the diagnostics and packages; never another stage or the outside', () => {
  const strays = files.flatMap((file) => {
    const stage = stageOf(file);
    if (!stage) return [];
    return importsOf(file)
      .ours.filter(
        (path) =>
          !(
            path.startsWith(`${stage}/`) ||
            path.startsWith('model/') ||
            path.startsWith('base/') ||
            path === 'diagnostics.ts'
          ),
      )
      .map((path) => `${file} imports ${path}`);
  });
  expect(strays).toEqual([]);
});

test('a stage touches nothing outside: of Node it uses hashing alone, and no clock, chance, environment or output', () => {
  const strays = files.flatMap((file) => {
    if (!stageOf(file)) return [];
    const modules = importsOf(file).packages.filter((name) => name.startsWith('node:') && name !== 'node:crypto');
    const text = readFileSync(join(source, file), 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
    const calls = text.match(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandom(UUID|Bytes)\b|\bprocess\.|\bconsole\./g,
    );
    return [...modules, ...(calls ?? [])].map((name) => `${file} uses ${name}`);
  });
  expect(strays).toEqual([]);
});

test('a format touches nothing outside either: what it needs is handed in', () => {
  const formats = files.filter((file) => file.startsWith('formats/'));
  expect(formats.length).toBeGreaterThan(5);
  const strays = formats.flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*|^import type [^;]*;/gms, '');
    return (
      text.match(/'\.\.\/(outside|commands)\/|'node:(?!crypto')|\bnew Date\(\)|\bprocess\.|\bconsole\./g) ?? []
    ).map((found) => `${file} uses ${found}`);
  });
  expect(strays).toEqual([]);
});

// The commands also turn the dataset into text, and the files of the program are read by the readers of stages 2 and 7.
test('only the pipeline, the commands and what lends the world to stages import stages', () => {
  const importers = files.filter((file) => !stageOf(file) && importsOf(file).ours.some((path) => stageOf(path)));
  const allowed = (file: string) =>
    file === 'pipeline.ts' || file.startsWith('commands/') || file.startsWith('outside/');
  expect(importers.filter((file) => !allowed(file))).toEqual([]);
});
