import {type Document, isSeq, parseDocument, visit} from 'yaml';
import type {YamlPath} from '../base/places.ts';
import type {Sheet as SheetDefinition} from '../model/generated/sheet.ts';
import type {TopicIndex} from '../model/topic-index.ts';
import {fillCare} from './fill-care.ts';
import {fillGrid} from './fill-grid.ts';
import {fillOptions} from './fill-options.ts';
import {keepFinding} from './keep-finding.ts';
import {blocksIn, type LeftOut, type PlacedBlock} from './placed-block.ts';
import {tidy} from './tidy.ts';

/** What a sheet is begun with: a pattern's text, and the entity that it is about. */
export type Begun = {pattern: string; subject: string; id: string; title: string};

/** Why a value of a definition cannot be printed. */
export type Fault = {path: YamlPath; message: string};

/** A sheet's document; what of its pattern was left out, with the reason; whether it shows what the pattern is for. */
export type BegunSheet = {document: Document; leftOut: LeftOut[]; isWhole: boolean};

/**
 * A sheet from a pattern, with the queries that find claims of the topic alone. Blocks whose queries find nothing are left
 * out, and what cannot be printed, as `faultsOf` tries it; never the urgent signs of danger.
 *
 * @param begun the pattern is a sheet in which `subject` stands for the entity, `rows` for the rows of a table and
 * `option` for each option of a decision aid
 * @param faultsOf makes the sheet of a definition, and says what is wrong with it
 */
export function beginSheet(
  {pattern, subject, id, title}: Begun,
  index: TopicIndex,
  faultsOf: (definition: SheetDefinition) => Fault[],
): BegunSheet {
  const document = parseDocument(pattern);
  const names = blocksIn(document).map(({name}) => name);
  document.set('id', id);
  document.set('title', title);
  putSubject(document, subject);
  const leftOut: LeftOut[] = [];
  for (const block of blocksIn(document).reverse()) {
    if (block.name === 'care') {
      const stayOut = fillCare(block, document, index);
      if (stayOut > 0)
        leftOut.unshift({
          block: 'care',
          why: `${stayOut} of its signs, those that can wait for days, so that the urgent ones are found`,
        });
      continue;
    }
    const why = fill(block, document, index);
    if (why === null) continue;
    document.deleteIn(block.path);
    leftOut.unshift({block: block.name, why});
  }
  leftOut.push(...leaveOutFaults(document, faultsOf));
  tidy(document);
  const left = new Set(blocksIn(document).map(({name}) => name));
  const isWhole = names.every((name) => left.has(name) || !essential.has(name));
  return {document, leftOut, isWhole};
}

/** Without these a sheet is not what its pattern is for. */
export const essential: ReadonlySet<string> = new Set(['main', 'care', 'grid', 'options']);

function putSubject(document: Document, subject: string): void {
  visit(document, {
    Scalar(key, node, parents) {
      const inList = isSeq(parents.at(-1)) && typeof key === 'number';
      if (inList && node.value === 'subject') node.value = subject;
    },
  });
}

/** Fills the placeholders of a block and takes its empty queries away. Returns why nothing is left of it; else null. */
function fill(block: PlacedBlock, document: Document, index: TopicIndex): string | null {
  if (block.name === 'grid') return fillGrid(block, document, index);
  if (block.name === 'options') return fillOptions(block, document, index);
  return keepFinding(block, document, index);
}

/**
 * Takes away what cannot be printed, query by query, then block by block. Of the signs of danger nothing goes: where the words
 * of large cards are at fault, which repeat how urgent it is before each sign, a box says the same.
 */
function leaveOutFaults(document: Document, faultsOf: (definition: SheetDefinition) => Fault[]): LeftOut[] {
  const leftOut: LeftOut[] = [];
  for (;;) {
    const blocks = blocksIn(document);
    const faults = faultsOf(document.toJS() as SheetDefinition).flatMap(({path, message}) => {
      const block = blocks.find((b) => b.path.every((key, i) => path[i] === key));
      return block && (block.name !== 'care' || block.own.layout === 'cards') ? [{block, path, message}] : [];
    });
    const [fault] = faults;
    if (!fault) return leftOut;
    const {block, path, message} = fault;
    const isCards = block.name === 'care';
    document.deleteIn(isCards ? [...block.path, block.name, 'layout'] : smallestWithOthers(path, block, document));
    leftOut.push({block: block.name, why: isCards ? `its large cards, for a box: ${message}` : message});
  }
}

/** The innermost item of a list around a fault that is not the last of its list; else the block. */
function smallestWithOthers(path: YamlPath, block: PlacedBlock, document: Document): YamlPath {
  const lists = ['select', 'known', 'unknown', 'silent', 'rows'];
  for (let end = path.length; end > block.path.length + 1; end--) {
    const item = path.slice(0, end);
    const key = item.at(-2);
    const list = document.getIn(item.slice(0, -1));
    // Cells answer their row together: of an options table the whole row goes.
    const inCells = item.includes('cells') || item.slice(block.path.length).includes('columns');
    const isItem = typeof item.at(-1) === 'number' && lists.includes(String(key)) && !inCells;
    if (isItem && isSeq(list) && (list.items.length > 1 || key === 'unknown')) {
      return list.items.length > 1 ? item : item.slice(0, -1);
    }
  }
  const column = path.indexOf('columns', block.path.length);
  const columns = column === -1 ? null : document.getIn(path.slice(0, column + 1));
  return isSeq(columns) && columns.items.length > 1 ? path.slice(0, column + 2) : block.path;
}
