import {deflateRawSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {decodePage} from '../../src/import/decode.ts';
import {findHtmlBomb} from '../../src/import/html-limits.ts';
import {unzip} from '../../src/outside/unzip.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('a page in the encoding that it names is read', () => {
  expect(decodePage(Buffer.from('0.5 µg'), false)).toBe('0.5 µg');
  expect(decodePage(latin1('<meta charset="windows-1252"><p>0.5 µg'), true)).toContain('0.5 µg');
});

test.each([
  ['text', latin1('0.5 µg'), false],
  ['HTML without a name', latin1('<p>0.5 µg'), true],
  ['HTML with another name', latin1('<meta charset="utf-8"><p>0.5 µg'), true],
  ['HTML with a name that nobody knows', latin1('<meta charset="x-own"><p>0.5 mg'), true],
])('%s in another encoding is not guessed', (_, bytes, isHtml) => {
  expect(decodePage(bytes, isHtml)).toBeNull();
});

test.each([
  ['depth', '<div>'.repeat(300), '<div>'.repeat(200)],
  ['open formatting', '<b>'.repeat(100), '<b>'.repeat(50)],
  ['tags', '<br>'.repeat(70_000), '<br>'.repeat(50_000)],
  ['length', 'a'.repeat(4_000_001), 'a'.repeat(4_000_000)],
])('a page over the limit of %s is refused before it is parsed, and one below is not', (_, over, below) => {
  expect(findHtmlBomb(over)).not.toBeNull();
  expect(findHtmlBomb(below)).toBeNull();
});

/** An archive of one packed file, as large as is asked for. */
function archive(bytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

test.each([
  [1_000_000, true],
  [60_000_000, false],
])('an archive that unpacks to %i bytes is read: %s', (bytes, isRead) => {
  expect(unzip(archive(bytes), () => true) !== null).toBe(isRead);
});
