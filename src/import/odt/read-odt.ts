import {orEmpty} from '../../base/or-empty.ts';
import type {ReadOffice} from '../docx/read-docx.ts';
import type {Dropped} from '../imported.ts';
import {isSymbolFont} from '../symbol-fonts.ts';
import {allNamed, childNamed, elementsOf, escapeHtml, parseXml, type Xml, xmlText} from '../xml.ts';
import {rawOdtWords} from './raw-words.ts';

type Look = {
  isStruck: boolean;
  isHidden: boolean;
  isBold: boolean;
  isItalic: boolean;
  position: string;
  font: string;
  parent: string;
};

type Reading = {
  looks: ReadonlyMap<string, Look>;
  counted: ReadonlySet<string>;
  shift: number;
  notes: Xml[];
  boxes: Xml[];
  dropped: Dropped[];
  unknown: Set<string>;
};

export const isOdtPart = (name: string): boolean => /^(content|styles)\.xml$/.test(name);

/** An ODF text as HTML, one block a line; null where the parts are none. */
export function readOdt(parts: ReadonlyMap<string, string>): ReadOffice | null {
  const content = parts.get('content.xml');
  const root = content === undefined ? null : parseXml(content);
  const body = childNamed(childNamed(root ?? undefined, 'office:body'), 'office:text');
  if (!root || !body || content === undefined) return null;
  const named = parseXml(orEmpty(parts.get('styles.xml')));
  const styles = [named, root].flatMap((part) =>
    part ? [...allNamed(part, 'style:style'), ...allNamed(part, 'text:list-style')] : [],
  );
  const reading: Reading = {
    looks: new Map(styles.map((style) => [orEmpty(style.attributes['style:name']), lookOf(style)])),
    counted: new Set(
      styles
        .filter((s) => s.name === 'text:list-style' && elementsOf(s)[0]?.name === 'text:list-level-style-number')
        .map((s) => orEmpty(s.attributes['style:name'])),
    ),
    ...{shift: 0, notes: [], boxes: [], dropped: [], unknown: new Set()},
  };
  if (allNamed(body, 'text:p').some((p) => isTitle(p, reading) && xmlText(p).trim() !== '')) reading.shift = 1;
  const blocks = readBlocks(body, reading);
  const notes = reading.notes.map((note) => `<li>${readBlocks(note, reading).join('\n')}</li>`);
  const all = notes.length > 0 ? [...blocks, '<ol>', ...notes, '</ol>'] : blocks;
  return {
    html: `<!doctype html><body>\n${all.join('\n')}\n</body>`,
    words: rawOdtWords(content),
    dropped: reading.dropped,
    unknownFonts: [...reading.unknown],
  };
}

function lookOf(style: Xml): Look {
  const text = childNamed(style, 'style:text-properties')?.attributes ?? {};
  const line = text['style:text-line-through-style'] ?? text['style:text-line-through-type'] ?? 'none';
  return {
    isStruck: line !== 'none',
    isHidden: text['text:display'] === 'none',
    isBold: text['fo:font-weight'] === 'bold',
    isItalic: text['fo:font-style'] === 'italic',
    position: orEmpty(orEmpty(text['style:text-position']).split(' ')[0]),
    font: text['style:font-name'] ?? orEmpty(text['fo:font-family']),
    parent: orEmpty(style.attributes['style:parent-style-name']),
  };
}

/** A look of a style, or of those that it is made from. */
function looksLike(name: string, {looks}: Reading, fits: (look: Look) => boolean): boolean {
  for (let at = name, i = 0; at !== '' && i < 20; i++) {
    const look = looks.get(at);
    if (!look) return false;
    if (fits(look)) return true;
    at = look.parent;
  }
  return false;
}

const styleOf = (node: Xml): string => orEmpty(node.attributes['text:style-name']);

function isTitle(paragraph: Xml, {looks}: Reading): boolean {
  for (let at = styleOf(paragraph), i = 0; at !== '' && i < 20; i++) {
    if (at === 'Title') return true;
    at = orEmpty(looks.get(at)?.parent);
  }
  return false;
}

function readBlocks(parent: Xml, reading: Reading): string[] {
  return elementsOf(parent).flatMap((node) => readBlock(node, reading));
}

function readBlock(node: Xml, reading: Reading): string[] {
  switch (node.name) {
    case 'text:h':
    case 'text:p':
      return readParagraph(node, reading);
    case 'text:list':
      return readList(node, reading, styleOf(node));
    case 'table:table':
      return [readTable(node, reading)];
    case 'text:table-of-content':
      return [`<nav class="toc">${readBlocks(node, reading).join('\n')}</nav>`];
    case 'text:tracked-changes':
      return [`<del>${escapeHtml(allNamed(node, 'text:p').map(xmlText).join(' '))}</del>`];
    case 'text:sequence-decls':
    case 'office:forms':
    case 'text:variable-decls':
      return [];
    default:
      return readBlocks(node, reading);
  }
}

