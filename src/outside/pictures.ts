import {PDFiumLibrary} from '@hyzyla/pdfium';
import {encode} from 'fast-png';

/** Looks at finished PDFs with PDFium compiled to WebAssembly, which draws the same pixels on every machine. */
export type Pictures = {
  /** Number of pages, and the first page as a greyscale PNG of the given width in pixels. */
  look(pdf: Uint8Array, width: number): Promise<{pages: number; png: Uint8Array}>;
  close(): void;
};

export async function openPictures(): Promise<Pictures> {
  const library = await PDFiumLibrary.init();
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
        return {pages: document.getPageCount(), png: picture.data};
      } finally {
        document.destroy();
      }
    },
    close: () => library.destroy(),
  };
}
