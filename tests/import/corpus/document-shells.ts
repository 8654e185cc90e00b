import {docxOf, epubOf, listed, odtOf, paragraph, run, styled, wordTable} from '../../support/office.ts';
import {type PdfText, plainPdf} from '../../support/plain-pdf.ts';
import {items, slug, tableOf} from './parts.ts';
import type {Saved} from './shells.ts';
import type {Subject} from './subjects.ts';

/** Word: a title, headings, lists, a table; the warning in a text box, one word struck, one hidden. */
function word(s: Subject): Saved {
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:txbx><w:txbxContent>${styled(s.warning.heading, 'Heading1')}${paragraph(s.warning.text)}${s.warning.items.map((i) => paragraph(`\u00b7  ${i}`)).join('')}</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(s.warning.text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = [
    styled(s.title, 'Title'),
    styled(s.signs.heading, 'TOC1'),
    paragraph(`${run(s.opening[0] ?? '')}${run(' Old words.', '<w:strike/>')}${run(' Secret words.', '<w:vanish/>')}`),
    ...s.opening.slice(1).map((o) => paragraph(o)),
    styled(s.signs.heading, 'Heading1'),
    paragraph(s.signs.lead),
    ...s.signs.items.map((i) => listed(i, 1)),
    styled(s.table.heading, 'Heading1'),
    wordTable(s.table.rows),
    styled(s.steps.heading, 'Own'),
    ...s.steps.items.map((i) => listed(i, 2)),
    paragraph(`<w:r>${box}</w:r>`),
    styled(s.terms.heading, 'Heading1'),
    ...s.terms.pairs.map(([a, b]) => paragraph(`${run(`${a}:`, '<w:b/>')}${run(` ${b}`)}`)),
    styled(s.question.asked, 'Heading2'),
    paragraph(`<w:fldSimple w:instr="REF x">${run(s.question.answer)}</w:fldSimple>`),
  ];
  const parts = {'word/footer1.xml': paragraph('Harbour Health leaflet 12')};
  return {
    file: `${slug(s.title)}.docx`,
    bytes: docxOf(body.join(''), parts),
    clutter: ['Old words', 'Secret words', 'Harbour Health leaflet'],
  };
}

/** Word by hand: no styles but bold, typed bullets and numbers, tabs. */
function typedWord(s: Subject): Saved {
  const body = [
    styled(s.title, 'Heading1'),
    ...s.opening.map((o) => paragraph(o)),
    styled(s.signs.heading, 'Heading2'),
    paragraph(s.signs.lead),
    ...s.signs.items.map((i) => paragraph(`\uf0b7\u00a0\u00a0${i}`)),
    styled(s.table.heading, 'Heading2'),
    wordTable(s.table.rows),
    styled(s.steps.heading, 'Heading2'),
    ...s.steps.items.map((i, n) => paragraph(`${n + 1}) ${i}`)),
    styled(s.warning.heading, 'Heading2'),
    paragraph(`${s.warning.text}`),
    ...s.warning.items.map((i) => paragraph(`<w:r><w:t>-</w:t></w:r><w:r><w:tab/><w:t>${i}</w:t></w:r>`)),
    styled(s.terms.heading, 'Heading2'),
    ...s.terms.pairs.map(([a, b]) => paragraph(`${a}: ${b}`)),
    styled(s.question.asked, 'Heading2'),
    paragraph(s.question.answer),
  ];
  return {file: `${slug(s.title)}-2.docx`, bytes: docxOf(body.join('')), clutter: []};
}

/** OpenDocument: styles by name, a frame, struck and hidden words, a list of contents. */
function writer(s: Subject): Saved {
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const h = (text: string) => `<text:h text:outline-level="1">${text}</text:h>`;
  const list = (texts: readonly string[], style: string) =>
    `<text:list text:style-name="${style}">${texts.map((t) => `<text:list-item>${p(t)}</text:list-item>`).join('')}</text:list>`;
  const body = `<text:table-of-content><text:index-body>${p(s.signs.heading)}</text:index-body></text:table-of-content><text:p text:style-name="P1">${s.title}</text:p>${p(`${s.opening[0]}<text:span text:style-name="T1"> Old words.</text:span><text:span text:style-name="T2"> Secret words.</text:span>`)}${s.opening.slice(1).map(p).join('')}
${h(s.signs.heading)}${p(s.signs.lead)}${list(s.signs.items, 'L1')}${h(s.table.heading)}<table:table>${s.table.rows.map((r) => `<table:table-row>${r.map((c) => `<table:table-cell>${p(c)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>
${h(s.steps.heading)}${list(s.steps.items, 'L2')}${p(`<draw:frame><draw:text-box>${h(s.warning.heading)}${p(s.warning.text)}${list(s.warning.items, 'L1')}</draw:text-box></draw:frame>`)}
${h(s.terms.heading)}${s.terms.pairs.map(([a, b]) => p(`${a}:<text:s text:c="2"/>${b}`)).join('')}${h(s.question.asked)}${p(s.question.answer)}`;
  return {file: `${slug(s.title)}.odt`, bytes: odtOf(body), clutter: ['Old words', 'Secret words']};
}

/** An e-book of two pages. */
function ebook(s: Subject): Saved {
  const first = `<h1>${s.title}</h1>${items(s.opening, 'p')}<h2>${s.signs.heading}</h2><p>${s.signs.lead}</p><ul>${items(s.signs.items)}</ul><h2>${s.table.heading}</h2>${tableOf(s.table.rows)}<a id="x"/>`;
  const second = `<section><h2>${s.steps.heading}</h2><ol>${items(s.steps.items)}</ol><aside epub:type="sidebar"><h2>${s.warning.heading}</h2><p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul></aside><h2>${s.terms.heading}</h2><dl>${s.terms.pairs.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl><h2>${s.question.asked}</h2><p>${s.question.answer}</p></section>`;
  return {file: `${slug(s.title)}.epub`, bytes: epubOf(s.title, [first, second]), clutter: []};
}

/** A leaflet as a PDF: running head and foot, larger headings, bullets, wrapped lines, a table in columns. */
function leaflet(s: Subject): Saved {
  const pages: PdfText[][] = [[]];
  let y = 80;
  const put = (text: string, more: Partial<PdfText> = {}, gap = 14) => {
    if (y > 740) {
      pages.push([]);
      y = 80;
    }
    pages.at(-1)?.push({text, x: 60, y, ...more});
    y += gap;
  };
  const wrapped = (text: string, more: Partial<PdfText> = {}) => {
    const lines = text.match(/.{1,62}(?:\s|$)/g) ?? [text];
    lines.forEach((line, i) => {
      put(line.trim(), i > 0 && more.x ? {...more, x: more.x + 10} : more, i === lines.length - 1 ? 24 : 14);
    });
  };
  const head = (text: string) => {
    y += 8;
    put(text, {size: 15, bold: true}, 26);
  };
  put(s.title, {size: 22, bold: true}, 36);
  for (const o of s.opening) wrapped(o);
  head(s.signs.heading);
  wrapped(s.signs.lead);
  for (const i of s.signs.items) put(`• ${i}`, {x: 72}, 16);
  head(s.table.heading);
  for (const row of s.table.rows) {
    for (const [i, cell] of row.entries()) pages.at(-1)?.push({text: cell, x: 60 + 160 * i, y});
    y += 16;
  }
  head(s.steps.heading);
  for (const [n, i] of s.steps.items.entries()) put(`${n + 1}. ${i}`, {x: 72}, 16);
  head(s.warning.heading);
  wrapped(s.warning.text);
  for (const i of s.warning.items) put(`• ${i}`, {x: 72}, 16);
  head(s.terms.heading);
  for (const [a, b] of s.terms.pairs) wrapped(`${a}: ${b}`);
  head(s.question.asked);
  wrapped(s.question.answer);
  pages.push([{text: 'Nothing more on this page but a line.', x: 60, y: 80}]);
  for (const [i, page] of pages.entries()) {
    page.push({text: 'Harbour Health leaflet', x: 60, y: 30, size: 9});
    page.push({text: `Page ${i + 1} of ${pages.length}`, x: 480, y: 815, size: 9});
  }
  return {file: `${slug(s.title)}.pdf`, bytes: plainPdf(pages), clutter: ['Harbour Health leaflet', 'Page 1 of']};
}

/** A page copied as text from a browser. */
function copied(s: Subject): Saved {
  const bytes = `${s.title}\n\nSkip to main content\n3 min read\n\n${s.opening.join('\n\n')}\n\n${s.signs.heading}\n\n${s.signs.lead}\n\n${s.signs.items.map((i) => `• ${i}`).join('\n')}\n\n${s.table.heading}\n\n${s.table.rows.map((r) => r.join('\t')).join('\n')}\n\n${s.steps.heading}\n\n${s.steps.items.map((i, n) => `${n + 1}. ${i}`).join('\n')}\n\n${s.warning.heading}\n\n${s.warning.text}\n\n${s.warning.items.map((i) => `   o ${i}`).join('\n')}\n\n${s.terms.heading}\n\n${s.terms.pairs.map(([a, b]) => `${a}: ${b}`).join('\n\n')}\n\n${s.question.asked}\n\n${s.question.answer}\n`;
  return {file: `${slug(s.title)}.txt`, bytes, clutter: ['Skip to main content', '3 min read']};
}

export const documentShells: Readonly<Record<string, (s: Subject) => Saved>> = {
  word,
  'word by hand': typedWord,
  writer,
  'e-book': ebook,
  leaflet,
  'copied text': copied,
};
