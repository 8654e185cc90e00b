import type {YamlPath} from '../base/places.ts';
import {sheetNoRedFlags} from '../diagnostics/sheet-no-red-flags.ts';
import {sheetWording} from '../diagnostics/sheet-wording.ts';
import type {Block as BlockDefinition, CareBlock, KnownBlock, ListBlock, PlanBlock} from '../model/generated/sheet.ts';
import type {Block, CareColumn, CareItem, CareKey, Item, ListBlockKind} from '../model/sheet.ts';
import type {Words} from './block-words.ts';
import {checkIcon} from './check-icon.ts';
import {emblemOf} from './emblem.ts';
import {fillPattern} from './fill-pattern.ts';
import {makeAgreement} from './make-agreement.ts';
import {makeDisputes} from './make-disputes.ts';
import {makeEvidence} from './make-evidence.ts';
import {makeFoods} from './make-foods.ts';
import {makeGrid, sayNothing} from './make-grid.ts';
import {makeMatrix} from './make-matrix.ts';
import {makeOptions} from './make-options.ts';
import {makePolicy} from './make-policy.ts';
import {printedPhones} from './printed-phones.ts';
import {runQueries} from './run-queries.ts';
import {selectRedFlags} from './select-red-flags.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {toLine, wordGroups, wordItems, wordSentences} from './word-claims.ts';
import {wordSilence} from './word-silence.ts';

/** Words one block of the definition. `path` is where the block stands in the YAML. */
export function makeBlock(definition: BlockDefinition, context: SheetContext, path: YamlPath): Block {
  const kind = Object.keys(definition)[0] as keyof BlockDefinition;
  const at = [...path, kind];
  const {main, care, foods, known, plan, grid, options, matrix, evidence, agreement, disputes} = definition;
  if (main) {
    const selected = runQueries(main.select, context, [...at, 'select'], {limit: 3});
    return {type: 'main', sentences: selected.flatMap((s, i) => wordSentences(s, context, [...at, 'select', i]))};
  }
  if (known) return makeKnown(known, context, at);
  const words = headedWords(kind, definition[kind] as {heading?: string; icon?: string}, context, at);
  if (care) return makeCare(care, words, context, at);
  if (foods) return makeFoods(foods, words, context, at);
  if (plan) return makePlan(plan, words, context);
  if (grid) return makeGrid(grid, words, context, at);
  if (options) return makeOptions(options, words, context, at);
  if (definition.policy) return makePolicy(words, context);
  if (matrix) return makeMatrix(matrix, words, context, at);
  if (evidence) return makeEvidence(evidence, words, context, at);
  if (agreement) return makeAgreement(agreement, words, context, at);
  if (disputes) return makeDisputes(words, context, at);
  if (definition.scores) {
    const {corner, columns} = context.wording.scores;
    return {type: 'scores', corner, columns, rows: [], ...words};
  }
  if (definition['teach-back']) return {type: 'teach-back', questions: context.wording['teach-back'], ...words};
  return makeList(definition[kind] as ListBlock, kind as ListBlockKind, words, context, at);
}

/** Heading, pictogram and note of a block: the definition's own before the wording file's. */
function headedWords(
  kind: keyof BlockDefinition,
  own: {heading?: string; icon?: string},
  context: SheetContext,
  path: YamlPath,
): Words {
  const common = context.wording.blocks[kind];
  if (!common) {
    const file = `templates/wording.${context.wording.language}.yaml`;
    context.diagnostics.push(sheetWording.heading(context.placeOf(path), {kind, file}));
  }
  const icon = own.icon ?? common?.icon ?? '';
  if (own.icon) checkIcon(own.icon, context, [...path, 'icon']);
  return {heading: own.heading ?? common?.heading ?? '', icon, note: common?.note ?? ''};
}

const urgencies: readonly CareKey[] = ['emergency', 'today', 'week'];

function makeCare(own: CareBlock, words: Words, context: SheetContext, path: YamlPath): Block {
  const care = own.like ? careOf(own.like, context, path) : own;
  const emergency = context.clinic.emergency[context.clinic.country] ?? '';
  const columns = urgencies.flatMap((urgency): CareColumn[] => {
    const queries = care[urgency];
    if (!queries) return [];
    // A box that is like another sheet's has its queries there; the place to show is the one that names it.
    const at = own.like ? [...path, 'like'] : [...path, urgency];
    const {heading, icon} = context.wording.care[urgency];
    // What is wrong with its queries is told once, where they stand.
    const telling = own.like ? {...context, diagnostics: []} : context;
    const items = careItems(selectRedFlags(queries, urgency, telling, at), context, at);
    const named = fillPattern(heading, {emergency});
    const whole = own.layout === 'cards' ? fillPattern(context.wording.care.card, {heading: named}) : named;
    return [{urgency, heading: whole, icon, items}];
  });
  return {
    type: 'care',
    layout: own.layout ?? 'box',
    columns,
    phones: printedPhones(context.clinic).slice(0, 1),
    ...words,
  };
}

