import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {askedOf} from '../../src/command-line/read-command-line.ts';
import {command as initCommand} from '../../src/commands/init/command.ts';
import {init} from '../../src/commands/init/init.ts';
import {load} from '../../src/commands/load.ts';
import {readKnowledge, readPrinting} from '../../src/outside/program-files.ts';
import {openTerminal} from '../../src/outside/terminal.ts';

const terminal = openTerminal({quiet: true, env: {}, stream: process.stderr});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimleaf-init-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

test('the example content has no problem, is read whole, and gives a sheet with a red flag', async () => {
  const folder = join(emptyFolder(), 'ours');
  init(askedOf(initCommand, folder), terminal);
  const {diagnostics, dataset, sheets} = await load(folder, readKnowledge(), readPrinting(), terminal);
  expect(diagnostics).toEqual([]);
  expect(dataset?.unmapped).toEqual([]);
  expect(dataset?.claims.flatMap((c) => c.statements.map((s) => s.state))).not.toContain('sure');
  expect(sheets?.[0]?.footer.accepted).toBe(
    'Accepted by The Claimleaf editors (the developers of Claimleaf, no clinic)',
  );
  const blocks = sheets?.[0]?.sides.flatMap((s) => [...s.top, ...s.columns, ...s.bottom]) ?? [];
  const care = blocks.find((b) => b.type === 'care');
  expect(care?.columns[0]?.urgency).toBe('emergency');
  expect(care?.columns[0]?.items.length).toBeGreaterThan(0);
});

test('the hash in the example article is that of its original', () => {
  const folder = new URL('../../templates/init/hot-weather/', import.meta.url);
  const [article] = readdirSync(new URL('articles/', folder));
  const text = readFileSync(new URL(`articles/${article}`, folder), 'utf8');
  const [, file, sha256] = /file: (\S+)\n.*sha256: (\S+)/s.exec(text) ?? [];
  const original = readFileSync(new URL(`originals/${file}`, folder));
  expect(createHash('sha256').update(original).digest('hex')).toBe(sha256);
});

test('every key of the example is explained: above itself, or for entities at the head of the vocabulary', () => {
  const folder = new URL('../../templates/init/', import.meta.url);
  for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((f) => f.endsWith('.yaml'))) {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    const bare = lines.filter((line, i) => /^\w/.test(line) && !lines[i - 1]?.startsWith('#'));
    expect(bare, file).toEqual([]);
    if (!file.endsWith('vocabulary.yaml')) continue;
    const head = lines.slice(0, lines.indexOf('entities:')).join('\n');
    const keys = new Set(lines.flatMap((line) => /^ {2}[ -] ([a-z-]+):/.exec(line)?.[1] ?? []));
    expect([...keys].filter((key) => !head.includes(`#   ${key} `))).toEqual([]);
  }
});

test('a folder that holds something is left as it is', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  expect(() => init(askedOf(initCommand, folder), terminal)).toThrow(/Found files in/);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('each YAML file that init makes names its schema, which stands where the line says', () => {
  const folder = join(emptyFolder(), 'ours');
  init(askedOf(initCommand, folder), terminal);
  const yaml = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.yaml'));
  expect(yaml.length).toBeGreaterThan(4);
  for (const path of yaml) {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
    expect([path, existsSync(join(folder, path, '..', `${schema}`))]).toEqual([path, true]);
  }
});
