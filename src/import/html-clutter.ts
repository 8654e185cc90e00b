import type {Element} from 'hast';
import {attributeOf} from './attribute-of.ts';

/** Why an element of a page is no part of an article, by what HTML and its habits say of it, or null. */
export function clutterOf(element: Element, isInArticle: boolean): string | null {
  const {tagName: name, properties} = element;
  const byName = reasonByName[name];
  if (byName) return byName;
  if (!isInArticle && name === 'header') return 'head of the page';
  if (name === 'footer') return 'foot of the page';
  const role = attributeOf(element, 'role').toLowerCase();
  const byRole = reasonByRole[role];
  if (byRole) return byRole;
  if ('hidden' in properties || String(properties.ariaHidden) === 'true') return 'hidden';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style'))) return 'hidden';
  if (blocks.has(name)) {
    const words = `${attributeOf(element, 'className')} ${attributeOf(element, 'id')}`
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    for (const [reason, signs] of reasonByWord) if (words.some((w) => signs.has(w))) return reason;
  }
  return null;
}

const reasonByName: Readonly<Record<string, string>> = {
  script: 'script',
  noscript: 'script',
  style: 'style',
  template: 'script',
  nav: 'navigation',
  aside: 'beside the article',
  form: 'form',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  label: 'form',
  dialog: 'pop-up',
  iframe: 'frame',
  object: 'frame',
  embed: 'frame',
  svg: 'picture',
  math: 'formula',
  canvas: 'picture',
  audio: 'sound or film',
  video: 'sound or film',
  menu: 'navigation',
};

const reasonByRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: 'beside the article',
  search: 'form',
  dialog: 'pop-up',
  alertdialog: 'pop-up',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
};

const blocks = new Set('div section ul ol p span figure ins header table'.split(' '));

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
  ['navigation', new Set('breadcrumb breadcrumbs menu navbar pagination pager sitenav skiplink toc'.split(' '))],
  [
    'related pages',
    new Set('related recommended recommendations trending sidebar outbrain taboola morelinks'.split(' ')),
  ],
  ['comments', new Set('comments disqus respond'.split(' '))],
  ['pop-up', new Set('popup modal overlay lightbox'.split(' '))],
];
