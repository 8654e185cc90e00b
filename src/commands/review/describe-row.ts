import {present} from '../../base/present.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {Row, Tick} from '../../review/rows.ts';
import {type StaleItem, wordsOfAnchor} from '../../review/stale-annotations.ts';
import {qualifiersOf} from '../../review/stated.ts';
import type {Desk} from './desk.ts';
import {markWords} from './row-screen.ts';

/** A row as programs get it: each statement also in the words of a sheet (null: it has none). */
export type WordedRow = Omit<Row, 'ticks'> & {ticks: (Tick & {words: string | null})[]};

export const wordRow = (row: Row, desk: Pick<Desk, 'word'>): WordedRow => ({
  ...row,
  ticks: row.ticks.map((tick) => ({...tick, words: desk.word(row.topic, tick.says, qualifiersOf(tick))})),
});

/** A row of the list in lines. */
export function describeRow(row: WordedRow, paint: Paint): string {
  const {id, topic, article, relation, shared, file, line, anchor, ticks, stoppedBy} = row;
  return [
    `${paint('bold', id)}  row  ${topic}  ${article}  ${shared.end === 'subject' ? `${shared.id} ${relation} …` : `… ${relation} ${shared.id}`}`,
    `  ${file}:${line}  “${markWords(anchor.quote, stoppedBy)}”`,
    ...ticks.map(
      ({ticked, words, stated, state, confidence}) =>
        `  [${ticked ? 'x' : ' '}] ${present([words, typeof stated === 'string' ? stated : JSON.stringify(stated)]).join('  ')}  (${state}, ${confidence})`,
    ),
  ].join('\n');
}

/** An annotation whose words have changed, in lines. */
export const describeStale = ({id, topic, article, kind, was, now, file, line}: StaleItem, paint: Paint): string =>
  [
    `${paint('bold', id)}  stale-annotation  ${topic}  ${article}  ${kind}`,
    `  ${file}:${line}`,
    `  judged: ${wordsOfAnchor(was)}`,
    `  now: ${now ? wordsOfAnchor(now) : 'nothing like it'}`,
  ].join('\n');
