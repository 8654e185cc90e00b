import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {openPrompts, type Prompts} from '../../outside/prompts.ts';
import {readIfThere} from '../../outside/replace-file.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {findReview} from '../../review/review-queue.ts';
import {askAll} from './ask-all.ts';
import {type DecisionWords, decisionsFile, readDecision, writeDecision} from './decide-item.ts';
import {decidePassage} from './decide-passage.ts';
import {decideStatements} from './decide-statements.ts';
import {describeRow, describeStale, wordRow} from './describe-row.ts';
import {type Chosen, type Desk, openDesk, queueOf} from './desk.ts';
import {describePassage} from './passage-screen.ts';
import {describeItem, toReviewItem} from './review-item.ts';
import {takeAnswers} from './take-answers.ts';

/** What is shown, asked or decided. */
export type Asked = Chosen &
  DecisionWords & {list: boolean; decide: string | null; answers: string | null; ends: string | null};

/** What an interactive review needs of the world; tests hand in streams of their own. */
export type World = {prompts: Prompts | null; env: NodeJS.ProcessEnv; workers?: Workers};

/**
 * What waits for a person: listed (`--list`), decided without being asked (`--decide`, `--answers`), or asked about one by
 * one on a terminal. An answer is in annotations.yaml or decisions.yaml as soon as it is given. Throws Interrupted where
 * the person ends it.
 */
export async function review(asked: Asked, terminal: Terminal, world: World): Promise<Result> {
  const isAsked = !asked.list && asked.decide === null && asked.answers === null;
  const {prompts, env, workers = workHere} = world;
  if (isAsked && !prompts)
    throw new UsageError('Found no terminal to ask on, expected one, or --list, --decide or --answers.');
  const {desk, broken} = await openDesk(asked, terminal, workers);
  if (!desk) return {diagnostics: broken, summary: []};
  const topics = desk.content.topics.map(({topic}) => topic.id);
  const files = new Map(topics.map((topic) => [topic, readIfThere(decisionsFile(asked.content, topic))]));
  if (asked.list) return list(desk, asked, terminal);
  if (asked.answers !== null) return takeAnswers(desk, asked, asked.answers, env);
  if (asked.decide !== null) return decide(asked.decide, desk, {asked, files, env});
  return askAll(desk, {
    ...{asked, files, env, paint: terminal.paint},
    prompts: must(prompts, 'without a terminal nothing is asked'),
  });
}

/** That of this process. */
export function openWorld(workers: Workers): World {
  const {stdin, stderr, env} = process;
  return {prompts: stdin.isTTY && stderr.isTTY ? openPrompts(stdin, stderr) : null, env, workers};
}

function list(desk: Desk, asked: Asked, {paint}: Terminal): Result {
  const shown = queueOf(desk, asked).map((item) => {
    if (item.class === 'row') {
      const row = wordRow(item, desk);
      return {json: row, text: describeRow(row, paint)};
    }
    if (item.class === 'passage') return {json: item, text: describePassage(item, paint)};
    if (item.class === 'stale-annotation') return {json: item, text: describeStale(item, paint)};
    const whole = toReviewItem(item, desk.dataset, desk.content, desk.sheets);
    return {json: whole, text: describeItem(whole, paint)};
  });
  const text = shown.map((item) => item.text).join('\n\n') || 'Nothing waits to be decided.';
  return {diagnostics: [], summary: [], text, json: shown.map((item) => item.json)};
}

type Deciding = {asked: Asked; files: Map<string, Buffer | null>; env: NodeJS.ProcessEnv};

/** Decides one thing by its id: a row, an annotation whose words have changed, a conflict, a proposal, a claim. */
async function decide(id: string, desk: Desk, {asked, files, env}: Deciding): Promise<Result> {
  const passage = desk.passages.find((own) => own.id === id && (asked.topic === null || own.topic === asked.topic));
  if (passage) return decidePassage(passage, asked, env);
  const ofStatements = [...desk.rows, ...desk.stale].find((waiting) => waiting.id === id);
  const item = ofStatements ?? findReview(id, desk.items, desk.dataset);
  if (!item || (asked.topic !== null && item.topic !== asked.topic))
    throw new UsageError(`Found --decide ${id}, expected an id that \`claimleaf review --list\` names.`);
  if (item.class === 'row' || item.class === 'stale-annotation') return decideStatements(item, asked, env);
  const decision = readDecision(item, asked, env);
  const diagnostics = writeDecision(item, decision, files, asked.content);
  if (diagnostics.length > 0) return {diagnostics, summary: []};
  const file = `${item.topic}/decisions.yaml`;
  return {
    ...{diagnostics, summary: [], text: `Decided ${item.id} as '${decision.verdict}' in ${file}.`},
    json: {id: item.id, file, decision},
  };
}
