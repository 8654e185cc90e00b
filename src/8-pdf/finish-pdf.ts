import {type Lap, noLap} from '../base/lap.ts';
import {decorations, markArtefacts} from './artefacts.ts';
import {documentId} from './document-id.ts';
import {keepPassiveEntries} from './keep-passive-entries.ts';
import {keepSafeLinks} from './keep-safe-links.ts';
import {leaveToScope} from './leave-to-scope.ts';
import {writeMetadata} from './metadata.ts';
import {nameBookmarks} from './name-bookmarks.ts';
import {openPdf} from './open-pdf.ts';
import {writeOutputIntent} from './output-intent.ts';
import {readPages} from './page-content.ts';
import type {PdfMeta} from './pdf-meta.ts';
import {roundSteps} from './round-steps.ts';
import {savePdf} from './save-pdf.ts';
import {readStructure} from './structure-tree.ts';
import {tidyStructure} from './tidy-structure.ts';
import {writeStructure} from './write-structure.ts';

export type {PdfMeta} from './pdf-meta.ts';

/**
 * Turns Chromium's tagged print of one sheet into the file that is handed out.
 *
 * In: the bytes of Page.printToPDF (with generateTaggedPDF and generateDocumentOutline), and what is to be said
 * about the document, and how many images adorn a page. Out: the bytes of a PDF 1.7 that keeps PDF/UA-1 (ISO 14289-1:2014) and PDF/A-2a (ISO 19005-2:2011),
 * holds nothing that acts by itself, and is the same, byte for byte, for the same print and the same meta.
 *
 * Throws a plain Error where the input is no such print (not a PDF, encrypted, without tags, tagged content inside a
 * transparency group) or the meta lacks something: these are bugs, never problems of the content.
 */
export async function finishPdf(raw: Uint8Array, meta: PdfMeta, adornments = 0, lap: Lap = noLap): Promise<Uint8Array> {
  const document = await openPdf(raw);
  lap('open');
  const pages = readPages(document);
  lap('read pages');
  const printed = readStructure(document, pages);

  keepPassiveEntries(document, pages);
  nameBookmarks(document, printed, pages);
  const links = keepSafeLinks(document, pages, printed);
  const artefacts = decorations(printed, pages);
  const structure = leaveToScope(document, tidyStructure(document, printed, {artefacts, links}));
  lap('structure and links');

  for (const page of pages) {
    page.operations = roundSteps(page.operations);
    markArtefacts(document, page, artefacts, adornments);
  }
  lap('round, mark artefacts');
  writeStructure(document, structure, pages);
  lap('write structure');
  writeOutputIntent(document);
  writeMetadata(document, meta);
  const id = documentId(meta, pages);
  lap('metadata, identifier');
  const saved = await savePdf(document, id);
  lap('save');
  return saved;
}
