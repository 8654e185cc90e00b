/** An article as it may be printed: the form of each piece, its number, its very words, and what cannot be printed. */
import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../src/2-parse/parse-article.ts';
import type {Piece} from '../../src/model/article.ts';
import {readKnowledge} from '../../src/outside/program-files.ts';

const knowledge = readKnowledge();
const head = (rights: string) =>
  `---\nid: drops\ntitle: Drops\nlanguage: en\nlicence: CC-BY-4.0\n${rights}retrieved: 2026-11-21\nreview: {state: unreviewed}\n---\n`;

function read(markdown: string, start = ''): {pieces: Piece[]; text: string} {
  const text = `${start}${head('rights: own\n')}${markdown}`;
  const {value} = parseArticle({path: 'eyes/articles/drops.md', text, sha256: ''}, 'eyes', knowledge);
  return {pieces: value?.pieces ?? [], text};
}

/** 'step1.2 Wash.': form, level, number and text; a bold one between stars. */
const shown = (markdown: string) =>
  read(markdown).pieces.map(({form, level, number, text, strong, path, fault}) => {
    const words = path ?? (fault ? `${fault.kind}: ${fault.found}` : strong ? `*${text}*` : text);
    return `${form}${level || ''}${number === null ? '' : `.${number}`} ${words}`;
  });

describe('an article whose rights allow to print it', () => {
  test('is headings, sentences, steps with their numbers, items, cells and illustrations', () => {
    const markdown = `# Drops\n\n## Wash\n\nSit down. **Take care.** It is easy.\n\n1. Wash. Dry.\n\n   ![Two hands.](figures/a.svg)\n   1. Use soap.\n2. Look up.\n\n- Rest.\n\n| When | What |\n|---|---|\n| Night | ____ |\n`;
    expect(shown(markdown)).toEqual([
      ...['heading1 Drops', 'heading2 Wash', 'sentence Sit down.', 'sentence *Take care.*', 'sentence It is easy.'],
      ...['step1.1 Wash.', 'step1.1 Dry.', 'illustration1.1 figures/a.svg', 'step2.1 Use soap.', 'step1.2 Look up.'],
      ...['item1 Rest.', 'head When', 'head What', 'cell Night', 'cell ____'],
    ]);
  });

  test('has the very words of each piece at its place, also behind a byte order mark', () => {
    for (const start of ['', '\ufeff']) {
      const {pieces, text} = read('## Wash\n\nTake *two* drops.\n\n1. Look up.\n', start);
      const quotes = pieces.map((piece) => text.slice(piece.start, piece.end));
      expect(quotes).toEqual(['Wash', 'Take *two* drops.', 'Look up.']);
      expect(pieces.map(({line}) => text.split('\n')[line - 1])).toEqual([
        '## Wash',
        'Take *two* drops.',
        '1. Look up.',
      ]);
    }
  });

  test('has terms apart from what they mean, and a line to write on', () => {
    expect(shown('**Lid:** the skin.\n\n____\n')).toEqual(['sentence *Lid:*', 'sentence the skin.', 'sentence ____']);
  });

  test('has the ids of headings as links to them have them', () => {
    const ids = read("## Don't rub!\n\n## Wash\n\n## Wash\n").pieces.map(({id}) => id);
    expect(ids).toEqual(['dont-rub', 'wash', 'wash-1']);
  });

  test('counts steps that are all called 1, and goes on behind a paragraph', () => {
    expect(shown('1. A b.\n1. C d.\n\nWait.\n\n3. E f.\n')).toEqual([
      'step1.1 A b.',
      'step1.2 C d.',
      'sentence Wait.',
      'step1.3 E f.',
    ]);
  });

  test.each([
    ['1. A b.\n2. C d.\n4. E f.\n', 'numbers: 4, behind 2'],
    ['2. A b.\n3. C d.\n', 'numbers: 2, behind 0'],
    ['1. A b.\n2. C d.\n2. E f.\n', 'numbers: 2, behind 2'],
    ['1. A b.\n\n   2. C d.\n', 'numbers: 2, behind 0'],
    ['<div>a</div>\n', 'html: <div>a</div>'],
    ['Take <b>two</b>.\n', 'html: <b>'],
    ['    Take two.\n', 'code: Take two.'],
    ['Take two.[^1]\n\n[^1]: Or three.\n', 'footnote: [^1]'],
    ['Take (____) and (____) drops.\n', 'blank: Take (____) and (____) drops.'],
  ])('says what of it cannot be printed: %j', (markdown, fault) => {
    expect(shown(markdown).join('\n')).toContain(fault);
  });
});

test('an article without rights has no pieces', () => {
  const source = `source: {file: a.txt, title: A, sha256: '${'0'.repeat(64)}'}\n`;
  const text = `${head(source)}# Drops\n\nWash.\n`;
  const {value} = parseArticle({path: 'eyes/articles/drops.md', text, sha256: ''}, 'eyes', knowledge);
  expect(value?.pieces).toEqual([]);
  expect(value?.units.length).toBeGreaterThan(0);
});

test.each([
  ['rights: own\n', true],
  ['rights: {licence: OGL-UK-3.0, holder: A Service}\n', false],
  ['rights: {licence: CC-BY-NC-4.0, holder: A Service}\n', false],
  ['rights: mine\n', false],
  ['', false],
])('without a source, only the own words of the clinic are an article: %j', (rights, isWell) => {
  const text = `${head(rights)}# Drops\n`;
  const {value} = parseArticle({path: 'eyes/articles/drops.md', text, sha256: ''}, 'eyes', knowledge);
  expect(value !== null).toBe(isWell);
});
