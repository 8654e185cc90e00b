import type {PDFDocument, PDFRef} from '@cantoo/pdf-lib';
import type {Artefacts} from './artefacts.ts';
import {artefactKey} from './artefacts.ts';
import type {Element, Kid} from './structure-tree.ts';

/**
 * Gives the printed structure the shape that ISO 14289-1, 7.1 and 7.2 ask for: Chromium writes NonStruct for every
 * element without a role of its own and for every run of text, list items without LBody, and links without a target.
 *
 * In: the structure as printed, the marks that become artefacts, and the link annotations that are kept.
 * Out: a new structure; the given one is not changed. Throws an Error when nothing is left.
 */
export function tidyStructure(
  document: PDFDocument,
  printed: Element,
  {artefacts, links}: {artefacts: Artefacts; links: ReadonlySet<PDFRef>},
): Element {
  const [top] = tidied(printed, false);
  if (top?.kind !== 'element') throw new Error('The print has no tagged content.');
  return top;

  /** What an element becomes: nothing, itself, or its kids in its place. */
  function tidied(element: Element, inGroup: boolean): Kid[] {
    const transparent = element.type === 'NonStruct';
    const isGroup = transparent ? inGroup : groups.has(element.type);
    const kids = element.kids.flatMap((kid) => {
      if (kid.kind === 'element') return tidied(kid, isGroup);
      if (kid.kind === 'marked') return artefacts.has(artefactKey(kid)) ? [] : [kid];
      return links.has(kid.ref) ? [kid] : [];
    });
    if (transparent) return inGroup && element.kids.some(({kind}) => kind === 'element') ? paragraphs(kids) : kids;
    if (element.type === 'Link' && !kids.some(({kind}) => kind === 'annotation')) return kids;
    // An empty cell still holds its place in the row.
    if (kids.length === 0 && element.type !== 'TD' && element.type !== 'TH') return [];
    if (element.type === 'LI') return [{...element, kids: listItem(kids)}];
    return [{...element, kids: isGroup ? paragraphs(kids) : kids}];
  }

  /** Text that stands bare beside blocks becomes a paragraph; figures may stand by themselves. */
  function paragraphs(kids: readonly Kid[]): Kid[] {
    const blocks: Kid[] = [];
    let run: Kid[] = [];
    for (const kid of [...kids, undefined]) {
      if (kid && isInline(kid)) {
        run.push(kid);
        continue;
      }
      blocks.push(...(run.every(isFigure) ? run : [added('P', run)]));
      run = [];
      if (kid) blocks.push(kid);
    }
    return blocks;
  }

  /** ISO 32000-1, 14.8.4.3.3: a list item holds its label and its body, nothing else. */
  function listItem(kids: readonly Kid[]): Kid[] {
    const isLabel = (kid: Kid) => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
    const [first, ...rest] = kids;
    // A number that a template has set before the paragraphs of a step.
    const isNumber = first?.kind === 'element' && first.type === 'Strong' && rest.length > 0 && rest.every(isBlock);
    if (isNumber) return [{...first, type: 'Lbl'}, added('LBody', rest)];
    const body = kids.filter((kid) => !isLabel(kid));
    return [...kids.filter(isLabel), ...(body.length > 0 ? [added('LBody', body)] : [])];
  }

  function added(type: string, kids: Kid[]): Element {
    return {kind: 'element', type, ref: document.context.nextRef(), entries: [], kids};
  }
}

const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside']);
const inline = new Set(['Span', 'Link', 'Strong', 'Em', 'Code', 'Quote', 'Reference', 'Figure']);

function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || inline.has(kid.type);
}

const isBlock = (kid: Kid) => !isInline(kid) || isFigure(kid);

function isFigure(kid: Kid): boolean {
  return kid.kind === 'element' && kid.type === 'Figure';
}
