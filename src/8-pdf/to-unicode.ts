import {decodePDFRawStream, type PDFDict, PDFName, PDFRawStream} from '@cantoo/pdf-lib';
import {allMatches} from '../base/matches.ts';
import {must} from '../base/must.ts';

/** A font of a PDF. `decode` and `lacks` take a string as it stands in a content stream. */
export type Font = {
  /** Without the subset's tag; "Type3" for a font without a name. */
  name: string;
  characters: string;
  decode: (shown: string) => string;
  /** Whether the string draws glyph 0, the empty box that stands for what no font has (ISO 14289-1, 7.21.8). */
  lacks: (shown: string) => boolean;
};

/**
 * Reads a font's ToUnicode table (ISO 32000-1, 9.10.3), which holds the characters of the subset and no others.
 *
 * A code that the table lacks becomes U+FFFD, and so does a string that is not in hex, which Chromium never writes
 * for an embedded font.
 */
export function readFont(font: PDFDict): Font {
  const subtype = font.lookup(PDFName.of('Subtype'), PDFName).decodeText();
  // A Type 3 font has no name, and codes of one byte; Chromium makes one of colour glyphs and variable fonts.
  const name = font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? subtype;
  const code = subtype === 'Type0' ? /[\dA-Fa-f]{4}/g : /[\dA-Fa-f]{2}/g;
  const codes = (shown: string): string[] => (shown.startsWith('<') ? allMatches(shown, code) : []);
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const table = stream instanceof PDFRawStream ? readTable(decoded(stream)) : new Map<number, string>();
  const character = (hex: string) => table.get(Number.parseInt(hex, 16)) ?? '\uFFFD';
  // Most strings are one letter, the same again and again.
  const known = new Map<string, {text: string; lacks: boolean}>();
  const read = (shown: string) => {
    let found = known.get(shown);
    if (!found) {
      const own = codes(shown);
      found = {text: shown.startsWith('<') ? own.map(character).join('') : '\uFFFD', lacks: own.includes('0000')};
      known.set(shown, found);
    }
    return found;
  };
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    characters: [...new Set(table.values())].sort().join(''),
    lacks: (shown) => read(shown).lacks,
    decode: (shown) => read(shown).text,
  };
}

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function readTable(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      characters.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', text = '', list] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g,
    )) {
      const first = Number.parseInt(from, 16);
      const each = list?.match(/\w+/g);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        characters.set(
          code,
          each
            ? utf16(must(each[code - first], 'a range has a text for each of its codes'))
            : following(utf16(text), code - first),
        );
      }
    }
  }
  return characters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** In a range, only the last code unit counts up. */
function following(text: string, steps: number): string {
  const last = text.length - 1;
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + steps);
}
