import {countOf} from '../base/counts.ts';
import {must} from '../base/must.ts';

/** What a page may hold at most: far above real ones, and low enough that reading them stays linear and shallow. */
const limits = {characters: 4_000_000, tags: 60_000, depth: 250, formatting: 60} as const;

export type HtmlBomb = {line: number; found: string; expected: string};

/**
 * The first place where a page could make the parser slow or deep, or null. Counted before it is parsed: each open
 * formatting element (<b>, <a>, …) is opened again in every block behind it, and what walks the tree is recursive.
 */
export function findHtmlBomb(html: string): HtmlBomb | null {
  if (html.length > limits.characters)
    return {line: 1, found: `${html.length} characters`, expected: `at most ${limits.characters}`};
  let tags = 0;
  let depth = 0;
  const open = new Map<string, number>();
  let formatting = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    const over = (found: string, limit: number): HtmlBomb => ({
      line: html.slice(0, match.index).split('\n').length,
      found,
      expected: `at most ${limit}`,
    });
    if (++tags > limits.tags) return over(`more than ${limits.tags} tags`, limits.tags);
    const name = must(match[2], 'a tag has a name').toLowerCase();
    if (leaves.has(name)) continue;
    const isFormatting = formats.has(name);
    const before = countOf(open, name);
    if (match[1] === '/') {
      if (before === 0) continue;
      open.set(name, before - 1);
      depth--;
      if (isFormatting) formatting--;
    } else {
      // What may stay unclosed by right ends where its like starts: it does not nest.
      if (unclosed.has(name) && before > 0) continue;
      open.set(name, before + 1);
      depth++;
      if (isFormatting) formatting++;
    }
    if (depth > limits.depth) return over(`elements nested ${depth} deep`, limits.depth);
    if (formatting > limits.formatting) return over(`${formatting} open <${name}> and the like`, limits.formatting);
  }
  return null;
}

const leaves = new Set(
  'area base br col embed hr img input link meta source track wbr path circle rect line use g polygon'.split(' '),
);
const unclosed = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption html head body'.split(' '),
);
const formats = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
