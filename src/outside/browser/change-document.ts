import type {CDPSession} from 'puppeteer';
import {must} from '../../base/must.ts';
import {type DocumentParts, namesOf} from './document-parts.ts';

/** Puts the own parts of a document in the place of those that a page holds, whose shared part is the same. */
export async function changeDocument(cdp: CDPSession, held: DocumentParts, parts: DocumentParts): Promise<void> {
  const {html, title, style, body} = await nodesOf(cdp);
  const replace = (nodeId: number, outerHTML: string) => cdp.send('DOM.setOuterHTML', {nodeId, outerHTML});
  const gone = namesOf(held.attributes).filter((name) => !namesOf(parts.attributes).includes(name));
  // All at once, so that the browser lays out nothing in between.
  await Promise.all([
    ...gone.map((name) => cdp.send('DOM.removeAttribute', {nodeId: html, name})),
    parts.attributes !== held.attributes && cdp.send('DOM.setAttributesAsText', {nodeId: html, text: parts.attributes}),
    parts.title !== held.title && replace(title, parts.title),
    parts.style !== held.style && replace(style, parts.style),
    replace(body, parts.body),
  ]);
}

type Nodes = Record<'html' | 'title' | 'style' | 'body', number>;

/** The browser's numbers of the parts; they change with each change. */
async function nodesOf(cdp: CDPSession): Promise<Nodes> {
  const {root} = await cdp.send('DOM.getDocument', {depth: 3});
  const below = (node: typeof root | undefined, name: string) =>
    must(
      node?.children?.findLast(({nodeName}) => nodeName === name),
      `the document has a ${name}`,
    );
  const html = below(root, 'HTML');
  const head = below(html, 'HEAD');
  return {
    html: html.nodeId,
    title: below(head, 'TITLE').nodeId,
    style: below(head, 'STYLE').nodeId,
    body: below(html, 'BODY').nodeId,
  };
}

/**
 * JavaScript, run by us, that waits until all fonts and pictures of the stylesheets are there, and keeps them: a change of the
 * body is then printed with them, whichever it is the first to use.
 */
export const loadStyles = `(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\\n');
  const pictures = [...rules.matchAll(/url\\("(data:image\\/[^"]*)"\\)/g)].map(([, url]) => {
    const picture = new Image();
    picture.src = url.replaceAll('\\\\"', '"');
    return picture;
  });
  document.kept = pictures;
  return Promise.allSettled([
    ...[...document.fonts].map((font) => font.load()),
    ...pictures.map((picture) => picture.decode()),
  ]).then(() => {});
})()`;

/** JavaScript, run by us, that waits until the fonts and pictures of the body are there. */
export const loadBody = `Promise.allSettled([
  document.fonts.ready,
  ...[...document.images].map((picture) => picture.decode()),
]).then(() => {})`;
