import {orEmpty} from '../../base/or-empty.ts';
import type {Dropped} from '../imported.ts';
import {allNamed, childNamed, elementsOf, parseXml, type Xml, xmlText} from '../xml.ts';
import {rawDocxWords} from './raw-words.ts';
import {type RunReading, readRuns} from './read-runs.ts';
import {chainOf, type Numbering, readNumbering, readStyles, type Style, settingOf} from './styles.ts';

/** A document as HTML, one block a line. `words` were counted in the XML itself, by another reader. */
export type ReadOffice = {html: string; words: string; dropped: Dropped[]; unknownFonts: string[]};

type Reading = {
  styles: ReadonlyMap<string, Style>;
  numbering: Numbering;
  /** How often each level of each list was counted. */
  counts: Map<string, number>;
  /** 1 where the document has a title of its own, so that its headings are one level down. */
  shift: number;
  notes: string[];
  unknown: Set<string>;
};

/** Which parts of the archive are read. */
export const isDocxPart = (name: string): boolean =>
  /^word\/(document\d*|styles|numbering|footnotes|endnotes|comments|(header|footer)\d*|diagrams\/data\d*|charts\/chart\d*)\.xml$/.test(
    name,
  );

/**
 * A Word document as HTML: headings, lists, tables, text boxes, formulas, fields, notes; what is struck out, deleted or
 * hidden is marked so. Null where the parts are no document.
 */
export function readDocx(parts: ReadonlyMap<string, string>): ReadOffice | null {
  const main = [...parts.keys()].filter((name) => /^word\/document\d*\.xml$/.test(name)).sort()[0];
  const root = main === undefined ? null : parseXml(orEmpty(parts.get(main)));
  const body = root && childNamed(root, 'w:body');
  if (!body) return null;
  const partOf = (name: string): Xml | null => {
    const text = parts.get(`word/${name}.xml`);
    return text === undefined ? null : parseXml(text);
  };
  const reading: Reading = {
    styles: readStyles(partOf('styles')),
    numbering: readNumbering(partOf('numbering')),
    counts: new Map(),
    shift: 0,
    notes: [],
    unknown: new Set(),
  };
  if (allNamed(body, 'w:p').some((p) => levelOf(p, reading) === 'title' && xmlText(p).trim() !== '')) reading.shift = 1;
  const blocks = readBlocks(body, reading);
  const notes = readNotes(reading, partOf);
  const html = `<!doctype html><body>\n${[...blocks, ...notes].join('\n')}\n</body>`;
  return {html, words: rawDocxWords(parts), dropped: asideOf(parts), unknownFonts: [...reading.unknown]};
}

/** Paragraphs, lists and tables of a body, a cell or a text box; list items of a row stand in one list. */
function readBlocks(parent: Xml, reading: Reading): string[] {
  const made: string[] = [];
  const open: {level: number; tag: string}[] = [];
  const closeTo = (level: number) => {
    for (let last = open.at(-1); last && last.level > level; last = open.at(-1)) {
      made.push(`</li></${last.tag}>`);
      open.pop();
    }
  };
  for (const node of blocksOf(parent)) {
    const item = node.name === 'w:p' ? itemOf(node, reading) : null;
    if (!item) {
      closeTo(-1);
      made.push(node.name === 'w:tbl' ? readTable(node, reading) : readParagraph(node, reading));
      continue;
    }
    const {text, boxes} = wordsOf(node, reading);
    closeTo(item.level);
    const last = open.at(-1);
    if (last && last.level === item.level && last.tag === item.tag) made.push(`</li><li>${text}`);
    else {
      if (last && last.level === item.level) closeTo(item.level - 1);
      made.push(`<${item.tag}${item.start > 1 ? ` start="${item.start}"` : ''}><li>${text}`);
      open.push(item);
    }
    if (boxes.length > 0) {
      closeTo(-1);
      made.push(...boxes);
    }
  }
  closeTo(-1);
  return made;
}

/** The paragraphs and tables of a part, also those that wrappers hold. */
function blocksOf(parent: Xml): Xml[] {
  return elementsOf(parent).flatMap((node) =>
    node.name === 'w:p' || node.name === 'w:tbl' ? [node] : wrappers.has(node.name) ? blocksOf(node) : [],
  );
}

const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:del',
  'w:moveTo',
  'w:moveFrom',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** The level of a heading, 'title', or null. */
function levelOf(paragraph: Xml, {styles}: Pick<Reading, 'styles'>): number | 'title' | 'contents' | null {
  const properties = childNamed(paragraph, 'w:pPr');
  const chain = chainOf(settingOf(properties, 'w:pStyle'), styles);
  for (const {name} of chain.length > 0 ? chain : [{name: orEmpty(settingOf(properties, 'w:pStyle')).toLowerCase()}]) {
    const heading = /^heading ?([1-9])$/.exec(name)?.[1];
    if (heading) return Math.min(6, Number(heading));
    if (name === 'title') return 'title';
    if (/^toc( ?\d| heading)$/.test(name)) return 'contents';
  }
  const outline = [properties, ...chain.map((s) => s.paragraph)]
    .map((p) => settingOf(p, 'w:outlineLvl'))
    .find((v) => v !== null);
  const level = outline === undefined || outline === null ? 9 : Number(outline);
  return level < 6 ? level + 1 : null;
}

