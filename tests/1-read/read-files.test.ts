import {describe, expect, test} from 'vitest';
import {readFiles} from '../../src/1-read/read-files.ts';
import type {RawFile} from '../../src/model/source-file.ts';

const file = (path: string, content: string | Uint8Array): RawFile => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {path, size: bytes.length, bytes};
};
const found = (content: string | Uint8Array) =>
  readFiles([file('a.md', content)]).diagnostics.map(
    ({code, place, message}) => `${place.line}:${place.column} ${code} ${message}`,
  );

test('files come back as text, sorted by path in code units, with their SHA-256', () => {
  const {value, diagnostics} = readFiles([file('b.md', 'B'), file('a.md', 'é'), file('Z.md', '')]);
  expect(diagnostics).toEqual([]);
  expect(value.map(({path, text}) => [path, text])).toEqual([
    ['Z.md', ''],
    ['a.md', 'é'],
    ['b.md', 'B'],
  ]);
  expect(value[0]?.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('a byte order mark stays part of the text, so that offsets are those of the file', () => {
  expect(readFiles([file('a.md', '\ufeffa')]).value[0]?.text).toBe('\ufeffa');
});

test('a bad file does not touch the others', () => {
  const {value} = readFiles([file('a.md', Buffer.from([0xff])), file('b.md', 'B')]);
  expect(value.map((f) => f.path)).toEqual(['b.md']);
});

describe('what is not UTF-8 is reported with the place and the byte', () => {
  const bytes = (...parts: (string | number)[]) =>
    Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : Buffer.from([p]))));
  test.for<[string, Uint8Array, string]>([
    ['Latin-1', bytes('one\nna', 0xef, 've'), '2:3 file/not-utf-8 Found the byte 0xef'],
    ['a byte alone', bytes('é', 0x80), '1:2 file/not-utf-8 Found the byte 0x80'],
    ['cut off in a character', bytes('ab\n', 0xe2, 0x82), '2:1 file/not-utf-8 Found the byte 0xe2'],
    ['UTF-16', Buffer.from('\ufeffab', 'utf16le'), '1:1 file/not-utf-8 Found the byte 0xff'],
    ['behind a byte order mark', bytes('\ufeffab', 0xff), '1:4 file/not-utf-8 Found the byte 0xff'],
    ['a surrogate', bytes('a', 0xed, 0xa0, 0x80), '1:2 file/not-utf-8 Found the byte 0xed'],
    ['an overlong slash', bytes('a', 0xc0, 0xaf), '1:2 file/not-utf-8 Found the byte 0xc0'],
  ])('%s', ([, content, expected]) => {
    expect(found(content)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('invisible characters are reported with their place', () => {
  test.for([
    ['bidi override', '\u202e', 'U+202E'],
    ['bidi isolate', '\u2066', 'U+2066'],
    ['right-to-left mark', '\u200f', 'U+200F'],
    ['Arabic letter mark', '\u061c', 'U+061C'],
    ['zero-width space', '\u200b', 'U+200B'],
    ['zero-width joiner', '\u200d', 'U+200D'],
    ['word joiner', '\u2060', 'U+2060'],
    ['soft hyphen', '\u00ad', 'U+00AD'],
    ['byte order mark in the text', '\ufeff', 'U+FEFF'],
    ['combining grapheme joiner', '\u034f', 'U+034F'],
    ['Hangul filler', '\u3164', 'U+3164'],
    ['variation selector behind a digit', '\ufe0f', 'U+FE0F'],
    ['tag', '\u{e0041}', 'U+E0041'],
    ['line separator', '\u2028', 'U+2028'],
    ['NUL', '\u0000', 'U+0000'],
    ['escape', '\u001b', 'U+001B'],
    ['form feed', '\f', 'U+000C'],
    ['C1 control', '\u0085', 'U+0085'],
  ])('%s', ([, character, name]) => {
    expect(found(`A dose\nof 2${character}5 mg`)).toEqual([
      `2:5 file/control-character Found the invisible character ${name}, expected visible text only.`,
    ]);
  });

  test('at most 20 of a file', () => {
    expect(found('\u200b'.repeat(50))).toHaveLength(20);
  });
});

test('tabs, line ends, no-break spaces, letters of all scripts and emoji are visible enough', () => {
  expect(found('\ufeffa\tb\r\nc\u00a0d\u202fe µ½ 痛 كاحل e\u0301 😀 ☀\ufe0f')).toEqual([]);
});

test('a file over the limit is reported, whether it was read or not', () => {
  const big = new Uint8Array(1_000_001).fill(97);
  expect(found(big)).toEqual([
    'undefined:undefined file/too-large Found a file of 1000001 bytes, expected at most 1000000.',
  ]);
  expect(found(big.subarray(1))).toEqual([]);
  expect(readFiles([file('a.yaml', big)]).diagnostics).toEqual([]);
  expect(readFiles([{path: 'a.yaml', size: 9_000_000, bytes: null}]).diagnostics[0]?.code).toBe('file/too-large');
});

test('a link that leads out of the folder or nowhere is reported', () => {
  const links = (['outside', 'nowhere'] as const).map((link) => ({path: `${link}.md`, size: 0, bytes: null, link}));
  expect(readFiles(links).diagnostics.map((d) => `${d.place.file} ${d.code}`)).toEqual([
    'nowhere.md content/missing',
    'outside.md file/outside',
  ]);
});
