import {describe, expect, it} from 'vitest';
import {renderEdition} from '../../src/7-html/render-edition.ts';
import {claim, conflict, css, sheetOf, statements, templates} from '../6-sheet/sample.ts';

const claims = [
  claim('zinc found-in nuts stated a,b', {statements: statements('a', 'b')}),
  claim('zinc found-in crab stated b', {statements: statements('b')}),
  claim('copper found-in crab stated c', {stance: 'weakly', statements: statements('c affirmed limited')}),
  claim('pills helps colds can a,c', {statements: statements('a', 'c negated')}),
];
const html = (block: Parameters<typeof sheetOf>[0]) => {
  const {value} = sheetOf(block, claims, [conflict([claims[3]!])]);
  const page = renderEdition({sheet: value, size: 'a4', print: 'standard'}, templates, {css, fonts: [], logo: null});
  return page.slice(page.indexOf('<section'), page.indexOf('<footer'));
};
const rowsOf = (text: string) => [...text.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row);
const matrix = (show: 'count' | 'dots') =>
  html({
    matrix: {
      corner: 'Food',
      relation: 'found-in',
      rows: ['nuts', 'crab'],
      columns: ['zinc', 'copper'],
      show,
      ticks: true,
    },
  });

describe.each([
  ['a matrix of counts', matrix('count'), 3],
  ['a matrix of dots', matrix('dots'), 3],
  ['the evidence', html({evidence: {}}), 2],
  ['the agreement', html({agreement: {'minimum-articles': 1}}), 4],
])('%s', (_, text, columns) => {
  it('has as many cells in each row, none of them empty, and the scope of every header', () => {
    for (const row of rowsOf(text)) {
      const spans = [...row.matchAll(/<t[hd](?: scope="\w+")?(?: colspan="(\d+)")?/g)].map(([, span]) =>
        Number(span ?? 1),
      );
      expect(
        spans.reduce((a, b) => a + b, 0),
        row,
      ).toBe(columns);
    }
    expect(text).not.toMatch(/<th(?!ead| scope="(col|row|rowgroup)")/);
    expect(text).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/);
  });

  it('gives every picture words, or hides it where its words stand beside it', () => {
    const table = text.slice(text.indexOf('<tbody'), text.indexOf('</table'));
    for (const [svg] of table.matchAll(/<svg class="shape"[^>]*>/g))
      expect(svg).toMatch(/role="img" aria-label="[^"]+"/);
    const key = /<ul class="key">.*?<\/ul>/s.exec(text)?.[0] ?? '';
    for (const [svg] of key.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"');
  });
});

describe('marks', () => {
  it('print the number in every cell of counts, and words of the row and the column', () => {
    const [head, nuts, crab] = rowsOf(matrix('count'));
    expect(head).toContain('<span class="turned">Zinc</span>');
    expect(nuts).toMatch(/<b>Nuts<\/b>.*>2<\/span>.*>–<\/span>/s);
    expect(crab).toMatch(/<b>Crab<\/b>.*>1<\/span>.*>1\?<\/span>/s);
  });

  it('differ in shape where there is no number', () => {
    const shapes = new Map(
      [
        ...`${matrix('dots')}${html({agreement: {'minimum-articles': 1}})}`.matchAll(
          /role="img" aria-label="([^"]+)"[^>]*><(\w+ class="\w+" [^/]*)\/>/g,
        ),
      ].map(([, words, shape]) => [words!, shape!]),
    );
    expect([...shapes.keys()].sort()).toEqual([
      ...['1 article', '2 articles', 'not sure', 'says it is not so', 'says so', 'says so with doubt'],
    ]);
    // A dot says that articles say so, not how many.
    expect(shapes.get('1 article')).toBe(shapes.get('2 articles'));
    expect(new Set(shapes.values()).size).toBe(5);
  });

  it('in grey have text with a contrast of 4.5 to 1 and more', () => {
    const grey = (value: string) => {
      const hex = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
      const code = hex ? new RegExp(`${hex}: #([0-9a-f]+);`).exec(css)![1]! : value.slice(1);
      const channel = Number.parseInt(code.length === 3 ? code[0]! + code[0]! : code.slice(0, 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    };
    const tones = [...css.matchAll(/\.tone-(\d) \{ background: ([^;]+);(?: color: ([^;]+);)? \}/g)];
    expect(tones.map(([, tone]) => tone)).toEqual(['2', '3', '4', '5']);
    const grounds = tones.map(([, , ground, color]) => {
      const [dark, light] = [grey(ground!), grey(color ?? 'var(--ink)')].sort((a, b) => a - b) as [number, number];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5);
      return grey(ground!);
    });
    expect(grounds).toEqual([...grounds].sort((a, b) => b - a));
  });
});

describe('the disputes', () => {
  it('have a heading of their own under that of the block, and what was decided', () => {
    const text = html({disputes: {}});
    expect(text).toMatch(/<h2>.*<h3>Some say so, others say it is not so<\/h3>/s);
    expect(text).toContain('<b>Open: nobody has decided it yet.</b>');
  });
});
