import type {Element, ElementContent} from 'hast';
import {attributeOf} from './attribute-of.ts';
import {hasWords, lineOf, nameWords, type Parent, plainText, textNode} from './hast-tools.ts';
import type {Dropped} from './imported.ts';

/** Takes out what its author has struck through; it is listed, for somebody once said it. */
export function dropStruck(parent: Parent, dropped: Dropped[]): void {
  const kept: ElementContent[] = [];
  const children = parent.children as ElementContent[];
  children.forEach((child, i) => {
    if (child.type !== 'element') {
      kept.push(child);
      return;
    }
    if (!isStruck(child)) {
      dropStruck(child, dropped);
      kept.push(child);
      return;
    }
    const text = plainText(child);
    if (hasWords(text)) dropped.push({text, reason: 'struck out', line: lineOf(child), isInside: true});
    kept.push(...gapBetween(kept.at(-1), children[i + 1]));
  });
  parent.children = kept;
}

const isStruck = (e: Element): boolean =>
  ['s', 'strike', 'del'].includes(e.tagName) ||
  /text-decoration[^;]{0,60}line-through/i.test(attributeOf(e, 'style')) ||
  nameWords(e).some(({words, isId}) => !isId && struckNames.has(words.join('')));

const struckNames = new Set(['linethrough', 'strikethrough', 'strike', 'struck', 'textdecorationlinethrough']);

/** A space where something was taken out between two words, so that they stay two. */
export const gapBetween = (before: ElementContent | undefined, behind: ElementContent | undefined): ElementContent[] =>
  endsInWord(before) && startsWithWord(behind) ? [textNode(' ')] : [];

/** The same at the end of an element, behind which the next word may stand. */
export const gapAround = (before: ElementContent | undefined, behind: ElementContent | undefined): ElementContent[] =>
  (before === undefined || endsInWord(before)) && (behind === undefined || startsWithWord(behind))
    ? [textNode(' ')]
    : [];

const edge = (node: ElementContent | undefined): string =>
  node === undefined ? '' : node.type === 'text' ? node.value : node.type === 'element' ? plainText(node) : '';
const endsInWord = (node: ElementContent | undefined): boolean => /[\p{L}\p{N}]$/u.test(edge(node));
const startsWithWord = (node: ElementContent | undefined): boolean => /^[\p{L}\p{N}]/u.test(edge(node));
