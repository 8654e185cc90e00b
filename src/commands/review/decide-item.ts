import {join} from 'node:path';
import {must} from '../../base/must.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {decisionChanged} from '../../diagnostics/decision-changed.ts';
import type {Diagnostic} from '../../diagnostics.ts';
import type {Decision} from '../../model/generated/decisions.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {replaceFile} from '../../outside/replace-file.ts';
import {schemas} from '../../outside/schemas.ts';
import {addDecision} from '../../review/add-decision.ts';
import {checkDecision} from '../../review/check-decision.ts';
import type {QueueItem} from '../../review/review-queue.ts';

/** What the command line says of a decision. */
export type DecisionWords = {
  verdict: string | null;
  prefer: string | null;
  by: string | null;
  why: string | null;
  wording: string | null;
  restriction: string | null;
  rating: string | null;
  on: string | null;
};

export const decisionsFile = (content: string, topic: string): string => join(content, topic, 'decisions.yaml');

/** Writes it at once, over the file as this run knows it. */
export function writeDecision(
  {topic}: {topic: string},
  decision: Decision,
  files: Map<string, Buffer | null>,
  content: string,
): Diagnostic[] {
  const before = files.get(topic) ?? null;
  const {value, diagnostics} = addDecision(`${topic}/decisions.yaml`, before, decision, schemas);
  if (value === null) return diagnostics;
  if (replaceFile(decisionsFile(content, topic), before, value)) {
    files.set(topic, Buffer.from(value));
    return [];
  }
  const file = `${topic}/decisions.yaml`;
  return [decisionChanged({file}, {file})];
}

/** The decision of a command line. */
export function readDecision(item: QueueItem, asked: DecisionWords, env: NodeJS.ProcessEnv): Decision {
  const verdict = asked.verdict as Decision['verdict'];
  if (item.verdicts.length === 0)
    throw new UsageError(
      `Found ${item.id}, which is about sentences without a claim, expected something to decide: add a synonym to vocabulary.yaml instead.`,
    );
  if (!item.verdicts.includes(verdict))
    throw new UsageError(
      `Found --verdict ${verdict}, expected one of these for ${item.id}: ${item.verdicts.join(', ')}.`,
    );
  const {prefer, wording, rating, restriction} = asked;
  const isAlone = item.class === 'claim' || item.class === 'stale';
  if (isAlone && verdict === 'distinct' && wording === null && rating === null)
    throw new UsageError(`Found the verdict 'distinct' on ${item.id} alone, expected --wording or --rating with it.`);
  const decision: Decision = {
    'on-claims': item.claims as Decision['on-claims'],
    verdict,
    ...(prefer === null ? {} : {prefer}),
    ...(restriction === null ? {} : {restriction: oneLine(restriction)}),
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

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
