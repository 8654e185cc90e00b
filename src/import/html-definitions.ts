import type {Element, ElementContent} from 'hast';
import {find, hasWords, makeElement, mapChildren, type Parent, plainText, textNode, trimmedLine} from './hast-tools.ts';
import {isJoining} from './joining-tags.ts';

/** A list of terms and what they mean becomes a list of items with labels: "**Term:** what it means". */
export function listDefinitions(main: Parent): void {
  mapChildren(main, (list) => (list.tagName === 'dl' ? asList(list) : [list]));
}

function asList(list: Element): Element[] {
  const parts = list.children.flatMap((c) => (c.type === 'element' && c.tagName === 'div' ? c.children : [c]));
  const items: {terms: Element[]; meanings: ElementContent[]}[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (part.type === 'element' && part.tagName === 'dt') {
      if (last && last.meanings.length === 0) last.terms.push(part);
      else items.push({terms: [part], meanings: []});
    } else if (part.type !== 'text' || part.value.trim() !== '') {
      if (last) last.meanings.push(part);
      else items.push({terms: [], meanings: [part]});
    }
  }
  // Questions and answers are sections, and no labels.
  const asked = items.filter(({terms}) => terms.some((t) => plainText(t).endsWith('?'))).length;
  if (asked * 2 > items.length)
    return items.flatMap(({terms, meanings}) => [
      ...terms.map((t) => makeElement('h3', t.children, t)),
      ...meanings.map((m) => (m.type === 'element' ? asBlock(m) : makeElement('p', [m]))),
    ]);
  return [makeElement('ul', items.filter(({terms, meanings}) => terms.length + meanings.length > 0).map(asItem), list)];
}

function asItem({terms, meanings}: {terms: Element[]; meanings: ElementContent[]}): Element {
  const label = terms.flatMap((t, i) => [...(i > 0 ? [textNode(', ')] : []), ...trimmedLine(flat(t))]);
  const text = terms.map(plainText).join(' ');
  const needsColon = meanings.length > 0 && !/[:?!.]$/.test(text);
  const bold = hasWords(text)
    ? [makeElement('strong', [...label, ...(needsColon ? [textNode(':')] : [])], terms[0])]
    : [];
  const [first, ...rest] = meanings;
  const isPlain = first?.type === 'element' && ['dd', 'p', 'div'].includes(first.tagName) && !find(first, isBlock);
  const opening = isPlain ? first.children : first?.type === 'element' ? [] : first ? [first] : [];
  const others = (isPlain || first?.type !== 'element' ? rest : meanings).map((m) =>
    m.type === 'element' ? asBlock(m) : makeElement('p', [m]),
  );
  return makeElement('li', [makeElement('p', [...bold, textNode(' '), ...opening]), ...others], terms[0]);
}

const isBlock = (e: Element): boolean => !isJoining(e.tagName) && !['br', 'img', 'math'].includes(e.tagName);

const asBlock = (e: Element): Element => (e.tagName === 'dd' ? {...e, tagName: 'div'} : e);

/** The words of a term, without blocks that would break its label. */
const flat = (term: Element): ElementContent[] =>
  term.children.flatMap((c) => (c.type === 'element' && isBlock(c) ? [...c.children, textNode(' ')] : [c]));
