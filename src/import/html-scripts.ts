import type {Element, RootContent} from 'hast';
import {orEmpty} from '../base/or-empty.ts';
import {attributeOf} from './attribute-of.ts';
import {findAll, type Parent} from './hast-tools.ts';
import {htmlText} from './html-text.ts';

const high = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const low = '₀₁₂₃₄₅₆₇₈₉';

export const raised = (text: string): string =>
  text.replace(/[\d+−-]/g, (sign) => high[Number(sign)] ?? (sign === '+' ? '⁺' : '⁻'));
const lowered = (text: string): string => text.replace(/\d/g, (sign) => low[Number(sign)] as string);

/**
 * "10<sup>3</sup>" must not become 103, nor "2<sub>3</sub>" 23: figures behind a figure become signs that stand high
 * or low. Behind a letter a low figure stays as it is (H2O, B12). Marks of footnotes get a class that says so.
 */
export function markScripts(page: Parent): void {
  joinFractions(page);
  const marks = findAll(page, (e) => e.tagName === 'sup' && !isDone.has(e));
  const before = textsBefore(page);
  const loose = marks.filter((sup) => isLooseNote(sup, orEmpty(before.get(sup))));
  // Notes start to count at 1: where none does, "2" and "3" behind a word are powers ("feet²").
  const count = loose.some((sup) => /^\D*1\b/.test(htmlText(sup).trim()));
  for (const sup of marks) {
    if (isNote(sup) || (count && loose.includes(sup))) sup.properties = {className: [noteClass]};
    else if (isFigure(sup)) changeText(sup, raised);
  }
  for (const sub of findAll(page, (e) => e.tagName === 'sub'))
    if (isFigure(sub) && /\p{N}\s*$/u.test(orEmpty(before.get(sub)))) changeText(sub, lowered);
}

/** "<sup>1</sup>/<sub>2</sub>" is one sign, ½, wherever there is one. */
function joinFractions(parent: Parent): void {
  const {children} = parent;
  children.forEach((sup, i) => {
    if (sup.type === 'element') joinFractions(sup);
    const [slash, sub] = [children[i + 1], children[i + 2]];
    if (sup.type !== 'element' || sup.tagName !== 'sup' || slash?.type !== 'text' || !/^\s*[/⁄]\s*$/.test(slash.value))
      return;
    if (sub?.type !== 'element' || sub.tagName !== 'sub') return;
    const text = `${htmlText(sup).trim()}/${htmlText(sub).trim()}`;
    isDone.add(sup);
    const sign = fractions[text];
    slash.value = sign === undefined ? '⁄' : '';
    sup.children = [{type: 'text', value: sign ?? raised(htmlText(sup))}];
    sub.children = [{type: 'text', value: sign === undefined ? lowered(htmlText(sub)) : ''}];
  });
}

const isDone = new WeakSet<Element>();
const fractions: Readonly<Record<string, string>> = {
  ...{'1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾'},
  ...{'1/5': '⅕', '2/5': '⅖', '3/5': '⅗', '4/5': '⅘', '1/6': '⅙', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞'},
};

const noteClass = 'note-mark';
export const isMarkedNote = (e: Element): boolean => e.tagName === 'sup' && attributeOf(e, 'className') === noteClass;

function changeText(parent: Parent, change: (text: string) => string): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = change(child.value);
    if (child.type === 'element') changeText(child, change);
  }
}

/** Figures alone: a tag that somebody forgot to close holds half of a page. */
const isFigure = (e: Element): boolean => /^[\d\s+−.,-]{1,8}$/.test(htmlText(e).trim());

/** The text that stands before each high or low mark, in its block. */
function textsBefore(page: Parent): Map<Element, string> {
  const found = new Map<Element, string>();
  let text = '';
  const walk = (parent: Parent): void => {
    for (const child of parent.children as RootContent[]) {
      if (child.type === 'text') text = (text + child.value).slice(-40);
      if (child.type !== 'element') continue;
      if (child.tagName === 'sup' || child.tagName === 'sub') found.set(child, text);
      if (blocks.has(child.tagName)) text = '';
      walk(child);
      if (blocks.has(child.tagName)) text = '';
    }
  };
  walk(page);
  return found;
}

const blocks = new Set('p div li td th h1 h2 h3 h4 h5 h6 dt dd br section article table ul ol'.split(' '));

/** The mark of a footnote: a link, something in brackets, or a class that says so. */
function isNote(sup: Element): boolean {
  const text = htmlText(sup).trim();
  if (!/^[\s\d,;[\]().*†‡–-]{1,20}$/.test(text)) return false;
  const isLink = sup.children.some((c) => c.type === 'element' && c.tagName === 'a');
  const names = `${attributeOf(sup, 'className')} ${attributeOf(sup, 'id')}`;
  return isLink || /^[[(*†‡]/.test(text) || /ref|cite|note/i.test(names);
}

/** Figures behind a word or a full stop, without a link: a note, and no power, which stands behind a unit or a figure. */
function isLooseNote(sup: Element, before: string): boolean {
  const text = htmlText(sup).trim();
  return /^\d{1,3}(\s*[,;–-]\s*\d{1,3})*$/.test(text) && /(\p{L}{3}|[.,;:!?)”"’])$/u.test(before);
}
