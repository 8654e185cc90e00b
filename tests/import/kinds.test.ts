import {describe, expect, it} from 'vitest';
import {docxOf, listed, odtOf, paragraph, run, styled} from '../support/office.ts';
import {plainPdf} from '../support/plain-pdf.ts';
import {importBytes} from './import-case.ts';

/** The article of a page behind its title, what was dropped, and what a person is told to look at. */
async function read(file: string, content: string | Uint8Array) {
  const {value, diagnostics} = await importBytes(file, content);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const body = value?.article.slice(value.article.indexOf('\n---\n') + 5).trim() ?? '';
  const told = diagnostics.filter((d) => d.code === 'import/review').map((d) => d.message);
  return {body: body.replace(/^# .*\n*/, ''), title: value?.title, dropped: value?.dropped ?? [], told};
}

const html = (inside: string) =>
  read(
    'page.html',
    `<html><head><title>Sun and skin</title></head><body><main><h1>Sun and skin</h1><p>The sun warms the skin of everyone who is out of doors at noon, all year.</p>${inside}</main></body></html>`,
  );
const body = async (inside: string) => (await html(inside)).body.split('\n\n').slice(1).join('\n\n');

describe('HTML', () => {
  it.each([
    ['<p>Wear a <s>cap</s> hat.</p>', 'Wear a hat.'],
    ['<p>Use <ins>5</ins><del>50</del> ml.</p>', 'Use 5 ml.'],
    ['<p><span class="line-through">Stay out.</span> Stay in.</p>', 'Stay in.'],
  ])('what is struck out goes, and somebody is told: %s', async (page, expected) => {
    expect(await body(page)).toBe(expected);
    expect((await html(page)).told).toEqual([expect.stringContaining('(struck out)')]);
  });

  it.each([
    [
      '<h2><button aria-expanded="false" aria-controls="a">Signs</button></h2><div id="a" hidden><p>Red skin shows.</p></div>',
      '## Signs\n\nRed skin shows.',
    ],
    [
      '<div class="item"><button aria-controls="b">Signs</button><div id="b" style="display:none">Red skin shows.</div></div>',
      '## Signs\n\nRed skin shows.',
    ],
    ['<h2>Signs</h2><div aria-hidden="true"><p>Red skin shows.</p></div>', '## Signs\n\nRed skin shows.'],
    ['<div hidden="until-found"><p>Red skin.</p></div>', 'Red skin.'],
    ['<aside class="call-out"><p>Call us when skin blisters.</p></aside>', 'Call us when skin blisters.'],
    [
      '<form><p>One long enough sentence stands here for all of us to read.</p><p>Another long enough sentence stands here for all of us.</p><p>The third long enough sentence stands here for all of us.</p></form>',
      expect.stringContaining('Another long'),
    ],
  ])('what is folded up or set beside is kept: %s', async (page, expected) => {
    expect(await body(page)).toEqual(expected);
  });

  it('words that were left out of the main part are a warning with their place', async () => {
    const {told, dropped} = await html('<div class="promo">Our new cream cures all.</div>');
    expect(told).toEqual([expect.stringContaining("(advertisement): 'Our new cream cures all.'")]);
    expect(dropped.at(-1)).toMatchObject({line: 1, isInside: true});
    expect((await html('<ul class="share"><li><a href="/s">Share it all here</a></li></ul>')).told).toEqual([]);
  });

  it('an id that was made of a heading is no sign of clutter, but one that says what a box is', async () => {
    expect(
      await body('<section id="sharing-a-hat"><h2>Sharing a hat</h2><p>Do not share hats.</p></section>'),
    ).toContain('Do not share');
    expect(
      await body('<section id="related-pages"><h2>Related pages</h2><a href="/a">All about the moon</a></section>'),
    ).toBe('');
  });

  it.each([
    [
      'rows',
      '<tr><th>A</th><th>B</th></tr><tr><td rowspan="2">x</td><td>y</td></tr><tr><td>z</td></tr>',
      '| A | B |\n| - | - |\n| x | y |\n| x | z |',
    ],
    [
      'columns',
      '<tr><th>A</th><th>B</th></tr><tr><td colspan="2">x</td></tr><tr><td>y</td><td>z</td></tr>',
      '| A | B |\n| - | - |\n| x | |\n| y | z |',
    ],
    [
      'two headers',
      '<tr><th rowspan="2">A</th><th colspan="2">Dose</th></tr><tr><th>Old</th><th>New</th></tr><tr><td>x</td><td>1</td><td>2</td></tr>',
      '| A | Dose: Old | Dose: New |\n| - | - | - |\n| x | 1 | 2 |',
    ],
    [
      'headers at the side',
      '<tr><th>Age</th><td>5</td></tr><tr><th>Hat</th><td>red</td></tr>',
      '- **Age:** 5\n- **Hat:** red',
    ],
    [
      'blocks',
      '<tr><th>A</th><th>B</th></tr><tr><td><p>Hat</p><p>Cap</p></td><td><ul><li>one</li><li>two</li></ul></td></tr>',
      '| A | B |\n| - | - |\n| Hat; Cap | one; two |',
    ],
    [
      'the page',
      '<tr><td><h2>Hats</h2><p>Wear one.</p></td><td><p>Or a cap.</p></td></tr>',
      '## Hats\n\nWear one.\n\nOr a cap.',
    ],
  ])('a table of %s', async (_, rows, expected) => {
    expect(await body(`<table>${rows}</table>`)).toBe(expected);
  });

  it.each([
    ['10<sup>3</sup> ml and 2<sub>3</sub>', '10³ ml and 2₃'],
    ['H<sub>2</sub>O', 'H2O'],
    ['1<sup>1</sup>/<sub>2</sub> cups', '1½ cups'],
    ['A hat<sup>1</sup> and a cap<sup>2,3</sup>.', 'A hat and a cap.'],
    ['9 feet<sup>2</sup>', '9 feet²'],
    ['su&shy;n, 5&#8203; ml, ﬁne', 'sun, 5 ml, fine'],
    ['≥ by <span style="font-family:Symbol">³</span> and 5 <font face="Symbol">m</font>g', '≥ by ≥ and 5 µg'],
    ['Hat<span style="display:block">Cap</span>', 'Hat\\\nCap'],
    ['Bring:<br>- a hat<br>- a cap', 'Bring:\n\n- a hat\n- a cap'],
    ['One.<br><br>Two.', 'One.\n\nTwo.'],
    ['a</blockquote>b', 'a b'],
  ])('a line: %s', async (line, expected) => {
    expect(await body(`<p>${line}</p>`)).toBe(expected);
  });

  it('a list of terms has labels, and one of questions has headings', async () => {
    expect(await body('<dl><dt>SPF</dt><dd>a number</dd></dl>')).toBe('- **SPF:** a number');
    expect(await body('<dl><dt>Is it safe?</dt><dd>Yes.</dd></dl>')).toBe('### Is it safe?\n\nYes.');
  });

  it('a late heading of the first level moves no other, and a break in the title is a space', async () => {
    expect(await body('<h2>Hats</h2><p>a</p><h1>Caps</h1><p>b</p>')).toBe('## Hats\n\na\n\n## Caps\n\nb');
    const page = '<body><h1>Sun<br>and skin</h1><p>By Ann Lee<br>Health News</p><p>Wear a hat.</p>';
    expect((await read('x.html', page)).title).toBe('Sun and skin');
  });

  it('a title in the head of the page is brought to its article, the name of the site is not', async () => {
    const page = (h1: string) =>
      `<title>Sun and skin | Site</title><header><h1>${h1}</h1></header><main><p>Wear a hat at noon.</p></main>`;
    expect((await read('x.html', page('Sun and skin'))).title).toBe('Sun and skin');
    expect((await read('x.html', page('Site'))).dropped).toContainEqual(expect.objectContaining({text: 'Site'}));
  });
});

describe('Markdown', () => {
  const markdown = async (text: string) => (await read('page.md', `# Sun\n\n${text}\n`)).body;
  it.each([
    ['Hat<br>cap. Take 10<sup>3</sup> ml.', 'Hat\\\ncap. Take 10³ ml.'],
    ['<p>A whole sentence.</p>\n\nAnother.', 'A whole sentence.\n\nAnother.'],
    ['<details>\n<summary>More</summary>\n\n- a\n- b\n\n</details>', '## More\n\n- a\n- b'],
    ['<Callout title="Call us">\n\nWhen skin blisters.\n\n</Callout>', '**Call us**\n\nWhen skin blisters.'],
    [':::warning Call us\nWhen skin blisters.\n:::', '**Call us**\nWhen skin blisters.'],
    ['{{< note "Call us" >}}\n\nNow.\n\n{{< /note >}}', '**Call us**\n\nNow.'],
    ['!!! tip "Call us"\n\n    When skin blisters.', '**Call us**\n\nWhen skin blisters.'],
    ['> [!NOTE]\n> Wear a hat.', '> Wear a hat.'],
    ['```\nWear a hat at noon.\n```', 'Wear a hat at noon.'],
    ['```js\nlet hat = noon;\n```', '```\nlet hat = noon;\n```'],
    ['| A | B |\n|---|---|\n| 1 | 2 | 3 |', '| A | B | |\n| - | - | - |\n| 1 | 2 | 3 |'],
    ['- [Hats](#hats)\n- [Caps](#caps)\n- [Sun](#sun)\n\n## Hats\n\na', '## Hats\n\na'],
    [
      '- Hats\n- Caps\n- Tents\n\n## Hats\n\na\n\n## Caps\n\nb\n\n## Tents\n\nc',
      '## Hats\n\na\n\n## Caps\n\nb\n\n## Tents\n\nc',
    ],
    ['## Sources\n\n- Lee A (2018). [Sun](https://example.org/1).', ''],
    ['1. a\n1. b\n1. c', '1. a\n2. b\n3. c'],
  ])('%j', async (text, expected) => {
    expect(await markdown(text)).toBe(expected);
  });

  it.each([
    '---\ntitle: Sun and skin\n---\n',
    '+++\ntitle = "Sun and skin"\n+++\n',
    '% Sun and skin\n% Ann Lee\n',
    '{\n"title": "Sun and skin"\n}\n',
  ])('the title of what stands in front: %j', async (front) => {
    const {title, body: text} = await read('x.md', `${front}\nWear a hat.\n`);
    expect([title, text]).toEqual(['Sun and skin', 'Wear a hat.']);
  });
});

describe('DOCX', () => {
  const docx = (inside: string, parts = {}) => read('page.docx', docxOf(styled('Sun', 'Title') + inside, parts));
  const symbol = '<w:rFonts w:ascii="Symbol"/>';
  it.each([
    [paragraph(`${run('5 ')}${run('m', symbol)}${run('g')}`), '5 µg'],
    [paragraph(`${run('if ')}<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run(' 5')}`), 'if ≤ 5'],
    [paragraph(`${run('take 1')}<w:r><w:cr/></w:r>${run('2 hats')}`), 'take 1\\\n2 hats'],
    [
      paragraph(
        `${run('take ')}<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>${run(' ml')}`,
      ),
      'take 10³ ml',
    ],
    [
      paragraph(`<w:fldSimple w:instr="x">${run('a field')}</w:fldSimple><w:bdo>${run(' turned')}</w:bdo>`),
      'a field turned',
    ],
    [
      paragraph(`<w:r><w:ruby><w:rt>${run('high')}</w:rt><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`),
      'base high',
    ],
    [listed('a', 2) + paragraph('between') + listed('b', 2), '1. a\n\nbetween\n\n2. b'],
    [styled('Hats', 'Heading1') + styled('Caps', 'Own'), '## Hats\n\n### Caps'],
    [paragraph('\u00b7 a') + paragraph('o b'), '- a\n  - b'],
  ])('%s', async (inside, expected) => {
    expect((await docx(inside)).body).toBe(expected);
  });

  it('what is struck, hidden or deleted is told; comments and feet are listed', async () => {
    const inside = paragraph(
      `${run('a ')}${run('b', '<w:dstrike/>')}${run('c', '<w:vanish/>')}<w:del><w:r><w:delText>d</w:delText></w:r></w:del>`,
    );
    const {told, dropped} = await docx(inside, {
      'word/footer1.xml': paragraph('foot words'),
      'word/comments.xml': paragraph('a remark'),
    });
    expect(told.map((t) => /\((.*)\)/.exec(t)?.[1])).toEqual(['hidden', 'struck out', 'struck out']);
    expect(dropped.map((d) => d.text)).toEqual(expect.arrayContaining(['foot words', 'a remark', 'b', 'c', 'd']));
  });

  it('a sign of a font that is not known is for a person to look at', async () => {
    expect((await docx(paragraph(`<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>${run(' hat')}`))).told).toEqual([
      expect.stringContaining('Webdings'),
    ]);
  });
});

describe('ODT', () => {
  it('keeps lists, tables and notes, and leaves out what is struck or hidden', async () => {
    const inside =
      '<text:p text:style-name="P1">Sun</text:p><text:p>Wear 10<text:span text:style-name="T3">3</text:span> hats<text:span text:style-name="T1"> or none</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p><text:list text:style-name="L2"><text:list-item><text:p>one</text:p></text:list-item></text:list>';
    const {body: text, title, told} = await read('page.odt', odtOf(inside));
    expect([title, text]).toEqual(['Sun', 'Wear 10³ hats.\n\n1. one\n\n1) A note.']);
    expect(told).toEqual([expect.stringContaining('struck out')]);
  });
});

describe('text', () => {
  it('hollow bullets are a list below, and a word of their own', async () => {
    const {body: text, dropped} = await read('page.txt', 'Sun\n\nWear these:\n\n• Hats\no Caps\n• Coats\n');
    expect(text).toBe('Wear these:\n\n- Hats\n  - Caps\n- Coats');
    expect(dropped).toEqual([{text: 'o', reason: 'typed bullet', line: 6}]);
  });

  it('lines in small letters behind a lead-in are its items, and an address is no label', async () => {
    const {body: text} = await read(
      'page.txt',
      'Sun\nhttps://example.org/sun\n\nSee us if:\nyou feel sick for days\nyou faint\nyour skin swells\n',
    );
    expect(text).toContain('- you feel sick for days\n- you faint\n- your skin swells');
    expect(text).not.toContain('**');
  });
});

describe('PDF', () => {
  const line = (text: string, y: number, more = {}) => ({text, x: 60, y, ...more});
  it('joins lines and words that were parted, keeps figures whole, and reads headings and bullets', async () => {
    const page = [
      line('Sun and skin', 80, {size: 22, bold: true}),
      line('The sun warms the skin of all who are outside, and the breath-', 120),
      line('ing of 10 to 11 people was fine in 2010.', 134),
      line('Signs', 170, {size: 15, bold: true}),
      line('• red skin', 195),
      line('• pain', 211),
    ];
    const {body: text, title, dropped} = await read('page.pdf', plainPdf([page]));
    expect(title).toBe('Sun and skin');
    expect(text).toBe(
      'The sun warms the skin of all who are outside, and the breathing of 10 to 11 people was fine in 2010.\n\n## Signs\n\n- red skin\n- pain',
    );
    expect(dropped.map((d) => d.reason)).toEqual(['hyphen at the end of a line: breathing']);
  });

  it('says where it is not sure: columns, tables with wrapped cells, pages without text', async () => {
    const left = [
      'Hats keep the sun off your head all day long',
      'and they keep the wind out of your ears too.',
      'Wear one that fits, and take it off indoors.',
      'Wash it by hand once in a while, not hot.',
    ];
    const columns = left.flatMap((text, i) => [
      line(text, 100 + 14 * i),
      line(text.replace('the', 'no'), 100 + 14 * i, {x: 330}),
    ]);
    const table = [
      line('Hat', 100),
      line('for days in the', 100, {x: 250}),
      line('sun', 114, {x: 250}),
      line('Cap', 128),
      line('for sports', 128, {x: 250}),
    ];
    const {told} = await read('page.pdf', plainPdf([[line('Hats and caps', 60, {size: 20}), ...columns], table, []]));
    expect(told).toEqual([
      expect.stringContaining('page 1'),
      expect.stringContaining('page 3'),
      expect.stringContaining('cells run over several lines'),
    ]);
  });

  it('words in the colour of the paper are left out, and somebody is told', async () => {
    const {body: text, told} = await read(
      'page.pdf',
      plainPdf([[line('Sun', 60, {size: 20}), line('Wear a hat.', 100), line('Buy our hats.', 130, {grey: 1})]]),
    );
    expect(text).toBe('Wear a hat.');
    expect(told).toEqual([expect.stringContaining('Buy our hats.')]);
  });

  it('that is none is refused', async () => {
    const {diagnostics} = await importBytes('page.pdf', 'no PDF');
    expect(diagnostics.map((d) => d.code)).toEqual(['import/format']);
  });
});
