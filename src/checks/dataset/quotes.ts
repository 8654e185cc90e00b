import {present} from '../../base/present.ts';
import type {ContentRule} from '../rule.ts';
import {placeIn} from './place-in.ts';
import {sample} from './sample.ts';
import type {DatasetSubject} from './subject.ts';

/** Most faults that are told: whoever has more has one mistake many times. */
const most = 20;

export const quotes: ContentRule<DatasetSubject> = {
  id: 'dataset/quote',
  means: 'A quote of a dataset is not what stands in the article.',
  asks: 'Each quote, and what it gives as the words around it, is what stands at its place in the article, letter by letter.',
  source: 'own: every claim leads back to the words behind it',
  severity: 'error',
  floor: {severity: 'error', because: 'a claim could rest on words that no article has'},
  says: 'Found the quote {value}, expected {limit}.',
  hint: 'Run `claimleaf dataset` again; nobody writes into the dataset by hand.',
  good: sample(),
  bad: sample({quote: {exact: 'Zinc harms skin.'}}),
  judge({file, text, dataset, articles}) {
    // Where an article has changed, all of its quotes may have moved; that it has is a fault of its own.
    const unchanged = new Map<string, string>(
      dataset.articles.flatMap(({topic, id, file, sha256}) => {
        const article = articles.find((a) => a.file === file && a.sha256 === sha256);
        return article ? [[`${topic}\n${id}`, article.text] as const] : [];
      }),
    );
    const quoted = [
      ...dataset.claims.flatMap(({id, topic, statements}) =>
        statements.map(({article, target}) => ({id, key: `${topic}\n${article}`, article, ...target})),
      ),
      ...dataset.unmapped.map((u) => ({
        id: '',
        key: `${u.topic}\n${u.article}`,
        article: u.article,
        exact: u.quote,
        start: u.start,
        end: u.end,
      })),
      ...present([dataset.passages])
        .flat()
        .flatMap(({topic, article, units}) =>
          units.map(({quote, start, end}) => ({
            id: '',
            key: `${topic}\n${article}`,
            article,
            exact: quote,
            start,
            end,
          })),
        ),
    ];
    return quoted
      .flatMap((quote) => {
        const {id, key, article} = quote;
        const source = unchanged.get(key);
        return partsOf(quote).flatMap(({exact, start, end}) => {
          const stands = source?.slice(start, end);
          if (stands === undefined || stands === exact) return [];
          return [
            {
              value: `${JSON.stringify(cut(exact))} of ${article}`,
              limit: `${JSON.stringify(cut(stands))} as at ${start} to ${end}`,
              place: placeIn(
                file,
                text,
                id === '' ? '"unmapped"' : `"id": ${JSON.stringify(id)}`,
                JSON.stringify(exact),
              ),
              ...(id === '' ? {} : {claims: [id]}),
            },
          ];
        });
      })
      .slice(0, most);
  },
};

type Quoted = {exact: string; start: number; end: number; prefix?: string; suffix?: string};

/** The quote, and the words before and behind it, each with its place. */
function partsOf({exact, start, end, prefix = '', suffix = ''}: Quoted): Quoted[] {
  return [
    {exact, start, end},
    {exact: prefix, start: Math.max(0, start - prefix.length), end: start},
    {exact: suffix, start: end, end: end + suffix.length},
  ];
}

const cut = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);
