import {expect, it} from 'vitest';
import {docxOf, listed, odtOf, paragraph, run, styled} from '../support/office.ts';
import {some} from '../support/size.ts';
import {importBytes} from './import-case.ts';

/** Chance that is the same each time (mulberry32). */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Chance = (below: number) => number;
const oneOf = <T>(values: readonly T[], chance: Chance): T => values[chance(values.length)] as T;
const several = (most: number, make: () => string, chance: Chance, gap = ''): string =>
  Array.from({length: 1 + chance(most)}, make).join(gap);

const words =
  'skin water 10 2.5 mg the of and Rest heals B12 38 °C cold 1–2 (often) not don’t a It e.g. café 50% nail, pain. Sources: Share Menu o - • References 1. [2] vs. https://example.org/a?b=c A&amp;E &lt;5 &nbsp; &shy;soft &frac12; naïve ﬁne x² CO'.split(
    ' ',
  );
const sign = '5 <span style="font-family:Symbol">m</span>g';
const text = (chance: Chance) => several(9, () => oneOf(words, chance), chance, ' ');

const inlineTags =
  'b i em strong span a u s del ins sup sub mark code font small q abbr label button wbr br x-tip'.split(' ');
const blockTags =
  'p p p h1 h2 h3 h4 ul ol li dl dt dd div div section article aside table tr td th blockquote pre details summary figure figcaption form fieldset header footer nav main center address'.split(
    ' ',
  );
const attributes = [
  ...[
    '',
    '',
    '',
    ' hidden',
    ' hidden="until-found"',
    ' aria-hidden="true"',
    ' style="display:none"',
    ' style="display:block"',
  ],
  ...[
    ' class="share"',
    ' class="related posts"',
    ' id="social-care"',
    ' class="panel"',
    ' role="tabpanel"',
    ' role="note"',
  ],
  ...[
    ' aria-controls="p1" aria-expanded="false"',
    ' id="p1"',
    ' rowspan="2"',
    ' colspan="3"',
    ' rowspan="0" colspan="900"',
  ],
  ...[
    ' style="font-family:Symbol"',
    ' style="text-decoration: line-through"',
    ' class="toc"',
    ' href="#p1"',
    ' start="4"',
  ],
];

function inline(chance: Chance, depth = 0): string {
  const plain = chance(20) === 0 ? sign : text(chance);
  if (depth > 2 || chance(3) === 0) return plain;
  const tag = oneOf(inlineTags, chance);
  const inside = inline(chance, depth + 1);
  const close = chance(12) === 0 ? '' : `</${tag}>`;
  return `${plain}${oneOf([' ', '', '\n'], chance)}<${tag}${oneOf(attributes, chance)}>${inside}${close}${oneOf([' ', ''], chance)}${text(chance)}`;
}

function block(chance: Chance, depth = 0): string {
  const tag = oneOf(blockTags, chance);
  const inside =
    depth > 3 || chance(2) === 0
      ? inline(chance)
      : several(4, () => (chance(4) === 0 ? inline(chance) : block(chance, depth + 1)), chance, '\n');
  return `<${tag}${oneOf(attributes, chance)}>${inside}${chance(10) === 0 ? '' : `</${tag}>`}`;
}

const cells = (chance: Chance) =>
  `<tr>${several(4, () => `<${oneOf(['td', 'th'], chance)}${oneOf(attributes, chance)}>${chance(3) === 0 ? block(chance, 3) : inline(chance, 2)}</td>`, chance)}</tr>`;

const htmlPage = (chance: Chance) =>
  `${oneOf(['<!doctype html>', '', '<?xml version="1.0"?>', '<% x %>\n'], chance)}<html><head><title>${text(chance)}</title></head><body>${several(9, () => (chance(5) === 0 ? `<table>${several(4, () => cells(chance), chance)}</table>` : block(chance)), chance, '\n')}</body>`;

const marks = [
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '    ',
  '| ',
  '   o ',
  ':::note ',
  '!!! tip "A b"',
  '<div>',
  '</div>',
  '```',
  '~~~',
  '> [!TIP] ',
  '\t- ',
];
const markdownPage = (chance: Chance) =>
  `${oneOf(['', '---\ntitle: A b\n---\n', '+++\ntitle = "A"\n+++\n'], chance)}${several(24, () => `${oneOf(marks, chance)}${(chance(4) === 0 ? inline(chance) : text(chance)).replaceAll(sign, 'x')}${oneOf(['', '', ' | x | y', '  ', ':'], chance)}${oneOf(['\n', '\n\n'], chance)}`, chance)}`;
