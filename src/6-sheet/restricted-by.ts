import {fillPattern} from '../base/fill-pattern.ts';
import {must} from '../base/must.ts';
import type {ClaimStatement} from '../model/generated/dataset.ts';
import {numbersOf} from './numbers-of.ts';
import {restrictionsOf, sayingOf} from './restricts.ts';
import type {Selected} from './selected.ts';
import type {SheetContext} from './sheet-context.ts';
import {sourceMarks} from './source-marks.ts';

/** As many words of an article as may be quoted: longer restrictions are cut. */
const mostWords = 7;

/**
 * How some of the articles behind a claim restrict what they say: '2, 4: severe only; 1: "at night"'. Restrictions that all
 * its statements have in common stand in its own words, so that what differs between the articles is left.
 */
export function restrictedBy({claim}: Selected, context: SheetContext): string {
  const {evidence} = context.wording;
  const found = new Map<string, Set<string>>();
  for (const [article, statements] of sayingOf([claim]))
    for (const words of statements.flatMap((s) => restrictions(s, claim, context)))
      found.set(words, (found.get(words) ?? new Set()).add(article));
  const entries = [...found].map(([words, articles]) => ({words, numbers: numbersOf(articles, context.index)}));
  return entries
    .sort((a, b) => must(a.numbers[0], 'an article says it') - must(b.numbers[0], 'an article says it'))
    .map(({words, numbers}) => fillPattern(evidence.restricted, {articles: sourceMarks(numbers), words}))
    .join('; ');
}

function restrictions(statement: ClaimStatement, claim: Selected['claim'], context: SheetContext): string[] {
  const {evidence} = context.wording;
  const {severity, population} = statement;
  const people = (id: string) => context.index.entities.get(id)?.plain ?? id;
  return [
    ...(severity === 'severe' && claim.severity !== 'severe' ? [evidence['severe-only']] : []),
    ...(population && population !== claim.population
      ? [fillPattern(evidence['only-for'], {people: people(population)})]
      : []),
    ...restrictionsOf(statement).map((words) => `“${cut(words)}”`),
  ];
}

function cut(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= mostWords ? text : `${words.slice(0, mostWords).join(' ')} …`;
}
