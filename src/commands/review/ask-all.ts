import type {Result} from '../../command-line/result.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import {anchorHash} from '../../model/anchor.ts';
import type {Annotation} from '../../model/generated/annotations.ts';
import {gitUser} from '../../outside/git-user.ts';
import type {Prompts} from '../../outside/prompts.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Paint} from '../../outside/terminal.ts';
import type {QueueItem} from '../../review/review-queue.ts';
import type {Row} from '../../review/rows.ts';
import type {StaleItem} from '../../review/stale-annotations.ts';
import {faultsOf, type SentenceVerdict, toAnnotation} from '../../review/to-annotation.ts';
import type {PassageItem} from '../../review/waiting-passages.ts';
import {askDecision, type By} from './ask-decision.ts';
import {askPassage} from './ask-passage.ts';
import {askRow} from './ask-row.ts';
import {askStale} from './ask-stale.ts';
import {writeDecision} from './decide-item.ts';
import {type Chosen, type Desk, queueOf} from './desk.ts';
import {toReviewItem} from './review-item.ts';
import {acceptPassages, takeBack, writeAnnotations} from './write-annotations.ts';

type Waiting = StaleItem | PassageItem | Row | QueueItem;

type Asking = {
  asked: Chosen & {by: string | null; on: string | null};
  files: Map<string, Buffer | null>;
  prompts: Prompts;
  env: NodeJS.ProcessEnv;
  paint: Paint;
};

/** What was done so far in this run. */
type Progress = {
  by: By;
  /** What is settled, by the key of what waits. */
  settled: Set<string>;
  /** The entries of annotations that were written, to be taken back: where in the queue, and what they settled. */
  undoable: {at: number; topic: string; annotation: Annotation; settled: string[]}[];
};

/** Asks about everything that waits, one by one, and writes each answer at once. */
export async function askAll(desk: Desk, asking: Asking): Promise<Result> {
  const {prompts, asked} = asking;
  const queue = queueOf(desk, asked);
  const by: By = asked.by === null ? {name: gitUser(asked.content), from: 'git'} : {name: asked.by, from: 'given'};
  const progress: Progress = {by, settled: new Set(), undoable: []};
  const place = placesIn(queue);
  for (let at = 0; at < queue.length; ) {
    const item = queue[at] as Waiting;
    // What was decided of these claims settles all that is about them, and a sentence that was read whole all its rows.
    if (keysOf(item).some((key) => progress.settled.has(key))) {
      at++;
      continue;
    }
    prompts.say(`\n${place(at)}`);
    const next = await askOne(item, at, desk, asking, progress);
    if (next === 'quit') break;
    if (typeof next !== 'number') return end(next);
    at = next;
  }
  return end([]);

  function end(diagnostics: Diagnostic[]): Result {
    const open = queue.filter((item) => !keysOf(item).some((key) => progress.settled.has(key))).length;
    prompts.say(`${queue.length - open} decided, ${open} left.`);
    return {diagnostics, summary: []};
  }
}

/** Asks about one thing; gives the place in the queue to go on at, or what went wrong. */
async function askOne(
  item: Waiting,
  at: number,
  desk: Desk,
  asking: Asking,
  progress: Progress,
): Promise<number | 'quit' | Diagnostic[]> {
  const {prompts, paint, env, asked} = asking;
  if (item.class === 'passage') return askOfPassage(item, at, asking, progress);
  if (item.class !== 'row' && item.class !== 'stale-annotation') {
    const shown = toReviewItem(item, desk.dataset, desk.content, desk.sheets);
    const answer = await askDecision(shown, {prompts, day: asked.on ?? decisionDay(env), by: progress.by});
    if (answer === 'quit') return 'quit';
    if (answer === 'skip') return at + 1;
    const diagnostics = writeDecision(item, answer, asking.files, asked.content);
    if (diagnostics.length > 0) return diagnostics;
    for (const key of keysOf(item)) progress.settled.add(key);
    progress.by = {name: answer.by, from: 'given'};
    prompts.say(`Written to ${item.topic}/decisions.yaml.`);
    return at + 1;
  }
  const answer = item.class === 'row' ? await askRow(item, desk, {prompts, paint}) : await askStale(item, {prompts});
  if (answer === 'quit') return 'quit';
  if (answer === 'skip') return at + 1;
  if (answer === 'undo') return undo(at, asking, progress);
  return write(item, answer, at, asking, progress);
}

