import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString} from '@cantoo/pdf-lib';

/** What an action of a passive PDF may do: go to a place in it, or to an address of the web, of mail, or a phone number. */
const passiveActions = new Set(['/GoTo', '/URI', '/Named']);
const passiveAddress = /^(?:https?:|mailto:|tel:\+?[\d-]+$)/i;
/** Keys under which a PDF holds what acts by itself, runs, or brings along other files. */
const activeKeys = [
  'JS',
  'JavaScript',
  'AA',
  'OpenAction',
  'EmbeddedFiles',
  'EF',
  'AF',
  'XFA',
  'RichMedia',
  'Launch',
  'AcroForm',
];
const activeAnnotations = new Set(['/FileAttachment', '/Movie', '/Sound', '/Screen', '/RichMedia', '/3D', '/Widget']);

/** Everything in a PDF that acts, found by walking all of its objects, in words; empty where it is passive. */
export async function activeIn(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false});
  const found: string[] = [];
  const look = (object: unknown, depth: number): void => {
    if (depth > 60) return;
    if (object instanceof PDFStream) look(object.dict, depth + 1);
    if (object instanceof PDFArray) for (const item of object.asArray()) look(item, depth + 1);
    if (!(object instanceof PDFDict)) return;
    for (const key of activeKeys) if (object.has(PDFName.of(key))) found.push(`/${key}`);
    const action = object.get(PDFName.of('S'))?.toString();
    const type = object.get(PDFName.of('Type'))?.toString();
    if (type === '/Action' && action && !passiveActions.has(action)) found.push(`an action ${action}`);
    const subtype = object.get(PDFName.of('Subtype'))?.toString();
    if (type === '/Annot' && subtype && activeAnnotations.has(subtype)) found.push(`an annotation ${subtype}`);
    const address = object.lookup(PDFName.of('URI'));
    if (address instanceof PDFString || address instanceof PDFHexString) {
      const text = address.decodeText();
      if (!passiveAddress.test(text)) found.push(`a link to ${text}`);
    }
    for (const [, value] of object.entries()) look(value, depth + 1);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object, 0);
  return [...new Set(found)];
}
