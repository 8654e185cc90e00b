import {PDFDocument, PDFStream} from '@cantoo/pdf-lib';

/** Names of what a PDF can do by itself, or can carry along. */
export const activeNames = `OpenAction AA JavaScript JS Launch GoToR GoToE SubmitForm ImportData Named EmbeddedFile
  EmbeddedFiles AF AcroForm XFA Collection Widget FileAttachment Screen RichMedia Next Threads`
  .split(/\s+/)
  .map((name) => `/${name}`);

/** Each object of a PDF as text, with the names and addresses in it. */
export async function readObjects(pdf: Uint8Array): Promise<{text: string; names: string[]; uris: string[]}[]> {
  const {context} = await PDFDocument.load(pdf, {updateMetadata: false});
  return context.enumerateIndirectObjects().map(([, object]) => {
    // What is inside of a stream is bytes, in which any name can stand by chance.
    const text = object instanceof PDFStream ? object.dict.toString() : object.toString();
    const uris = [...text.matchAll(/\/URI \((.*)\)$/gm)].map(([, uri = '']) => uri.replaceAll(/\\(.)/g, '$1'));
    return {text, names: text.match(/\/[A-Za-z0-9]+/g) ?? [], uris};
  });
}
