import type {Element} from 'hast';
import {attributeOf} from './attribute-of.ts';
import {countOfWords, find, findAll, hasWords, isHeading, linkShare, nameWords, plainText} from './hast-tools.ts';
import {isHidden} from './html-panels.ts';

/**
 * Why an element of a page is no part of an article, by what HTML and its habits say of it, or null. In the article
 * itself less is believed: an aside with sentences is a call-out, and a form may hold the whole page.
 */
export function clutterOf(element: Element, isInArticle: boolean): string | null {
  const {tagName: name} = element;
  const byName = reasonByName[name];
  if (byName) return isKept(element, isInArticle) ? null : byName;
  if (!isInArticle && name === 'header') return 'head of the page';
  if (name === 'footer') return 'foot of the page';
  const byRole = reasonByRole[attributeOf(element, 'role').toLowerCase()];
  if (byRole) return isInArticle && byRole === beside && isCallOut(element) ? null : byRole;
  if (isHidden(element)) return isDecoration(element) ? null : 'hidden';
  return blocks.has(name) ? reasonOfNames(element) : null;
}

const beside = 'beside the article';

/** What stays though its tag is one of pages: call-outs, forms around an article, buttons and labels that say nothing of a form. */
function isKept(element: Element, isInArticle: boolean): boolean {
  if (element.tagName === 'form') return holdsArticle(element);
  return element.tagName === 'aside' && isInArticle && isCallOut(element) && reasonOfNames(element) === null;
}

/** ASP.NET puts a form around everything. */
const holdsArticle = (form: Element): boolean =>
  find(form, (e) => e.tagName === 'h1' || e.tagName === 'main' || e.tagName === 'article') !== null ||
  findAll(form, (e) => e.tagName === 'p' && countOfWords(plainText(e)) > 8).length > 2;

/** Words of its own, and not only links to other pages. */
const isCallOut = (element: Element): boolean => hasWords(plainText(element)) && linkShare(element) < 0.5;

/** Hidden from readers by voice alone: a reader by eye sees the words, where nothing beside says them again. */
const isDecoration = (element: Element): boolean =>
  String(element.properties.ariaHidden) === 'true' &&
  !('hidden' in element.properties) &&
  !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style')) &&
  ['span', 'strong', 'em', 'b', 'p'].includes(element.tagName) &&
  countOfWords(plainText(element)) > 1;

/** What the words of class names and ids say. A name that was made of the element's own heading says nothing. */
function reasonOfNames(element: Element): string | null {
  for (const {words, isId} of nameWords(element)) {
    const reason = reasonByWord.find(([, signs]) => words.some((w) => signs.has(w)))?.[0];
    if (reason && !(words.length > 1 && isMadeOfHeading(element, words, isId))) return reason;
  }
  return null;
}

/** "sharing-drinks" on a section "Sharing drinks" that has sentences: the name says what the section is about. */
function isMadeOfHeading(element: Element, words: readonly string[], isId: boolean): boolean {
  const heading = isHeading(element) ? element : find(element, isHeading);
  const title = plainText(heading ?? element)
    .toLowerCase()
    .split(/[^a-z]+/)
    .slice(0, heading ? 40 : 12);
  if (!words.every((word) => title.includes(word))) return false;
  return (isId || heading !== null) && linkShare(element) < 0.5;
}

const reasonByName: Readonly<Record<string, string>> = {
  script: 'script',
  noscript: 'script',
  style: 'style',
  template: 'script',
  nav: 'navigation',
  aside: beside,
  form: 'form',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  progress: 'form',
  meter: 'form',
  dialog: 'pop-up',
  iframe: 'frame',
  object: 'frame',
  embed: 'frame',
  svg: 'picture',
  canvas: 'picture',
  audio: 'sound or film',
  video: 'sound or film',
  menu: 'navigation',
};

const reasonByRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: beside,
  search: 'form',
  dialog: 'pop-up',
  alertdialog: 'pop-up',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
};

const blocks = new Set('div section ul ol p span a figure ins header table'.split(' '));

/** Words of class names and ids: whole words, so that "header" and "badge" are no advertisements. */
const reasonByWord: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'advertisement',
    new Set(
      'ad ads advert adverts advertisement advertising adslot adsbygoogle sponsor sponsored promo promotion'.split(' '),
    ),
  ],
  ['cookies', new Set('cookie cookies consent gdpr ccpa cookiebanner'.split(' '))],
  ['newsletter', new Set('newsletter subscribe subscription signup optin'.split(' '))],
  ['sharing', new Set('share sharing social sharebar socials'.split(' '))],
  [
    'navigation',
    new Set(
      'breadcrumb breadcrumbs menu navbar pagination pager sitenav skiplink editsection headerlink catlinks navbox'.split(
        ' ',
      ),
    ),
  ],
  [
    'related pages',
    new Set('related recommended recommendations trending sidebar outbrain taboola morelinks'.split(' ')),
  ],
  ['table of contents', new Set(['toc', 'tableofcontents'])],
  ['comments', new Set('comments disqus respond'.split(' '))],
  ['pop-up', new Set('popup modal overlay lightbox'.split(' '))],
];
