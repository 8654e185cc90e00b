import {present} from '../../base/present.ts';
import {anchorHash, anchorOf} from '../../model/anchor.ts';
import type {TopicContent} from '../../model/content.ts';
import type {Corrected, Stated} from '../../model/generated/annotations.ts';
import {SteppedBack} from '../../outside/interrupted.ts';
import type {Prompts} from '../../outside/prompts.ts';
import type {Paint} from '../../outside/terminal.ts';
import {beforeOf, hangsOnBefore} from '../../review/readings.ts';
import type {Row, Tick} from '../../review/rows.ts';
import {qualifiersOf, readStated} from '../../review/stated.ts';
import {confirmRow, type SentenceVerdict} from '../../review/to-annotation.ts';
import type {Answer} from './answer.ts';
import {askAddition, askCorrection} from './ask-statement.ts';
import {type Desk, topicOf} from './desk.ts';
import {drawRow, type ShownTick} from './row-screen.ts';

type Asking = {prompts: Prompts; paint: Paint};

/** A row while a person is at it. */
type Draft = {ticked: Set<Tick>; corrected: Map<Tick, Corrected>; added: Stated[]};

const help =
  'Enter, a accept the ticked, reject the rest   1-9 tick   r reject all   w and nothing else is said here\n' +
  'c correct   + add a statement   s skip   u undo the last   q quit';

/** Shows a row and asks by single keys, until it is answered. */
export async function askRow(row: Row, desk: Desk, {prompts, paint}: Asking): Promise<Answer> {
  const topic = topicOf(desk, row.topic);
  const draft: Draft = {ticked: new Set(row.ticks.filter((t) => t.ticked)), corrected: new Map(), added: []};
  const digits = row.ticks.slice(0, 9).map((_, i) => String(i + 1));
  const more = row.ticks.length > 9 ? ['n'] : [];
  for (;;) {
    prompts.say(drawRow(row, shownTicks(row, draft, desk), prompts.width(), paint));
    prompts.say(more.length > 0 ? `${help}   n tick by number` : help);
    const key = await prompts.press(['enter', 'a', 'r', 'w', 'c', '+', 's', 'u', 'q', ...digits, ...more]);
    if (key === 'enter' || key === 'a') return toVerdict(row, draft, false, topic);
    if (key === 'w') return toVerdict(row, draft, true, topic);
    if (key === 'r') return toVerdict(row, {...draft, ticked: new Set()}, false, topic);
    if (key === 's') return 'skip';
    if (key === 'q') return 'quit';
    if (key === 'u') return 'undo';
    await orBack(async () => {
      if (key === '+') draft.added.push(await askAddition(row, topic, prompts));
      else if (key === 'c') await correct(row, draft, topic, prompts);
      else toggle(draft.ticked, row.ticks[(key === 'n' ? await askNumber(row, prompts) : Number(key)) - 1]);
    });
  }
}

/** Escape in a question leads back to the row, as it was. */
async function orBack(asking: () => Promise<void>): Promise<void> {
  try {
    await asking();
  } catch (error) {
    if (!(error instanceof SteppedBack)) throw error;
  }
}

function toggle(ticked: Set<Tick>, tick: Tick | undefined): void {
  if (tick && !ticked.delete(tick)) ticked.add(tick);
}

async function askNumber({ticks}: Row, prompts: Prompts): Promise<number> {
  const isOne = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= ticks.length;
  const expected = `Found no number of a statement, expected one from 1 to ${ticks.length}.`;
  return Number(await prompts.ask('Which number?', '', (text) => (isOne(text) ? null : expected)));
}

async function correct(row: Row, draft: Draft, topic: TopicContent, prompts: Prompts): Promise<void> {
  const tick = row.ticks[row.ticks.length === 1 ? 0 : (await askNumber(row, prompts)) - 1];
  if (!tick) return;
  const before = draft.corrected.get(tick) ?? {read: tick.says, says: tick.says, ...qualifiersOf(tick)};
  draft.corrected.set(tick, await askCorrection(before, topic, prompts));
  draft.ticked.add(tick);
}

function shownTicks({ticks, topic}: Row, {ticked, corrected, added}: Draft, {word}: Desk): ShownTick[] {
  const shown = (stated: Stated | Corrected) => {
    const {says, qualifiers} = readStated(stated);
    return {says, qualifiers, words: word(topic, says, qualifiers)};
  };
  return [
    ...ticks.map((tick): ShownTick => {
      const {state, confidence, stated} = tick;
      const right = corrected.get(tick);
      const note = right ? {note: 'corrected' as const} : {};
      return {...shown(right ?? stated), state, confidence, isOn: ticked.has(tick), ...note};
    }),
    ...added.map((s): ShownTick => ({...shown(s), isOn: true, note: 'added', state: 'proposed', confidence: 0})),
  ];
}

function toVerdict(row: Row, {ticked, corrected, added}: Draft, whole: boolean, topic: TopicContent): SentenceVerdict {
  const right = row.ticks.filter((tick) => ticked.has(tick) && corrected.has(tick));
  const correct = present(right.map((tick) => corrected.get(tick)));
  const plain = {...row, ticks: row.ticks.filter((tick) => !right.includes(tick))};
  const verdict = confirmRow(plain, (tick) => ticked.has(tick), whole);
  const given = [...correct, ...added].map((stated) => readStated(stated).says);
  const {reject: unticked = [], ...accepted} = verdict.said;
  const reject = unticked.filter((says) => !given.includes(says));
  const said = {
    ...accepted,
    ...(correct.length > 0 ? {correct} : {}),
    ...(added.length > 0 ? {add: added} : {}),
  };
  const {entities} = topic.vocabulary;
  const hangs = [...correct, ...added].some((stated) => hangsOnBefore(stated, row.anchor.quote, entities));
  return {
    ...verdict,
    anchor: hangs ? withBefore(row, topic) : row.anchor,
    said: {...said, ...(reject.length > 0 ? {reject} : {})},
  };
}

/** The anchor of a row with the sentence before, where there is one. */
function withBefore(row: Row, {articles}: TopicContent): Row['anchor'] {
  const article = articles.find((a) => a.frontMatter.id === row.article);
  const base = anchorHash({...row.anchor, after: null});
  const unit = article?.units.find((u) => anchorHash(anchorOf(u, null)) === base);
  return article && unit ? anchorOf(unit, beforeOf(unit, article, true)) : row.anchor;
}
