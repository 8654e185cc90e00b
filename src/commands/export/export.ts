import type {Result} from '../../command-line/result.ts';
import {contentMissing} from '../../diagnostics/content-missing.ts';
import {hasErrors} from '../../diagnostics.ts';
import {datasetToExports} from '../../export/export-dataset.ts';
import type {ExportFormat} from '../../model/export-format.ts';
import {readKnowledge, readPrinting} from '../../outside/program-files.ts';
import {schemas} from '../../outside/schemas.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {load} from '../load.ts';
import {openOwnOutput} from '../open-own-output.ts';

/** What of, where to, and which part of it. */
type Asked = {content: string; out: string; format: ExportFormat | null; topic: string | null; draft: boolean};

/**
 * The claims for other programs, without printing: the files that `build` puts into exports/, byte for byte. A single
 * topic goes into a folder of its own there, so that a part never stands where the whole is expected.
 */
export async function exportDataset(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const printing = readPrinting();
  const {content, dataset, sheets, diagnostics} = await load(asked.content, readKnowledge(), printing, terminal, {
    mode: asked.draft ? 'draft' : 'accepted',
    workers,
  });
  const {clinic} = content;
  if (!dataset || !sheets || !clinic || hasErrors(diagnostics)) return {diagnostics, summary: []};
  const topics = content.topics.map((t) => t.topic.id);
  if (asked.topic !== null && !topics.includes(asked.topic)) {
    const facts = {id: asked.topic, content: asked.content, topics};
    return {diagnostics: [...diagnostics, contentMissing.topic({file: asked.topic}, facts)], summary: []};
  }
  const files = datasetToExports(
    {dataset, sheets, content, clinic, wordings: printing.wordings, schemas},
    {
      ...(asked.format ? {formats: [asked.format]} : {}),
      ...(asked.topic === null ? {} : {topic: asked.topic}),
    },
  );
  const folder = asked.topic === null ? 'exports' : `exports/${asked.topic}`;
  const {output, found} = await openOwnOutput(asked.out, terminal);
  diagnostics.push(...found);
  try {
    for (const {path, text} of files) output.stage(`${folder}/${path}`, text);
    output.commit([]);
  } finally {
    output.release();
  }
  const kilobytes = files.reduce((n, {text}) => n + Buffer.byteLength(text), 0) / 1000;
  return {
    diagnostics,
    summary: [
      ['files', `${files.length}, ${kilobytes.toFixed(0)} kB`],
      ['where', `${asked.out}/${folder}/`],
    ],
    json: {files: files.map(({path}) => `${folder}/${path}`)},
  };
}
