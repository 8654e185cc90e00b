import {encode} from 'fast-png';
import type {Pdfium} from '../9-measure/pdfium.ts';
import {functionsOf, openPdfium} from './pdfium.ts';

/** Looks at finished PDFs with PDFium compiled to WebAssembly, which draws the same pixels on every machine. */
export type Pictures = {
  /** The first page as a greyscale PNG of the given width in pixels. */
  look(pdf: Uint8Array, width: number): Promise<Uint8Array>;
  /** The functions with which stage 9 measures. */
  pdfium: Pdfium;
  close(): void;
};

export async function openPictures(): Promise<Pictures> {
  const library = await openPdfium();
  return {
    async look(pdf, width) {
      const document = await library.loadDocument(pdf);
      try {
        const page = document.getPage(0);
        const scale = width / page.getOriginalSize().originalWidth;
        const picture = await page.render({
          scale,
          colorSpace: 'Gray',
          render: async ({data, width, height}) => encode({width, height, data, channels: 1, depth: 8}),
        });
        return picture.data;
      } finally {
        document.destroy();
      }
    },
    pdfium: functionsOf(library),
    close: () => library.destroy(),
  };
}
