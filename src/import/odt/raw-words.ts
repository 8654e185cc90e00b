import {cleanText} from '../hidden-marks.ts';
import {decodeReferences} from '../references.ts';

/** The words of an ODF text's XML, found without a parser: all text of its body. Spans join, all other elements part. */
export function rawOdtWords(xml: string): string {
  const body = xml.slice(Math.max(0, xml.indexOf('<office:body')));
  const text = body
    .replace(/<dc:(creator|date)[^>]*>[^<]*<\/dc:\1>|<meta:[^>]*>[^<]*<\/meta:[^>]*>|<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?([\w:-]+)[^>]*>/g, (_, name: string) => (joining.has(name) ? '' : ' '));
  return cleanText(decodeReferences(text)).text;
}

const joining = new Set(
  'text:span text:a text:bookmark text:bookmark-start text:bookmark-end text:reference-mark text:reference-mark-start text:reference-mark-end text:soft-page-break text:ruby-base text:meta text:note text:note-citation text:change text:change-start text:change-end'.split(
    ' ',
  ),
);
