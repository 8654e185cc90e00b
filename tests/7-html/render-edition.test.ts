import {describe, expect, it} from 'vitest';
import {makeSheet} from '../../src/6-sheet/make-sheet.ts';
import {renderEdition} from '../../src/7-html/render-edition.ts';
import type {Edition} from '../../src/model/edition.ts';
import type {Assets} from '../../src/model/program.ts';
import type {Block, Sheet} from '../../src/model/sheet.ts';
import {indexTopic} from '../../src/model/topic-index.ts';
import {claims, conflict, css, dataset, definition, input, statements, templates, wording} from '../6-sheet/sample.ts';

const assets: Assets = {
  css,
  fonts: [{weight: 400, url: 'data:font/woff2;base64,AA==', range: 'U+0000-00FF'}],
  logo: null,
};
const grid = {
  heading: 'Side by side',
  corner: 'Nutrient',
  rows: ['zinc'],
  columns: [{heading: 'It helps', select: [{relation: 'supports'}]}],
};
const matrix = {corner: 'Food', relation: 'found-in', rows: ['nuts', 'crab'], columns: ['zinc'], kinds: 1};
const tables = [
  {grid},
  {matrix: {...matrix, show: 'sources' as const}},
  {matrix: {...matrix, show: 'dots' as const}},
  {evidence: {}},
  {agreement: {}},
  {disputes: {}},
];
const pills = claims.map((c) => (c.subject === 'pills' ? {...c, statements: statements('a', 'c mixed limited')} : c));
const disputed = pills.filter((c) => c.subject === 'pills');
const index = indexTopic(dataset(pills, [conflict(disputed, {class: 'certainty'})]), 'skin');
const {value: sheet} = makeSheet(
  input({index, definition: {...definition, sides: [...definition.sides, {top: tables}]}}),
);
const render = (of: Sheet, own: Partial<Edition> = {}, from = templates) =>
  renderEdition({sheet: of, size: 'a4', print: 'standard', ...own}, from, assets);
const html = render(sheet);
const body = html.slice(html.indexOf('<body'));

/** The sheet with one string put in place of every other one of its words. */
function everywhere(text: string): Sheet {
  const keep = new Set([
    'type',
    'template',
    'role',
    'urgency',
    'kind',
    'audience',
    'language',
    'icon',
    'path',
    'href',
    'layout',
    'show',
    'strength',
    'says',
  ]);
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return keep.has(key) || value === '' ? value : text;
    if (Array.isArray(value)) return value.map((v) => change(v, key));
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, change(v, k)]));
    return value;
  };
  return change(sheet) as Sheet;
}

