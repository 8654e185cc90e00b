import {must} from '../../base/must.ts';
import type {Result} from '../../command-line/result.ts';
import {UsageError} from '../../command-line/usage-error.ts';
import {annotationAnswer} from '../../diagnostics/annotation-answer.ts';
import {plural} from '../../formats/counts.ts';
import {decisionDay} from '../../outside/reference-day.ts';
import {readIfThere} from '../../outside/replace-file.ts';
import {schemas} from '../../outside/schemas.ts';
import {readAnswers} from '../../review/read-answers.ts';
import {toAnnotation} from '../../review/to-annotation.ts';
import {oneLine} from './decide-item.ts';
import type {Desk} from './desk.ts';
import {acceptPassages, writeAnnotations} from './write-annotations.ts';

type Asked = {content: string; by: string | null; on: string | null};

/** Takes over a file of answers: all of it, one entry a sentence, or nothing where a line is wrong. */
export async function takeAnswers(desk: Desk, asked: Asked, file: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const bytes = readIfThere(file);
  if (bytes === null) throw new UsageError(`Found no file ${file}, expected answers, one JSON object a line.`);
  const {verdicts, passages, problems} = readAnswers(bytes.toString('utf8'), {...desk, schemas});
  if (problems.length > 0) {
    const diagnostics = problems.map(({line, message}) => annotationAnswer({file, line}, {problem: message}));
    return {diagnostics, summary: []};
  }
  const by = oneLine(must(asked.by, '--answers needs it (command.ts)'));
  const on = asked.on ?? decisionDay(env);
  const written: {topic: string; entries: number}[] = [];
  for (const [topic, own] of Map.groupBy(verdicts, (v) => v.topic)) {
    const annotations = own.map((verdict) => toAnnotation(verdict, {by, on}));
    const diagnostics = await writeAnnotations({content: asked.content, topic}, annotations);
    if (diagnostics.length > 0) return {diagnostics, summary: []};
    written.push({topic, entries: annotations.length});
  }
  const accepted = await acceptPassages(passages, asked.content, {by, on});
  if (accepted.length > 0) return {diagnostics: accepted, summary: []};
  for (const [topic, own] of Map.groupBy(passages, (p) => p.topic)) written.push({topic, entries: own.length});
  const lines = written.map(
    ({topic, entries}) => `Wrote ${plural(entries, 'annotation')} to ${topic}/annotations.yaml.`,
  );
  return {diagnostics: [], summary: [], text: lines.join('\n') || 'Found no answers in the file.', json: written};
}
