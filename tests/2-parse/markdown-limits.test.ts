import {describe, expect, test} from 'vitest';
import {findMarkdownBomb, markdownLimits} from '../../src/2-parse/markdown-limits.ts';
import {sizes} from '../support/size.ts';
import {frontMatter, parseText} from './articles.ts';
import {bombs} from './markdown-bombs.ts';

// With its line and the reason. No time is asserted, as machines differ; a parser that hangs fails by the tests' limit.
describe('texts that make parsers slow are read or refused', () => {
  test.for(Object.keys(bombs))('%s', (name) => {
    for (const size of sizes(1000, 12_000, 64_000, 290_000, 900_000)) {
      const {value, diagnostics} = parseText(`${frontMatter}\n${bombs[name]?.(size)}`);
      if (value) continue;
      expect(diagnostics.map((d) => d.code)).toEqual(['article/too-deep']);
      expect(diagnostics[0]?.place.line).toBeGreaterThan(frontMatter.split('\n').length);
    }
  });
});

describe('each limit', () => {
  const {depth, word, lines, block, marksInBlock, barsInLine, tables, words, sentences} = markdownLimits;
  const paragraphs = (n: number, text: string) => Array(n).fill(text).join('\n\n');
  test.for([
    ['nesting of quotes', '>'.repeat(depth), '>'.repeat(depth + 1)],
    ['nesting of lists', '- '.repeat(depth), '- '.repeat(depth + 1)],
    ['nesting by indentation', `${'  '.repeat(depth - 1)}- a`, `${'  '.repeat(depth)}- a`],
    ['a word', 'a'.repeat(word), 'a'.repeat(word + 1)],
    ['lines', 'a\n\n'.repeat(lines / 2 - 1), 'a\n\n'.repeat(lines / 2)],
    ['lines that end in carriage returns', 'a\r\r'.repeat(lines / 2 - 1), 'a\r\r'.repeat(lines / 2)],
    ['a block', 'aaaaaaaaa '.repeat(block / 10 - 1), 'aaaaaaaaa '.repeat(block / 10 + 1)],
    ['words and marks', 'a, '.repeat(words / 2), `${'a, '.repeat(words / 2)} a`],
    ['ends of sentences', 'a. '.repeat(sentences), 'a. '.repeat(sentences + 1)],
    [
      'marks of a block',
      '* '.repeat(depth).concat('\na', '*'.repeat(marksInBlock - depth)),
      '*a '.repeat(marksInBlock + 1),
    ],
    ['bars of a line', '|'.repeat(barsInLine), '|'.repeat(barsInLine + 1)],
    ['tables', paragraphs(tables, '|a|\n|-|\n|b|'), paragraphs(tables + 1, '|a|\n|-|\n|b|')],
    ['marks of a text', paragraphs(40, '*a '.repeat(400)), paragraphs(60, '*a '.repeat(400))],
    [
      'marks in long blocks',
      paragraphs(5, `[${'aaaaaaa '.repeat(10_000)}`),
      paragraphs(5, `${'[ '.repeat(100)}${'aaaaaaa '.repeat(10_000)}`),
    ],
  ] as const)('%s', ([, good, bad]) => {
    expect(findMarkdownBomb(good)).toBeNull();
    expect(findMarkdownBomb(bad)).not.toBeNull();
  });
});

test('the line of the bomb is named', () => {
  expect(findMarkdownBomb(`a\n\nb\r\n${'>'.repeat(200)} c\n`)).toEqual({
    line: 4,
    found: 'quotes and lists nested 200 deep',
    expected: 'at most 100',
  });
});