/** Whether a paragraph is an item of a list, on which level, and which number it has. */
function itemOf(paragraph: Xml, reading: Reading): {level: number; tag: 'ul' | 'ol'; start: number} | null {
  if (levelOf(paragraph, reading) !== null) return null;
  const properties = childNamed(paragraph, 'w:pPr');
  const chain = chainOf(settingOf(properties, 'w:pStyle'), reading.styles);
  const numbers = [properties, ...chain.map((s) => s.paragraph)]
    .map((p) => childNamed(p, 'w:numPr'))
    .filter((n) => n !== undefined);
  const id = numbers.map((n) => settingOf(n, 'w:numId')).find((v) => v !== null);
  if (id === undefined || id === null || id === '0') return null;
  const level = Number(numbers.map((n) => settingOf(n, 'w:ilvl')).find((v) => v !== null)) || 0;
  const kind = reading.numbering.get(id)?.[level];
  if (kind?.isNone) return null;
  if (!kind?.isCounted) return {level, tag: 'ul', start: 1};
  const key = `${id} ${level}`;
  const count = reading.counts.get(key) ?? kind.start;
  reading.counts.set(key, count + 1);
  for (let below = level + 1; below < 9; below++) reading.counts.delete(`${id} ${below}`);
  return {level, tag: 'ol', start: count};
}

function readParagraph(paragraph: Xml, reading: Reading): string {
  const level = levelOf(paragraph, reading);
  const {text, boxes} = wordsOf(paragraph, reading);
  const tag = level === 'title' ? 'h1' : typeof level === 'number' ? `h${Math.min(6, level + reading.shift)}` : 'p';
  const block = level === 'contents' ? `<p class="toc">${text}</p>` : `<${tag}>${text}</${tag}>`;
  return [...(text.trim() === '' ? [] : [block]), ...boxes].join('\n');
}

/** The words of a paragraph as HTML, and its text boxes as blocks of their own. */
function wordsOf(paragraph: Xml, reading: Reading): {text: string; boxes: string[]} {
  const style = settingOf(childNamed(paragraph, 'w:pPr'), 'w:pStyle');
  const runs: RunReading = {
    styles: reading.styles,
    inherited: chainOf(style, reading.styles).map((s) => s.run),
    boxes: [],
    notes: reading.notes,
    unknown: reading.unknown,
    isDeleted: false,
  };
  const text = readRuns(paragraph, runs);
  return {text, boxes: runs.boxes.map((box) => `<div>${readBlocks(box, reading).join('\n')}</div>`)};
}

type Cell = {html: string; wide: number; tall: number; isHead: boolean};

function readTable(table: Xml, reading: Reading): string {
  const running = new Map<number, Cell>();
  const rows = elementsOf(table)
    .flatMap((e) => (e.name === 'w:tr' ? [e] : wrappers.has(e.name) ? allNamed(e, 'w:tr') : []))
    .map((row) => {
      const properties = childNamed(row, 'w:trPr');
      const isHead = childNamed(properties, 'w:tblHeader') !== undefined;
      const cells: Cell[] = [];
      const skipped = Number(settingOf(properties, 'w:gridBefore')) || 0;
      if (skipped > 0) cells.push({html: '', wide: skipped, tall: 1, isHead});
      let column = skipped;
      for (const cell of elementsOf(row).flatMap((e) =>
        e.name === 'w:tc' ? [e] : wrappers.has(e.name) ? allNamed(e, 'w:tc') : [],
      )) {
        const cellProperties = childNamed(cell, 'w:tcPr');
        const wide = Number(settingOf(cellProperties, 'w:gridSpan') ?? 1) || 1;
        const merge = childNamed(cellProperties, 'w:vMerge');
        const above = merge && merge.attributes['w:val'] !== 'restart' ? running.get(column) : undefined;
        const html = readBlocks(cell, reading).join('\n');
        if (above) {
          above.tall++;
          // What an editor left in a cell that was merged away.
          above.html += html;
        } else {
          const made = {html, wide, tall: 1, isHead};
          cells.push(made);
          if (merge) running.set(column, made);
          else running.delete(column);
        }
        column += wide;
      }
      return cells;
    });
  return `<table>\n${rows.map((cells) => `<tr>${cells.map(printCell).join('')}</tr>`).join('\n')}\n</table>`;
}

const printCell = ({html, wide, tall, isHead}: Cell): string => {
  const tag = isHead ? 'th' : 'td';
  return `<${tag}${wide > 1 ? ` colspan="${wide}"` : ''}${tall > 1 ? ` rowspan="${tall}"` : ''}>${html.replaceAll('\n', ' ')}</${tag}>`;
};

/** The notes that the text refers to, in its order, at its end. */
function readNotes(reading: Reading, partOf: (name: string) => Xml | null): string[] {
  const all = new Map<string, Xml>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = partOf(`${kind}s`);
    for (const note of root ? allNamed(root, `w:${kind}`) : [])
      all.set(`${kind} ${orEmpty(note.attributes['w:id'])}`, note);
  }
  const items: string[] = [];
  for (const key of reading.notes) {
    const note = all.get(key);
    all.delete(key);
    if (note) items.push(`<li>${readBlocks(note, reading).join('\n')}</li>`);
  }
  for (const note of all.values())
    if (xmlText(note).trim() !== '') items.push(`<li>${readBlocks(note, reading).join('\n')}</li>`);
  return items.length > 0 ? ['<ol>', ...items, '</ol>'] : [];
}

/** What stands around the text: heads and feet of the pages, comments, words in diagrams. */
function asideOf(parts: ReadonlyMap<string, string>): Dropped[] {
  const dropped: Dropped[] = [];
  for (const [name, text] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const reason = asides.find(([pattern]) => pattern.test(name))?.[1];
    if (!reason) continue;
    const words = rawDocxWords(new Map([[name, text]]))
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') dropped.push({text: words, reason, line: 1, ...(reason === 'picture' ? {isInside: true} : {})});
  }
  return dropped;
}

const asides: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/, 'head of the page'],
  [/footer\d*\.xml$/, 'foot of the page'],
  [/comments\.xml$/, 'comments'],
  [/(diagrams|charts)\//, 'picture'],
];
