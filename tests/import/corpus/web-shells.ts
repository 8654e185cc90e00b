import {items, slug, tableOf} from './parts.ts';
import type {Saved} from './shells.ts';
import type {Subject} from './subjects.ts';

const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body class="no-js">\n${body}\n</body></html>`;

const clutter = {
  menu: ['Our services', 'Find a clinic', 'Log in here'],
  cookies: 'This site keeps small files on your device.',
  foot: 'Copyright of the Harbour Health Trust, all rights reserved',
  share: 'Share this page with a friend',
  related: ['Ten more pages you may enjoy today', 'What our readers loved most', 'The story of our new building'],
};
const menu = `<nav><ul>${items(clutter.menu.map((m) => `<a href="/x">${m}</a>`))}</ul></nav>`;
const links = items(clutter.related.map((r) => `<a href="/y">${r}</a>`));
const allOf = [...clutter.menu, clutter.cookies, clutter.foot];

/** WordPress: divs with many classes, a table of contents by a plugin, share buttons and related posts in the article. */
function wordpress(s: Subject): Saved {
  const head = (text: string) => `<h2 class="wp-block-heading" id="${slug(text)}">${text}</h2>`;
  const body = `<div id="page" class="site"><header id="masthead" class="site-header">${menu}</header>
<div id="cookie-notice" class="cookie-notice">${clutter.cookies}</div>
<div id="content"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${s.title}</h1></header>
<div class="sharedaddy sd-sharing">${clutter.share}</div>
<div class="entry-content">${items(s.opening, 'p')}
<div class="lwptoc"><p>Contents</p><ul>${items([s.signs, s.table, s.steps].map((x) => `<a href="#${slug(x.heading)}">${x.heading}</a>`))}</ul></div>
${head(s.signs.heading)}<p>${s.signs.lead}</p><ul>${items(s.signs.items)}</ul>
${head(s.table.heading)}<figure class="wp-block-table">${tableOf(s.table.rows)}</figure>
${head(s.steps.heading)}<ol>${items(s.steps.items)}</ol>
<div class="wp-block-group has-background">${head(s.warning.heading)}<p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul></div>
${head(s.terms.heading)}${s.terms.pairs.map(([a, b]) => `<p><strong>${a}</strong>: ${b}</p>`).join('')}
<div class="wp-block-details"><details><summary>${s.question.asked}</summary><p>${s.question.answer}</p></details></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Read on</h3><ul>${links}</ul></div></div></article></div>
<aside id="secondary" class="widget-area"><p>${clutter.related[0]}</p></aside><footer id="colophon">${clutter.foot}</footer></div>`;
  return {
    file: `${slug(s.title)}.html`,
    bytes: page(`${s.title} – Harbour Health`, body),
    clutter: [...allOf, clutter.share, ...clutter.related],
  };
}

/** Drupal: fields in divs, a hidden panel of an accordion, an aside as call-out. */
function drupal(s: Subject): Saved {
  const field = (name: string, inside: string) =>
    `<div class="field field--name-field-${name} field--type-text-long field__item">${inside}</div>`;
  const body = `<div class="dialog-off-canvas-main-canvas"><header role="banner">${menu}</header>
