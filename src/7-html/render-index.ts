import Handlebars from 'handlebars';
import type {PaperSize} from '../model/sheet.ts';

/** What the index page shows. Paths lead from the output folder to the files. */
export type IndexPage = {
  title: string;
  language: string;
  /** That the sheets are a draft, or ''. */
  draft: string;
  topics: {
    title: string;
    scope: string;
    facts: string;
    sheets: {
      title: string;
      about: string;
      /** What the checks say, in one line, or ''. */
      scores: string;
      thumbnail: string;
      files: {size: PaperSize; label: string; path: string; pages: string}[];
    }[];
  }[];
  version: string;
};

/** The page that lists all sheets, for opening without a server. Everything but the template ends as text. */
export function renderIndex(
  page: IndexPage,
  template: string,
  fonts: readonly {weight: number; url: string; range: string}[],
): string {
  const engine = Handlebars.create();
  const faces = fonts
    .map(
      (f) =>
        `@font-face{font-family:"Atkinson";font-weight:${f.weight};src:url(${f.url}) format("woff2");unicode-range:${f.range}}`,
    )
    .join('\n');
  // The font faces are the program's own text, made of base64 and numbers: they are put in behind the rendering.
  return engine
    .compile(template, {strict: true, knownHelpersOnly: true})(page)
    .replace('/* fonts */', () => faces);
}
