import type {Opened} from './opened.ts';

/** ISO 14289-1:2014, 5, 6.2, 7.1, 7.2: what the file says of itself. */
export function documentProblems({read}: Opened, expected: {title: string; language: string}): string[] {
  const {info, xmp} = read;
  const escaped = expected.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    info.PDFFormatVersion === '1.7' ? [] : `is PDF ${info.PDFFormatVersion}`,
    read.tagged ? [] : 'is not marked as tagged',
    read.language === expected.language ? [] : `is in the language ${read.language}`,
    info.Title === expected.title ? [] : `is called ${info.Title}`,
    read.showsTitle ? [] : 'shows the name of its file in place of its title',
    xmp.includes('<pdfuaid:part>1<') ? [] : 'does not say that it keeps PDF/UA-1',
    xmp.includes(`>${escaped}<`) ? [] : 'has another title in its XMP',
  ].flat();
}
