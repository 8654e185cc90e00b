import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isCollection, parseDocument, stringify} from 'yaml';
import {readYaml} from '../../src/2-parse/read-yaml.ts';
import {deepestNesting} from '../../src/2-parse/yaml-nesting.ts';
import {schemas} from '../../src/outside/schemas.ts';
import {runs} from '../support/size.ts';

const problems = (text: string) =>
  readYaml(schemas, 'clinic', 'clinic.yaml', text).diagnostics.map(
    ({code, place, message}) => `${place.line}:${place.column ?? ''} ${code} ${message}`,
  );

const clinic = `name: Example Clinic
country: GB
phones:
  - {label: Nurse line, number: 01632 555 002}
emergency: {GB: '999'}
sheets:
  sizes: [a4]
  address: sheets.example.org
`;

describe('a file that fits', () => {
  test('its value, and the place of each part', () => {
    const {value, diagnostics} = readYaml(schemas, 'clinic', 'clinic.yaml', clinic);
    expect(diagnostics).toEqual([]);
    expect(value?.value.phones).toEqual([{label: 'Nurse line', number: '01632 555 002'}]);
    expect(value?.placeOf(['phones', 0, 'number'])).toEqual({file: 'clinic.yaml', line: 4, column: 33});
    expect(value?.placeOf(['phones', 7])).toEqual({file: 'clinic.yaml', line: 4, column: 3});
  });

  test('with Windows line ends and a byte order mark', () => {
    const {value, diagnostics} = readYaml(schemas, 'clinic', 'c', `\ufeff${clinic}`.replaceAll('\n', '\r\n'));
    expect(diagnostics).toEqual([]);
    expect(value?.placeOf(['name'])).toMatchObject({line: 1, column: 7});
    expect(value?.placeOf(['sheets', 'address'])).toMatchObject({line: 8, column: 12});
  });

  test('as part of a larger file: lines are those of the file', () => {
    const {value} = readYaml(schemas, 'clinic', 'c', clinic, 11);
    expect(value?.placeOf(['country'])).toMatchObject({line: 12});
  });
});

describe('a file that does not', () => {
  test('every problem, each with its place', () => {
    expect(problems(clinic.replace('GB\n', 'gb\n').replace('[a4]', '[a5, a4, a4]').concat('colour: red\n'))).toEqual([
      `9:1 yaml/schema Found the key 'colour' in the file, expected one of: name, address, logo, country, phones, outOfHours, emergency, units, sheets, funding, updates, checks.`,
      `2:10 yaml/schema Found "gb" at 'country', expected it to match pattern "^[A-Z]{2}$".`,
      `7:10 yaml/schema Found ["a5","a4","a4"] at 'sheets.sizes', expected it not to have more than 2 items.`,
      `7:11 yaml/schema Found "a5" at 'sheets.sizes.0', expected one of: a4, letter.`,
      `7:10 yaml/schema Found ["a5","a4","a4"] at 'sheets.sizes', expected it not to have duplicate items (items ## 1 and 2 are identical).`,
    ]);
  });

  test('at most 100 problems are told, however many there are', () => {
    const keys = Array.from({length: 5000}, (_, i) => `key${i}: 1\n`).join('');
    expect(problems(clinic + keys)).toHaveLength(100);
  });

  test.for([
    ['a tag', 'name: !!str a\n', '1:13 yaml/alias Found a tag'],
    ['a tag of JavaScript', 'name: !!js/function a\n', '1:21 yaml/alias Found a tag'],
    ['an anchor', 'name: &a b\n', '1:10 yaml/alias Found an anchor'],
    ['an alias', 'name: &a b\ncountry: *a\n', '2:10 yaml/alias Found an alias'],
    ['a repeated key', 'name: a\ncountry: GB\nname: b\n', "3:1 yaml/syntax Found the key 'name' a second time"],
    ['a repeated key further in', 'sheets: {a: 1, a: 2}\n', "1:16 yaml/syntax Found the key 'a' a second time"],
    ['a version', '%YAML 1.1\n---\nname: yes\n', '1:1 yaml/syntax Found a directive'],
    ['two documents', 'name: a\n---\nname: b\n', '2:1 yaml/syntax'],
    ['a bracket that is not closed', 'name: [a\n', 'yaml/syntax'],
    ['a tab before a key', 'sheets:\n\tqr: true\n', 'yaml/syntax'],
    ['a key that is a list', '[a, b]: c\n', 'yaml/syntax'],
    ['a merge key', 'sheets:\n  <<: {qr: true}\n', "yaml/schema Found the key '<<'"],
    ['the prototype', '__proto__: {a: 1}\n', "yaml/schema Found the key '__proto__'"],
    ['nothing', '', '1:'],
  ] as const)('%s', ([, text, expected]) => {
    expect(problems(text)).toContainEqual(expect.stringContaining(expected));
  });
});

