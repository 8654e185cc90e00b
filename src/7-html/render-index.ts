import Handlebars from 'handlebars';

type IndexFile = {label: string; path: string; pages: string};

/** A sheet on the index page: one file to print at once, and the others. `review` says who has reviewed it, or ''. */
export type IndexSheet = {
  title: string;
  purpose: string;
  review: string;
  version: string;
  thumbnail: string;
  main: IndexFile;
  others: IndexFile[];
};

/** What the index page shows. Paths lead from the output folder to the files; ids are places on the page. */
export type IndexPage = {
  title: string;
  language: string;
  /** That the sheets are a draft, or ''. */
  draft: string;
  topics: {
    id: string;
    title: string;
    scope: string;
    facts: string;
    groups: {id: string; heading: string; note: string; sheets: IndexSheet[]}[];
    /** What a program checked, sheet by sheet. */
    scores: {title: string; words: string}[];
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
