import type {Paint} from '../../outside/terminal.ts';
import type {Row, Tick} from '../../review/rows.ts';
import type {StaleItem} from '../../review/stale-annotations.ts';
import {wordsOfAnchor} from '../../review/stale-annotations.ts';
import type {Qualifiers} from '../../review/stated.ts';
import {wrap} from './review-screen.ts';

/** A statement of a row as it is shown: in plain words, with its tick and what a person has put right. */
export type ShownTick = Pick<Tick, 'says' | 'state' | 'confidence'> & {
  isOn: boolean;
  words: string | null;
  qualifiers: Qualifiers;
  note?: 'corrected' | 'added';
};

/** A row in lines: the sentence among its neighbours, and each statement with its number. No line is wider than `width`. */
export function drawRow(row: Row, ticks: readonly ShownTick[], width: number, paint: Paint): string {
  const {id, file, line, heading, before, behind, anchor, relation, stoppedBy} = row;
  const around = anchor.under.filter((text) => text !== heading);
  const dim = (text: string) => wrap(text, width).map((l) => paint('dim', l));
  return [
    ...wrap(`${id}  ${file}:${line}  ${relation}`, width),
    '─'.repeat(width),
    ...(heading === null ? [] : wrap(`# ${heading}`, width).map((l) => paint('bold', l))),
    ...around.flatMap((text) => dim(`> ${text}`)),
    ...(before === null || before === anchor.quote ? [] : dim(before)),
    ...wrap(`▸ ${markWords(anchor.quote, stoppedBy)}`, width).map((l) => paint('cyan', l)),
    ...(behind === null ? [] : dim(behind)),
    '─'.repeat(width),
    ...(stoppedBy.length > 0 ? wrap(`Not understood: ${stoppedBy.join(', ')}`, width) : []),
    ...ticks.flatMap((tick, i) => drawTick(tick, i, width)),
  ].join('\n');
}

function drawTick(tick: ShownTick, i: number, width: number): string[] {
  const {isOn, words, says, qualifiers, note, state, confidence} = tick;
  const qualified = Object.entries(qualifiers).map(([key, value]) => `${key}: ${value}`);
  const how = note ?? `${state}, ${confidence}`;
  const start = `[${isOn ? 'x' : ' '}] ${i + 1}  `;
  const [first = '', ...rest] = wrap(words ?? says, width - start.length);
  return [
    start + first,
    ...[...rest, ...wrap([...(words === null ? [] : [says]), ...qualified, how].join('; '), width - start.length)].map(
      (l) => ' '.repeat(start.length) + l,
    ),
  ];
}

/** A text with words in brackets; where one stands in it several times, the first. */
export function markWords(text: string, words: readonly string[]): string {
  return words.reduce((marked, word) => {
    const alone = new RegExp(`(?<![\\p{L}\\p{N}])${literally(word)}(?![\\p{L}\\p{N}])`, 'iu');
    return marked.replace(alone, (found) => `[${found}]`);
  }, text);
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** An annotation whose words have changed: both, and what was said. */
export function drawStale({id, file, line, was, now, annotation}: StaleItem, width: number): string {
  const {accept = [], correct = [], add = [], reject = [], whole, by, on} = annotation;
  const list = (name: string, stated: readonly unknown[]) =>
    stated.map((s) => `${name}: ${typeof s === 'string' ? s : JSON.stringify(s)}`);
  return [
    `${id}  ${file}:${line}  judged by ${by} on ${on}, and changed since`,
    '─'.repeat(width),
    `Judged:  ${wordsOfAnchor(was)}`,
    `Now:     ${now ? wordsOfAnchor(now) : 'nothing like it stands in the article'}`,
    '─'.repeat(width),
    ...[...list('accepted', accept), ...list('corrected', correct), ...list('added', add), ...list('rejected', reject)],
    ...(whole ? ['read whole: nothing else is said'] : []),
  ]
    .flatMap((text) => wrap(text, width))
    .join('\n');
}
