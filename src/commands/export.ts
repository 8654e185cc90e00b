import type {Config} from '../config.ts';
import {contentMissing} from '../diagnostics/content-missing.ts';
import {hasErrors} from '../diagnostics.ts';
import {datasetToExports} from '../export/export-dataset.ts';
import {openOutput} from '../outside/output-folder.ts';
import {readKnowledge, readPrinting} from '../outside/program-files.ts';
import {schemas} from '../outside/schemas.ts';
import type {Terminal} from '../outside/terminal.ts';
import {load} from './load.ts';
import type {Result} from './summary.ts';

/**
 * The claims for other programs, without printing: the files that `build` puts into exports/, byte for byte. A single
 * topic goes into a folder of its own there, so that a part never stands where the whole is expected.
 */
export async function exportDataset(config: Config, terminal: Terminal): Promise<Result> {
  const printing = readPrinting();
  const {content, dataset, sheets, diagnostics} = load(config.content, readKnowledge(), printing, terminal);
  const {clinic} = content;
  if (!dataset || !sheets || !clinic || hasErrors(diagnostics)) return {diagnostics, summary: []};
  const topics = content.topics.map((t) => t.topic.id);
  if (config.topic !== null && !topics.includes(config.topic)) {
    const facts = {id: config.topic, content: config.content, topics};
    return {diagnostics: [...diagnostics, contentMissing.topic({file: config.topic}, facts)], summary: []};
  }
  const files = datasetToExports(
    {dataset, sheets, content, clinic, wordings: printing.wordings, schemas},
    {
      ...(config.exported ? {formats: [config.exported]} : {}),
      ...(config.topic === null ? {} : {topic: config.topic}),
    },
  );
  const folder = config.topic === null ? 'exports' : `exports/${config.topic}`;
  const output = await openOutput(config.out, 120_000, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
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
      ['where', `${config.out}/${folder}/`],
    ],
    json: {files: files.map(({path}) => `${folder}/${path}`)},
  };
}
