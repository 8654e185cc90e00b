import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Sheet} from '../../model/sheet.ts';
import {textOf} from './tags.ts';
import {squeeze} from './where.ts';

/** Whether a tag belongs to the footer: it stands at or behind the words that introduce the sources. */
export function isFooter(document: PrintedDocument, node: number, sheet: Sheet): boolean {
  const known = starts.get(document) ?? startOf(document, sheet);
  starts.set(document, known);
  return node >= known;
}

const starts = new WeakMap<PrintedDocument, number>();

function startOf(document: PrintedDocument, sheet: Sheet): number {
  const label = squeeze(sheet.footer.sources.label);
  const evidence = squeeze(sheet.footer.evidence);
  const at = document.structure.findIndex((n, i) => {
    if (n.type !== 'P') return false;
    const text = squeeze(textOf(document, i));
    return text === label || text.startsWith(evidence);
  });
  return at === -1 ? document.structure.length : at;
}
