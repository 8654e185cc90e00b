import {join} from 'node:path';
import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {decisionChanged} from '../../diagnostics/decision-changed.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Decision} from '../../model/generated/decisions.ts';
import {gitUser} from '../../outside/git-user.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {openPrompts, type Prompts} from '../../outside/prompts.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {readIfThere, replaceFile} from '../../outside/replace-file.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {addDecision} from '../../review/add-decision.ts';
import {checkDecision} from '../../review/check-decision.ts';
import {findReview, type QueueItem, reviewQueue} from '../../review/review-queue.ts';
import {load} from '../load.ts';
import {askDecision, type By} from './ask-decision.ts';
import {describeItem, type ReviewItem, toReviewItem} from './review-item.ts';

/** What is shown, asked or decided; all but the first five belong to a decision. */
type Asked = {
  content: string;
  topic: string | null;
  list: boolean;
  decide: string | null;
  verdict: string | null;
  prefer: string | null;
  by: string | null;
  why: string | null;
  wording: string | null;
  rating: string | null;
  on: string | null;
};

/** What an interactive review needs of the world; tests hand in streams of their own. */
type World = {prompts: Prompts | null; env: NodeJS.ProcessEnv};

/**
 * What waits for an editor: listed (`--list`), decided without being asked (`--decide`), or asked about one by one on a
 * terminal. A decision is in decisions.yaml as soon as it is taken. Throws Interrupted where the person ends it.
 */
