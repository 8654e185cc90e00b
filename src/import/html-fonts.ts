import {attributeOf} from './attribute-of.ts';
import {lineOf, type Parent} from './hast-tools.ts';
import {htmlText} from './html-text.ts';
import type {Repaired} from './imported.ts';
import {isJoining} from './joining-tags.ts';
import {firstFont, inFont, isShortSign, isSymbolFont, isUnknownSymbolFont} from './symbol-fonts.ts';

/**
 * Letters that a page sets in a font of signs become the signs. Returns the lines at which a font is used whose signs
 * are not known.
 */
export function readSymbolFonts(page: Parent, repaired: Repaired[]): {font: string; line: number}[] {
  const unknown: {font: string; line: number}[] = [];
  walk(page, '');
  return unknown;

  function walk(parent: Parent, inherited: string): void {
    for (const child of parent.children) {
      if (child.type === 'element') {
        const style = /font-family\s*:\s*([^;]{1,80})/i.exec(attributeOf(child, 'style'))?.[1];
        const list = style ?? (attributeOf(child, 'face') || null);
        const font = list === null || list === undefined ? inherited : firstFont(list);
        if (isUnknownSymbolFont(font) && font !== inherited) unknown.push({font, line: lineOf(child)});
        const isSign = font !== inherited && isJoining(child.tagName) && isShortSign(htmlText(child));
        walk(child, font === inherited || isSign || !isSymbolFont(font) ? font : '');
      } else if (child.type === 'text' && isSymbolFont(inherited)) {
        const signs = inFont(child.value, inherited);
        if (signs === child.value) continue;
        repaired.push({line: lineOf(child), what: `letters of the font ${inherited} are the signs ${signs.trim()}`});
        child.value = signs;
      }
    }
  }
}