/** A line for each sign; claims that say it in the same words, such as two causes of one sign, share theirs. */
function careItems(selected: readonly Selected[], context: SheetContext, path: YamlPath): CareItem[] {
  const worded = selected.flatMap((s) => wordItems([s], 'plain', context, path).map(({text}) => ({s, text})));
  return [...Map.groupBy(worded, ({text}) => text)].map(([text, same]) => ({
    ...toLine(
      text,
      same.map(({s}) => s),
      context,
    ),
    emblem: emblemOf(same[0]!.s.claim.object, context),
  }));
}

function careOf(id: string, context: SheetContext, path: YamlPath): CareBlock {
  const blocks = context.siblings
    .find((s) => s.id === id)
    ?.sides.flatMap((s) => [s.top, s.columns, s.bottom].flatMap((r) => r ?? []));
  const care = blocks?.find((b) => b.care && !b.care.like)?.care;
  if (care) return care;
  context.diagnostics.push(sheetNoRedFlags.like(context.placeOf([...path, 'like']), {id}));
  return {};
}

function makeKnown(own: KnownBlock, context: SheetContext, path: YamlPath): Block {
  const half = (side: 'known' | 'unknown') => {
    const {heading, icon = ''} = context.wording[side];
    const selected = runQueries(own[side] ?? [], context, [...path, side]);
    const sentences = selected.flatMap((s, i) => wordSentences(s, context, [...path, side, i]));
    return {heading, icon, sentences};
  };
  const unknown = half('unknown');
  unknown.sentences.push(...wordSilence(own.silent ?? [], context, [...path, 'silent']));
  if (unknown.sentences.length === 0) unknown.sentences.push(sayNothing(context.wording.unanswered));
  return {type: 'known', halves: [half('known'), unknown]};
}

function makePlan(own: PlanBlock, words: Words, context: SheetContext): Block {
  return {type: 'plan', lines: (own.labels ?? context.wording.plan).slice(0, own.lines), ...words};
}

function makeList(own: ListBlock, kind: ListBlockKind, words: Words, context: SheetContext, path: YamlPath): Block {
  const at = [...path, 'select'];
  const word = kind === 'summary' || kind === 'check' ? sentencesAsGroup : wordGroups;
  const worded = runQueries(own.select, context, at).flatMap((selected, i) => word(selected, context, [...at, i]));
  const groups = [...Map.groupBy(worded, (group) => group.lead)].map(([lead, same]) => ({
    lead,
    items: same.flatMap((group) => group.items),
    selected: same.flatMap((group) => group.selected),
  }));
  const total = context.index.articles.length;
  const dots =
    own.dots && total <= mostDots ? {legend: fillPattern(context.wording.dots, {total: String(total)}), total} : null;
  // The words above an only list can be the heading itself: 'Magnesium helps'.
  const lead = own.heading === undefined && groups.length === 1 ? (groups[0]?.lead ?? '') : '';
  return {
    type: 'list',
    kind,
    ticks: kind === 'actions',
    dots,
    groups: groups.map(({items, selected, ...group}) => ({
      lead: group.lead === lead ? '' : group.lead,
      items: items.map((line, i): Item => ({...line, dots: dots && selected[i] ? dotsOf(selected[i], context) : null})),
    })),
    ...words,
    heading: lead || words.heading,
  };
}

/** A summary is a list of whole sentences, and so is what a test can show. */
const sentencesAsGroup: typeof wordGroups = (selected, context, path) => [
  {lead: '', items: wordSentences(selected, context, path), selected: []},
];

/** With more articles than this, dots can no longer be counted at a glance. */
const mostDots = 8;

function dotsOf(selected: Selected, context: SheetContext): Item['dots'] {
  const count = selected.support.length;
  const total = context.index.articles.length;
  const filled = Array.from({length: total}, (_, i) => i < count);
  const words = {count: String(count), total: String(total)};
  return {filled, alternative: fillPattern(context.wording['dots-alternative'], words)};
}
