import {readFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {sha256} from '../../src/base/hash.ts';
import {must} from '../../src/base/must.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';
import type {Name} from '../../src/syntax/merge-names.ts';
import {loadParser, type Tree} from '../../src/syntax/parser.ts';
import {writeParserFile} from '../../src/syntax/parser-file.ts';
import {type MainRelation, mainRelation} from './main-relation.ts';

const english = must(readKnowledge().syntaxes.get('en'), 'English has a syntax')();
const {tokenise} = english;
const parser = english.parser();
const weights = new Uint8Array(readFileSync('language/en.parser.bin'));
const treeOf = (sentence: string): Tree => parser.parse(tokenise(sentence));

describe('a tree', () => {
  test('tells what belongs to what, as what', () => {
    const tree = treeOf('The cream does not cause a rash.');
    expect(
      tree.map(({form, upos, lemma, head, relation}) => [form, upos, lemma, tree[head]?.form ?? '', relation]),
    ).toEqual([
      ['The', 'DET', 'the', 'cream', 'det'],
      ['cream', 'NOUN', 'cream', 'cause', 'nsubj'],
      ['does', 'AUX', 'do', 'cause', 'aux'],
      ['not', 'PART', 'not', 'cause', 'advmod'],
      ['cause', 'VERB', 'cause', '', 'root'],
      ['a', 'DET', 'a', 'rash', 'det'],
      ['rash', 'NOUN', 'rash', 'cause', 'obj'],
      ['.', 'PUNCT', '.', 'cause', 'punct'],
    ]);
  });

  test('says how many parsers agree', () => {
    for (const token of treeOf('The cream does not cause a rash.'))
      expect(token).toMatchObject({agreed: 3, relationAgreed: 3});
    const tokens = tokenise('It may ease the itch of the skin but not stop it, which nobody thought that it would.');
    expect(new Set(parser.parse(tokens).map(({agreed}) => agreed)).size).toBeGreaterThan(1);
    for (const token of parser.parse(tokens, {parsers: 'greedy'})) expect(token.agreed).toBe(1);
  });

  test('of nothing is empty', () => {
    expect(parser.parse([])).toEqual([]);
  });

  const word = fc.oneof(
    fc.constantFrom(...'stress causes headaches , and do not help . if ( the ) Dr. which eat to of "'.split(' ')),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 8}),
  );
  test.each(['voted', 'greedy'] as const)(
    'has one root and no circle, each word one head, whatever the words (%s)',
    (parsers) => {
      fc.assert(
        fc.property(fc.array(word, {minLength: 1, maxLength: 25}), (forms) => {
          const tree = parser.parse(
            forms.map((form, i) => ({form, start: i, end: i + 1})),
            {parsers},
          );
          expect(tree).toHaveLength(forms.length);
          expect(tree.filter(({head}) => head === -1)).toHaveLength(1);
          for (const token of tree) {
            let steps = 0;
            for (let at = token.head; at !== -1; at = must(tree[at], 'a head is a word').head) {
              steps++;
              expect(steps).toBeLessThan(forms.length);
            }
            expect(token.relation === 'root').toBe(token.head === -1);
          }
        }),
        {numRuns: 60},
      );
    },
  );

  test('is the same every time, also in another parser of the same bytes and after other sentences', () => {
    const sentence = 'If you don’t sleep enough, stress and headaches may follow, but tea helps.';
    const first = treeOf(sentence);
    treeOf('Brush your teeth.');
    expect(treeOf(sentence)).toEqual(first);
    const {betweenNouns} = parseYaml(readFileSync('language/en.syntax.yaml', 'utf8')) as {betweenNouns: string[]};
    expect(loadParser(weights, english, betweenNouns).parse(tokenise(sentence))).toEqual(first);
  });

  const verbsOf = (sentence: string, betweenNouns: string[]) =>
    loadParser(weights, english, betweenNouns)
      .parse(tokenise(sentence), {parsers: 'greedy'})
      .filter(({upos}) => upos === 'VERB')
      .map(({form}) => form);

  test('of a sentence without a verb gets one where it may be, a word that is known for it first', () => {
    expect(verbsOf('Nerve damage triggers foot pain.', ['triggers'])).toEqual(['triggers']);
    expect(verbsOf('Nerve damage triggers foot pain.', [])).not.toEqual(['triggers']);
    expect(verbsOf('Night terrors frighten parents.', [])).toEqual(['frighten']);
  });

  test('of a heading gets none but such a word', () => {
    expect(verbsOf('Nerve damage triggers foot pain', ['triggers'])).toEqual(['triggers']);
    expect(verbsOf('Nerve damage triggers foot pain', [])).toEqual([]);
  });
});

