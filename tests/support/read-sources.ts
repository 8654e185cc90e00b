import {globSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';

/** A file of the program: what it imports (files below its folder, and packages), and its code without comments. */
export type Source = {path: string; imports: string[]; packages: string[]; code: string};

/** Every TypeScript file below a folder but those that are generated, with forward slashes. */
export function readSources(folder: string): Source[] {
  return globSync('**/*.ts', {cwd: folder})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('model/generated/') && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => parseSource(file, readFileSync(join(folder, file), 'utf8')));
}

/** Imports of types count as others do: a type is knowledge, too. */
export function parseSource(path: string, text: string): Source {
  const names = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms),
  ].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return {
    path,
    imports: names
      .filter((n) => n.startsWith('.'))
      .map((n) => normalize(join(dirname(path), n)).replaceAll('\\', '/'))
      .filter((n) => !n.startsWith('model/generated/')),
    packages: names.filter((n) => !n.startsWith('.')),
    code: text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, ''),
  };
}