<main role="main"><div class="region region-content"><h1><span>${s.title}</span></h1>
${field('intro', items(s.opening, 'p'))}
<div class="accordion"><h2 class="accordion__title"><button aria-expanded="false" aria-controls="p1">${s.signs.heading}</button></h2>
<div id="p1" class="accordion__panel" hidden>${field('body', `<p>${s.signs.lead}</p><ul>${items(s.signs.items)}</ul>`)}</div>
<h2 class="accordion__title"><button aria-expanded="false" aria-controls="p2">${s.table.heading}</button></h2>
<div id="p2" class="accordion__panel" style="display: none">${tableOf(s.table.rows)}</div></div>
<h2>${s.steps.heading}</h2><ol>${items(s.steps.items)}</ol>
<aside class="callout callout--warning"><h2>${s.warning.heading}</h2><p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul></aside>
<h2>${s.terms.heading}</h2><dl>${s.terms.pairs.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>
<h3>${s.question.asked}</h3><p>${s.question.answer}</p></div></main>
<div class="eu-cookie-compliance-banner" role="dialog">${clutter.cookies}</div><footer>${clutter.foot}</footer></div>`;
  return {file: `node-${s.title.length}.html`, bytes: page(`${s.title} | Harbour Health`, body), clutter: allOf};
}

/** SharePoint: one form around everything, sections of web parts, zero-width spaces, tables for the layout. */
function sharepoint(s: Subject): Saved {
  const body = `<form method="post" action="./page.aspx" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="x"></div>
<div id="s4-ribbonrow"><div role="navigation">${menu}</div></div><div id="s4-workspace">
<div id="contentBox"><div id="DeltaPlaceHolderMain"><h1 class="ms-core-pageTitle">${s.title}</h1>
<table id="layoutsTable" style="width:100%"><tbody><tr><td><div class="ms-rte-layoutszone-inner"><p>\u200b${s.opening.join('</p><p>&#8203;')}</p>
<h2>${s.signs.heading}</h2><p>${s.signs.lead}<br></p><ul>${items(s.signs.items.map((i) => `${i}&#160;`))}</ul>
<h2>${s.table.heading}</h2><table class="ms-rteTable-default"><tbody>${s.table.rows.map((r) => `<tr>${r.map((c) => `<td><p>${c}</p></td>`).join('')}</tr>`).join('')}</tbody></table>
<h2>${s.steps.heading}</h2><ol>${items(s.steps.items.map((i) => `<span class="ms-rteStyle">${i}</span>`))}</ol></div></td>
<td><div class="ms-rte-layoutszone-inner"><h2>${s.warning.heading}</h2><p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul>
<h2>${s.terms.heading}</h2>${s.terms.pairs.map(([a, b]) => `<p><b>${a}</b> ${b}</p>`).join('')}
<h2>${s.question.asked}</h2><p>${s.question.answer}</p></div></td></tr></tbody></table></div></div>
<div id="cookieConsent">${clutter.cookies}</div><div id="footer" class="ms-footer"><footer>${clutter.foot}</footer></div></div></form>`;
  return {file: `${slug(s.title)}.htm`, bytes: page(s.title, body), clutter: allOf};
}

/** MediaWiki: edit links in headings, marks of references, a box of navigation, a table with merged cells. */
function mediawiki(s: Subject): Saved {
  const head = (text: string) =>
    `<div class="mw-heading mw-heading2"><h2 id="${text.replaceAll(' ', '_')}">${text}</h2><span class="mw-editsection"><span>[</span><a href="/e">Change this part</a><span>]</span></span></div>`;
  const [header, ...rows] = s.table.rows;
  const body = `<div id="mw-navigation">${menu}</div><div id="content" class="mw-body" role="main"><h1 id="firstHeading">${s.title}</h1>
<div id="bodyContent"><div id="mw-content-text"><div class="mw-parser-output"><p>${s.opening[0]}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> ${s.opening.slice(1).join(' ')}</p>
<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul>${items([s.signs.heading, s.table.heading].map((h) => `<a href="#${h}"><span class="tocnumber">1</span> <span class="toctext">${h}</span></a>`))}</ul></div>
${head(s.signs.heading)}<p>${s.signs.lead}</p><ul>${items(s.signs.items)}</ul>
${head(s.table.heading)}<table class="wikitable"><tbody><tr>${items(header ?? [], 'th')}</tr>${rows.map((r) => `<tr>${items(r, 'td')}</tr>`).join('\n')}</tbody></table>
${head(s.steps.heading)}<ol>${items(s.steps.items)}</ol>
${head(s.warning.heading)}<table class="box-Warning ambox" role="presentation"><tbody><tr><td><p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul></td></tr></tbody></table>
${head(s.terms.heading)}<dl>${s.terms.pairs.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>
${head(s.question.asked)}<p>${s.question.answer}</p>
<div role="navigation" class="navbox"><ul>${links}</ul></div></div></div></div></div>
<div id="cookies" class="cookies">${clutter.cookies}</div><footer id="footer">${clutter.foot}</footer>`;
  return {
    file: `${s.title.replaceAll(' ', '_')}.html`,
    bytes: page(`${s.title} - Openwiki`, body),
    clutter: [...allOf, 'Change this part', ...clutter.related],
  };
}

/** Pages of a public health service: care cards with roles, words for screen readers, expanders. */
function serviceManual(s: Subject): Saved {
  const body = `<a class="skip-link" href="#maincontent">Skip to main content</a><div id="cookiebanner">${clutter.cookies}</div><header class="header" role="banner">${menu}</header>
<div class="width-container"><main class="main-wrapper" id="maincontent" role="main"><article><h1>${s.title}</h1>${items(s.opening, 'p')}
<section><h2>${s.signs.heading}</h2><p>${s.signs.lead}</p><ul class="list list--bullet">${items(s.signs.items)}</ul></section>
<section><h2 id="related">${s.table.heading}</h2><div class="table-container">${tableOf(s.table.rows)}</div></section>
<div class="do-dont-list"><h3>${s.steps.heading}</h3><ul>${items(s.steps.items.map((i) => `<svg class="icon" aria-hidden="true"><path d=""/></svg>${i}`))}</ul></div>
<div class="care-card care-card--urgent"><div class="care-card__heading-container"><h3><span role="text"><span class="visually-hidden">Urgent advice: </span>${s.warning.heading}</span></h3></div><div class="care-card__content"><p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul></div></div>
<section id="terms-of-use"><h2>${s.terms.heading}</h2><dl class="summary-list">${s.terms.pairs.map(([a, b]) => `<div class="summary-list__row"><dt>${a}</dt><dd>${b}</dd></div>`).join('')}</dl></section>
<details class="details expander"><summary><span>${s.question.asked}</span></summary><div class="details__text"><p>${s.question.answer}</p></div></details>
<div class="review-date"><p>Page last reviewed: 3 May 2024<br>Next review due: 3 May 2027</p></div></article></main></div><footer role="contentinfo">${clutter.foot}</footer>`;
  return {
    file: `${slug(s.title)}.html`,
    bytes: page(`${s.title} - Harbour`, body),
    clutter: [...allOf, 'Skip to main content', 'Next review due'],
  };
}

/** An encyclopedia of health: each section in its own folded div, a summary in a box, the title in the head of the page. */
function medicalLibrary(s: Subject): Saved {
  const section = (heading: string, inside: string) =>
    `<section><div class="section"><div class="section-header"><div class="section-title"><h2>${heading}</h2></div><div class="section-button"><button type="button" aria-controls="${slug(heading)}" aria-expanded="false"><span>Expand Section</span></button></div></div><div class="section-body" id="${slug(heading)}" style="display:none;">${inside}</div></div></section>`;
  const body = `<div id="mplus-wrap"><div id="mplus-header">${menu}</div><div class="page-info"><div class="page-title"><h1>${s.title}</h1></div></div>
<div id="mplus-content"><article><div id="ency_summary">${items(s.opening, 'p')}</div>
${section(s.signs.heading, `<p>${s.signs.lead}</p><ul>${items(s.signs.items)}</ul>`)}
${section(s.table.heading, tableOf(s.table.rows))}
${section(s.steps.heading, `<ol>${items(s.steps.items)}</ol>`)}
${section(s.warning.heading, `<p>${s.warning.text}</p><ul>${items(s.warning.items)}</ul>`)}
${section(
  s.terms.heading,
  items(
    s.terms.pairs.map(([a, b]) => `<i>${a}</i> – ${b}`),
    'p',
  ),
)}
${section(s.question.asked, `<p>${s.question.answer}</p>`)}</article>
<div class="side"><section class="related"><h2>Related pages</h2><ul>${links}</ul></section></div></div>
<div class="cookie">${clutter.cookies}</div><footer>${clutter.foot}</footer></div>`;
  return {
    file: `ency-${s.title.length}.html`,
    bytes: page(`${s.title}: Harbour Library`, body),
    clutter: [...allOf, 'Expand Section', ...clutter.related],
  };
}

/** A page builder: spans and divs without meaning, tabs, line breaks in the place of paragraphs and lists. */
function pageBuilder(s: Subject): Saved {
  const body = `<div class="header">${menu}</div><div id="siteWrapper" class="clearfix site-wrapper modal-ready"><div class="sqs-layout"><div class="sqs-block html-block"><div class="sqs-html-content"><h1 style="white-space:pre-wrap;">${s.title.split(' ').slice(0, 2).join(' ')}<br>${s.title.split(' ').slice(2).join(' ')}</h1><p>${s.opening.join('<br><br>')}</p>
<h2>${s.signs.heading}</h2><p>${s.signs.lead}<br>${s.signs.items.map((i) => `- ${i}`).join('<br>')}</p>
<h2>${s.table.heading}</h2>${tableOf(s.table.rows.map((r) => r.map((c) => `<div>${c}</div>`)))}
<h2>${s.steps.heading}</h2><p>${s.steps.items.map((i, n) => `${n + 1}. ${i}`).join('<br />')}</p>
<div class="tabs"><ul role="tablist"><li role="presentation"><a role="tab" id="t1" href="#q1">${s.warning.heading}</a></li><li role="presentation"><a role="tab" id="t2" href="#q2">${s.terms.heading}</a></li></ul>
<div role="tabpanel" id="q1" aria-labelledby="t1"><p>${s.warning.text}</p>${s.warning.items.map((i) => `<p>• ${i}</p>`).join('')}</div>
<div role="tabpanel" id="q2" aria-labelledby="t2" aria-hidden="true" style="display:none">${items(
    s.terms.pairs.map(([a, b]) => `${a}: ${b}`),
    'p',
  )}</div></div>
<button class="collapse-head" data-bs-toggle="collapse" data-bs-target="#faq1">${s.question.asked}</button><div class="collapse" id="faq1"><p>${s.question.answer}</p></div>
</div></div></div></div><div class="cookie-banner">${clutter.cookies}</div><footer>${clutter.foot}</footer>`;
  return {file: `${slug(s.title)}.html`, bytes: page(`${s.title} — Harbour`, body), clutter: allOf};
}

/** A page of the years before style sheets: tables for the layout, fonts, centred text, no heading but bold letters. */
function oldPage(s: Subject): Saved {
  const bytes = `<HTML><HEAD><TITLE>${s.title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE BORDER=0 WIDTH=100%><TR><TD WIDTH=120 VALIGN=top>${menu}</TD><TD><CENTER><H1><FONT FACE="Arial">${s.title}</FONT></H1></CENTER>
${s.opening.map((o) => `<P><FONT SIZE=2>${o}</FONT>`).join('\n')}
<H2>${s.signs.heading}</H2><P>${s.signs.lead}<UL>${s.signs.items.map((i) => `<LI>${i}`).join('\n')}</UL>
<H2>${s.table.heading}</H2><TABLE BORDER=1>${s.table.rows.map((r) => `<TR>${r.map((c) => `<TD>${c}`).join('')}`).join('\n')}</TABLE>
<H2>${s.steps.heading}</H2><OL>${s.steps.items.map((i) => `<LI>${i}`).join('\n')}</OL>
<H2>${s.warning.heading}</H2><B>${s.warning.text}</B><UL>${s.warning.items.map((i) => `<LI>${i}`).join('\n')}</UL>
<H2>${s.terms.heading}</H2><DL>${s.terms.pairs.map(([a, b]) => `<DT>${a}<DD>${b}`).join('\n')}</DL>
<H2>${s.question.asked}</H2>${s.question.answer}<HR></TD></TR></TABLE></BODY></HTML>`;
  return {file: `${slug(s.title)}.htm`, bytes, clutter: clutter.menu};
}

export const webShells: Readonly<Record<string, (s: Subject) => Saved>> = {
  wordpress,
  drupal,
  sharepoint,
  mediawiki,
  'service manual': serviceManual,
  'medical library': medicalLibrary,
  'page builder': pageBuilder,
  'old page': oldPage,
};
