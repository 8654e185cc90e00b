import type {Element} from 'hast';
import {orEmpty} from '../base/or-empty.ts';
import {present} from '../base/present.ts';
import {attributeOf} from './attribute-of.ts';
import {
  countOfWords,
  find,
  findAll,
  hasWords,
  isHeading,
  lineOf,
  makeElement,
  nameWords,
  type Parent,
  plainText,
} from './hast-tools.ts';
import type {Repaired} from './imported.ts';

/**
 * Opens what a page has folded up: panels that a button opens, tabs, and what a heading alone stands before. Their
 * buttons become headings, for that is what they say. What opens a menu, a search or a pop-up stays as it is.
 */
export function openPanels(main: Parent, repaired: Repaired[]): void {
  const byId = new Map(findAll(main, (e) => attributeOf(e, 'id') !== '').map((e) => [attributeOf(e, 'id'), e]));
  const above = parentsOf(main);
  openTabs(main, byId, repaired);
  let depth = 1;
  for (const element of findAll(main, () => true)) {
    if (isHeading(element) && !isMade.has(element)) depth = Number(element.tagName[1]);
    if (isHeld(element, above)) continue;
    const panel = panelOf(element, byId, above);
    if (panel && openOne(panel)) repaired.push({line: lineOf(panel), what: opened});
    if (!panel && !isSwitch(element)) continue;
    if (!hasWords(plainText(element))) continue;
    const holder = closestHolder(element, above);
    if (holder) element.tagName = 'span';
    else if (panel && !isBesideHeading(element, above)) {
      element.tagName = `h${Math.min(6, depth + 1)}`;
      isMade.add(element);
    }
  }
  for (const element of findAll(main, (e) => isHidden(e)))
    if (isFolded(element, above) && openOne(element)) repaired.push({line: lineOf(element), what: opened});
}

const opened = 'a panel that the page had folded up was opened';
const isMade = new WeakSet<Element>();
type Above = ReadonlyMap<Element, Parent>;

function parentsOf(main: Parent): Above {
  const above = new Map<Element, Parent>();
  const walk = (parent: Parent): void => {
    for (const child of parent.children)
      if (child.type === 'element') {
        above.set(child, parent);
        walk(child);
      }
  };
  walk(main);
  return above;
}

/** Whether something is hidden by its attributes or its style. */
export function isHidden(element: Element): boolean {
  const {properties} = element;
  return (
    ('hidden' in properties && properties.hidden !== false) ||
    String(properties.ariaHidden) === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style'))
  );
}

/** Takes the signs away by which an element is hidden; false where it has none. */
function openOne(element: Element): boolean {
  if (!isHidden(element)) return false;
  const {hidden, ariaHidden, ...rest} = element.properties;
  element.properties = rest;
  element.properties.style = attributeOf(element, 'style').replace(/(display|visibility)\s*:\s*\w+;?/gi, '');
  return true;
}

const isSwitch = (e: Element): boolean => e.tagName === 'button' || attributeOf(e, 'role') === 'button';

/** In a menu or a form nothing is a panel of the article. */
function isHeld(element: Element, above: Above): boolean {
  for (let at: Parent | undefined = element; at; at = at.type === 'element' ? above.get(at) : undefined)
    if (
      at.type === 'element' &&
      (at.tagName === 'nav' || ['navigation', 'dialog', 'menu'].includes(attributeOf(at, 'role')))
    )
      return true;
  return false;
}

/** The heading, summary or term that a button stands in. */
function closestHolder(element: Element, above: Above): Element | null {
  for (let at = above.get(element); at?.type === 'element'; at = above.get(at))
    if (isHeading(at) || ['summary', 'dt', 'legend', 'caption'].includes(at.tagName)) return at;
  return null;
}

const siblingsOf = (element: Element, above: Above): Element[] =>
  present([above.get(element)])
    .flatMap((parent) => parent.children)
    .filter((c): c is Element => c.type === 'element');

/** "Expand this section" beside a heading is no heading of its own. */
function isBesideHeading(element: Element, above: Above): boolean {
  let at: Element = element;
  for (let i = 0; i < 3; i++) {
    const siblings = siblingsOf(at, above);
    const before = siblings[siblings.indexOf(at) - 1];
    const heading = before && (isHeading(before) ? before : find(before, isHeading));
    if (before && heading && plainText(heading) === plainText(before)) return true;
    const parent = above.get(at);
    if (parent?.type !== 'element' || plainText(parent) !== plainText(element)) return false;
    at = parent;
  }
  return false;
}

