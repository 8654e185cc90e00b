import {SaxesParser} from 'saxes';

/** An element of XML, with its name as it is written ("w:p"). */
export type Xml = {name: string; attributes: Readonly<Record<string, string>>; children: (Xml | string)[]};

/** Deeper nesting is refused: what walks the tree is recursive. */
const deepest = 300;

/** The root of an XML text, or null where it is none or is nested too deep. Nothing outside of the text is read. */
export function parseXml(text: string): Xml | null {
  const root: Xml = {name: '', attributes: {}, children: []};
  const open = [root];
  let isBroken = false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({name, attributes, isSelfClosing}) => {
    const element: Xml = {name, attributes, children: []};
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) isBroken = true;
    if (isSelfClosing && isBroken) open.length = 1;
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  const push = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', push);
  parser.on('cdata', push);
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  const first = root.children.find((child): child is Xml => typeof child !== 'string');
  return isBroken ? null : (first ?? null);
}

export const elementsOf = ({children}: Xml): Xml[] => children.filter((c): c is Xml => typeof c !== 'string');
export const childNamed = (parent: Xml | undefined, name: string): Xml | undefined =>
  parent && elementsOf(parent).find((c) => c.name === name);

/** All elements of a name below one, in the order of the text. */
export function allNamed(parent: Xml, name: string): Xml[] {
  return elementsOf(parent).flatMap((c) => [...(c.name === name ? [c] : []), ...allNamed(c, name)]);
}

/** The text of an element with all that is below it. */
export const xmlText = ({children}: Xml): string =>
  children.map((c) => (typeof c === 'string' ? c : xmlText(c))).join('');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
