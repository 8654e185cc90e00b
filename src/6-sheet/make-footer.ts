import {fillPattern} from '../base/fill-pattern.ts';
import type {Rights} from '../model/generated/front-matter.ts';
import type {Wording} from '../model/generated/wording.ts';
import {isPassage, type Part} from '../model/part.ts';
import type {Footer} from '../model/sheet.ts';
import {acceptedBy} from './accepted-by.ts';
import {madeFrom} from './made-from.ts';
import {printedDate} from './printed-date.ts';
import {qrCode} from './qr-code.ts';
import type {SheetContext} from './sheet-context.ts';

/** All of the footer but the version, which is the hash of everything else. */
export function makeFooter(lines: readonly Part[], context: SheetContext): Footer {
  const {clinic, definition, index, wording} = context;
  const words = wording.footer;
  const used = new Set(lines.flatMap((line) => line.sources));
  const inWords = new Set(lines.filter(isPassage).flatMap((line) => line.sources));
  const articles = index.articles
    .map(({title, sources = [], rights}, i) => ({
      ...{number: i + 1, title: shortTitle(title)},
      from: [madeFrom(sources, definition.for, wording), inWords.has(i + 1) ? wordsOf(rights, wording) : '']
        .filter(Boolean)
        .join(' '),
    }))
    .filter((a) => used.has(a.number));
  const address = `${clinic.sheets.address}/${index.topic.id}/${definition.id}`;
  const href = `https://${address}`;
  const parts = address.split(/(?<=\/)/);
  const hasCode = clinic.sheets.qr !== false;
  return {
    sources: {label: fillPattern(words.sources, {date: printedDate(index.topic.searched, wording)}), articles},
    review: fillPattern(words.review, {date: printedDate(index.topic.reviewBy, wording)}),
    version: '',
    accepted: acceptedBy(lines, context),
    disclaimer: words.disclaimer,
    online: {label: hasCode ? words['online-code'] : words.online, address, parts, href},
    qr: hasCode ? qrCode(href, fillPattern(words.qr, {address})) : null,
  };
}

/** 'Leg cramps: a guide' -> 'Leg cramps': a footer has no room for subtitles. */
export const shortTitle = (title: string) => title.replace(/: .*$|(?<=[?!]) .*$/, '');

/** Whose words are printed, as their licence asks to say; '' where they are the clinic's own. */
function wordsOf(rights: Rights | undefined, {footer, licences}: Wording): string {
  if (rights === undefined || rights === 'own') return '';
  const {holder, licence} = rights;
  return fillPattern(footer.words, {holder, licence: licences[licence] ?? licence});
}
