import {PDFHexString, PDFName, PDFString} from '@cantoo/pdf-lib';
import type {Page} from './page-content.ts';
import type {Element, Marked} from './structure-tree.ts';

/** What an element reads out: the words that are painted in it, and its pictures' alternative texts. */
export function wordsOf(element: Element, pages: readonly Page[]): string {
  return words(element).replaceAll(/\s+/g, ' ').trim();

  function words({entries, kids}: Element): string {
    const alt = entries.find(([key]) => key === PDFName.of('Alt'))?.[1];
    if (alt instanceof PDFString || alt instanceof PDFHexString) return alt.decodeText();
    return kids
      .map((kid) => (kid.kind === 'element' ? words(kid) : kid.kind === 'marked' ? textIn(kid, pages) : ''))
      .join('');
  }
}

/** The words that are painted in a mark; '' where it holds pictures and lines alone. */
export const textIn = ({page, mcid}: Marked, pages: readonly Page[]): string => pages[page]?.marks.get(mcid) ?? '';
