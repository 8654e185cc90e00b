import {getDocument, type PDFDocumentProxy, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {type Run, readRuns} from './read-runs.ts';

/** A node of the structure as a reader meets it: its role, its own and its children's text. */
export type ReadNode = {role: string; text: string; alt?: string; children: ReadNode[]};

export type ReadPdf = {
  pages: {
    /** In the order of the structure, artefacts left out, white space collapsed. */
    text: string;
    /** Everything that is painted, artefacts too, in the order of painting. */
    painted: string;
    structure: ReadNode[];
    /** Everything that is painted, with its place. */
    runs: Run[];
    links: {text: string; url?: string; dest?: string}[];
    widthPt: number;
    heightPt: number;
  }[];
  outline: ReadBookmark[];
  /** Places that links lead to, by name; the page counts from 1, `top` in points from its lower edge. */
  places: Record<string, {page: number; top: number}>;
  /** Names without the subset's tag, sorted; `type` as pdfjs says, such as CIDFontType2. */
  fonts: {name: string; type: string; embedded: boolean; characters: string}[];
  info: Record<string, unknown>;
  language: string | null;
  tagged: boolean;
  /** Whether a window shows the title in place of the file's name. */
  showsTitle: boolean;
  xmp: string;
};

export type ReadBookmark = {title: string; page: number; items: ReadBookmark[]};

/** Reads a PDF back with another program than the one that wrote it. In: its bytes. Out: what a reader gets. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdfjs takes the bytes over, so it gets its own.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    fontExtraProperties: true,
  });
  const pdf = await task.promise;
  try {
    const fonts = new Map<string, ReadPdf['fonts'][number]>();
    const pages: ReadPdf['pages'] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number), fonts));
    const metadata = await pdf.getMetadata();
    const {contentLength, ...info} = metadata.info as Record<string, unknown>;
    return {
      pages,
      places: await readPlaces(pdf),
      outline: await readBookmarks(pdf, (await pdf.getOutline()) ?? []),
      fonts: [...fonts.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
      info,
      language: (info.Language as string | undefined) ?? null,
      tagged: ((await pdf.getMarkInfo()) as Map<string, boolean> | null)?.get('Marked') === true,
      showsTitle: ((await pdf.getViewerPreferences()) as Map<string, unknown> | null)?.get('DisplayDocTitle') === true,
      xmp: metadata.metadata?.getRaw() ?? '',
    };
  } finally {
    await task.destroy();
  }
}

/**
 * The fonts, with their characters, that do not belong to a family: what a machine lent because the family lacks a
 * glyph. In: a PDF that was read, and how the names of the family's fonts begin. Out: nothing, when all is well.
 */
export function foreignFonts(pdf: ReadPdf, family = 'AtkinsonHyperlegibleNext'): string[] {
  return pdf.fonts
    .filter(({name, type, embedded}) => !name.startsWith(`${family}-`) || type !== 'CIDFontType2' || !embedded)
    .map(({name, type, characters}) => `${name} (${type}): ${characters}`);
}

async function readPage(
  page: PDFPageProxy,
  fonts: Map<string, ReadPdf['fonts'][number]>,
): Promise<ReadPdf['pages'][number]> {
  const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true});
  await page.getOperatorList(); // loads the fonts
  const marked = new Map<string, string>();
  const open: string[] = [];
  let painted = '';
  for (const item of items) {
    if ('str' in item) {
      const text = item.str + (item.hasEOL ? ' ' : '');
      const mark = open.findLast((id) => id !== '');
      if (mark) marked.set(mark, (marked.get(mark) ?? '') + text);
      painted += text;
      if (item.str !== '') noteFont(page, item.fontName, item.str, fonts);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.id ?? '');
    }
  }
  const tree = (await page.getStructTree()) as TreeNode | null;
  const structure = (tree?.children ?? []).flatMap((child) => readNode(child, marked) ?? []);
  const annotations = (await page.getAnnotations()) as {contentsObj: {str: string}; url?: string; dest?: string}[];
  const {width, height} = page.getViewport({scale: 1});
  return {
    text: collapse(structure.map(({text}) => text).join(' ')),
    painted: collapse(painted),
    structure,
    runs: await readRuns(page),
    links: annotations.map(({contentsObj, url, dest}) => ({
      text: contentsObj.str,
      ...(url === undefined ? {} : {url}),
      ...(dest === undefined ? {} : {dest}),
    })),
    widthPt: width,
    heightPt: height,
  };
}

function noteFont(page: PDFPageProxy, key: string, text: string, fonts: Map<string, ReadPdf['fonts'][number]>): void {
  const font = page.commonObjs.get(key) as {name: string; type: string; missingFile: boolean};
  const known = fonts.get(font.name) ?? {
    name: font.name.replace(/^[A-Z]{6}\+/, ''),
    type: font.type,
    embedded: !font.missingFile,
    characters: '',
  };
  known.characters = [...new Set(known.characters + text.replaceAll(/\s/g, ''))].sort().join('');
  fonts.set(font.name, known);
}

type TreeNode = {role?: string; alt?: string; type?: string; id?: string; children?: TreeNode[]};

const blocks = /^(?:Document|Part|Art|Sect|Div|P|H\d|L|LI|Lbl|LBody|Table|TR|TH|TD|Caption|BlockQuote|Note|NonStruct)$/;

function readNode(node: TreeNode, marked: ReadonlyMap<string, string>): ReadNode | undefined {
  if (node.role === undefined) return undefined;
  let text = '';
  const children: ReadNode[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'content') text += marked.get(child.id ?? '') ?? '';
    const read = readNode(child, marked);
    if (!read) continue;
    children.push(read);
    text += blocks.test(read.role) ? ` ${read.text} ` : read.text;
  }
  return {
    role: node.role,
    text: blocks.test(node.role) ? collapse(text) : text,
    ...(node.alt ? {alt: node.alt} : {}),
    children,
  };
}

async function readPlaces(pdf: PDFDocumentProxy): Promise<ReadPdf['places']> {
  const all = [
    ...((await pdf.getDestinations()) as unknown as Map<string, [{num: number; gen: number}, ...unknown[]]>),
  ];
  const places = all.map(async ([name, [page, , , top]]) => {
    return [name, {page: (await pdf.getPageIndex(page)) + 1, top: Number(top)}] as const;
  });
  return Object.fromEntries(await Promise.all(places));
}

async function readBookmarks(pdf: PDFDocumentProxy, outline: Bookmark[]): Promise<ReadBookmark[]> {
  return Promise.all(
    outline.map(async ({title, dest, items}) => {
      const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      return {title, page: (await pdf.getPageIndex(place?.[0])) + 1, items: await readBookmarks(pdf, items)};
    }),
  );
}

type Bookmark = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