/** What a button, or a link or label that works as one, opens: an element with words that is no menu and no pop-up. */
function panelOf(element: Element, byId: ReadonlyMap<string, Element>, above: Above): Element | null {
  const name = (key: string) => attributeOf(element, key).replace(/^#/, '').trim();
  const href = attributeOf(element, 'href');
  const isToggle = ['ariaExpanded', 'dataToggle', 'dataBsToggle'].some((key) => key in element.properties);
  const ids = present([
    name('ariaControls') || null,
    name('dataTarget') || null,
    name('dataBsTarget') || null,
    isToggle && href.startsWith('#') ? href.slice(1) : null,
  ]);
  const target = ids.map((id) => byId.get(orEmpty(id.split(/\s+/)[0]))).find((e) => e !== undefined);
  const panel = target ?? (isSwitch(element) || element.tagName === 'label' ? foldedBehind(element, above) : null);
  if (
    !panel ||
    panel === element ||
    !['button', 'a', 'label', 'div', 'span', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(element.tagName)
  )
    return null;
  const isOther = (e: Element) =>
    ['nav', 'form', 'dialog'].includes(e.tagName) ||
    ['dialog', 'menu', 'search', 'navigation'].includes(attributeOf(e, 'role')) ||
    nameWords(e).some(({words}) => words.some((w) => pageWords.has(w)));
  if (isOther(panel) || countOfWords(plainText(panel)) < 3) return null;
  return panel;
}

/** The folded block right behind a button or behind its heading. */
function foldedBehind(element: Element, above: Above): Element | null {
  const holder = closestHolder(element, above) ?? element;
  const siblings = siblingsOf(holder, above);
  const next = siblings[siblings.indexOf(holder) + 1];
  return next && (isHidden(next) || hasPanelName(next)) ? next : null;
}

const pageWords = new Set(
  'menu modal popup dialog search share sharing social cookie cookies consent login nav'.split(' '),
);
const panelWords = new Set(
  'panel accordion collapse collapsed collapsible tab tabs toggle expand expandable expander content body answer faq details reveal readmore more section'.split(
    ' ',
  ),
);
const hasPanelName = (e: Element) => nameWords(e).some(({words}) => words.some((w) => panelWords.has(w)));

/** Whether a hidden block is a folded part of the article: it says so, or it is all that stands below a heading. */
function isFolded(element: Element, above: Above): boolean {
  if (attributeOf(element, 'hidden') === 'until-found' || attributeOf(element, 'role') === 'tabpanel') return true;
  if (nameWords(element).some(({words}) => words.some((w) => pageWords.has(w)))) return false;
  if (countOfWords(plainText(element)) < 3 || ['nav', 'form', 'dialog'].includes(element.tagName)) return false;
  if (hasPanelName(element)) return true;
  const siblings = siblingsOf(element, above);
  const at = siblings.indexOf(element);
  const before = siblings[at - 1];
  const next = siblings[at + 1];
  const isHead = (e: Element | undefined) => e !== undefined && (isHeading(e) || find(e, isHeading) !== null);
  return before !== undefined && isHeading(before) && (next === undefined || isHead(next));
}

const holds = (outer: Element, inner: Element): boolean => find(outer, (e) => e === inner) !== null;

/** A panel of tabs gets its tab's name as its heading; the row of names goes with it. */
function openTabs(main: Parent, byId: ReadonlyMap<string, Element>, repaired: Repaired[]): void {
  const panels = findAll(main, (e) => attributeOf(e, 'role') === 'tabpanel' && hasWords(plainText(e)));
  const tabs = findAll(main, (e) => attributeOf(e, 'role') === 'tab');
  for (const panel of panels) {
    const id = attributeOf(panel, 'id');
    const named = byId.get(orEmpty(attributeOf(panel, 'ariaLabelledBy').split(/\s+/)[0]));
    const tab =
      tabs.find((t) => t === named) ??
      tabs.find((t) => id !== '' && [attributeOf(t, 'ariaControls'), attributeOf(t, 'href').slice(1)].includes(id));
    if (!tab || !hasWords(plainText(tab)) || holds(tab, panel) || holds(panel, tab)) continue;
    const first = panel.children.find((c) => c.type === 'element') as Element | undefined;
    if (first && isHeading(first) && plainText(first) === plainText(tab)) continue;
    const heading = makeElement('h3', tab.children, tab);
    isMade.add(heading);
    tab.children = [];
    panel.children.unshift(heading);
    repaired.push({line: lineOf(panel), what: 'the name of a tab became the heading of its panel'});
  }
}
