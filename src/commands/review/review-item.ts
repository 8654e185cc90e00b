import {must} from '../../base/must.ts';
import {collapse} from '../../base/words.ts';
import type {Article} from '../../model/article.ts';
import type {Content} from '../../model/content.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Sheet} from '../../model/sheet.ts';
import {unitOf} from '../../model/unit-of.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {QueueItem, Side} from '../../review/review-queue.ts';

/** A quote with its place and the sentence around it. */
type Quoted = {file: string; line: number; quote: string; sentence: string};

/** Something to decide as it is shown: with whole sentences, and the sheets that print its claims. */
export type ReviewItem = Omit<QueueItem, 'sides'> & {
  sides: (Omit<Side, 'statements'> & {quotes: Quoted[]})[];
  sheets: string[];
};

/** Puts the words of the articles and the sheets to what is to be decided. */
export function toReviewItem(
  item: QueueItem,
  dataset: Dataset,
  content: Content,
  sheets: readonly Sheet[],
): ReviewItem {
  const articles = must(
    content.topics.find(({topic}) => topic.id === item.topic),
    'what waits is of a topic of the content',
  ).articles;
  const printing = sheets.filter((s) => s.topic === item.topic && s.claims.some((id) => item.claims.includes(id)));
  return {
    ...item,
    sides: item.sides.map(({claim, says, statements}) => ({
      claim,
      says,
      quotes: statements.map(({article, line, start, end, quote}) => {
        const own = articles.find((a) => a.frontMatter.id === article);
        const file = must(
          dataset.articles.find((a) => a.topic === item.topic && a.id === article),
          'a statement is of an article of the dataset',
        ).file;
        return {file, line, quote: collapse(quote), sentence: own ? sentenceAround(own, start, end) : collapse(quote)};
      }),
    })),
    sheets: printing.map((s) => `${s.topic}/${s.id}`).sort(),
  };
}

/** The unit of the article in which a quote stands, the quote in brackets where it is not all of it. */
function sentenceAround({text, units}: Article, start: number, end: number): string {
  const unit = unitOf({start, end}, {units});
  if (!unit || (unit.start === start && unit.end === end)) return collapse(text.slice(start, end));
  return collapse(`${text.slice(unit.start, start)}[${text.slice(start, end)}]${text.slice(end, unit.end)}`);
}

/** An item of the list in lines. */
export function describeItem(item: ReviewItem, paint: Paint): string {
  const {previous} = item;
  return [
    `${paint('bold', item.id)}  ${item.class}  ${item.topic}  ${item.inputs ? `inputs ${item.inputs}` : 'nothing to decide: a synonym or a rule maps them'}`,
    `  ${item.why}`,
    ...item.sides.flatMap(({claim, says, quotes}) => [
      `  ${claim ? `${claim}  ` : ''}${says}`,
      ...quotes.map(({file, line, sentence}) => `      ${file}:${line}  “${sentence}”`),
    ]),
    ...(previous
      ? [`  decided before as '${previous.verdict}' by ${previous.by} on ${previous.on}: ${previous.why}`]
      : []),
    `  ${item.sheets.length > 0 ? `on ${item.sheets.join(', ')}` : 'on no sheet'}`,
  ].join('\n');
}
