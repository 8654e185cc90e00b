/** What goes into the cleaner of SVG, whatever it is, comes out as shapes alone, or not at all. */
import fc from 'fast-check';
import {SaxesParser, type SaxesTagNS} from 'saxes';
import {describe, expect, test} from 'vitest';
import {cleanSvg} from '../../src/1-read/clean-svg.ts';
import {FigureFault} from '../../src/1-read/figure-fault.ts';
import {runs} from '../support/size.ts';

const namespace = 'http://www.w3.org/2000/svg';
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is printed of an SVG, or what is said of it. */
function clean(text: string): {svg: string} | {said: string; line: number | undefined} {
  try {
    return {svg: new TextDecoder().decode(cleanSvg(bytes(text)))};
  } catch (error) {
    if (!(error instanceof FigureFault)) throw error;
    const {message, place} = error.at('a.svg');
    return {said: message, line: place.line};
  }
}

const drawn = (inside: string, attributes = '') =>
  clean(
    `<svg xmlns="${namespace}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`,
  );

describe('a figure', () => {
  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<foreignObject><p>a</p></foreignObject>', '<foreignObject>'],
    ['<g onclick="alert(1)"/>', 'onclick'],
    ['<g ONLOAD="alert(1)"/>', 'ONLOAD'],
    ['<metadata><script/></metadata>', '<script>'],
    ['<image href="a.png"/>', '<image>'],
    ['<a href="https://example.org"><path d="M0 0"/></a>', '<a>'],
    ['<use href="other.svg#a"/>', 'other.svg'],
    ['<use xlink:href="https://example.org/a.svg#a"/>', 'https://example.org'],
    ['<use href="data:image/svg+xml,a"/>', 'data:'],
    ['<rect fill="url(https://example.org/a.svg#b)"/>', 'https://example.org'],
    ['<rect fill="u&#114;l(a.svg)"/>', 'url(a.svg)'],
    ['<rect style="fill: url(#a)"/>', 'url(#a)'],
    ['<rect style="fill: u\\72l(a.svg)"/>', '\\'],
    ['<style>@import "a.css";</style>', '@import'],
    ['<style>.a { background: image-set("a.png" 1x) }</style>', 'image-set'],
    ['<style>.a { animation: a 1s }</style>', 'animation'],
    ['<animate attributeName="x"/>', '<animate>'],
    ['<set attributeName="x"/>', '<set>'],
    ['<text>Wash</text>', 'letters'],
    ['Wash', 'letters'],
    ['<filter id="a"/>', '<filter>'],
    ['<g id="a"><use href="#a"/></g>', 'endlessly many'],
    ['<g', 'damaged'],
  ])('with %s is refused, and its line is told', (inside, found) => {
    const refused = drawn(`\n${inside}`);
    expect(refused).toHaveProperty('said', expect.stringContaining(found));
    if (!found.includes('endlessly')) expect(refused).toHaveProperty('line', 2);
  });

  test('with a few lines that make millions of shapes is refused', () => {
    const ten = (id: string, of: string) => `<g id="${id}">${`<use href="#${of}"/>`.repeat(10)}</g>`;
    const levels = ['b', 'c', 'd', 'e', 'f', 'g'].map((id, i) => ten(id, 'abcdef'.charAt(i)));
    expect(drawn(`<path id="a" d="M0 0"/>${levels.join('')}`)).toHaveProperty(
      'said',
      expect.stringContaining('shapes'),
    );
  });

  test('with entities of its own is refused', () => {
    const refused = clean(`<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="${namespace}"><path d="&a;"/></svg>`);
    expect(refused).toHaveProperty('said', expect.stringContaining('DOCTYPE'));
  });

  test('loses what drawing programs note for themselves, and nothing that is seen', () => {
    const inside =
      '<!-- a --><title>t</title><metadata><b>c</b></metadata><i:grid xmlns:i="urn:i" i:a="1"/><g i:label="x" xmlns:i="urn:i" class="a" stroke="#000"><path d="M0 0h9"/></g><use xlink:href="#a"/><style>.a{fill:rgb(0,0,0)}</style>';
    expect(drawn(inside, ' data-name="x"')).toEqual({
      svg: `<svg xmlns="${namespace}" viewBox="0 0 9 9"><g class="a" stroke="#000"><path d="M0 0h9"></path></g><use href="#a"></use><style>.a{fill:rgb(0,0,0)}</style></svg>`,
    });
  });

  test('that names no namespace is drawn all the same', () => {
    expect(clean('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>')).toHaveProperty('svg');
  });
});

/** Pieces from which anything may be put together: mostly whole shapes, and else what is bad, or broken. */
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...['<path d="M0 0"/>', '<g class="a"><circle r="1"/></g>', '<use href="#b"/>', '<style>.a{fill:#000}</style>'],
      ...['<!-- a -->', '<title>a</title>', '<rect fill="url(#a)"/>', '<e:x xmlns:e="urn:e"><e:y/></e:x>', ' '],
      ...[
        '<g id="c" style="fill:rgb(1,2,3)" x:y="z" xmlns:x="urn:x"/>',
        '<path d="&lt;&quot;&amp;"/>',
        '<title>&#60;</title>',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<script>',
        '</script>',
        '<style>',
        '</style>',
        '<text>',
        '<svg>',
        '</svg>',
        '<g onload="a()"/>',
      ],
      ...[
        '<image href="http://a"/>',
        '<rect style="x:url(b)"/>',
        '<animate/>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<?x ?>',
      ],
      ...[
        '<foreignObject/>',
        '<a href="javascript:b"/>',
        '&#60;script&#62;',
        '"',
        '<use href="http://b"/>',
        '<g fill="url(x)"/>',
      ],
    ),
  },
  {weight: 1, arbitrary: fc.string({maxLength: 8})},
);

const isShape =
  /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|defs|use|symbol|clipPath|mask|linearGradient|radialGradient|stop|pattern|marker|style)$/;

let passed = 0;

test('whatever comes out is well formed, holds shapes alone, and leads nowhere', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const result = drawn(pieces.join(''));
      if ('said' in result) return;
      passed++;
      const parser = new SaxesParser({xmlns: true});
      const tags: SaxesTagNS[] = [];
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', (tag) => tags.push(tag));
      parser.write(result.svg).close();
      for (const {uri, local, attributes} of tags) {
        expect(uri).toBe(namespace);
        expect(local).toMatch(isShape);
        for (const {name, value} of Object.values(attributes)) {
          expect(name).not.toMatch(/^on/i);
          if (name === 'href') expect(value).toMatch(/^#/);
          if (name !== 'xmlns') expect(value.replace(/url\(#[^)]*\)/g, '')).not.toMatch(/url|javascript:|http:/i);
        }
      }
      // What was cleaned is clean.
      expect(clean(result.svg)).toEqual(result);
    }),
    runs(5000),
  );
  expect(passed).toBeGreaterThan(100);
});
