import {fillPattern} from '../base/fill-pattern.ts';
import {listAt} from '../base/multimap.ts';
import {orEmpty} from '../base/or-empty.ts';
import type {YamlPath} from '../base/places.ts';
import {present} from '../base/present.ts';
import {sheetNoRedFlags} from '../diagnostics/sheet-no-red-flags.ts';
import {definedBlocks} from '../model/defined-blocks.ts';
import type {CareBlock} from '../model/generated/sheet.ts';
import {toPart, toWords} from '../model/part.ts';
import type {Block, CareColumn, CareItem, CareKey, Headed, Phone} from '../model/sheet.ts';
import {emblemOf} from './emblem.ts';
import {careLines, emergencyPhone, phoneFor} from './printed-phones.ts';
import {saidUrgency} from './said-urgency.ts';
import {selectRedFlags} from './select-red-flags.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceLine} from './source-line.ts';
import {toLine, wordItems} from './word-claims.ts';

const urgencies: readonly CareKey[] = ['emergency', 'today', 'week'];

/** The box that says when to get help, its columns by urgency, and the number to call. */
export function makeCare(own: CareBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const care = own.like ? careOf(own.like, context, path) : own;
  const layout = own.layout ?? 'box';
  const emergency = orEmpty(context.clinic.emergency[context.clinic.country]);
  // A box that is like another sheet's has its queries there; the place to show is the one that names it.
  const placeOf = (key: keyof CareBlock) => [...path, own.like ? 'like' : key];
  // What is wrong with its queries is told once, where they stand.
  const telling = own.like ? {...context, diagnostics: []} : context;
  const select = (key: CareKey | 'select') => {
    const queries = care[key];
    return queries ? selectRedFlags(queries, key === 'select' ? null : key, telling, placeOf(key)) : [];
  };
  const byUrgency = Map.groupBy(select('select'), ({claim}) => saidUrgency(claim)?.key);
  const said: CareItem[] = [];
  const columns = urgencies.flatMap((urgency): CareColumn[] => {
    const selected = [...select(urgency), ...listAt(byUrgency, urgency)];
    if (selected.length === 0 && !care[urgency]) return [];
    const at = placeOf(care[urgency] ? urgency : 'select');
    const {heading, icon} = context.wording.care[urgency];
    const named = fillPattern(layout === 'cards' ? besideNumber(urgency, context) : heading, {emergency});
    const whole = layout === 'cards' ? fillPattern(context.wording.care.card, {heading: named}) : named;
    const items = careItems(selected, `${whole}:`, context, at).map((item) =>
      isSaidSo(item, urgency, context) ? item : withoutMark(item),
    );
    said.push(...items.filter((item) => isSaidSo(item, urgency, context)));
    return [
      {urgency, icon, heading: toWords('subheading', whole), phone: phoneOf(urgency, emergency), items, lines: []},
    ];
  });
  const called = present(columns.map(({urgency}) => (urgency === 'emergency' ? null : urgency)));
  const lines = careLines(called, context.clinic, layout, context.wording);
  const sources = sourceLine(said, context);
  if (layout !== 'cards') return {type: 'care', layout, ...words, sources, columns, lines};
  // Cards may come apart over pages: the most urgent that names a phone of the clinic says what to do when it is closed.
  const first = columns.find(({urgency}) => urgency !== 'emergency');
  const cards = columns.map((column) => (column === first ? {...column, lines} : column));
  return {type: 'care', layout, ...words, sources, columns: cards, lines: first ? [] : lines};

  /** The head of a box names the emergency number; beside that of a card it stands in large type. */
  function phoneOf(urgency: CareKey, emergency: string): Phone | null {
    if (urgency !== 'emergency') return phoneFor(urgency, context.clinic, layout);
    return layout === 'cards' ? emergencyPhone(emergency) : null;
  }
}

const besideNumber = (urgency: CareKey, {wording: {care}}: SheetContext) =>
  care[urgency]['beside-number'] ?? care[urgency].heading;
/** Whether the articles behind a sign call each of its claims as urgent as its heading. */
function isSaidSo({claims}: CareItem, urgency: CareKey, {index}: SheetContext): boolean {
  return [...index.claims.values()]
    .flat()
    .filter((claim) => claims.includes(claim.id))
    .every((claim) => saidUrgency(claim)?.key === urgency);
}

/** How urgent it is, is the editor's word: no number of an article stands behind it, nor in the line of the box. */
const withoutMark = (item: CareItem): CareItem => ({...item, mark: ''});

/** A line for each sign; claims that say it in the same words, such as two causes of one sign, share theirs. */
function careItems(selected: readonly Selected[], above: string, context: SheetContext, path: YamlPath): CareItem[] {
  const worded = selected.flatMap((s) => wordItems([s], 'plain', context, path).map(({text}) => ({s, text})));
  return [...Map.groupBy(worded, ({text}) => text)].map(([text, same]) => ({
    ...toPart(
      'sign',
      toLine(
        text,
        same.map(({s}) => s),
        context,
      ),
      above,
    ),
    emblem: emblemOf(same[0]!.s.claim.object, context),
  }));
}

function careOf(id: string, context: SheetContext, path: YamlPath): CareBlock {
  const sibling = context.siblings.find((s) => s.id === id);
  const care = sibling && definedBlocks(sibling).find((b) => b.care && !b.care.like)?.care;
  if (care) return care;
  context.diagnostics.push(sheetNoRedFlags.like(context.placeOf([...path, 'like']), {id}));
  return {};
}
