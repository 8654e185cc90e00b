import {sureMatch} from '../base/matches.ts';
import type {Dropped} from './imported.ts';

/** The head of a Markdown file, whatever kind it is of, and the text with empty lines in its place. */
export type Front = {text: string; title: string | null; dropped: Dropped[]};

/** Kinds of heads: YAML, TOML, JSON, Pandoc's title block, and lines of keys that an empty line ends. */
const kinds: readonly RegExp[] = [
  /^---[ \t]*\n(?:[\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/,
  /^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/,
  /^;;;[ \t]*\n[\s\S]*?\n;;;[ \t]*(?:\n|$)/,
  /^\{[ \t]*\n[\s\S]{0,20000}?\n\}[ \t]*(?:\n|$)/,
  /^(?:%[^\n]*(?:\n|$)){1,3}/,
  /^(?:title|author|date|layout|tags|slug|description)[ \t]*:[^\n]*\n(?:[A-Za-z][\w -]{0,30}:[^\n]*\n){0,20}(?=\n)/i,
];

/** Takes the head off; its title is the page's. The lines stay, so that places hold. */
export function takeFront(text: string): Front {
  const plain = text.replace(/\r\n?/g, '\n');
  const blank = sureMatch(/^\s*?(?=\S|$)/, plain).length;
  for (const kind of kinds) {
    const found = kind.exec(plain.slice(blank))?.[0];
    if (!found) continue;
    const isTitleBlock = found.startsWith('%');
    const title = isTitleBlock
      ? found.slice(1).split('\n')[0]
      : /^[\s"']*title["']?\s*[:=]\s*["']?(.{1,300}?)["']?\s*,?\s*$/im.exec(found)?.[1];
    return {
      text: plain.slice(0, blank) + found.replace(/[^\n]/g, '') + plain.slice(blank + found.length),
      title: title?.trim() || null,
      dropped: [{text: found, reason: 'front matter', line: plain.slice(0, blank).split('\n').length}],
    };
  }
  return {text: plain, title: null, dropped: []};
}
