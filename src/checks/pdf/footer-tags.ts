import type {PrintedDocument, PrintedPage, TextRun} from '../../model/printed-page.ts';
import type {Sheet} from '../../model/sheet.ts';
import {textOf} from './tags.ts';
import {squeeze} from './where.ts';

/**
 * Whether a tag belongs to the foot of the sheet: it stands at or behind the lines that the clinic fills in, or where there
 * are none the QR code, or the words that say how to get the sheet otherwise.
 */
export function isFooter(document: PrintedDocument, node: number, sheet: Sheet): boolean {
  const known = starts.get(document) ?? startOf(document, sheet);
  starts.set(document, known);
  return node >= known;
}

const starts = new WeakMap<PrintedDocument, number>();

function startOf(document: PrintedDocument, sheet: Sheet): number {
  const [blank] = sheet.blanks;
  const label = squeeze(sheet.footer.online.label);
  const at = document.structure.findIndex((n, i) => {
    if (n.type === 'Figure') return n.alternative !== '' && n.alternative === sheet.footer.qr?.alternative;
    if (n.type !== 'P') return false;
    const text = squeeze(textOf(document, i));
    return text.startsWith(label) || (blank !== undefined && text === squeeze(blank.label));
  });
  return at === -1 ? document.structure.length : at;
}

/** What a page holds of the footer itself, below the lines that the clinic fills in. */
export function footerRuns(document: PrintedDocument, page: PrintedPage, sheet: Sheet): TextRun[] {
  const labels = new Set(sheet.blanks.map(({label}) => squeeze(label)));
  return page.runs.filter((r) => r.node !== null && isFooter(document, r.node, sheet) && !labels.has(squeeze(r.text)));
}

/** What a page holds of the sheet above its foot. */
export const bodyRuns = (document: PrintedDocument, page: PrintedPage, sheet: Sheet): TextRun[] =>
  page.runs.filter((r) => r.node !== null && !isFooter(document, r.node, sheet));