async function askOfPassage(
  item: PassageItem,
  at: number,
  {prompts, paint, env, asked}: Asking,
  progress: Progress,
): Promise<number | 'quit' | Diagnostic[]> {
  const answer = await askPassage(item, {prompts, paint});
  if (answer === 'quit') return 'quit';
  if (answer === 'skip') return at + 1;
  if (progress.by.from === 'git') {
    const check = (name: string) => (name === '' ? 'A name is needed.' : null);
    const message = 'Who are you? The name that stands behind each answer';
    progress.by = {name: await prompts.ask(message, progress.by.name, check), from: 'given'};
  }
  const signature = {by: progress.by.name, on: asked.on ?? decisionDay(env)};
  const diagnostics = await acceptPassages([item], asked.content, signature);
  if (diagnostics.length > 0) return diagnostics;
  for (const key of keysOf(item)) progress.settled.add(key);
  return at + 1;
}

async function write(
  item: Row | StaleItem,
  verdict: SentenceVerdict,
  at: number,
  {prompts, env, asked}: Asking,
  progress: Progress,
): Promise<number | Diagnostic[]> {
  const on = asked.on ?? decisionDay(env);
  const annotationBy = (by: string) => toAnnotation(verdict, {by, on});
  if (progress.by.from === 'git') {
    const message = 'Who are you? The name that stands behind each answer';
    const check = (name: string) =>
      name === '' ? 'A name is needed.' : (faultsOf(annotationBy(name), schemas)[0] ?? null);
    progress.by = {name: await prompts.ask(message, progress.by.name, check), from: 'given'};
  }
  const annotation = annotationBy(progress.by.name);
  const [fault] = faultsOf(annotation, schemas);
  if (fault !== undefined) {
    prompts.say(fault);
    return at;
  }
  const {topic} = item;
  const diagnostics = await writeAnnotations({content: asked.content, topic}, [annotation]);
  if (diagnostics.length > 0) return diagnostics;
  const settled = [item.id, ...(annotation.whole && item.class === 'row' ? [sentenceOf(item)] : [])];
  for (const key of settled) progress.settled.add(key);
  progress.undoable.push({at, topic, annotation, settled});
  return at + 1;
}

async function undo(at: number, {prompts, asked}: Asking, progress: Progress): Promise<number | Diagnostic[]> {
  const last = progress.undoable.pop();
  if (!last) {
    prompts.say('Nothing to undo: nothing was answered since the start.');
    return at;
  }
  const diagnostics = await takeBack({content: asked.content, topic: last.topic}, last.annotation);
  for (const {message, hint} of diagnostics) prompts.say(`${message} ${hint}`);
  if (diagnostics.length > 0) return at;
  for (const key of last.settled) progress.settled.delete(key);
  prompts.say('Taken back.');
  return last.at;
}

/** By what it is found that a thing is settled. */
function keysOf(item: Waiting): string[] {
  if (item.class === 'row') return [item.id, sentenceOf(item)];
  if (item.class === 'passage') return [`${item.topic} ${item.id}`];
  if (item.class === 'stale-annotation') return [item.id];
  return [item.claims.length > 0 ? `${item.topic} ${item.claims.toSorted().join()}` : item.id];
}

const sentenceOf = ({topic, article, anchor}: Row) => [topic, article, anchorHash({...anchor, after: null})].join(' ');

/** 'row 12 of 240, article legs-ache-guide 3 of 40'. */
function placesIn(queue: readonly Waiting[]): (at: number) => string {
  const rows = queue.filter((item) => item.class === 'row');
  return (at) => {
    const item = queue[at] as Waiting;
    if (item.class !== 'row') return `${at + 1} of ${queue.length}`;
    const own = rows.filter((row) => row.topic === item.topic && row.article === item.article);
    const [inAll, inOwn] = [rows.indexOf(item) + 1, own.indexOf(item) + 1];
    return `row ${inAll} of ${rows.length}, article ${item.article} ${inOwn} of ${own.length}`;
  };
}
