import {orEmpty} from '../base/or-empty.ts';
import type {Dropped} from './imported.ts';

/**
 * Signs of site programs in Markdown, which are no words of the article: shortcodes, boxes, tabs, attribute lists,
 * imports. They go; what a box or a tab is called stays, in bold. The lines stay, so that places hold.
 */
export function readComponents(text: string): {text: string; dropped: Dropped[]} {
  const dropped: Dropped[] = [];
  let fence: string | null = null;
  let isIndented = false;
  const lines = text.split('\n').map((line, i) => {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark.slice(0, 3) : null;
    if (fence !== null || mark) return line;
    if (isIndented && /^( {4}|\t)/.test(line)) return line.replace(/^( {4}|\t)/, '');
    if (line.trim() !== '') isIndented = false;
    const box =
      /^\s*(?:!{3}|\?{3}\+?)\s+[\w-]+(?:\s+"([^"]*)")?\s*$/.exec(line) ?? /^={3}\+?\s+"([^"]*)"\s*$/.exec(line);
    if (box) isIndented = true;
    return readLine(line, box, (words) => dropped.push({text: words, reason: 'component', line: i + 1}));
  });
  return {text: extendTables(lines).join('\n'), dropped};
}

function readLine(line: string, box: RegExpExecArray | null, drop: (words: string) => void): string {
  const named = (title: string | undefined) => (title ? `**${title.trim()}**` : '');
  const withoutName = (title: string | undefined) => drop(title ? line.replace(title, '') : line);
  if (box) {
    withoutName(box[1]);
    return named(box[1]);
  }
  const container = /^\s*:{3,}\s*(?:\{([^}]*)\}|([\w-]+)(?:\[([^\]]*)\]|\s+(.+))?)?\s*$/.exec(line);
  if (container) {
    const title = container[3] ?? container[4] ?? titleIn(orEmpty(container[1]));
    withoutName(title);
    return named(title);
  }
  if (
    /^(?:import\s.*["'][^"']+["'];?|export\s+(?:const|let|default|function)\b.*)\s*$/.test(line) ||
    /^\s*(?:\[\[?toc\]?\]|\{:\s*toc\s*\}|\[TOC\])\s*$/i.test(line)
  ) {
    drop(line);
    return '';
  }
  return line
    .replace(/^(\s*>\s*)\[!\w+\][+-]?/, (mark, quote: string) => {
      drop(mark);
      return quote;
    })
    .replace(/\{\{[<%]?.*?[>%]?\}\}|\{%.*?%\}|\{\/\*.*?\*\/\}|\s*\{[:#.][^}]*\}/g, (sign) => {
      const title = titleIn(sign);
      drop(title ? sign.replace(title, '') : sign);
      return title ? ` **${title}** ` : ' ';
    });
}

/** What an attribute or an argument calls a part of a page. */
export const titleIn = (sign: string): string | undefined =>
  /\b(?:title|label|heading|header|summary|caption|name)\s*=\s*"([^"]+)"/i.exec(sign)?.[1] ??
  /\s"([^"]*\s[^"]*)"/.exec(sign)?.[1];

/** A row with more cells than the header would lose them: the header gets empty ones. */
function extendTables(lines: readonly string[]): string[] {
  const made = [...lines];
  for (let i = 1; i < made.length; i++) {
    if (!/^\s{0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(orEmpty(made[i])) || !/\|/.test(orEmpty(made[i - 1])))
      continue;
    let most = 0;
    for (let row = i + 1; /\S/.test(orEmpty(made[row])) && made[row]?.includes('|'); row++)
      most = Math.max(most, cellsIn(orEmpty(made[row])));
    const missing = most - cellsIn(orEmpty(made[i - 1]));
    if (missing <= 0 || cellsIn(orEmpty(made[i - 1])) !== cellsIn(orEmpty(made[i]))) continue;
    made[i - 1] = `${orEmpty(made[i - 1]).replace(/\s*\|?\s*$/, '')} |${'  |'.repeat(missing)}`;
    made[i] = `${orEmpty(made[i]).replace(/\s*\|?\s*$/, '')} |${' - |'.repeat(missing)}`;
  }
  return made;
}

const cellsIn = (row: string): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