describe('renderEdition', () => {
  it('is a document of its own with language and title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" data-size="a4" data-print="standard">/);
    expect(html).toContain('<title>Zinc and your skin – Test Clinic</title>');
    expect(html).toContain('@page{size:210mm 297mm;');
    expect(render(sheet, {size: 'letter'})).toContain('@page{size:8.5in 11in;');
    expect(html).toMatch(/@bottom-right\{content:"Page " counter\(page\) " of " counter\(pages\) "";font:9pt/);
  });

  it('says in which print size it is, and sets what the stylesheet cannot reach', () => {
    const large = render(sheet, {print: 'large'});
    expect(large).toContain('data-size="a4" data-print="large">');
    expect(large).toMatch(/@bottom-right\{[^}]*font:13\.5pt/);
  });

  it('says above the second of several pages what they are, in case they come apart', () => {
    const several = render({...sheet, pages: 2, title: 'Zinc: a guide'});
    expect(several).toContain('@top-left{content:"Zinc \\b7  Test Clinic 01632 555 003";');
    expect(several).toContain('@page :first{@top-left{content:none}}');
    expect(render({...sheet, title: 'Zinc: a guide'}, {print: 'large'})).toContain('@top-left{content:"Zinc";');
    expect(html).not.toContain('@top-left');
  });

  it('says above the title who has reviewed it, in a box where nobody has', () => {
    const at = body.indexOf('<p class="unsigned">Not yet reviewed by a clinician</p>');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(body.indexOf('<h1>'));
    const signed = render({...sheet, review: {isSigned: true, text: 'Reviewed by A. Person'}});
    expect(signed).toContain('<p class="signed">Reviewed by A. Person</p>');
  });

  it('draws each urgency by a fill, a shape and words', () => {
    const care = (icon: string) => {
      const own = sheet.sides.map((side) => ({
        ...side,
        top: side.top.map((b) => (b.type === 'care' ? {...b, columns: b.columns.map((c) => ({...c, icon}))} : b)),
      }));
      return /<div class="when">(.*?)<h3>/s.exec(render({...sheet, sides: own}))?.[1];
    };
    const shapes = Object.values(wording.care).flatMap((words) =>
      typeof words === 'object' ? [care(words.icon)] : [],
    );
    expect(new Set(shapes).size).toBe(3);
    for (const urgency of ['emergency', 'today', 'week']) expect(css).toMatch(`.${urgency} .when { background:`);
  });

  it('has one h1, then h2 and h3 without a gap', () => {
    const levels = [...body.matchAll(/<h([1-6])/g)].map((m) => Number(m[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((l) => l === 1)).toHaveLength(1);
    expect(levels.every((l, i) => i === 0 || l <= levels[i - 1]! + 1)).toBe(true);
  });

  it('gives tables a heading and every header its scope, and leaves no cell empty', () => {
    expect(body).toMatch(/<h2>Side by side<\/h2>\s*<p class="src">.*?<\/p><\/div>\s*<table/);
    expect(body).not.toMatch(/<th(?! scope="(col|row)">| scope="rowgroup" colspan="\d+">)[ >]/);
    expect(body).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/);
  });

  it('gives every picture words or hides it', () => {
    for (const [svg] of body.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]+"/);
    for (const [img] of body.matchAll(/<img[^>]*>/g)) expect(img).toMatch(/ alt="/);
  });

  it('prints every line of the sheet, in its order', () => {
    const text = body.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ' ');
    let from = 0;
    for (const {text: line} of sheet.sides
      .flatMap((s) => s.columns)
      .flatMap((b) => (b.type === 'list' ? b.groups.flatMap((g) => g.items) : []))) {
      const next = text.indexOf(line, from);
      expect(next, line).toBeGreaterThan(-1);
      from = next;
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '{{sheet.title}}',
    '{{{logo}}}',
    '{{> head}}',
    '&lt;b&gt;',
    '</style><script>',
    '*/ @import "x"; \\22',
  ])('ends as text: %s', (text) => {
    const out = render(everywhere(text));
    const tags = (s: string) => [...s.matchAll(/<\/?[a-z][a-z0-9]*/g)].map((m) => m[0]);
    expect(tags(out)).toEqual(tags(render(everywhere('x'))));
    const title = /<h1>(.*?)<\/h1>/.exec(out)![1]!;
    const entities: Record<string, string> = {
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#x27;': "'",
      '&#x3D;': '=',
      '&#x60;': '`',
      '&amp;': '&',
    };
    expect(title.replace(/&(lt|gt|quot|amp|#x27|#x3D|#x60);/g, (e) => entities[e]!)).toBe(text);
  });

  it('writes page words as a CSS string that cannot end', () => {
    const page = {before: '"} </style>', between: '\\', after: '\n'};
    const out = render({...sheet, page});
    expect(out).toContain('content:"\\22 \\7d  \\3c \\2f style\\3e " counter(page) "\\5c " counter(pages) "\\a "');
  });

  it('links only where a sheet may lead', () => {
    const footer = (href: string) => ({...sheet.footer, online: {...sheet.footer.online, href}});
    for (const bad of ['javascript:alert(1)', ' https://x', 'file:///x', 'data:text/html,x', '//x', 'HTTPS://x']) {
      const out = render({...sheet, footer: footer(bad)});
      expect(out).toContain('<a href="#">');
      expect(out).not.toContain(`href="${bad}"`);
    }
    const links = [...body.matchAll(/href="([^"]*)"/g)].map((m) => m[1]);
    expect(body.split('id="sources"')).toHaveLength(2);
    expect(links.filter((href) => href !== '#sources')).toEqual([
      'tel:01632555003',
      'https://sheets.example.org/skin/zinc',
    ]);
  });

  it('throws where a field is missing or a template unknown', () => {
    const {layout: _, ...care} = sheet.sides[0]!.top[1] as Block<'care'>;
    const broken = {...sheet, sides: [{...sheet.sides[0]!, top: [care]}]} as unknown as Sheet;
    expect(() => render(broken)).toThrow(/layout/);
    const bare = {...sheet.sides[0]!.top[1]!, heading: {}} as Block;
    expect(() => render({...sheet, sides: [{...sheet.sides[0]!, top: [bare]}]})).toThrow(/text/);
    const {title: _title, ...unnamed} = sheet;
    expect(() => render(unnamed as Sheet)).toThrow(/title/);
    expect(() => render({...sheet, template: 'partials/care'})).toThrow(/no template/);
    expect(() => render({...sheet, template: 'constructor'})).toThrow(/no template/);
  });

  it('lets data choose no partial, helper or inherited property', () => {
    const own = {...templates, handout: '{{icon sheet.emblem.icon}}|{{sheet.emblem.icon}}'};
    for (const icon of ['constructor', '__proto__', '../handout', 'partials/care', 'leg.hbs']) {
      expect(render({...sheet, emblem: {icon, symbol: ''}}, {}, own).split('</head>\n')[1]).toBe(`|${icon}`);
    }
    for (const text of ['{{lookup sheet "id"}}', '{{sheet.constructor.name}}', '{{nothing}}']) {
      expect(() => render(sheet, {}, {...templates, handout: text}), text).toThrow();
    }
  });
});

describe('the templates', () => {
  it('never print without escaping', () => {
    for (const [name, text] of Object.entries(templates))
      expect(text.includes('{{{') || text.includes('{{&'), name).toBe(false);
  });

  it('hold no words of their own', () => {
    for (const [name, text] of Object.entries(templates)) {
      if (name.startsWith('pages/')) continue;
      const words = text
        .replace(/\{\{.*?\}\}/gs, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&nbsp;', ' ');
      expect(words.trim().replace(/[\s:.()]+/g, ''), name).toBe('');
    }
  });

  it('have every pictogram that the wording file names', () => {
    const named = [...Object.values(wording.blocks), ...Object.values(wording.care), wording.known, wording.unknown];
    for (const icon of named.flatMap((w) => (w?.icon ? [w.icon] : [])))
      expect(templates).toHaveProperty([`partials/icons/${icon}`]);
  });

  it('print nothing smaller than 12 points but source marks of 9, and nothing in italics or capitals', () => {
    const names = ['text', 'mark', 'h3', 'h2', 'main', 'title'];
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({selector, body}));
    const found = new Set<string>();
    for (const {selector, body} of rules) {
      const least = selector.includes('data-print="large"') ? 18 : 12;
      for (const [, name = '', size] of body.matchAll(/--(\w[\w-]*): ([\d.]+)pt;/g)) {
        if (!names.includes(name)) continue;
        found.add(`${least} ${name}`);
        expect(Number(size), `${selector} ${name}`).toBeGreaterThanOrEqual(name === 'mark' ? 9 : least);
      }
      for (const [, size] of body.matchAll(/font(?:-size)?:\s*([\d.]+)pt/g))
        expect(Number(size), selector).toBeGreaterThanOrEqual(least);
    }
    expect(found.size).toBe(2 * names.length);
    expect(css).not.toMatch(/italic|uppercase|small-caps|opacity|filter|mask/);
  });
});
