import type {Edition} from '../../model/edition.ts';
import type {PrintedDocument} from '../../model/printed-page.ts';
import type {Limits} from '../limits.ts';

/** A printed edition of a sheet. */
export type PdfSubject = Edition & {document: PrintedDocument; limits: Limits};