const textPage = (chance: Chance) =>
  several(24, () => `${oneOf(marks, chance)}${text(chance)}`, chance, oneOf(['\n', '\n\n'], chance));

const looks = [
  '',
  '',
  '<w:b/>',
  '<w:strike/>',
  '<w:vanish/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:rFonts w:ascii="Symbol"/>',
  '<w:i/>',
];
const pieces = [
  '<w:tab/>',
  '<w:br/>',
  '<w:cr/>',
  '<w:noBreakHyphen/>',
  '<w:sym w:font="Symbol" w:char="F0B3"/>',
  '<w:sym w:font="Webdings" w:char="F061"/>',
  '<w:t>2</w:t><w:br/><w:t>3</w:t>',
];
const maths =
  '<m:oMath><m:f><m:num><m:r><m:t>a b</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>';
const plainWords = (chance: Chance) => text(chance).replace(/&\w+;/g, ' ');
const runs = (chance: Chance) =>
  several(
    4,
    () =>
      oneOf(
        [
          run(plainWords(chance), oneOf(looks, chance)),
          run(`${plainWords(chance)} `),
          `<w:r>${oneOf(pieces, chance)}</w:r>`,
          `<w:del><w:r><w:delText>${plainWords(chance)}</w:delText></w:r></w:del>`,
          maths,
          `<w:hyperlink>${run(plainWords(chance))}</w:hyperlink>`,
        ],
        chance,
      ),
    chance,
  );
const wordBlock = (chance: Chance): string =>
  oneOf(
    [
      paragraph(runs(chance)),
      styled(plainWords(chance), oneOf(['Title', 'Heading1', 'Heading2', 'TOC1'], chance)),
      listed(plainWords(chance), 1 + chance(2), chance(3)),
      `<w:tbl>${several(3, () => `<w:tr>${several(3, () => `<w:tc><w:tcPr>${oneOf(['', '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', '<w:vMerge/>'], chance)}</w:tcPr>${paragraph(runs(chance))}</w:tc>`, chance)}</w:tr>`, chance)}</w:tbl>`,
      paragraph(
        `<w:r><w:drawing><w:txbxContent>${paragraph(runs(chance))}</w:txbxContent></w:drawing></w:r>${runs(chance)}`,
      ),
    ],
    chance,
  );
const odtBlock = (chance: Chance): string =>
  oneOf(
    [
      `<text:p>${plainWords(chance)}<text:span text:style-name="T${1 + chance(4)}">${plainWords(chance)}</text:span><text:tab/>${plainWords(chance)}<text:line-break/>x</text:p>`,
      `<text:h text:outline-level="${1 + chance(3)}">${plainWords(chance)}</text:h>`,
      `<text:list text:style-name="L${1 + chance(2)}"><text:list-item><text:p>${plainWords(chance)}</text:p></text:list-item></text:list>`,
      `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>${plainWords(chance)}</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>${plainWords(chance)}</text:p></table:table-cell></table:table-row></table:table>`,
      `<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${plainWords(chance)}</text:p></text:note-body></text:note></text:p>`,
    ],
    chance,
  );

const kinds: readonly (readonly [string, (chance: Chance) => string | Uint8Array])[] = [
  ['page.html', htmlPage],
  ['page.html', htmlPage],
  ['page.md', markdownPage],
  ['page.txt', textPage],
  ['page.docx', (chance) => docxOf(several(12, () => wordBlock(chance), chance))],
  ['page.odt', (chance) => odtOf(several(12, () => odtBlock(chance), chance))],
];

it('none of 500 pages that were put together by chance is refused by a fault of the program', async () => {
  const faults: string[] = [];
  const count = some(500);
  for (let seed = 0; seed < count; seed++) {
    const [file, make] = kinds[seed % kinds.length] as (typeof kinds)[number];
    const {diagnostics} = await importBytes(file, make(chanceOf(seed)));
    const lost = diagnostics.find((d) => d.code === 'import/words-lost');
    if (lost) faults.push(`${seed} ${file}: ${lost.message}`);
  }
  console.info(`${count} generated pages: ${faults.length} with a fault of the program`);
  expect(faults).toEqual([]);
});
