import {zipOf} from './zip.ts';

const names = 'xmlns:w="w" xmlns:m="m" xmlns:mc="mc" xmlns:wp="wp" xmlns:wps="wps" xmlns:a="a" xmlns:v="v"';

/** A run of Word's text; `look` is the inside of its properties. */
export const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of a text; `look` is the inside of its properties. */
export const paragraph = (inside: string, look = ''): string =>
  `<w:p><w:pPr>${look}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const styled = (text: string, style: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`);
export const listed = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const style = (id: string, name: string, rest = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** A Word document with the usual styles, a list of bullets (1) and a counted one (2). */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const level = (format: string) =>
    [0, 1, 2].map((i) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  return zipOf({
    'word/document.xml': `<?xml version="1.0"?><w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${names}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('TOC1', 'toc 1')}${style('Own', 'Own', '<w:basedOn w:val="Heading2"/>')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, inside]) => [name, `<w:x ${names}>${inside}</w:x>`])),
  });
}

const odfNames =
  'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:dc="dc" xmlns:svg="svg"';

/** An ODF text with a few styles: struck (T1), hidden (T2), high (T3), low (T4), a counted list (L2). */
export function odtOf(body: string): Buffer {
  const text = (name: string, look: string) =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${look}/></style:style>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${odfNames}><office:automatic-styles>${text('T1', 'style:text-line-through-style="solid"')}${text('T2', 'text:display="none"')}${text('T3', 'style:text-position="super 58%"')}${text('T4', 'style:text-position="sub 58%"')}<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><text:list-style style:name="L1"><text:list-level-style-bullet/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odfNames}/>`,
  });
}

/** An e-book of pages, with a list of contents. */
export function epubOf(title: string, pages: readonly string[]): Buffer {
  const files = pages.map(
    (page, i) =>
      [
        `OEBPS/text/page-${i}.xhtml`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${page}</body></html>`,
      ] as const,
  );
  const items = files.map(
    (_, i) => `<item id="p${i}" href="text/page-${i}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="dc"><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${files.map((_, i) => `<itemref idref="p${i}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': `<html><body><nav><ol><li><a href="text/page-0.xhtml">${title}</a></li></ol></nav></body></html>`,
    ...Object.fromEntries(files),
  });
}
