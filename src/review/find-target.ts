import {nearestText} from '../4-merge/nearest-text.ts';
import {must} from '../base/must.ts';
import {collapse} from '../base/words.ts';
import {anchorHash, anchorOf} from '../model/anchor.ts';
import type {Article, Unit} from '../model/article.ts';
import {type Answer, type Desk, Fault, type Target} from './answer.ts';

/** Where an answer belongs: by the id of a row that waits, or by article and quote. Throws Fault. */
export function findTarget(answer: Answer, {content, rows}: Desk): Target {
  if (answer.id !== undefined) {
    const row = rows.find(({id}) => id === answer.id);
    if (!row) throw new Fault(`Found the id ${JSON.stringify(answer.id)}, expected one of a row that waits.`);
    const topic = must(
      content.topics.find((t) => t.topic.id === row.topic),
      'a row is of a topic of the content',
    );
    const article = must(
      topic.articles.find((a) => a.frontMatter.id === row.article),
      'a row is of an article of its topic',
    );
    const hash = anchorHash({...row.anchor, after: null});
    const unit = article.units.find((u) => anchorHash(anchorOf(u, null)) === hash);
    return {topic, article, unit: must(unit, 'the words of a row stand in its article'), row};
  }
  const {article: id, quote, topic: own, under} = answer;
  if (typeof id !== 'string' || typeof quote !== 'string')
    throw new Fault("Found no 'id', expected it, or 'article' and 'quote'.");
  const topics = content.topics.filter((t) => own === undefined || t.topic.id === own);
  const holding = topics.flatMap((topic) =>
    topic.articles.filter((a) => a.frontMatter.id === id).map((article) => ({topic, article, row: null})),
  );
  const [place, another] = holding;
  if (!place) throw new Fault(`Found the article '${id}', expected one of the content.`);
  if (another) throw new Fault(`Found the article '${id}' in several topics, expected 'topic' with it.`);
  return {...place, unit: findUnit(place.article, collapse(quote), under)};
}

function findUnit({units, frontMatter}: Article, quote: string, under: unknown): Unit {
  const texts = units.map((unit) => ({unit, text: anchorOf(unit, null).quote}));
  const found = texts.filter(({text}) => text === quote);
  if (found.length === 0) {
    const near = nearestText(quote, texts);
    throw new Fault(
      `Found no ‘${quote}’ in ${frontMatter.id}, expected a whole sentence, item, heading or cell of it${near ? `: did you mean ‘${near.text}’?` : '.'}`,
    );
  }
  const wanted = under === undefined ? null : JSON.stringify(under);
  const fitting = found.filter(({unit}) => wanted === null || JSON.stringify(anchorOf(unit, null).under) === wanted);
  const places = new Map(fitting.map(({unit}) => [anchorHash(anchorOf(unit, null)), unit]));
  const [unit, another] = [...places.values()];
  if (unit && !another) return unit;
  const all = [...new Set(found.map((f) => JSON.stringify(anchorOf(f.unit, null).under)))].join(' or ');
  throw new Fault(
    `Found ‘${quote}’ ${wanted === null ? 'in several places' : `not under ${wanted}`}, expected 'under' as ${all}.`,
  );
}
