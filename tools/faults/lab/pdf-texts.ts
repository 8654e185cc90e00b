/** The text of a PDF, as a reader would copy it. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise;
  const pages = Array.from({length: document.numPages}, async (_, index) => {
    const {items} = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join('\n');
}
