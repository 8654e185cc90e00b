import type {ListBlock} from '../model/generated/sheet.ts';
import type {Block, FoodGroup} from '../model/sheet.ts';
import type {Words} from './make-block.ts';
import {runQueries} from './run-queries.ts';
import {mostItems, type Selected} from './select-claims.ts';
import type {SheetContext, YamlPath} from './sheet-context.ts';
import {sentenceCase, toLine, wordItems} from './word-claims.ts';

/** Foods under the name of their group, groups with the most articles first. */
export function makeFoods(own: ListBlock, words: Words, context: SheetContext, path: YamlPath): Block {
  const at = [...path, 'select'];
  const selected = runQueries(own.select, context, at, {fold: 'keep', limit: mostFoods}).flat();
  const byGroup = Map.groupBy(selected, (s) => context.index.entities.get(s.claim.object)?.foodGroup ?? '');
  const groups = [...byGroup].map(([id, foods]) => ({id, foods, row: makeGroup(id, foods, context, at)}));
  const weight = (foods: Selected[]) => Math.max(...foods.map((s) => s.articles.length)) * 1000 + foods.length;
  groups.sort((a, b) => weight(b.foods) - weight(a.foods) || (a.id < b.id ? -1 : 1));
  return {type: 'foods', groups: groups.slice(0, mostItems).map((g) => g.row), ...words};
}

const mostFoods = 60;
const mostOfAGroup = 3;

function makeGroup(id: string, foods: Selected[], context: SheetContext, path: YamlPath): FoodGroup {
  const named = withoutClasses(foods, context).slice(0, mostOfAGroup);
  const texts = wordItems(named, 'plain', context, path).map((line) => line.text);
  // The name of the group speaks for a class whose members stand behind it, so its claims belong to the line too.
  const classes = foods.filter((s) =>
    named.some((n) => context.index.broader.get(n.claim.object)?.has(s.claim.object)),
  );
  // A row of one food needs no name above it: 'Sunlight' rather than 'Other: sunlight'.
  const only = named.length === 1 ? named[0]!.claim.object : '';
  if (only) texts[0] = sentenceCase(texts[0] ?? '');
  const icon = [only, id].find((name) => context.icons.has(name)) ?? '';
  return {
    label: only ? '' : sentenceCase(id.replaceAll('-', ' ')),
    icon,
    foods: toLine(texts.join(context.wording.and.comma), [...named, ...classes], context),
  };
}

/** A class of foods says nothing more where its members are named beside it. */
function withoutClasses(foods: Selected[], {index}: SheetContext): Selected[] {
  return foods.filter((s) => !foods.some((o) => index.broader.get(o.claim.object)?.has(s.claim.object)));
}
