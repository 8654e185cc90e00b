import {orEmpty} from '../../base/or-empty.ts';
import {cleanText} from '../hidden-marks.ts';
import {decodeReferences} from '../references.ts';
import {inFont} from '../symbol-fonts.ts';

/**
 * The words of a document's XML, found without a parser and without its structure: whatever stands in an element of
 * text, in a sign or a formula. It is what the article is counted against.
 */
export function rawDocxWords(parts: ReadonlyMap<string, string>): string {
  const texts = [...parts].filter(([name]) => !/(styles|numbering)\.xml$/.test(name)).map(([, xml]) => wordsOf(xml));
  return cleanText(texts.join('\n')).text;
}

function wordsOf(xml: string): string {
  const found: string[] = [];
  let font = '';
  for (const [piece, run, mark, attributes, tag, text] of withoutCopies(xml).matchAll(pieces)) {
    const name = run ?? mark ?? orEmpty(tag);
    if (piece === '</w:r>' || name === 'w:r') font = '';
    else if (name === 'w:rFonts') font = orEmpty(/w:ascii="([^"]*)"/.exec(orEmpty(attributes))?.[1]);
    else if (name === 'w:sym') found.push(signOf(orEmpty(attributes)));
    else if (text !== undefined) {
      const words = inFont(decodeReferences(text), font);
      found.push(name === 'w:delText' ? ` ${words} ` : words);
    } else if (piece !== '') found.push('\n');
  }
  return found.join('');
}

/** Text with its element, signs, fonts, and what ends a word: paragraphs, tabs, breaks, notes. */
const pieces =
  /<\/w:r>|<(w:r)(?=[\s>])[^>]*>|<(?:w:p|w:tab|w:br|w:cr|w:ptab|w:footnoteReference|w:endnoteReference|m:den|a:p|c:v)(?=[\s/>])[^>]*>|<\/(?:w:p|a:p|c:v)>|<(w:rFonts|w:sym)\b([^>]*)>|<(w:t|w:delText|m:t|a:t|c:v)(?:\s[^>]*)?>([^<]*)<\//g;

/** What is stored twice, for old and new programs, is counted once. */
const withoutCopies = (xml: string): string =>
  xml.replace(
    /(<mc:Choice\b(?:(?!<mc:Choice\b|<\/mc:Choice>)[\s\S])*<(?:w|a|m):t[\s>](?:(?!<\/mc:Choice>)[\s\S])*<\/mc:Choice>)\s*<mc:Fallback\b(?:(?!<\/mc:Fallback>)[\s\S])*<\/mc:Fallback>/g,
    '$1',
  );

function signOf(attributes: string): string {
  const code = Number.parseInt(orEmpty(/w:char="([^"]*)"/.exec(attributes)?.[1]), 16);
  const font = orEmpty(/w:font="([^"]*)"/.exec(attributes)?.[1]);
  return Number.isNaN(code) ? '' : inFont(String.fromCharCode(code), font).replace(/[\ue000-\uf8ff]/g, ' ');
}
