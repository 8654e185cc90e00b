import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import type {PassageItem} from '../../review/waiting-passages.ts';
import {type DecisionWords, oneLine} from './decide-item.ts';
import {acceptPassages, toAccepted} from './write-annotations.ts';

/** Accepts a passage by the words of a command line. */
export async function decidePassage(
  item: PassageItem,
  asked: DecisionWords & {content: string},
  env: NodeJS.ProcessEnv,
): Promise<Result> {
  if (asked.verdict !== 'accept')
    throw new UsageError(
      `Found --verdict ${asked.verdict}, expected 'accept' for ${item.id}: what may not be printed is edited in its article.`,
    );
  const by = oneLine(must(asked.by, '--decide needs it (command.ts)'));
  const on = asked.on ?? decisionDay(env);
  const diagnostics = await acceptPassages([item], asked.content, {by, on});
  if (diagnostics.length > 0) return {diagnostics, summary: []};
  const file = `${item.topic}/annotations.yaml`;
  const {id} = item;
  const text = `Decided ${id} as 'accept' in ${file}.`;
  return {diagnostics, summary: [], text, json: {id, file, annotation: {...toAccepted(item), by, on}}};
}
