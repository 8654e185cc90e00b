import {type SaxesAttributeNS, SaxesParser, type SaxesTagNS} from 'saxes';
import {illustrationUnusable} from '../diagnostics/illustration-unusable.ts';
import type {Diagnostic, Place} from '../diagnostics.ts';
import {damaged} from './check-sides.ts';
import {FigureFault} from './figure-fault.ts';

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';

/** The elements that show something or say how. */
const shown: ReadonlySet<string> = new Set(
  `svg g path rect circle ellipse line polyline polygon defs use symbol clipPath mask linearGradient radialGradient stop
  pattern marker style`.split(/\s+/),
);

/** Left out with all that they hold: what drawing programs note for themselves. */
const leftOut: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);

/** The attributes that say where, how large, and in which colour; others are left out. */
const keptAttributes: ReadonlySet<string> = new Set(
  `id class style d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height points transform viewBox preserveAspectRatio
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule clipPathUnits mask
  maskUnits maskContentUnits gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity patternUnits
  patternContentUnits patternTransform marker-start marker-mid marker-end markerUnits markerWidth markerHeight refX refY
  orient vector-effect paint-order href`.split(/\s+/),
);

/** Elements that are refused by name, so that whoever mends the file knows why. */
const refused: Record<string, 'script' | 'outside' | 'motion' | 'words'> = {
  ...{script: 'script', foreignObject: 'script', handler: 'script', a: 'outside', image: 'outside'},
  ...{feImage: 'outside', iframe: 'script', object: 'script', embed: 'script', audio: 'outside', video: 'outside'},
  ...{animate: 'motion', animateTransform: 'motion', animateMotion: 'motion', set: 'motion', animateColor: 'motion'},
  ...{mpath: 'motion', text: 'words', tspan: 'words', textPath: 'words'},
};

/** Most shapes that are drawn, those that are used again counted each time. */
const mostShapes = 20_000;

/** Deepest nesting of groups: each shape is counted for each of those around it. */
const deepest = 100;

/**
 * An SVG that shows the same and can do nothing else: only shapes and what colours them, written anew. Throws FigureFault, with
 * its place, where the file holds what runs, moves, comes from outside or would be lost; what drawing programs note for
 * themselves is left out.
 */
export function cleanSvg(bytes: Uint8Array): Uint8Array {
  const text = decode(bytes);
  const parser = new SaxesParser({xmlns: true, position: true});
  const cleaning = {
    parser,
    out: [] as string[],
    open: [] as Open[],
    skipped: 0,
    elements: 0,
    uses: new Map<string, Uses>(),
  };
  parser.on('error', ({message}) => {
    const reason = message.replace(/^.*?\d+:\d+: /, '').replace(/[\s.]+$/, '');
    throw fault(cleaning, illustrationUnusable.damaged, {reason});
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw fault(cleaning, illustrationUnusable.outside, {found: '<!DOCTYPE … [ … ]>'});
  });
  parser.on('processinginstruction', ({target}) => {
    if (target !== 'xml') throw fault(cleaning, illustrationUnusable.outside, {found: `<?${target}?>`});
  });
  parser.on('opentag', (tag) => openTag(tag, cleaning));
  parser.on('closetag', (tag) => closeTag(tag, cleaning));
  const words = (found: string) => addText(found, cleaning);
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  checkUses(cleaning);
  return new TextEncoder().encode(cleaning.out.join(''));
}

type Open = {name: string; id: string | null};

/** How many shapes an element with an id has, and which others it uses. */
type Uses = {shapes: number; of: string[]};

type Cleaning = {
  parser: SaxesParser<{xmlns: true}>;
  out: string[];
  open: Open[];
  /** How deep in something that is left out. */
  skipped: number;
  /** How many elements there were so far. */
  elements: number;
  uses: Map<string, Uses>;
};

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw damaged('it is no UTF-8');
  }
}

function openTag({local, uri, prefix, attributes}: SaxesTagNS, cleaning: Cleaning): void {
  const {out, open} = cleaning;
  if (open.length + cleaning.skipped >= deepest) throw fault(cleaning, illustrationUnusable.deep, {limit: deepest});
  if (++cleaning.elements > mostShapes)
    throw fault(cleaning, illustrationUnusable.many, {found: cleaning.elements, limit: mostShapes});
  // A drawing that was copied out of a page names no namespace.
  const isOurs = uri === svg || uri === '';
  if (cleaning.skipped > 0 || (!isOurs && open.length > 0) || leftOut.has(local)) {
    checkLeftOut(local, attributes, cleaning);
    cleaning.skipped++;
    return;
  }
  const name = prefix ? `${prefix}:${local}` : local;
  if (!isOurs) throw fault(cleaning, illustrationUnusable.element, {found: name});
  const why = Object.hasOwn(refused, local) ? refused[local] : undefined;
  if (why === 'words') throw fault(cleaning, illustrationUnusable.words, {});
  if (why) throw fault(cleaning, illustrationUnusable[why], {found: `<${local}>`});
  if (!shown.has(local)) throw fault(cleaning, illustrationUnusable.element, {found: local});
  if ((local === 'svg') !== (open.length === 0)) throw fault(cleaning, illustrationUnusable.element, {found: local});
  if (open.at(-1)?.name === 'style') throw fault(cleaning, illustrationUnusable.element, {found: local});
  const kept = Object.values(attributes).flatMap((attribute) => keepAttribute(local, attribute, cleaning));
  const root = local === 'svg' ? ` xmlns="${svg}"` : '';
  out.push(`<${local}${root}${kept.map(({name: key, value}) => ` ${key}="${escapeXml(value)}"`).join('')}>`);
  const id = kept.find((a) => a.name === 'id')?.value ?? null;
  open.push({name: local, id});
  countUse(local, kept.find((a) => a.name === 'href')?.value, cleaning);
}

