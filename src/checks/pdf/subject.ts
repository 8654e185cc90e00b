import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Sheet} from '../../model/sheet.ts';
import type {Limits} from '../limits.ts';

/** A printed sheet. */
export type PdfSubject = {sheet: Sheet; document: PrintedDocument; limits: Limits};
