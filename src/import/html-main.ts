import type {Element, Root as HtmlRoot} from 'hast';
import {orEmpty} from '../base/or-empty.ts';
import {attributeOf} from './attribute-of.ts';
import {countOfWords, find, findAll, type Parent, plainText} from './hast-tools.ts';

export const isMain = (e: Element): boolean =>
  e.tagName === 'main' || e.tagName === 'article' || attributeOf(e, 'role') === 'main';

/**
 * The part of a page that holds its article: the innermost <main> or <article> with half of the page's words, or else
 * the innermost element that holds most of its sentences.
 */
export function findMainPart(page: HtmlRoot): Parent {
  const body = find(page, (e) => e.tagName === 'body') ?? page;
  const all = countOfWords(plainText(body));
  const marked = findAll(body, isMain)
    .map((e) => ({e, words: countOfWords(plainText(e))}))
    .filter(({words}) => words * 2 >= all);
  const best = marked.sort((a, b) => a.words - b.words)[0];
  if (best) return best.e;
  const sentences = (e: Parent) =>
    findAll(e, (p) => ['p', 'li', 'td', 'dd'].includes(p.tagName)).reduce((sum, p) => sum + ownWords(p), 0);
  const most = sentences(body) * 0.8;
  let part: Parent = body;
  for (;;) {
    const inner: Element | undefined = (part.children as Element[]).find(
      (c) => c.type === 'element' && !leaves.has(c.tagName) && sentences(c) >= most && most > 0,
    );
    if (!inner) return part;
    part = inner;
  }
}

const leaves = new Set(
  'p li ul ol dl table tbody td section details blockquote h1 h2 h3 h4 h5 h6 a b i strong em span nav'.split(' '),
);

const ownWords = (e: Element): number =>
  e.children.reduce((sum, c) => sum + (c.type === 'text' ? countOfWords(c.value) : 0), 0);

/**
 * A page whose title stands in its head, outside of the article: the title is put where it belongs. It is the heading
 * of the first level that says what the page's <title> says, so that the name of the site is never taken for it.
 */
export function bringTitle(page: HtmlRoot, main: Parent, pageTitle: string | null): void {
  if (main === page || find(main, (e) => e.tagName === 'h1')) return;
  const firsts = findAll(
    page,
    (e) => e.tagName === 'h1' && plainText(e) !== '' && find(e, (inner) => inner === main) === null,
  );
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = plain(orEmpty(pageTitle));
  const title =
    firsts.find((h) => plain(plainText(h)) === wanted) ??
    firsts.find((h) => wanted !== '' && plain(plainText(h)).startsWith(wanted)) ??
    (firsts.length === 1 && wanted === '' ? firsts[0] : undefined);
  if (!title) return;
  for (const parent of [page, ...findAll(page, () => true)])
    if (parent.children.includes(title as never)) parent.children = parent.children.filter((c) => c !== title) as never;
  main.children.unshift(title);
}