/** What runs or loads is refused also where it would be left out: whoever wrote it meant something. */
function checkLeftOut(local: string, attributes: SaxesTagNS['attributes'], cleaning: Cleaning): void {
  if (refused[local] === 'script') throw fault(cleaning, illustrationUnusable.script, {found: `<${local}>`});
  for (const {name} of Object.values(attributes))
    if (/^on/i.test(name)) throw fault(cleaning, illustrationUnusable.script, {found: `${name}="…"`});
}

type Kept = {name: string; value: string};

function keepAttribute(element: string, {name, local, uri, value}: SaxesAttributeNS, cleaning: Cleaning): Kept[] {
  if (/^on/i.test(local)) throw fault(cleaning, illustrationUnusable.script, {found: `${name}="…"`});
  const shownAs = `${name}="${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
  if (local === 'href' && (uri === xlink || uri === '')) {
    if (!/^#[^\s"'()]+$/.test(value)) throw fault(cleaning, illustrationUnusable.outside, {found: shownAs});
    return element === 'use' || /Gradient$|^pattern$/.test(element) ? [{name: 'href', value}] : [];
  }
  if (uri !== '' || !keptAttributes.has(name)) return [];
  if (name === 'style') {
    checkStyle(value, cleaning);
    return [{name, value}];
  }
  if (/url\s*\(|image|\\|@/i.test(value) && !/^url\(#[^\s"'()\\]+\)(?: none)?$/.test(value))
    throw fault(cleaning, illustrationUnusable.outside, {found: shownAs});
  return [{name, value}];
}

/** In a style nothing may lead anywhere, be imported, or move; an escape could hide that. */
function checkStyle(style: string, cleaning: Cleaning): void {
  const around = (bad: string) => new RegExp(`[^;{}]*?(?:${bad})[^;{}]*`, 'i').exec(style)?.[0].trim().slice(0, 60);
  const found = around(`@|\\\\|<|(?<!\\b(?:${plainFunctions}))\\(`);
  if (found !== undefined) throw fault(cleaning, illustrationUnusable.style, {found});
  const moves = around('animation|transition|offset-path|behavior|binding');
  if (moves !== undefined) throw fault(cleaning, illustrationUnusable.motion, {found: moves});
}

/** What of CSS gives a colour or a place, and leads nowhere. */
const plainFunctions = 'rgb|rgba|hsl|hsla|matrix|translate|rotate|scale|skewX|skewY';

function addText(text: string, cleaning: Cleaning): void {
  if (cleaning.skipped > 0 || text.trim() === '') return;
  if (cleaning.open.at(-1)?.name !== 'style') throw fault(cleaning, illustrationUnusable.words, {});
  checkStyle(text, cleaning);
  cleaning.out.push(escapeXml(text));
}

function closeTag({local}: SaxesTagNS, cleaning: Cleaning): void {
  if (cleaning.skipped > 0) {
    cleaning.skipped--;
    return;
  }
  cleaning.open.pop();
  cleaning.out.push(`</${local}>`);
}

/** Counts a shape for each element around it that others may use, and for the drawing itself (''). */
function countUse(local: string, href: string | undefined, {open, uses}: Cleaning): void {
  for (const id of ['', ...open.flatMap(({id: own}) => (own === null ? [] : [own]))]) {
    const own = uses.get(id) ?? {shapes: 0, of: []};
    own.shapes++;
    if (local === 'use' && href !== undefined) own.of.push(href.slice(1));
    uses.set(id, own);
  }
}

/** A few lines that use each other make billions of shapes, or a circle. */
function checkUses({uses}: Cleaning): void {
  const known = new Map<string, number>();
  const under = new Set<string>();
  const count = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (under.has(id) || under.size > 100) return Number.POSITIVE_INFINITY;
    under.add(id);
    const own = uses.get(id) ?? {shapes: 0, of: []};
    const all = own.of.reduce((sum, other) => sum + count(other), own.shapes);
    under.delete(id);
    known.set(id, all);
    return all;
  };
  const found = count('');
  if (found > mostShapes)
    throw new FigureFault((place) => illustrationUnusable.many(place, {found, limit: mostShapes}));
}

const escapeXml = (text: string) => text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.codePointAt(0)};`);

function fault<Facts>(
  {parser}: Pick<Cleaning, 'parser'>,
  raise: (place: Place, facts: Facts) => Diagnostic,
  facts: Facts,
): FigureFault {
  return new FigureFault((place) => raise(place, facts), {line: parser.line, column: parser.column});
}
