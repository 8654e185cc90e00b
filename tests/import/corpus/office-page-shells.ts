import {items, slug, tableOf} from './parts.ts';
import type {Saved} from './shells.ts';
import type {Subject} from './subjects.ts';

/** Word's "web page, filtered": its own classes, bullets of sign fonts, Windows' encoding. */
function wordFiltered(s: Subject): Saved {
  const item = (text: string, sign: string, font: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt'><span style='font-family:${font}'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${text}</p>`;
  const cell = (text: string) => `<td width=200 valign=top style='border:solid'><p class=MsoNormal>${text}</p></td>`;
  const html = `<html>\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=windows-1252">\r\n<meta name=Generator content="Microsoft Word 15 (filtered)">\r\n<title>${s.title}</title>\r\n<style>\r\n<!-- p.MsoNormal {margin:0cm} -->\r\n</style></head>\r\n<body lang=EN-GB><div class=WordSection1>
<p class=MsoTitle>${s.title}</p><h1>${s.opening[0]}</h1>${items(
    s.opening.slice(1).map((o) => o.replaceAll("'", '\u2019')),
    'p class=MsoNormal',
  ).replaceAll('</p class=MsoNormal>', '</p>')}
<h1>${s.signs.heading}</h1><p class=MsoNormal>${s.signs.lead}</p>${s.signs.items.map((i) => item(i, '·', 'Symbol')).join('\r\n')}
<h1>${s.table.heading}</h1><table class=MsoTableGrid>${s.table.rows.map((r) => `<tr>${r.map(cell).join('')}</tr>`).join('\r\n')}</table>
<h1>${s.steps.heading}</h1>${s.steps.items.map((i, n) => item(i, `${n + 1}.`, '"Times New Roman"')).join('\r\n')}
<h1>${s.warning.heading}</h1><p class=MsoNormal><b>${s.warning.text}</b></p>${s.warning.items.map((i) => item(i, 'o', '"Courier New"')).join('\r\n')}
<h1>${s.terms.heading}</h1>${s.terms.pairs.map(([a, b]) => `<p class=MsoNormal><i>${a}</i> - ${b}</p>`).join('\r\n')}
<h1>${s.question.asked}</h1><p class=MsoNormal>${s.question.answer}<span style='font-family:Symbol'>m</span></p></div></body></html>`;
  return {file: `${slug(s.title)}.htm`, bytes: Buffer.from(html, 'latin1'), clutter: []};
}

/** LibreOffice: fonts in every element, nested lists, line breaks in headings, tables of paragraphs. */
function libreOffice(s: Subject): Saved {
  const p = (text: string) =>
    `<p align="left" style="line-height: 100%"><font face="Liberation Serif, serif"><font size="3">${text}</font></font></p>`;
  const html = `<!DOCTYPE html>\n<html>\n<head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6"/></head>\n<body lang="en-GB" dir="ltr"><p><font size="5"></font></p><h1 class="western">${s.title}</h1>
${s.opening.map(p).join('\n')}<h2 class="western">${s.signs.heading}</h2>${p(s.signs.lead)}<ul>${items(s.signs.items.map(p))}</ul>
<h2 class="western">${s.table.heading}</h2><table cellpadding="4"><col width="213"/><tbody>${s.table.rows.map((r) => `<tr valign="top">${r.map((c) => `<td>${p(c)}</td>`).join('')}</tr>`).join('')}</tbody></table>
<h2 class="western">${s.steps.heading}</h2><ol>${items(s.steps.items.map(p))}</ol>
<div id="Frame1" dir="ltr"><h2 class="western">${s.warning.heading}</h2>${p(s.warning.text)}<ul>${items(s.warning.items.map(p))}</ul></div>
<h2 class="western">${s.terms.heading}</h2>${s.terms.pairs.map(([a, b]) => p(`<b>${a}</b>: ${b}`)).join('')}<h2 class="western">${s.question.asked}</h2>${p(s.question.answer)}<p><br/>\n</p></body></html>`;
  return {file: `${slug(s.title)}.html`, bytes: html, clutter: []};
}

/** A document of Google: spans with classes, a title and a subtitle as paragraphs, line-through in the style. */
function googleDocs(s: Subject): Saved {
  const p = (text: string) => `<p class="c1"><span class="c3">${text}</span></p>`;
  const html = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c3{color:#000}</style></head><body class="c9 doc-content"><h1 class="c5" id="h.1"><span>${s.title}</span></h1>${s.opening.map(p).join('')}
<p class="c1"><span style="text-decoration:line-through">An older sentence that was taken back.</span></p>
<h2 class="c6" id="h.2"><span>${s.signs.heading}</span></h2>${p(s.signs.lead)}<ul class="lst-kix_1-0 start">${items(s.signs.items.map((i) => `<span class="c3">${i}</span>`))}</ul>
<h2 id="h.3"><span>${s.table.heading}</span></h2><table class="c10"><tr>${(s.table.rows[0] ?? []).map((c) => `<td class="c4" colspan="1" rowspan="1">${p(c)}</td>`).join('')}</tr>${s.table.rows
    .slice(1)
    .map((r) => `<tr>${r.map((c) => `<td class="c4" colspan="1" rowspan="1">${p(c)}</td>`).join('')}</tr>`)
    .join('')}</table>
<h2><span>${s.steps.heading}</span></h2><ol class="lst-kix_2-0 start" start="1">${items(s.steps.items.map((i) => `<span>${i}</span>`))}</ol>
<h2><span>${s.warning.heading}</span></h2><table class="c11"><tr><td class="c12">${p(s.warning.text)}${s.warning.items.map((i) => p(`\u25cf ${i}`)).join('')}</td></tr></table>
<h2><span>${s.terms.heading}</span></h2>${s.terms.pairs.map(([a, b]) => `<p><span style="font-weight:700">${a}</span><span>: ${b}</span></p>`).join('')}<h2><span>${s.question.asked}</span></h2>${p(s.question.answer)}
<div><p><a href="#cmnt_ref1">[a]</a><span>A note of an editor</span></p></div></body></html>`;
  return {file: `${slug(s.title)}.html`, bytes: html, clutter: ['An older sentence that was taken back']};
}

/** Notion's export: toggles as lists with details, call-outs as figures, a table of contents of links. */
function notion(s: Subject): Saved {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${s.title}</title></head><body><article id="a1" class="page sans"><header><h1 class="page-title">${s.title}</h1><table class="properties"><tbody><tr><th>Status</th><td>Draft</td></tr></tbody></table></header><div class="page-body">
<nav class="block-color-gray table_of_contents"><div><a class="table_of_contents-link" href="#x1">${s.signs.heading}</a></div><div><a class="table_of_contents-link" href="#x2">${s.table.heading}</a></div></nav>
${items(s.opening, 'p')}<h2 id="x1">${s.signs.heading}</h2><p>${s.signs.lead}</p>${s.signs.items.map((i) => `<ul class="bulleted-list"><li style="list-style-type:disc">${i}</li></ul>`).join('')}
<h2 id="x2">${s.table.heading}</h2>${tableOf(s.table.rows)}<h2>${s.steps.heading}</h2>${s.steps.items.map((i, n) => `<ol type="1" class="numbered-list" start="${n + 1}"><li>${i}</li></ol>`).join('')}
<figure class="block-color-red callout" style="display:flex"><div style="font-size:1.5em"><span class="icon">!</span></div><div style="width:100%"><h2>${s.warning.heading}</h2><p>${s.warning.text}</p>${s.warning.items.map((i) => `<ul class="bulleted-list"><li>${i}</li></ul>`).join('')}</div></figure>
<h2>${s.terms.heading}</h2>${s.terms.pairs.map(([a, b]) => `<p><strong>${a}</strong>: ${b}</p>`).join('')}<ul class="toggle"><li><details open=""><summary>${s.question.asked}</summary><p>${s.question.answer}</p></details></li></ul></div></article></body></html>`;
  return {file: `${s.title} 4f2a.html`, bytes: html, clutter: []};
}

export const officePageShells: Readonly<Record<string, (s: Subject) => Saved>> = {
  'word filtered': wordFiltered,
  libreoffice: libreOffice,
  'google docs': googleDocs,
  notion,
};