// The library aborts the process on the second text of a thousand nested brackets: it must not be asked.
describe('nesting over the limit is refused before the library reads it', () => {
  test.for([
    ['lists', '['.repeat(2000)],
    ['maps', '{a: '.repeat(2000)],
    ['lists with brackets in quotes between', '["]", '.repeat(2000)],
    ['keys in a row', 'a: '.repeat(2000)],
    ['dashes in a row', '- '.repeat(2000)],
    ['question marks', '? '.repeat(2000)],
    ['colons', ': '.repeat(2000)],
    ['pairs in lists', '[a: '.repeat(2000)],
    ['indentation', Array.from({length: 300}, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['lists as deep as their keys', Array.from({length: 300}, (_, i) => `${'  '.repeat(i)}- a:\n`).join('')],
    [
      'dashes over several lines',
      Array.from({length: 40}, (_, i) => `${' '.repeat(i * 60)}${'- '.repeat(30)}\n`).join(''),
    ],
    ['Windows line ends', Array.from({length: 300}, (_, i) => `${' '.repeat(i)}a:\r\n`).join('')],
  ] as const)('%s', ([, text]) => {
    for (let i = 0; i < 3; i++) expect(problems(text)).toEqual([expect.stringContaining('yaml/too-deep')]);
  });
});

const scalar = fc.oneof(
  fc.constantFrom('a', ']', '[', '- b', ': c', '# d', '"', "'", 'e\nf', '{', '? g'),
  fc.integer(),
);
const {tree} = fc.letrec((tie) => ({
  tree: fc.oneof(
    {depthSize: 'large', withCrossShrink: true},
    scalar,
    fc.array(tie('tree'), {maxLength: 4}),
    fc.dictionary(fc.constantFrom('a', 'b', '] c', '- d'), tie('tree'), {maxKeys: 4}),
  ),
}));

/** How deep the library nests maps and lists of a text. */
function depthOf(node: unknown): number {
  if (!isCollection(node)) return 0;
  const parts = node.items.flatMap((item) => {
    const {key, value} = item as {key?: unknown; value?: unknown};
    return isCollection(item) ? [item] : [key, value];
  });
  return 1 + Math.max(0, ...parts.map(depthOf));
}

const trueDepth = (text: string) => depthOf(parseDocument(text, {prettyErrors: false, logLevel: 'silent'}).contents);

test('the nesting that is counted is never less than the true one', () => {
  const texts = fc
    .tuple(tree, fc.boolean(), fc.integer({min: 1, max: 4}), fc.boolean())
    .map(([value, flow, indent, indentSeq]) =>
      stringify(value, {indent, indentSeq, collectionStyle: flow ? 'flow' : 'any', lineWidth: 20}),
    );
  fc.assert(
    fc.property(texts, (text) => deepestNesting(text).depth >= trueDepth(text)),
    runs(500),
  );
});

test('of broken YAML, from which the library makes what it can, at least half is counted', () => {
  const parts = [
    '- ',
    '? ',
    ': ',
    'a: ',
    'a',
    '\n',
    '\n  ',
    '\n    ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"]"',
    '|\n',
    '#',
    '!t ',
    '&a ',
  ];
  const texts = fc.array(fc.constantFrom(...parts), {maxLength: 30}).map((some) => some.join(''));
  fc.assert(
    fc.property(texts, (text) => deepestNesting(text).depth * 2 >= trueDepth(text)),
    runs(1000),
  );
});

test('a file of ordinary depth is not taken for a deep one', () => {
  expect(deepestNesting('a:\n  - b: {c: [d]}\n    e: "[[[["\n').depth).toBeLessThan(10);
  expect(deepestNesting('text: |\n  [[[[[[\n   - - - - -\n').depth).toBeLessThan(4);
});