function readParagraph(node: Xml, reading: Reading): string[] {
  const level = Number(node.attributes['text:outline-level'] ?? 1) || 1;
  const tag = isTitle(node, reading) ? 'h1' : node.name === 'text:h' ? `h${Math.min(6, level + reading.shift)}` : 'p';
  const before = reading.boxes.length;
  const words = wrapped(readInline(node, reading), styleOf(node), reading, false);
  const boxes = reading.boxes.splice(before).map((box) => `<div>${readBlocks(box, reading).join('\n')}</div>`);
  return [...(words.trim() === '' ? [] : [`<${tag}>${words}</${tag}>`]), ...boxes];
}

function wrapped(words: string, style: string, reading: Reading, isRun: boolean): string {
  if (words.trim() === '') return words;
  if (looksLike(style, reading, (l) => l.isStruck)) return `<del>${words}</del>`;
  if (looksLike(style, reading, (l) => l.isHidden)) return `<span hidden>${words}</span>`;
  if (looksLike(style, reading, (l) => isSymbolFont(l.font)))
    return `<span style="font-family:${reading.looks.get(style)?.font ?? 'Symbol'}">${words}</span>`;
  if (!isRun) return words;
  const position = orEmpty(reading.looks.get(style)?.position);
  const high = /^(super|[1-9])/.test(position)
    ? `<sup>${words}</sup>`
    : /^(sub|-)/.test(position)
      ? `<sub>${words}</sub>`
      : words;
  const bold = looksLike(style, reading, (l) => l.isBold) ? `<strong>${high}</strong>` : high;
  return looksLike(style, reading, (l) => l.isItalic) ? `<em>${bold}</em>` : bold;
}

function readInline(parent: Xml, reading: Reading): string {
  return parent.children
    .map((child) => (typeof child === 'string' ? escapeHtml(child.replace(/\s+/g, ' ')) : readPiece(child, reading)))
    .join('');
}

function readPiece(node: Xml, reading: Reading): string {
  switch (node.name) {
    case 'text:s':
      return ' '.repeat(Math.min(80, Number(node.attributes['text:c'] ?? 1) || 1));
    case 'text:tab':
      return '&#9;';
    case 'text:line-break':
      return '<br>';
    case 'text:span':
      return wrapped(readInline(node, reading), styleOf(node), reading, true);
    case 'text:note': {
      const body = childNamed(node, 'text:note-body');
      const citation = childNamed(node, 'text:note-citation');
      if (body) reading.notes.push(body);
      return `<sup class="ref">${escapeHtml(citation ? xmlText(citation) : '')}</sup>`;
    }
    case 'office:annotation':
      reading.dropped.push({text: allNamed(node, 'text:p').map(xmlText).join(' '), reason: 'comments', line: 1});
      return '';
    case 'draw:text-box':
      reading.boxes.push(node);
      return '';
    case 'svg:desc':
    case 'svg:title':
      return `<img alt="${escapeHtml(xmlText(node))}">`;
    case 'draw:object':
      reading.unknown.add('Math');
      return readInline(node, reading);
    default:
      return readInline(node, reading);
  }
}

function readList(list: Xml, reading: Reading, style: string): string[] {
  const tag = reading.counted.has(style) ? 'ol' : 'ul';
  const made = [`<${tag}>`];
  for (const item of elementsOf(list)) {
    const inner = elementsOf(item).flatMap((node) =>
      node.name === 'text:list' ? readList(node, reading, styleOf(node) || style) : readBlock(node, reading),
    );
    made.push(`<li>${inner.join('\n')}</li>`);
  }
  return [...made, `</${tag}>`];
}

function readTable(table: Xml, reading: Reading): string {
  const heads = new Set(allNamed(table, 'table:table-header-rows').flatMap((h) => allNamed(h, 'table:table-row')));
  const rows = rowsOf(table).map((row) => {
    const tag = heads.has(row) ? 'th' : 'td';
    const cells = elementsOf(row).filter((c) => c.name === 'table:table-cell');
    return `<tr>${cells
      .map((cell) => {
        const wide = cell.attributes['table:number-columns-spanned'];
        const tall = cell.attributes['table:number-rows-spanned'];
        const spans = `${wide ? ` colspan="${escapeHtml(wide)}"` : ''}${tall ? ` rowspan="${escapeHtml(tall)}"` : ''}`;
        return `<${tag}${spans}>${readBlocks(cell, reading).join(' ')}</${tag}>`;
      })
      .join('')}</tr>`;
  });
  return `<table>\n${rows.join('\n')}\n</table>`;
}

const rowsOf = (parent: Xml): Xml[] =>
  elementsOf(parent).flatMap((e) =>
    e.name === 'table:table-row'
      ? [e]
      : ['table:table-header-rows', 'table:table-rows', 'table:table-row-group'].includes(e.name)
        ? rowsOf(e)
        : [],
  );
