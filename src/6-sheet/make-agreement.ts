import {must} from '../base/must.ts';
import type {YamlPath} from '../base/places.ts';
import type {Claim, DatasetArticle} from '../model/generated/dataset.ts';
import type {AgreementBlock} from '../model/generated/sheet.ts';
import {toHead, toPart, toWords} from '../model/part.ts';
import type {AgreementRow, Block, Headed, Stand} from '../model/sheet.ts';
import {articlesBehind} from './articles-behind.ts';
import {disputeState} from './dispute-state.ts';
import {groupByLead, type LedClaim} from './group-by-lead.ts';
import {shortTitle} from './make-footer.ts';
import {reportEmpty} from './run-queries.ts';
import type {SheetContext} from './sheet-context.ts';
import {standOf} from './stand-of.ts';
import {toLine} from './word-claims.ts';

/**
 * Which article says what: a row for each claim of which enough articles speak, and for every claim in a disagreement,
 * however few speak of it; a column for each article.
 */
export function makeAgreement(own: AgreementBlock, words: Headed, context: SheetContext, path: YamlPath): Block {
  const {index, wording} = context;
  const least = own['minimum-articles'] ?? fewestArticles;
  const inDispute = new Set(index.conflicts.flatMap((conflict) => conflict.claims));
  const claims = [...index.claims.values()]
    .flat()
    .filter((c) => speakersOf(c, context).length >= least || inDispute.has(c.id));
  if (claims.length === 0) reportEmpty([], context, path, true);
  const led = groupByLead(claims, context, path);
  // An article that says nothing to any of the claims has no column.
  const speak = new Set(led.flatMap(({rows}) => rows.flatMap(({selected}) => speakersOf(selected.claim, context))));
  const articles = index.articles.filter(({id}) => speak.has(id));
  const groups = led.map(({lead, rows}) => {
    const made = rows.map((row) => makeRow(row, lead, articles, context));
    return {lead: toHead('lead', lead, made), rows: made};
  });
  const numbers = articles.map(({id}) => String(must(index.numbers.get(id), 'each article has a number')));
  return {
    type: 'agreement',
    ...words,
    legend: stands.map((says) => ({
      ...{says, ...toWords('label', says === 'silent' ? wording.agreement.none : '')},
      alternative: toWords('label', wording.agreement[says]),
    })),
    articles: articles.map(({title}, i) => ({
      number: toWords('label', must(numbers[i], 'each article has a number')),
      title: toWords('label', shortTitle(title)),
    })),
    corner: toWords('head', wording.agreement.corner),
    columns: numbers.map((number) => toWords('head', number)),
    groups,
  };
}

/** The articles that speak of a claim, for or against it, or say it of a narrower case: what each says is in its cell. */
const speakersOf = (claim: Claim, {index}: SheetContext): string[] => [
  ...new Set([...claim.statements.map((s) => s.article), ...articlesBehind(claim, index).articles]),
];

const fewestArticles = 2;
const stands: readonly Stand['says'][] = ['yes', 'unsure', 'no', 'silent'];

function makeRow(
  {selected, text, isAdvice}: LedClaim,
  lead: string,
  articles: readonly DatasetArticle[],
  context: SheetContext,
): AgreementRow {
  const state = disputeState(selected.claim, context);
  // Who says it of a narrower case says it, where it says nothing of the claim itself.
  const says = (article: string): Stand['says'] => {
    const own = standOf(selected.claim, article, isAdvice);
    return own === 'silent' && selected.articles.includes(article) ? 'yes' : own;
  };
  return {
    // The numbers of its articles stand over the columns.
    ...toPart('cell', {...toLine(text, [selected], context), mark: ''}, `${lead} ${state}`),
    state: toWords('label', state),
    stands: articles.map(({id}) => toStand(says(id), context)),
  };
}

function toStand(says: Stand['says'], {wording}: SheetContext): Stand {
  const part =
    says === 'silent' ? toWords('label', wording.agreement.none) : toWords('picture', wording.agreement[says]);
  return {says, ...part};
}
