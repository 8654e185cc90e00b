import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Format} from '../../src/import/import-text.ts';
import {countWords} from '../../src/import/words.ts';
import {runs, sizes} from '../support/size.ts';
import {importPage} from './import-case.ts';

const word = fc.constantFrom(
  ...'Zinc copper Nails hair is in the of a Oysters 10 5% e.g. B12 *bold* _it_ [x] (y) `c` # > + - 1. 2) | & &amp; <b> </b> http://a.b www.c.d ~~z~~ \\ ! é naïve 毫克 “q” it’s Q1: A: References FAQ'.split(
    ' ',
  ),
);
const sentence = fc.array(word, {minLength: 1, maxLength: 14}).map((words) => words.join(' '));
const ending = fc.constantFrom('', '.', '?', ':');
const mark = fc.constantFrom(
  '',
  '',
  '',
  '• ',
  '- ',
  '* ',
  '  - ',
  '1. ',
  '2. ',
  '7) ',
  '| ',
  '# ',
  '> ',
  '    ',
  'Q1: ',
  'A: ',
);
const line = fc.tuple(mark, sentence, ending).map((parts) => parts.join(''));
const page = fc
  .array(
    fc.oneof(
      {weight: 5, arbitrary: line},
      fc.constantFrom(
        '',
        '',
        '---',
        '===',
        '| a | b |',
        '|---|---|',
        'In This Article',
        '4 min read',
        'Skip to content',
      ),
    ),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((lines) => lines.join('\n'));

/** Words that stand in the source and neither in the article nor in what was dropped. */
function lostWords(text: string): unknown[] {
  const {value, diagnostics} = importPage(text);
  if (!value) return diagnostics.every((d) => d.code === 'import/empty') ? [] : diagnostics;
  const body = value.article.slice(value.article.indexOf('\n---\n') + 5);
  const kept = countWords([body, ...value.dropped.map((d) => d.text)].join('\n'));
  return [...countWords(text)].filter(([w, n]) => (kept.get(w) ?? 0) < n);
}

describe('any text', () => {
  it('loses no word', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(lostWords(text)).toEqual([]);
      }),
      runs(400),
    );
  });

  it('gives the same bytes again, whatever its line ends', () => {
    fc.assert(
      fc.property(page, (text) => {
        const one = importPage(text).value;
        expect(importPage(text).value).toEqual(one);
        const body = (article: string | undefined) => article?.replace(/sha256: \w+|article-\w+/g, '');
        expect(body(importPage(text.replaceAll('\n', '\r\n')).value?.article)).toBe(body(one?.article));
      }),
      runs(150),
    );
  });

  it('gives an article that the build reads without errors', () => {
    fc.assert(
      fc.property(page, (text) => {
        const {diagnostics} = importPage(text);
        expect(diagnostics.filter((d) => d.severity === 'error' && d.code !== 'import/empty')).toEqual([]);
      }),
      runs(300),
    );
  });
});

describe('hostile texts end as an article or a diagnostic', () => {
  const families: [string, Format, (n: number) => string][] = [
    ['open brackets', 'text', (n) => '[ ('.repeat(n)],
    ['nested bullets', 'text', (n) => Array.from({length: n / 10}, (_, i) => `${' '.repeat(i % 400)}- x`).join('\n')],
    ['lines of capitals', 'text', (n) => 'Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj\n'.repeat(n / 10)],
    ['one long line of capitals', 'text', (n) => 'Aa Bb '.repeat(n)],
    ['bars', 'text', (n) => `${'| a '.repeat(n / 10)}|\n`.repeat(4)],
    ['colons', 'text', (n) => `- ${': '.repeat(n)}\n`],
    ['signs of lists', 'text', (n) => 'Some are: a - b. '.repeat(n / 10)],
    ['lists said again', 'markdown', (n) => '- a a a a a a a a a a a a\n'.repeat(n / 20)],
    ['one item said again', 'markdown', (n) => `- a\n- ${'a '.repeat(n)}`],
    ['lines in small letters', 'text', (n) => `Some are:\n${'aa bb\n'.repeat(n)}`],
    ['a wide gap', 'text', (n) => `Some are ${' '.repeat(n)}: - a`],
    ['glued words', 'text', (n) => 'likewithand andoftheis '.repeat(n / 10)],
    ['open quotes', 'markdown', (n) => '> '.repeat(n)],
    ['nested strong', 'markdown', (n) => '**a '.repeat(n)],
    ['open divs', 'html', (n) => '<div>'.repeat(n)],
    ['open formats', 'html', (n) => '<b><i><p>'.repeat(n)],
    ['open tables', 'html', (n) => '<table><tr><td>'.repeat(n)],
    ['merged cells', 'html', (n) => `<table>${'<tr><td rowspan=500 colspan=60>a<td>b'.repeat(n / 40)}`],
    ['comments', 'html', (n) => '<!--'.repeat(n)],
    ['attributes', 'html', (n) => `<p ${'a=b '.repeat(n)}>x</p>`],
  ];
  it.each(families)('%s', (_, format, make) => {
    for (const n of sizes(100, 3_000, 60_000)) {
      const {value, diagnostics} = importPage(make(n), format);
      expect(value !== null || diagnostics.length > 0).toBe(true);
    }
  });
});

describe('hidden characters', () => {
  const doses = ['5 mg', '25 µg', '1,000 IU', '12.5 g'];
  it.each(['\u202e', '\u2066', '\u200f', '\u061c', '\u0007'])('U+%s is refused with its line', (mark) => {
    for (const dose of doses) {
      const {diagnostics} = importPage(`A Title\n\nTake ${mark}${dose} a day.\n`);
      expect(diagnostics).toContainEqual(
        expect.objectContaining({code: 'file/control-character', place: {file: 'source.txt', line: 3}}),
      );
    }
  });

  it('marks of line breaks go, and the report says so', () => {
    const {value} = importPage('A Title\n\nMagne\u00adsium and zi\u200bnc.\n');
    expect(value?.article).toContain('Magnesium and zinc.');
    expect(value?.dropped).toEqual([{text: '', reason: 'invisible marks (2)', line: 3}]);
  });
});

describe('pages with programs', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">word</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext><script>alert(1)</script></mtext></math>',
    '<p style="background:url(javascript:alert(1))">word</p>',
    '<object data="x"></object><embed src="x"><base href="http://x/">',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script></template>',
  ])('%s leaves no HTML and no address', (attack) => {
    const {value, diagnostics} = importPage(`<h1>Title</h1><p>Some words.</p>${attack}`, 'html');
    const body = value?.article.split('\n---\n')[1] ?? '';
    expect(body).not.toMatch(/(?<!\\)<[a-z/!]|javascript:|onerror|onload|\]\(/i);
    expect(diagnostics.filter((d) => d.severity === 'error' || d.code === 'article/html')).toEqual([]);
  });
});
