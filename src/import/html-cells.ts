import type {Element, ElementContent} from 'hast';
import {hasWords, makeElement, plainText, textNode, trimmedLine} from './hast-tools.ts';
import {isJoining} from './joining-tags.ts';

/** What a cell says in one line: its blocks and items parted by semicolons, or by a space behind a full stop. */
export function asLine(cell: Element): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  collect(cell, lines);
  const said = lines.filter((line) => hasSomething(line)).map(trimmedOf);
  return said.flatMap((line, i) => [
    ...(i > 0 ? [textNode(gapBehind(said[i - 1] as ElementContent[], line))] : []),
    ...line,
  ]);
}

const hasSomething = (line: readonly ElementContent[]): boolean => textOf(line) !== '';
const textOf = (line: readonly ElementContent[]): string => plainText(makeElement('td', [...line]));

/** Lines that each start with a capital or a figure are things of their own; what goes on in small letters is one line. */
function gapBehind(before: readonly ElementContent[], next: readonly ElementContent[]): string {
  const text = textOf(before);
  if (/[.!?:;,–—-]["”’)]?$/.test(text) || !hasWords(text)) return ' ';
  return /^["“‘'(]*[\p{Lu}\p{N}]/u.test(textOf(next)) || isItem.has(before) || isItem.has(next) ? '; ' : ' ';
}

/** A line without spaces at its ends, of the kind that it was. */
function trimmedOf(line: ElementContent[]): ElementContent[] {
  const trimmed = trimmedLine(line);
  if (isItem.has(line)) isItem.add(trimmed);
  return trimmed;
}

/** Lines that were items of a list or blocks of their own. */
const isItem = new WeakSet<readonly ElementContent[]>();

function collect(parent: Element, lines: ElementContent[][]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') {
      (lines.at(-1) as ElementContent[]).push(child);
    } else if (child.tagName === 'br' || child.tagName === 'hr') lines.push([]);
    else if (isBlock(child.tagName)) {
      const line: ElementContent[] = [];
      lines.push(line);
      isItem.add(line);
      collect(child, lines);
      lines.push([]);
    } else {
      // Blocks inside of emphasis part the line all the same.
      if (holdsBlock(child)) collect(child, lines);
      else (lines.at(-1) as ElementContent[]).push(child);
    }
  }
}

const isBlock = (tag: string): boolean => !isJoining(tag) && !leaves.has(tag);
const leaves = new Set('img picture math svg button label'.split(' '));
const holdsBlock = (e: Element): boolean =>
  e.children.some((c) => c.type === 'element' && (isBlock(c.tagName) || holdsBlock(c)));
