import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';

/**
 * Writes a document so that the bytes depend on nothing but its content: objects are counted anew in the order in
 * which they are reached from the catalog, those out of reach are left out, and streams are deflated again in
 * JavaScript, because the browser's zlib takes different paths on different processors.
 *
 * In: the document, and its file identifier in hex. Out: the bytes of a PDF 1.7 with object streams.
 */
export function savePdf({context}: PDFDocument, id: string): Promise<Uint8Array> {
  const {Root, Info} = context.trailerInfo;
  if (!(Root instanceof PDFRef) || !(Info instanceof PDFRef)) throw new Error('The print has no catalog.');
  const numbers = new Map([Root, Info].map((ref, at) => [ref, PDFRef.of(at + 1)]));
  // The map grows while it is walked, until no object refers to one that is not in it.
  for (const ref of numbers.keys()) {
    for (const next of referencesIn(context.lookup(ref))) {
      if (!numbers.has(next) && context.lookup(next)) numbers.set(next, PDFRef.of(numbers.size + 1));
    }
  }
  const objects = [...numbers].map(([from, to]) => [to, context.lookup(from)!] as const);
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  context.largestObjectNumber = 0;
  const seen = new Set<PDFObject>();
  for (const [ref, object] of objects) context.assign(ref, deflated(context, replaceReferences(object, numbers, seen)));

  context.trailerInfo = {
    Root: PDFRef.of(1),
    Info: PDFRef.of(2),
    ID: context.obj([PDFHexString.of(id), PDFHexString.of(id)]),
  };
  context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, objects.length).serializeToBuffer();
}

function referencesIn(object: PDFObject | undefined): PDFRef[] {
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFStream) return referencesIn(object.dict);
  if (object instanceof PDFDict) return object.values().flatMap(referencesIn);
  return object instanceof PDFArray ? object.asArray().flatMap(referencesIn) : [];
}

/** `seen` keeps an object that stands in two places from being rewritten twice. */
function replaceReferences(object: PDFObject, numbers: ReadonlyMap<PDFRef, PDFRef>, seen: Set<PDFObject>): PDFObject {
  if (object instanceof PDFRef) return numbers.get(object) ?? PDFNull;
  if (seen.has(object)) return object;
  seen.add(object);
  if (object instanceof PDFStream) replaceReferences(object.dict, numbers, seen);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) object.set(key, replaceReferences(value, numbers, seen));
  }
  if (object instanceof PDFArray) {
    for (const [at, value] of object.asArray().entries()) object.set(at, replaceReferences(value, numbers, seen));
  }
  return object;
}

/** Leaves images in other encodings, and the metadata, which are to be readable without inflating. */
function deflated(context: PDFContext, object: PDFObject): PDFObject {
  if (!(object instanceof PDFRawStream)) return object;
  const filter = object.dict.get(PDFName.of('Filter'));
  const plain = filter === undefined && object.dict.get(PDFName.of('Type')) !== PDFName.of('Metadata');
  const deflate = filter === PDFName.of('FlateDecode') && !object.dict.has(PDFName.of('DecodeParms'));
  if (!plain && !deflate) return object;
  const bytes = plain ? object.getContents() : decodePDFRawStream(object).decode();
  object.updateContents(context.flateStream(bytes).getContents());
  object.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return object;
}
