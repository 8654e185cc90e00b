/** What a form writes by its number or name is looked at as it will be read: nothing is hidden behind an escape. */
import {describe, expect, it} from 'vitest';
import {decodeEscapes} from '../../src/1-read/decode-escapes.ts';
import {readFiles} from '../../src/1-read/read-files.ts';
import {readIllustrations} from '../../src/1-read/read-illustrations.ts';
import {readYaml} from '../../src/2-parse/read-yaml.ts';
import {checkFiles} from '../../src/checks/check-files.ts';
import {schemas} from '../../src/outside/schemas.ts';

const file = (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return {path, size: bytes.length, bytes};
};
const told = (path: string, text: string) =>
  readFiles([file(path, text)]).diagnostics.map(
    ({code, place, message}) => `${code} ${place.line} ${/U\+\w+/.exec(message)}`,
  );

describe('a hidden character', () => {
  const controls = ['202e', '202d', '200b', '2066', '2069', '00ad', '200e', 'feff', '2060', '061c'];

  it.each(controls)('U+%s is found where YAML and JSON write it by its number', (code) => {
    for (const path of ['a/sheets/b.yaml', 'a/vocabulary.yml', 'releases/c.json', 'a/proposals.jsonl'])
      expect(told(path, `a: 1\nplain: "Drink\\u${code} 25 mg"\n`)).toEqual([
        `file/control-character 2 U+${code.toUpperCase()}`,
      ]);
    expect(told('a/topic.yaml', `plain: "Drink\\U0000${code}"`)).toHaveLength(1);
    expect(told('a/articles/b.md', `---\ntitle: "D\\u${code}"\n---\n\nText.\n`)).toEqual([
      `file/control-character 2 U+${code.toUpperCase()}`,
    ]);
  });

  it.each(controls)('U+%s is found where Markdown writes it by its number or name', (code) => {
    for (const written of [`&#x${code};`, `&#X${code.toUpperCase()};`, `&#${Number.parseInt(code, 16)};`])
      expect(told('a/articles/b.md', `Take\n\n2${written}5 mg.`)).toEqual([
        `file/control-character 3 U+${code.toUpperCase()}`,
      ]);
  });

  it.each(['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'ZeroWidthSpace', 'NoBreak'])('&%s; is one', (name) => {
    expect(told('a/articles/b.md', `Take 2&${name};5 mg.`)).toHaveLength(1);
  });

  it('is found in the name of a file, without a line', () => {
    expect(told('a/articles/b\u202e.md', 'Text.')).toEqual(['file/control-character undefined U+202E']);
    expect(readIllustrations([file('a/figures/b\u202e.svg', '')]).diagnostics).toMatchObject([
      {code: 'file/control-character'},
    ]);
  });

  it.each(['\\e', '\\0', '\\L', '\\x1b', '\\u202E'])(
    'behind %s is found in the value of YAML, with its place',
    (written) => {
      const {value, diagnostics} = readYaml(schemas, 'vocabulary', 'v.yaml', `entities: []\n# b\nc: "a${written}b"\n`);
      expect(value).toBeNull();
      expect(diagnostics).toMatchObject([{code: 'file/control-character', place: {line: 3, column: 4}}]);
    },
  );

  it('is none where the backslash stands for itself, nor a line end or a letter', () => {
    expect(told('a/sheets/b.yaml', 'a: "C:\\\\u202e"\nb: "x\\ny \\u00b5g"')).toEqual([]);
    expect(decodeEscapes('a/b.md', 'a&#10;b &amp; &nope; &constructor; &#x110000;')).toBe(
      'a&#10;b &amp; &nope; &constructor; &#x110000;',
    );
  });
});

describe('what looks like something else', () => {
  const found = (path: string, text: string) => {
    const {value} = readFiles([file(path, text)]);
    return checkFiles(value).map((d) => [d.place.line, d.message]);
  };

  it.each([
    ['a/b.yaml', 'a: "1\\u039f mg"'],
    ['a/b.md', 'Take 1&Omicron; mg.'],
    ['a/b.md', 'Take 1&#927; mg.'],
    ['a/b.md', 'Take 1Ο mg.'],
    ['a/b.md', 'Take Ι0 mg.'],
    ['a/b.md', 'Take 1о mg.'],
    ['a/b.md', 'Take 1.О mg.'],
    ['a/b.md', 'Take 1Օ mg.'],
    ['a/b.md', 'Take ı0 mg.'],
    ['a/b.md', 'Take Ⅼ0 mg.'],
    ['a/b.md', 'Take ١٢ mg.'],
    ['a/b.md', 'Take １０ mg.'],
    ['a/b.md', 'Take mаgnesium.'],
    ['a/b.md', 'Take mᎪgnesium.'],
  ])('is an error in %s: %s', (path, text) => {
    expect(found(path, text)).toMatchObject([[1, expect.stringMatching(/^Found /)]]);
  });

  it.each(['200 µg and 200 μg', 'a β2 agonist, TNF-α, 5 Ω', 'Ελλάδα', 'вода', '½ a tablet'])(
    'is none of %s',
    (text) => {
      expect(found('a/b.md', text)).toEqual([]);
    },
  );
});
