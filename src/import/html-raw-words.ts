import {orEmpty} from '../base/or-empty.ts';
import {cleanText} from './hidden-marks.ts';
import {isBlockStyle, isJoining} from './joining-tags.ts';
import {decodeReferences} from './references.ts';
import {firstFont, inFont, isShortSign, isSymbolFont} from './symbol-fonts.ts';

/**
 * The words of an HTML text, read without a parser: tags and programs are cut out, references resolved. It shares no
 * library with the import and is what the article is counted against. Tags inside of a line join, all others part.
 */
export function rawHtmlWords(html: string): string {
  const parts: string[] = [];
  let at = 0;
  let font: {name: string; to: number} | null = null;
  let isInHead = false;
  for (const match of html.matchAll(markup)) {
    push(html.slice(at, match.index));
    at = match.index + match[0].length;
    const [, , closing, name] = match;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (tag === 'head') isInHead = closing === '';
    if (closing === '' && at > (font?.to ?? -1)) font = signFontAt(html, at, tag, match[0]);
    if (!isJoining(tag) || isBlockStyle(match[0])) parts.push('\n');
  }
  push(html.slice(at));
  return cleanText(parts.join('')).text;

  function push(text: string): void {
    const decoded = decodeReferences(text);
    parts.push(font && at < font.to && !isInHead ? inFont(decoded, font.name) : decoded);
  }
}

/** A short part of a line in a font of signs, and where it ends: what is longer has lost its end. */
function signFontAt(html: string, at: number, tag: string, written: string): {name: string; to: number} | null {
  const list =
    /font-family\s*:\s*([^;>]{1,80})/i.exec(written)?.[1] ?? /\bface\s*=\s*["']?([^"'>]{1,80})/i.exec(written)?.[1];
  const name = firstFont(orEmpty(list).replace(/'$/, ''));
  if (!isSymbolFont(name) || !isJoining(tag) || tag === 'wbr') return null;
  const ahead = html.slice(at, at + 600);
  let depth = 1;
  for (const match of ahead.matchAll(/<(\/?)([a-z][^\s/>]*)[^>]*>/gi)) {
    if (!isJoining(orEmpty(match[2]).toLowerCase())) return null;
    depth += match[2]?.toLowerCase() !== tag ? 0 : match[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    return isShortSign(decodeReferences(ahead.slice(0, match.index).replace(/<[^>]*>/g, '')))
      ? {name, to: at + match.index}
      : null;
  }
  return null;
}

/** Comments, declarations, programs with what is in them, and tags. */
const markup =
  /<!--(?:>|->|[\s\S]*?(?:--!?>|$))|<[!?][^>]*>?|<(script|style|template|iframe|object|embed|canvas)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
