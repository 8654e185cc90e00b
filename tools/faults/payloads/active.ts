import {type Payload, payloads} from './payload.ts';

const run = 'document.body.append(1)';
const handlers = [
  ...['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onbegin', 'onanimationstart'],
  ...['onpointerenter', 'onbeforeprint', 'onafterprint', 'onpageshow', 'onresize', 'onscroll', 'onwheel'],
];
const elements = ['img src=x', 'svg', 'body', 'input autofocus', 'details open', 'video src=x', 'marquee', 'iframe'];
const addresses = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:1'],
  ...['javascript&colon;alert(1)', '&#106;avascript:alert(1)', '&#x6a;avascript:alert(1)', 'vbscript:msgbox(1)'],
  ...['data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'data:image/svg+xml,<svg/>'],
  ...['file:///etc/passwd', 'FILE:/etc/passwd', '\\\\host\\share', '//host/share', 'blob:x', 'about:blank', 'mhtml:x'],
  ...[
    'ftp://host/x',
    'jar:file:///x!/y',
    'view-source:file:///etc/passwd',
    'chrome://settings',
    'intent://x',
    'tel:999',
  ],
];
const markdownLinks = [
  (to: string) => `[Drink](${to})`,
  (to: string) => `[Drink](<${to}>)`,
  (to: string) => `![Drink](${to})`,
  (to: string) => `[Drink][1]\n\n[1]: ${to}`,
  (to: string) => `<${to}>`,
  (to: string) => `<a href="${to}">Drink</a>`,
];

/** Scripts, handlers, styles and links that do something, after the lists that testers of web pages use. */
export const active: readonly Payload[] = payloads('active content', {
  ...Object.fromEntries(
    elements.flatMap((element) => handlers.map((on) => [`${element} ${on}`, `<${element} ${on}="${run}">Drink`])),
  ),
  ...Object.fromEntries(
    addresses.flatMap((to) =>
      markdownLinks.map((link, i) => [`link ${i} to ${to}`, `${link(to)} before you feel thirsty.`]),
    ),
  ),
  script: `<script>${run}</script>`,
  'script in pieces': `<scr<script>ipt>${run}</scr</script>ipt>`,
  'script that never ends': `<script>${run}`,
  'script without quotes': `<script src=//host/x></script>`,
  'svg script': `<svg><script>${run}</script></svg>`,
  'svg set': '<svg><a><set attributeName=href to=javascript:alert(1)><text>Drink</text></a></svg>',
  'svg foreign object': `<svg><foreignObject><iframe srcdoc="<script>${run}</script>"></foreignObject></svg>`,
  'mathml link': '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">Drink</maction></math>',
  'mutation through noscript': `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  'mutation through math': '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>',
  'mutation through a form': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'mutation through select': '<select><style></select><img src=x onerror=alert(1)></style>',
  'mutation through a comment': '<!--><img src=x onerror=alert(1)>-->',
  'mutation through CDATA': '<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]>',
  'template element': `<template><script>${run}</script></template>`,
  style: '<style>@import "//host/x";*{background:url(//host/y)}</style>Drink',
  'style attribute': '<p style="position:fixed;inset:0;background:url(javascript:alert(1))">Drink</p>',
  base: '<base href="//host/"><img src=x>',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  'meta policy': '<meta http-equiv="Content-Security-Policy" content="default-src *">',
  'link element': '<link rel=stylesheet href=//host/x>',
  object: '<object data="data:text/html,<script>1</script>"></object>',
  embed: '<embed src="//host/x.swf">',
  form: '<form action="//host/"><button>Drink</button></form>',
  'handlebars, a variable': '{{constructor.constructor "return process"}}',
  'handlebars, raw': '{{{sheet.title}}}',
  'handlebars, a partial': '{{> footer}}',
  'handlebars, a lookup': '{{lookup this "__proto__"}}',
  'handlebars, a decorator': '{{* inline "x"}}y{{/inline}}',
  'a template string': '$\u007bprocess.exit(7)}',
  'an EJS tag': '<%= process.exit(7) %>',
  'an SSI directive': '<!--#exec cmd="ls" -->',
  'an XML entity': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>',
  'a formula of a spreadsheet': '=HYPERLINK("//host/","Drink")',
  'a formula that runs': "=cmd|' /C calc'!A0",
  'a GitHub command': '::error file=x::y\n::set-output name=a::b',
});
