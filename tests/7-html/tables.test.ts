import {describe, expect, it} from 'vitest';
import {renderEdition} from '../../src/7-html/render-edition.ts';
import {claim, conflict, css, sheetOf, statements, templates} from '../6-sheet/sample.ts';

const pills = claim('pills helps colds can a,c', {statements: statements('a', 'c negated')});
const claims = [
  claim('zinc found-in nuts stated a,b', {statements: statements('a', 'b')}),
  claim('zinc found-in crab stated b', {statements: statements('b')}),
  claim('copper found-in nuts can b', {statements: statements('b affirmed can')}),
  claim('copper found-in crab stated c', {stance: 'weakly', statements: statements('c affirmed limited')}),
  pills,
];
const html = (block: Parameters<typeof sheetOf>[0]) => {
  const {value} = sheetOf(block, claims, [conflict([pills])]);
  const page = renderEdition({sheet: value, size: 'a4', print: 'standard'}, templates, {css, fonts: [], logo: null});
  return page.slice(page.indexOf('<section'), page.indexOf('<footer'));
};
const rowsOf = (text: string) => [...text.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row);
const matrix = (show: 'sources' | 'dots') =>
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
  ['a matrix that names its articles', matrix('sources'), 3],
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
    for (const [svg, words] of table.matchAll(/<svg class="shape"[^>]*>.*?<\/svg>\s*([^<]*)/gs))
      expect(svg).toMatch(words!.trim() === '' ? /role="img" aria-label="[^"]+"/ : /aria-hidden="true"/);
    const key = /<ul class="key">.*?<\/ul>/s.exec(text)?.[0] ?? '';
    for (const [svg] of key.matchAll(/<svg[^>]*>/g)) expect(svg).toContain('aria-hidden="true"');
  });
});

describe('marks', () => {
  it('say in a word how alike the articles speak, behind a sign, and which they are', () => {
    const [head, nuts, crab] = rowsOf(matrix('sources'));
    expect(head).toContain('<th scope="col">Zinc</th>');
    expect(nuts).toMatch(/<b>Nuts<\/b>.*<svg[^>]*aria-hidden.*agreed<\/p> <p class="which">1, 2<\/p>.*one only<\/p>/s);
    expect(crab).toMatch(/<b>Crab<\/b>.*one only<\/p> <p class="which">2<\/p>.*limited<\/p> <p class="which">3<\/p>/s);
  });

  it('differ in shape where there is no number', () => {
    const shapes = new Map(
      [
        ...`${matrix('dots')}${html({agreement: {'minimum-articles': 1}})}`.matchAll(
          /role="img" aria-label="([^"]+)"[^>]*><(\w+ class="\w+" [^/]*)\/>/g,
        ),
      ].map(([, words, shape]) => [words!, shape!]),
    );
    expect([...shapes.keys()].sort()).toEqual(['in part', 'says it is not so', 'says so', 'says so with doubt', 'yes']);
    expect(new Set(shapes.values()).size).toBe(5);
  });
});

describe('the disputes', () => {
  it('have a heading of their own under that of the block, and what was decided', () => {
    const text = html({disputes: {}});
    expect(text).toMatch(/<h2>.*<h3>Some say so, others say it is not so<\/h3>/s);
    expect(text).toContain('<b>Open: nobody has decided it yet.</b>');
  });
});
