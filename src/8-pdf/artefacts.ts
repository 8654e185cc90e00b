import {PDFDict, type PDFDocument, PDFName, type PDFPageLeaf, PDFStream} from '@cantoo/pdf-lib';
import {type Operation, writeOperations} from './content-stream.ts';
import {openedMcid, type Page} from './page-content.ts';
import type {Element, Marked} from './structure-tree.ts';
import {textIn} from './words-of.ts';

/** The marks that are no real content, by {@link artefactKey}, with the kind of artefact (ISO 32000-1, 14.8.2.2). */
export type Artefacts = Map<string, 'Layout' | 'Pagination'>;

/** The key of a mark in {@link Artefacts}. */
export function artefactKey({page, mcid}: Pick<Marked, 'page' | 'mcid'>): string {
  return `${page}:${mcid}`;
}

/**
 * Finds tagged content that is no real content (ISO 14289-1, 7.1): rules, borders and boxes, which Chromium tags as
 * part of the element that has them; blanks between the items of a list, which may hold items alone (ISO 32000-1,
 * 14.8.4.3.3); and what it paints again on a later page or in the next column, such as a table's head, which
 * would otherwise be read out twice.
 *
 * In: the structure as printed, and the pages. Out: the marks concerned.
 */
export function decorations(printed: Element, pages: readonly Page[]): Artefacts {
  const artefacts: Artefacts = new Map();
  visit(printed, false, false, false);
  return artefacts;

  function visit(element: Element, inFigure: boolean, inList: boolean, inHead: boolean): void {
    const figure = inFigure || element.type === 'Figure' || element.type === 'Formula';
    const list = element.type === 'L' || (inList && element.type === 'NonStruct');
    const head = inHead || element.type === 'TH';
    const marked = element.kids.filter((kid) => kid.kind === 'marked');
    const again = head ? repeats(marked) : new Set<Marked>();
    const once = marked.filter((mark) => !again.has(mark));
    const first = marked.find((mark) => figure || textOf(mark))?.page;
    for (const mark of marked) {
      if (!figure && !(list ? textOf(mark).trim() : textOf(mark))) {
        artefacts.set(artefactKey(mark), 'Layout');
      } else if (again.has(mark) || (first !== undefined && mark.page !== first && sameOn(mark.page, first, once))) {
        artefacts.set(artefactKey(mark), 'Pagination');
      }
    }
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid, figure, list, head);
  }

  /** Marks of a header beyond its first copy on their page: a table that runs through columns has one in each. */
  function repeats(marked: readonly Marked[]): Set<Marked> {
    const pages = Map.groupBy(marked.filter(textOf), ({page}) => page).values();
    return new Set([...pages].flatMap((same) => same.slice(periodOf(same.map(textOf)))));
  }

  function sameOn(page: number, first: number, marked: readonly Marked[]): boolean {
    const text = (index: number) =>
      marked
        .filter((mark) => mark.page === index)
        .map(textOf)
        .join('');
    return text(page) === text(first);
  }

  function textOf(mark: Marked): string {
    return textIn(mark, pages);
  }
}

/** Length of the shortest start that the whole repeats: 1 for a a a, 2 for a b a b, 3 for a b a. */
function periodOf(texts: readonly string[]): number {
  const repeats = (length: number) => texts.length % length === 0 && texts.every((t, at) => t === texts[at % length]);
  return texts.findIndex((_, at) => repeats(at + 1)) + 1;
}

/**
 * Marks what is no real content as artefact: the given marks, and all that Chromium left untagged, which is what
 * aria-hidden elements, SVG without a role and the page's margin boxes paint.
 *
 * In: the document, a page of it, the result of {@link decorations}, and how many images adorn a page, such as a logo that
 * is no drawing. The page's content is replaced.
 * Throws an Error at one untagged image more: Chromium paints text under a filter as one, and the text is lost.
 */
export function markArtefacts(document: PDFDocument, page: Page, artefacts: Artefacts, adornments: number): void {
  page.operations = page.operations.map((operation) => {
    const mcid = openedMcid(operation);
    const kind = mcid === undefined ? undefined : artefacts.get(artefactKey({page: page.index, mcid}));
    return kind ? artefactStart(kind) : operation;
  });
  const untagged = new Set(untaggedImages(page));
  if (untagged.size > adornments) throw new Error(untaggedImage);
  page.operations = coverUntagged(page);
  page.written = writeOperations(page.operations);
  const stream = document.context.stream(Buffer.from(page.written, 'latin1'));
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
}

const pathStarts = new Set(['m', 're']);
const pathEnds = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);
const wholes = new Set(['Do', 'sh']);
const artefactEnd: Operation = {operator: 'EMC', operands: []};

const untaggedImage =
  'The print holds an image without alternative text: draw adornment as SVG, and use no filter, which turns text into one.';

function artefactStart(kind: string): Operation {
  return {operator: 'BDC', operands: ['/Artifact', '<<', '/Type', `/${kind}`, '>>']};
}

/** Wraps each text object, path, image and shading that stands in no mark. */
function coverUntagged({operations}: Page): Operation[] {
  const covered: Operation[] = [];
  const marks: boolean[] = [];
  let held: Operation[] | undefined;
  for (const operation of operations) {
    const {operator} = operation;
    countMarks(marks, operation);
    const begins = operator === 'BT' || pathStarts.has(operator) || wholes.has(operator);
    if (!held && begins && !marks.includes(true)) {
      held = [];
    }
    if (!held) {
      covered.push(operation);
      continue;
    }
    held.push(operation);
    const ends = held[0]?.operator === 'BT' ? operator === 'ET' : pathEnds.has(operator) || wholes.has(operator);
    if (!ends) continue;
    // A path that only clips paints nothing.
    if (operator === 'n') covered.push(...held);
    else covered.push(artefactStart('Layout'), ...held, artefactEnd);
    held = undefined;
  }
  return covered;
}

/** The names of the images that stand in no mark. */
function* untaggedImages({node, operations}: Page): Generator<string> {
  const marks: boolean[] = [];
  for (const operation of operations) {
    countMarks(marks, operation);
    const [name] = operation.operands;
    if (operation.operator === 'Do' && name !== undefined && !marks.includes(true) && isImage(node, name)) yield name;
  }
}

/** Keeps of each mark that is open whether it is real content or an artefact already. */
function countMarks(marks: boolean[], operation: Operation): void {
  const {operator, operands} = operation;
  if (operator === 'BDC' || operator === 'BMC') {
    marks.push(openedMcid(operation) !== undefined || operands[0] === '/Artifact');
  } else if (operator === 'EMC') {
    marks.pop();
  }
}

function isImage(page: PDFPageLeaf, name: string): boolean {
  const objects = page.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name.slice(1)));
  return object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
}
