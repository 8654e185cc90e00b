/** Diffs as a comment on a pull request: nothing of a dataset may become markup, and long ones are cut with counts. */
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {expect, test} from 'vitest';
import {compareDatasets} from '../../src/compare/compare-datasets.ts';
import {diffAsMarkdown} from '../../src/compare/diff-as-markdown.ts';
import {diffAsText} from '../../src/compare/diff-as-text.ts';
import {escapeMarkdown} from '../../src/compare/escape-markdown.ts';
import {runs} from '../support/size.ts';
import {claim, dataset, idOf, side, statement} from './datasets.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

type Node = {type: string; value?: string; children?: Node[]};
const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
const inCell = (text: string) => parser.parse(`| a |\n|---|\n| ${escapeMarkdown(text)} |`) as Node;
const read = (node: Node): string => node.value ?? (node.children ?? []).map(read).join('');

const wind = 'wind causes dry-eyes';
const diffOf = (old: string, now: string, more: Parameters<typeof claim>[1] = {}) =>
  compareDatasets(
    side('old.json', dataset([claim(wind, {statements: [statement(`a: ${old}`)]})])),
    side('new.json', dataset([claim(wind, {statements: [statement(`a: ${now}`)], ...more})])),
  );

test('the counts, then a table for each kind with old and new side by side', () => {
  const markdown = diffAsMarkdown(diffOf('Wind dries.', 'Wind may dry.', {certainty: 'can'}));
  expect(markdown).toBe(`## Claims: old.json → new.json

- 1 weakened
- 1 with other quotes

Which sheets are touched is not known.

### Weakened (1)

| claim | before | now | what has changed |
|---|---|---|---|
| \`${idOf(wind)}\` wind — causes — dry-eyes | wind stated causes dry-eyes. | wind can causes dry-eyes. | certainty: stated → can |

### Quotes (1)

| claim | before | now |
|---|---|---|
| \`${idOf(wind)}\` | Wind dries. (a:1, affirmed, stated) | Wind may dry. (a:1, affirmed, stated) |`);
});

test.for([
  ['a mention', 'thanks @octocat and @org/team'],
  ['an address', 'see https://example.org/x or http://a.b, www.example.org, ftp://x.y'],
  ['a mail address', 'write to somebody@example.org or mailto:a@b.example'],
  ['a reference', 'fixes #12, org/repo#3, GH-4'],
  ['a commit', 'in 0123456789abcdef0123456789abcdef01234567 and org/x@0123456'],
  ['a link', '[here](https://example.org) and ![it](x.png) and [x][y] and <https://a.example>'],
  ['HTML', '<img src=x onerror=alert(1)><!-- --><b>bold</b> &lt; &amp;'],
  ['marks', '**strong** _it_ ~~gone~~ `code` ``` $x^2$ \\*'],
  ['a table', 'a | b |\n| c \\| d'],
  ['a heading', '\n# Big\n- item\n> quote\n---'],
  ['a footnote', 'x[^1]'],
] as const)('%s in a quote stays letters', ([, text]) => {
  const nodes = walk(inCell(text));
  const kinds = new Set(nodes.map((n) => n.type));
  expect([...kinds].sort()).toEqual(['root', 'table', 'tableCell', 'tableRow', 'text']);
  expect(nodes.filter((n) => n.type === 'tableCell')).toHaveLength(2);
  const shown = read(nodes.filter((n) => n.type === 'tableCell')[1] as Node);
  // Read without the zero-width spaces, it is what was there.
  expect(shown.replaceAll('\u200b', '')).toBe(text.replace(/\s+/g, ' ').trim());
  expect(shown).not.toMatch(/@\w|#\d|:\/\/|www\.|GH-\d|\b[0-9a-f]{7,}\b/);
});

test('whatever stands in a quote, the page has the same parts', () => {
  const pieces = fc.constantFrom(
    '@a',
    '|',
    '`',
    '\\',
    '[a](b)',
    '<b>',
    '\n',
    '#1',
    'http://x.y',
    '*',
    '_',
    '&lt;',
    ' ',
    'w',
  );
  fc.assert(
    fc.property(fc.array(pieces, {minLength: 1, maxLength: 12}), (parts) => {
      const markdown = diffAsMarkdown(diffOf('Before.', `x${parts.join('')}x`));
      const kinds = new Set(walk(parser.parse(markdown) as Node).map((n) => n.type));
      for (const kind of [
        'link',
        'html',
        'image',
        'emphasis',
        'strong',
        'delete',
        'linkReference',
        'footnoteReference',
      ])
        expect(kinds, markdown).not.toContain(kind);
      expect(markdown).not.toMatch(/@\w/);
    }),
    runs(300),
  );
});

test('characters that hide or turn something are written out, in Markdown and on the terminal', () => {
  const hostile = 'Take 25\u202e52 mg\u200b \u001b[31mred\u001b]0;title\u0007\u009b2J';
  const diff = diffOf('Before.', hostile);
  for (const text of [diffAsMarkdown(diff), diffAsText(diff, (_, words) => words)]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/);
    expect(text).toMatch(/25.*202e.*52 mg/);
  }
});

test('a long quote is cut, and a big diff holds its size: every kind keeps its count', () => {
  const many = (certainty: 'stated' | 'can', ids: number) =>
    dataset(
      Array.from({length: ids}, (_, i) =>
        claim(`wind${i} causes dry-eyes`, {
          certainty,
          statements: [statement(`a: ${'Wind | dries @eyes. '.repeat(30)}${certainty}`)],
        }),
      ),
    );
  const diff = compareDatasets(side('old', many('stated', 900)), side('new', many('can', 1000)));
  const markdown = diffAsMarkdown(diff);
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain('- 100 claims added');
  expect(markdown).toContain('### Weakened (900)');
  expect(markdown).toContain('### Added (100)');
  expect(markdown).toContain('### Quotes (900)');
  const shown = [...markdown.matchAll(/^(\d+) of (\d+) are not shown here/gm)].map(([, left, all]) => [
    Number(left),
    Number(all),
  ]);
  const rows = markdown.split('\n').filter((line) => line.startsWith('| `c-')).length;
  expect(shown.reduce((n, [left = 0]) => n + left, 0) + rows).toBe(1900);
  // The small table of the three is not eaten up by the others.
  expect(
    markdown
      .split('### Added (100)')[1]
      ?.split('###')[0]
      ?.match(/^\| `c-/gm)?.length,
  ).toBeGreaterThan(30);
  // Nothing is lost for programs.
  expect(diff.topics[0]?.claims).toHaveLength(1000);
  expect(diff.topics[0]?.claims[0]?.quotes.reworded[0]?.new.quote.length).toBeGreaterThan(600);
});

test('without changes it says so', () => {
  const one = dataset([claim(wind)]);
  const diff = compareDatasets(side('a', one, []), side('b', one, []));
  expect(diffAsMarkdown(diff)).toBe('## Claims: a → b\n\nNothing has changed.');
  expect(diffAsText(diff, (_, text) => text)).toBe('a → b: nothing has changed.');
});
