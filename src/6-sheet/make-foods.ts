import {fillPattern} from '../base/fill-pattern.ts';
import {compareText} from '../base/order.ts';
import type {YamlPath} from '../base/places.ts';
import type {ListBlock} from '../model/generated/sheet.ts';
import {toPart, toWords} from '../model/part.ts';
import type {Block, FoodGroup, Headed} from '../model/sheet.ts';
import {iconAmong} from './emblem.ts';
import {isRestricted} from './is-restricted.ts';
import {runQueries} from './run-queries.ts';
import {mostItems} from './select-claims.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sentenceCase, toLine, wordItems} from './word-claims.ts';

/** Foods under the name of their group, groups with the most articles first. */
export function makeFoods(own: ListBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const at = [...path, 'select'];
  const selected = runQueries(own.select, context, at, {fold: 'keep', limit: mostFoods}).flat();
  const byGroup = Map.groupBy(selected, (s) => context.index.entities.get(s.claim.object)?.foodGroup ?? '');
  const groups = [...byGroup].map(([id, foods]) => ({
    id,
    foods,
    row: makeGroup(id, foods, words.heading.text, context, at),
  }));
  const weight = (foods: Selected[]) => Math.max(...foods.map((s) => s.support.length)) * 1000 + foods.length;
  groups.sort((a, b) => weight(b.foods) - weight(a.foods) || compareText(a.id, b.id));
  return {type: 'foods', ...words, items: groups.slice(0, mostItems).map((g) => g.row)};
}

const mostFoods = 60;
const mostOfAGroup = 3;

function makeGroup(id: string, foods: Selected[], heading: string, context: SheetContext, path: YamlPath): FoodGroup {
  const members = foods.filter((s) => !foods.some((o) => isClassOf(s, o, context))).slice(0, mostOfAGroup);
  // What the articles restrict is not said by the members of its class.
  const classes = foods.filter((s) => members.some((m) => isClassOf(s, m, context)) && !isRestricted(s.claim));
  const texts = wordItems(members, 'plain', context, path).map((line) => line.text);
  // The claims of a class belong to the line too: its members, or the name of the group, speak for it.
  const line = (text: string) => toPart('cell', toLine(text, [...members, ...classes], context), heading);
  if (members.length > 1) {
    const label = sentenceCase(id.replaceAll('-', ' '));
    const named = toWords('label', `${label}:`);
    return {icon: iconAmong([id], context.icons), label: named, foods: line(texts.join(context.wording.and.comma))};
  }
  // A row of one food needs no name above it: 'Sunlight', or 'Fatty fish, such as salmon'.
  const only = members[0]!.claim.object;
  const [broader] = wordItems(classes.slice(0, 1), 'plain', context, path).map((l) => l.text);
  // Without a pattern for it, which was reported, a claim has no words.
  const narrower = texts[0] ?? '';
  const text = broader ? fillPattern(context.wording['such-as'], {broader, narrower}) : narrower;
  return {icon: iconAmong([only, id], context.icons), label: toWords('label', ''), foods: line(sentenceCase(text))};
}

/** Whether a is about a class that b's food belongs to. */
const isClassOf = (a: Selected, b: Selected, {index}: SheetContext) =>
  index.broader.get(b.claim.object)?.has(a.claim.object) ?? false;
