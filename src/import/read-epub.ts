import {orEmpty} from '../base/or-empty.ts';
import {allNamed, escapeHtml, parseXml, xmlText} from './xml.ts';

export const isEpubPart = (name: string): boolean => /\.(xhtml|html?|xml|opf)$/i.test(name);

/**
 * The pages of an e-book as one HTML text, in the order in which they are read; the list of contents is marked as one.
 * Null where the parts are no e-book.
 */
export function readEpub(parts: ReadonlyMap<string, string>): string | null {
  const container = parseXml(orEmpty(parts.get('META-INF/container.xml')));
  const path = container ? orEmpty(allNamed(container, 'rootfile')[0]?.attributes['full-path']) : '';
  const book = parseXml(orEmpty(parts.get(path)));
  if (!book) return null;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map(allNamed(book, 'item').map((item) => [orEmpty(item.attributes.id), item.attributes]));
  const pages = allNamed(book, 'itemref').flatMap(({attributes}) => {
    const item = items.get(orEmpty(attributes.idref));
    const text = item && parts.get(resolved(folder, orEmpty(item.href)));
    if (!text) return [];
    const body = withOpenTags(orEmpty(/<body[^>]*>([\s\S]*)<\/body>/i.exec(text)?.[1]));
    return [/\bnav\b/.test(orEmpty(item.properties)) ? `<div class="toc">${body}</div>` : body];
  });
  if (pages.length === 0) return null;
  const title = allNamed(book, 'dc:title')[0];
  const name = title ? xmlText(title) : '';
  return `<!doctype html><html><head><title>${escapeHtml(name.trim())}</title></head><body>\n${pages.join('\n')}\n</body></html>`;
}

/** "../text/a%20b.xhtml" below "OEBPS/" -> "text/a b.xhtml" */
function resolved(folder: string, href: string): string {
  const parts: string[] = [];
  let name = href.replace(/#.*$/, '');
  try {
    name = decodeURIComponent(name);
  } catch {
    // A name with a bare "%" stands for itself.
  }
  for (const part of `${folder}${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** XHTML closes an element in its tag; HTML would read on as if it were open. */
export const withOpenTags = (xhtml: string): string =>
  xhtml.replace(
    /<([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi,
    (tag, name: string, rest: string) => (voids.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`),
  );

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
