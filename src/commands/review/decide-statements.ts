import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Row} from '../../review/rows.ts';
import {renewed, type StaleItem, withdrawn} from '../../review/stale-annotations.ts';
import {confirmRow, faultsOf, type SentenceVerdict, toAnnotation} from '../../review/to-annotation.ts';
import {type DecisionWords, oneLine} from './decide-item.ts';
import {statementVerdicts} from './statement-verdicts.ts';
import {writeAnnotations} from './write-annotations.ts';

type Asked = DecisionWords & {content: string; ends: string | null};

/** Decides a row, or an annotation whose words have changed, by the words of a command line. */
export async function decideStatements(item: Row | StaleItem, asked: Asked, env: NodeJS.ProcessEnv): Promise<Result> {
  const {verdict} = asked;
  if (!(statementVerdicts as readonly (string | null)[]).includes(verdict))
    throw new UsageError(
      `Found --verdict ${verdict}, expected one of these for ${item.id}: ${statementVerdicts.join(', ')}.`,
    );
  const judged = item.class === 'row' ? judgeRow(item, asked) : judgeStale(item, asked);
  const why = asked.why === null ? {} : {why: oneLine(asked.why)};
  const by = oneLine(must(asked.by, '--decide needs it (command.ts)'));
  const on = asked.on ?? decisionDay(env);
  const annotation = toAnnotation({...judged, said: {...judged.said, ...why}}, {by, on});
  const faults = faultsOf(annotation, schemas);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const diagnostics = await writeAnnotations({content: asked.content, topic: item.topic}, [annotation]);
  if (diagnostics.length > 0) return {diagnostics, summary: []};
  const file = `${item.topic}/annotations.yaml`;
  const text = `Decided ${item.id} as '${verdict}' in ${file}.`;
  return {diagnostics, summary: [], text, json: {id: item.id, file, annotation}};
}

function judgeRow(row: Row, {verdict, ends}: Asked): SentenceVerdict {
  const known = row.ticks.map(({end}) => end);
  const wanted = ends?.split(',').map((end) => end.trim()) ?? known;
  const stray = wanted.find((end) => !known.includes(end));
  if (stray !== undefined)
    throw new UsageError(`Found --ends with '${stray}', expected some of: ${[...new Set(known)].join(', ')}.`);
  if (verdict === 'whole') return confirmRow(row, ({ticked}) => ticked, true);
  return confirmRow(row, ({end}) => verdict === 'accept' && wanted.includes(end));
}

function judgeStale(item: StaleItem, {verdict, ends}: Asked): SentenceVerdict {
  if (ends !== null || verdict === 'whole')
    throw new UsageError(
      `Found ${ends === null ? '--verdict whole' : '--ends'}, expected 'accept' (it still holds) or 'reject' for ${item.id}.`,
    );
  const {now, annotation} = item;
  if (!now)
    throw new UsageError(
      `Found ${item.id}, of whose words nothing is left, expected one with words to judge: take it out of annotations.yaml.`,
    );
  const judged = verdict === 'accept' ? renewed(item, now) : withdrawn(item, now);
  if (!judged)
    throw new UsageError(
      `Found ${item.id}, which says only that nothing else is said in ‘${annotation.quote}’, expected its rows to be judged.`,
    );
  return judged;
}
