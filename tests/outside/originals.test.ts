import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {hashOriginals} from '../../src/outside/originals.ts';
import {temporaryFolder} from '../support/temporary-folder.ts';
import {writeFiles} from '../support/write-files.ts';

const emptySum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('originals are hashed byte by byte; a topic without them is left out', () => {
  const bytes = Uint8Array.of(0xff, 0, 0xfe);
  const content = writeFiles(temporaryFolder(), {
    'skin/originals/empty.txt': '',
    'skin/originals/bytes.bin': bytes,
    'skin/originals/.hidden': 'x',
    'eyes/topic.yaml': '',
  });
  const originals = hashOriginals(content, ['skin', 'eyes', 'none']);
  expect([...originals.keys()]).toEqual(['skin']);
  expect([...(originals.get('skin') ?? [])].map(([name]) => name)).toEqual(['bytes.bin', 'empty.txt']);
  expect(originals.get('skin')?.get('empty.txt')).toBe(emptySum);
});

test('links among them are not followed', () => {
  const content = writeFiles(temporaryFolder(), {'secret.txt': 'secret', 'skin/originals/a.txt': ''});
  symlinkSync('../../secret.txt', join(content, 'skin/originals/b.txt'));
  mkdirSync(join(content, 'skin/originals/folder'));
  expect([...(hashOriginals(content, ['skin']).get('skin')?.keys() ?? [])]).toEqual(['a.txt']);
});