describe('names of several words', () => {
  const sentence = 'Eye drops cause loss of hearing.';
  const names = [
    {start: 0, end: 9, head: 'drops'},
    {start: 16, end: 31, head: 'loss'},
  ];

  test('are one noun each, with their place and the form of their head word', () => {
    const tree = parser.parseWithNames(tokenise(sentence), names);
    expect(tree.map(({start, end, upos, relation}) => [sentence.slice(start, end), upos, relation])).toEqual([
      ['Eye drops', 'NOUN', 'nsubj'],
      ['cause', 'VERB', 'root'],
      ['loss of hearing', 'NOUN', 'obj'],
      ['.', 'PUNCT', 'punct'],
    ]);
    expect(tree.map(({lemma}) => lemma)).toEqual(['drop', 'cause', 'loss', '.']);
  });

  test('are nouns also where the word alone would be none', () => {
    const tree = parser.parseWithNames(tokenise('Burning eyes itch.'), [{start: 0, end: 7, head: 'Burning'}]);
    expect(tree[0]).toMatchObject({form: 'Burning', upos: 'NOUN', isName: true});
  });

  test('take a word whole that they cover in part, and no word twice', () => {
    const tree = parser.parseWithNames(tokenise("The body's needs"), [
      {start: 4, end: 9, head: 'body'},
      {start: 4, end: 16, head: 'needs'},
    ]);
    expect(tree.map(({form}) => form)).toEqual(['The', 'needs']);
  });
});

describe('weights', () => {
  const load = (bytes: Uint8Array) => () => loadParser(bytes, english, []);

  test('with a changed byte are refused', () => {
    for (const at of [60, 1000, weights.length - 1]) {
      const changed = weights.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(load(changed)).toThrow('Found damaged weights, expected those that their checksum was made of.');
    }
  });

  test('that end too early are refused, and other files', () => {
    expect(load(weights.subarray(0, weights.length - 1))).toThrow('Found damaged weights');
    expect(load(weights.subarray(0, 30))).toThrow('Found damaged weights');
    expect(load(new Uint8Array(0))).toThrow('Found another kind of file, expected the weights of a parser');
    expect(load(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1'))).toThrow(
      'Found another kind of file',
    );
  });

  test('without a part, and parts that are no weights, are refused', () => {
    expect(load(writeParserFile({tags: ['X|X'], relations: ['root'], parts: new Map()}))).toThrow(
      'Found no part "dictionary"',
    );
    const part = Uint8Array.of(2, 5, 9, 1);
    const parts = new Map(['tagger', 'dictionary', 'greedy', 'beam', 'reverse'].map((name) => [name, part]));
    expect(load(writeParserFile({tags: ['X|X'], relations: ['root'], parts}))).toThrow(
      'Found weights that end too early.',
    );
  });
});

describe('what was measured', () => {
  const figures = JSON.parse(readFileSync('tests/syntax/figures.json', 'utf8')) as typeof import('./figures.json');

  test('was measured of these very weights', () => {
    expect({sha256: sha256(weights), bytes: weights.length}).toEqual({sha256: figures.sha256, bytes: figures.bytes});
  });

  test('is what docs/decisions/parser.md says, and above the floors', () => {
    const page = readFileSync('docs/decisions/parser.md', 'utf8');
    for (const of of [figures.voted, figures.greedy])
      for (const figure of [of.uas, of.las, of.subjects, of.negations]) expect(page).toContain(figure.toFixed(3));
    expect(figures.bytes).toBeLessThan(6 * 1024 * 1024);
  });
});

describe('sentences of leaflets', () => {
  type Case = {text: string; is: [subject: string, verb: string, object: string, denied?: 'denied']};
  type Cases = {names: {name: string; head: string}[]; sentences: Case[]};
  const {names, sentences} = parseYaml(readFileSync('tests/syntax/leaflet-sentences.yaml', 'utf8')) as Cases;

  const namesIn = (text: string): Name[] =>
    names.flatMap(({name, head}) => {
      const start = text.toLowerCase().indexOf(name.toLowerCase());
      return start < 0 ? [] : [{start, end: start + name.length, head}];
    });
  const read = (known: (text: string) => Name[]) =>
    sentences.map(({text, is: [subject, verb, object, denied]}) => ({
      text,
      wanted: {subject, verb, object, denied: denied === 'denied'} satisfies MainRelation,
      found: mainRelation(parser.parseWithNames(tokenise(text), known(text))),
    }));
  const wrong = (of: ReturnType<typeof read>) => of.filter(({wanted, found}) => !isDeepStrictEqual(wanted, found));
  const lines = (of: ReturnType<typeof read>) =>
    of.map(({text, found}) => `${text} ${JSON.stringify(found)}`).join('\n');

  test.each([
    ['with the names of a vocabulary read as one noun each', namesIn, 0.9],
    ['word by word', () => [], 0.85],
  ] as const)('have their main relation, %s', (_, known, floor) => {
    const faults = wrong(read(known));
    expect(sentences.length).toBeGreaterThanOrEqual(100);
    expect((sentences.length - faults.length) / sentences.length, lines(faults)).toBeGreaterThanOrEqual(floor);
  });

  test('are never turned round: what is denied is found denied, and nothing else', () => {
    expect(read(namesIn).filter(({wanted, found}) => wanted.denied !== found.denied)).toEqual([]);
  });
});
