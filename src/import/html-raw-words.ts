import {orEmpty} from '../base/or-empty.ts';
import {cleanText} from './hidden-marks.ts';
import {decodeReferences} from './references.ts';
import {firstFont, inFont, isSymbolFont} from './symbol-fonts.ts';

/**
 * The words of an HTML text, read without a parser: tags and programs are cut out, references resolved. It shares no
 * library with the import and is what the article is counted against. Tags inside of a line join, all others part.
 */
export function rawHtmlWords(html: string): string {
  const parts: string[] = [];
  const fonts: {tag: string; font: string; depth: number}[] = [];
  let at = 0;
  let isInHead = false;
  for (const match of html.matchAll(markup)) {
    push(html.slice(at, match.index));
    at = match.index + match[0].length;
    const [, , closing, name] = match;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (tag === 'head') isInHead = closing === '';
    follow(tag, closing === '/', match[0]);
    if (!joining.has(tag) || isBlockStyle.test(match[0])) parts.push('\n');
  }
  push(html.slice(at));
  return cleanText(parts.join('')).text;

  function push(text: string): void {
    const font = fonts.at(-1)?.font;
    const decoded = decodeReferences(text);
    parts.push(font === undefined || isInHead ? decoded : inFont(decoded, font));
  }

  /** Spans in a font of signs, up to the tag that closes them. */
  function follow(tag: string, isClosing: boolean, written: string): void {
    const last = fonts.at(-1);
    if (last && last.tag === tag) last.depth += isClosing ? -1 : 1;
    if (last && last.depth === 0) fonts.pop();
    if (isClosing) return;
    const list =
      /font-family\s*:\s*([^;>]{1,80})/i.exec(written)?.[1] ?? /\bface\s*=\s*["']?([^"'>]{1,80})/i.exec(written)?.[1];
    const font = firstFont(orEmpty(list));
    if (isSymbolFont(font)) fonts.push({tag, font, depth: 1});
    else if (last && list !== undefined) fonts.push({tag, font: '', depth: 1});
  }
}

/** Comments, declarations, programs with what is in them, and tags. */
const markup =
  /<!--(?:>|->|[\s\S]*?(?:--!?>|$))|<[!?][^>]*>?|<(script|style|template|iframe|object|embed|canvas)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

const isBlockStyle = /style\s*=[^>]{0,400}display\s*:\s*(block|flex|grid|table|list-item)/i;

/** Tags between which no word ends. */
const joining = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark nobr q samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
