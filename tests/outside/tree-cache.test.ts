import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fileReaders} from '../../src/2-parse/file-readers.ts';
import {extractTopic} from '../../src/3-extract/extract-topic.ts';
import {serializeDataset} from '../../src/5-dataset/serialize.ts';
import {sha256} from '../../src/base/hash.ts';
import type {Knowledge} from '../../src/model/program.ts';
import {readContentFolder} from '../../src/outside/content-files.ts';
import {readKnowledge, rememberingTrees} from '../../src/outside/program-files.ts';
import {openTreeCache} from '../../src/outside/tree-cache.ts';
import {contentToDataset, readContent} from '../../src/pipeline.ts';
import type {KeptTree} from '../../src/syntax/remember-trees.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';

const tree: KeptTree = [['NOUN', 'NN', 'root', -1, 3, 3]];

function kept(most?: number): {folder: string; file: string} {
  const folder = temporaryFolder();
  const cache = openTreeCache(() => folder, true, most);
  for (const key of ['a', 'b', 'c']) cache.set(key, tree);
  cache.save();
  return {folder, file: join(folder, 'trees', 'trees.json')};
}
const known = (folder: string, keys = ['a', 'b', 'c']) => {
  const cache = openTreeCache(() => folder, true);
  return keys.filter((key) => cache.get(key) !== null);
};

describe('the cache of trees', () => {
  it('gives back what another run has saved, for this user alone', () => {
    const {folder, file} = kept();
    expect(openTreeCache(() => folder, true).get('b')).toEqual(tree);
    expect([known(folder), known(folder, ['d'])]).toEqual([['a', 'b', 'c'], []]);
    expect(readdirSync(join(folder, 'trees'))).toEqual(['trees.json']);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('knows nothing and writes nothing when it is off', () => {
    const {folder} = kept();
    expect(openTreeCache(() => folder, false).get('a')).toBeNull();
    const empty = temporaryFolder();
    const cache = openTreeCache(() => empty, false);
    cache.set('a', tree);
    cache.save();
    expect([cache.get('a'), readdirSync(empty)]).toEqual([tree, []]);
  });

  it('keeps so many, those that were used or made last', () => {
    expect(known(kept(2).folder)).toEqual(['b', 'c']);
    const {folder} = kept();
    const cache = openTreeCache(() => folder, true, 2);
    cache.get('a');
    cache.set('d', tree);
    cache.save();
    expect(known(folder, ['a', 'b', 'c', 'd'])).toEqual(['a', 'd']);
  });

  it('is of a size at most, and keeps what was used last', () => {
    const folder = temporaryFolder();
    const cache = openTreeCache(() => folder, true, 10, 300);
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const key of keys) cache.set(key, tree);
    cache.save();
    expect(statSync(join(folder, 'trees', 'trees.json')).size).toBeLessThanOrEqual(300);
    const left = known(folder, keys);
    expect(left.length).toBeGreaterThan(2);
    expect(left).toEqual(keys.slice(-left.length));
  });

  it.each([
    ['pipe', (file: string) => execFileSync('mkfifo', [file])],
    ['link', (file: string, folder: string) => symlinkSync(join(folder, 'moved'), file)],
  ])('is as none where a %s stands in its place, and is written anew', (_, make) => {
    const {folder, file} = kept();
    renameSync(file, join(folder, 'moved'));
    make(file, folder);
    const cache = openTreeCache(() => folder, true);
    expect(cache.get('a')).toBeNull();
    cache.set('a', tree);
    cache.save();
    expect(known(folder)).toEqual(['a']);
  });

  it('is not written where nothing is new', () => {
    const {folder, file} = kept();
    chmodSync(file, 0o644);
    const cache = openTreeCache(() => folder, true);
    cache.get('a');
    cache.save();
    expect(statSync(file).mode & 0o777).toBe(0o644);
  });

  const signed = (body: string) => `${sha256(body)}\n${body}`;
  it.each([
    ['changed', (text: string) => text.replace('NOUN', 'VERB')],
    ['cut', (text: string) => text.slice(0, -3)],
    ['empty', () => ''],
    ['something else', () => 'hello'],
    ['signed, and no list', () => signed('{}')],
    ['signed, and no trees', () => signed('[["a",[["NOUN","NN","root","1",3,3]]]]')],
    ['signed, and no JSON', () => signed('[')],
  ])('is as none where its file is %s, and is written anew', (_, damage) => {
    const {folder, file} = kept();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const cache = openTreeCache(() => folder, true);
    expect(cache.get('a')).toBeNull();
    cache.set('a', tree);
    cache.save();
    expect(known(folder)).toEqual(['a']);
  });

  it('is as none where its file is a folder or a link, or others can write to its folder', () => {
    const [first, second, third] = [kept(), temporaryFolder(), kept()];
    mkdirSync(join(second, 'trees', 'trees.json'), {recursive: true, mode: 0o700});
    expect(known(second)).toEqual([]);
    const linked = temporaryFolder();
    mkdirSync(join(linked, 'trees'), {mode: 0o700});
    symlinkSync(first.file, join(linked, 'trees', 'trees.json'));
    expect(known(linked)).toEqual([]);
    chmodSync(join(third.folder, 'trees'), 0o777);
    expect(known(third.folder)).toEqual([]);
  });

  it('costs nothing where it cannot be found or written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const nowhere = () => {
      throw new Error('no home');
    };
    for (const folder of [() => file, nowhere]) {
      const cache = openTreeCache(folder, true);
      expect(cache.get('a')).toBeNull();
      cache.set('a', tree);
      cache.save();
      expect(cache.get('a')).toEqual(tree);
    }
  });
});

describe('a dataset', () => {
  const content = () => readContent(readContentFolder('content').value, readKnowledge(), fileReaders).value;
  const make = (knowledge: Knowledge) => serializeDataset(contentToDataset(content(), knowledge, extractTopic).value);
  /** The same knowledge, which counts how often its parser is asked to be opened. */
  function counting(): {knowledge: Knowledge; opened: () => number} {
    const knowledge = readKnowledge();
    let opened = 0;
    const syntaxes = [...knowledge.syntaxes].map(([language, open]) => {
      const counted = () => {
        const syntax = open();
        const parser = () => {
          opened++;
          return syntax.parser();
        };
        return {...syntax, parser};
      };
      return [language, counted] as const;
    });
    return {knowledge: {...knowledge, syntaxes: new Map(syntaxes)}, opened: () => opened};
  }

  it('is the same to the byte without cache, from an empty one, and from a full one, which opens no parser', () => {
    const folder = temporaryFolder();
    const without = make(readKnowledge());
    const run = () => {
      const cache = openTreeCache(() => folder, true);
      const {knowledge, opened} = counting();
      const text = make(rememberingTrees(knowledge, cache));
      cache.save();
      return {text, opened: opened()};
    };
    const [cold, warm] = [run(), run()];
    expect(cold.opened).toBeGreaterThan(0);
    expect([cold.text, warm.text]).toEqual([without, without]);
    expect(warm.opened).toBe(0);
  });
});
