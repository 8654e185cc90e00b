import {visibleText} from './visible-text.ts';

/** Most letters of one text on a page; all of it stands in the JSON. */
const longest = 300;

/** A zero-width space as an entity: it is seen in the source, and parts what would be taken for a link. */
const parted = '&#8203;';

/**
 * A text as it may stand in a cell of a Markdown table on a page such as GitHub's, read as letters alone: no markup, no
 * HTML, nobody mentioned (@x), nothing linked (addresses, #1, GH-1, commits). A backslash does not stop mentions and
 * references, since they are looked for in the finished page.
 */
export function escapeMarkdown(text: string): string {
  const letters = [...visibleText(text)];
  const cut = letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
  return cut
    .replace(/[0-9a-f]{7,}/gi, (run) => run.replace(/.{4}(?=.)/g, '$&\u0000'))
    .replace(/[\\`*_{}[\]<>#+!|~&$^]/g, '\\$&')
    .replace(/@|#(?=.)|:(?=\/\/)|\bGH(?=-)|\bwww(?=\.)/gi, '$&\u0000')
    .replaceAll('\u0000', parted);
}
