import type {Element, ElementContent, Root as HtmlRoot, RootContent} from 'hast';
import {attributeOf} from './attribute-of.ts';
import {htmlText} from './html-text.ts';

export type Parent = HtmlRoot | Element;

export const lineOf = (node: {position?: Element['position'] | undefined}): number => node.position?.start.line ?? 1;

/** The elements below a parent that fit, in the order of the page. */
export function findAll(parent: Parent, fits: (e: Element) => boolean): Element[] {
  const found: Element[] = [];
  const walk = (part: Parent): void => {
    for (const child of part.children)
      if (child.type === 'element') {
        if (fits(child)) found.push(child);
        walk(child);
      }
  };
  walk(parent);
  return found;
}

export const find = (parent: Parent, fits: (e: Element) => boolean): Element | null => findAll(parent, fits)[0] ?? null;

export const isHeading = (e: Element): boolean => /^h[1-6]$/.test(e.tagName);

/** The words of a part of a page on one line. */
export const plainText = (parent: Parent): string => htmlText(parent).replace(/\s+/g, ' ').trim();

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export const countOfWords = (text: string): number => text.split(/\s+/).filter(hasWords).length;

/** How much of an element's text is inside of links, 0 to 1. */
export function linkShare(element: Element): number {
  if (element.tagName === 'a') return 1;
  const all = plainText(element).length;
  const linked = findAll(element, (e) => e.tagName === 'a').reduce((sum, a) => sum + plainText(a).length, 0);
  return all === 0 ? 0 : Math.min(1, linked / all);
}

/** The names of an element's classes and its id, each as its words in small letters. */
export function nameWords(element: Element): {whole: string; words: string[]; isId: boolean}[] {
  const names = attributeOf(element, 'className')
    .split(/\s+/)
    .map((whole) => ({whole, isId: false}));
  const id = attributeOf(element, 'id');
  return [...names, {whole: id, isId: true}]
    .filter(({whole}) => whole !== '')
    .map((name) => ({
      ...name,
      words: name.whole
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(Boolean),
    }));
}

export const makeElement = (tagName: string, children: ElementContent[], from?: Element): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
  ...(from?.position ? {position: from.position} : {}),
});

export const textNode = (value: string): ElementContent => ({type: 'text', value});

/** What stands in a line without spaces at its ends. */
export function trimmedLine(children: readonly ElementContent[]): ElementContent[] {
  const last = children.findLastIndex((c) => c.type !== 'text' || c.value.trim() !== '');
  const first = children.findIndex((c) => c.type !== 'text' || c.value.trim() !== '');
  if (first < 0) return [];
  return children.slice(first, last + 1).map((child, i) => {
    if (child.type !== 'text') return child;
    const value = i === 0 ? child.value.trimStart() : child.value;
    return {...child, value: i === last - first ? value.trimEnd() : value};
  });
}

/** Replaces each child by what is made of it, from the inside out. */
export function mapChildren(parent: Parent, make: (child: Element) => RootContent[]): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    mapChildren(child, make);
    return make(child);
  }) as ElementContent[];
}