export async function review(asked: Asked, terminal: Terminal, world: World = openWorld()): Promise<Result> {
  const isAsked = !asked.list && asked.decide === null;
  if (isAsked && !world.prompts)
    throw new UsageError('Found no terminal to ask on, expected one, or --list or --decide.');
  // Read before the content is, so that a change in between is noticed when a decision is written.
  const files = new Map<string, Buffer | null>();
  const loaded = load(asked.content, readKnowledge(), readPrinting(), terminal);
  for (const {topic} of loaded.content.topics) files.set(topic.id, readIfThere(fileOf(topic.id, asked)));
  const broken = loaded.diagnostics.filter((d) => d.severity === 'error' && !/^(sheet|decision)\//.test(d.code));
  const {dataset, content} = loaded;
  if (!dataset || broken.length > 0) return {diagnostics: broken, summary: []};
  const topics = dataset.topics.map(({id}) => id);
  if (asked.topic !== null && !topics.includes(asked.topic))
    throw new UsageError(`Found --topic ${asked.topic}, expected one of: ${topics.join(', ')}.`);
  const all = reviewQueue(dataset, content);
  const queue = all.filter((item) => asked.topic === null || item.topic === asked.topic);
  const show = (item: QueueItem) => toReviewItem(item, dataset, content, loaded.sheets ?? []);
  const write = (item: {topic: string}, decision: Decision): Diagnostic[] =>
    writeDecision(item, decision, files, asked);

  if (asked.list) {
    const items = queue.map(show);
    const text = items.map((item) => describeItem(item, terminal.paint)).join('\n\n');
    return {diagnostics: [], summary: [], text: text || 'Nothing waits to be decided.', json: items};
  }
  if (asked.decide !== null) {
    const item = findReview(asked.decide, all, dataset);
    if (!item || (asked.topic !== null && item.topic !== asked.topic))
      throw new UsageError(`Found --decide ${asked.decide}, expected an id that \`claimleaf review --list\` names.`);
    const decision = readDecision(item, asked, world.env);
    const diagnostics = write(item, decision);
    const text = `Decided ${item.id} as '${decision.verdict}' in ${item.topic}/decisions.yaml.`;
    const json = {id: item.id, file: `${item.topic}/decisions.yaml`, decision};
    return diagnostics.length > 0 ? {diagnostics, summary: []} : {diagnostics, summary: [], text, json};
  }
  return askAll(queue.map(show), world, asked, write);
}

function openWorld(): World {
  const {stdin, stderr, env} = process;
  return {prompts: stdin.isTTY && stderr.isTTY ? openPrompts(stdin, stderr) : null, env};
}

const fileOf = (topic: string, asked: Asked) => join(asked.content, topic, 'decisions.yaml');

/** Writes it at once, over the file as this run knows it. */
function writeDecision(
  {topic}: {topic: string},
  decision: Decision,
  files: Map<string, Buffer | null>,
  asked: Asked,
): Diagnostic[] {
  const before = files.get(topic) ?? null;
  const {value, diagnostics} = addDecision(`${topic}/decisions.yaml`, before, decision, schemas);
  if (value === null) return diagnostics;
  if (replaceFile(fileOf(topic, asked), before, value)) {
    files.set(topic, Buffer.from(value));
    return [];
  }
  const file = `${topic}/decisions.yaml`;
  return [decisionChanged({file}, {file})];
}

/** The decision of a command line. */
function readDecision(item: QueueItem, asked: Asked, env: NodeJS.ProcessEnv): Decision {
  const verdict = asked.verdict as Decision['verdict'];
  if (item.verdicts.length === 0)
    throw new UsageError(
      `Found ${item.id}, which is about sentences without a claim, expected something to decide: add a synonym to vocabulary.yaml instead.`,
    );
  if (!item.verdicts.includes(verdict))
    throw new UsageError(
      `Found --verdict ${verdict}, expected one of these for ${item.id}: ${item.verdicts.join(', ')}.`,
    );
  const {prefer, wording, rating} = asked;
  const isAlone = item.class === 'claim' || item.class === 'stale';
  if (isAlone && verdict === 'distinct' && wording === null && rating === null)
    throw new UsageError(`Found the verdict 'distinct' on ${item.id} alone, expected --wording or --rating with it.`);
  const decision: Decision = {
    'on-claims': item.claims as Decision['on-claims'],
    verdict,
    ...(prefer === null ? {} : {prefer}),
    ...(wording === null ? {} : {wording: oneLine(wording)}),
    ...(rating === null ? {} : {rating: rating as NonNullable<Decision['rating']>}),
    by: oneLine(must(asked.by, '--decide needs it (command.ts)')),
    on: asked.on ?? decisionDay(env),
    why: oneLine(must(asked.why, '--decide needs it (command.ts)')),
    inputs: item.inputs,
  };
  const faults = checkDecision(decision, schemas);
  if (faults.length > 0) throw new UsageError(faults.map((f) => f.message).join('\n'));
  return decision;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

async function askAll(
  items: readonly ReviewItem[],
  {prompts, env}: World,
  asked: Asked,
  write: (item: {topic: string}, decision: Decision) => Diagnostic[],
): Promise<Result> {
  if (!prompts) return {diagnostics: [], summary: []};
  const settled = new Set<string>();
  const day = asked.on ?? decisionDay(env);
  let by: By = asked.by === null ? {name: gitUser(asked.content), from: 'git'} : {name: asked.by, from: 'given'};
  const end = (diagnostics: Diagnostic[]): Result => {
    const open = items.filter((item) => !settled.has(keyOf(item))).length;
    prompts.say(`${settled.size} decided, ${open} left.`);
    return {diagnostics, summary: []};
  };
  for (const [i, item] of items.entries()) {
    if (settled.has(keyOf(item))) continue; // what was decided of these claims settles all that is about them
    prompts.say(`\n${i + 1} of ${items.length}`);
    const answer = await askDecision(item, {prompts, day, by});
    if (answer === 'quit') break;
    if (answer === 'skip') continue;
    const diagnostics = write(item, answer);
    if (diagnostics.length > 0) return end(diagnostics);
    settled.add(keyOf(item));
    by = {name: answer.by, from: 'given'};
    prompts.say(`Written to ${item.topic}/decisions.yaml.`);
  }
  return end([]);
}

const keyOf = ({topic, claims, id}: Pick<QueueItem, 'topic' | 'claims' | 'id'>) =>
  claims.length > 0 ? `${topic} ${claims.toSorted().join()}` : id;
