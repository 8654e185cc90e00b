import {createHash} from 'node:crypto';
import {must} from '../base/must.ts';
import type {Page} from './page-content.ts';
import type {PdfMeta} from './pdf-meta.ts';

/**
 * The file identifier (ISO 32000-1, 14.4), derived from what the file says, so that it is the same for the same
 * content and another for another paper size.
 *
 * In: the meta and the finished pages. Out: 16 bytes in hex.
 */
export function documentId({title, language, version, created, producer}: PdfMeta, pages: readonly Page[]): string {
  const hash = createHash('sha256').update(JSON.stringify([title, language, version, created, producer]));
  for (const {written} of pages) hash.update(must(written, 'finished pages are written'));
  return hash.digest('hex').slice(0, 32);
}
