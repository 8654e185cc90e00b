import {matchesGlob} from 'node:path';
import {serializeDataset} from '../5-dataset/serialize.ts';
import type {Config} from '../config.ts';
import {contentError, hasErrors} from '../diagnostics.ts';
import {plural} from '../formats/counts.ts';
import {readLogo} from '../outside/logo.ts';
import {openOutput} from '../outside/output-folder.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../outside/program-files.ts';
import {referenceDay} from '../outside/reference-day.ts';
import type {Terminal} from '../outside/terminal.ts';
import {compareFrozen} from './frozen.ts';
import {load, stopwatch} from './load.ts';
import {printAndScore} from './print-and-score.ts';
import {openPress} from './print-sheets.ts';
import {notLooked, settle} from './settle.ts';
import {type Result, summarize} from './summary.ts';
import {writeOutput} from './write-output.ts';

/** How long to wait for another build, in milliseconds. */
const lockTimeoutMs = 120_000;

/** The whole way: content -> dataset, sheets, scorecards, index page, manifest. Nothing is written where the content has errors. */
export async function build(config: Config, terminal: Terminal, closing: AbortSignal): Promise<Result> {
  const knowledge = readKnowledge();
  const printing = readPrinting();
  const loaded = load(config.content, knowledge, printing, terminal);
  const {content, dataset, files} = loaded;
  const {clinic} = content;
  if (!dataset || !clinic || !loaded.sheets || hasErrors(loaded.diagnostics))
    return {diagnostics: settle(loaded.diagnostics, content, notLooked), summary: [], files};
  const sheets = loaded.sheets.filter((s) => config.only === null || matchesGlob(`${s.topic}/${s.id}`, config.only));
  const diagnostics = [...loaded.diagnostics];
  if (sheets.length === 0) {
    const names = loaded.sheets.map((s) => `${s.topic}/${s.id}`);
    const message =
      config.only === null
        ? 'Found no sheet, expected at least one sheet definition.'
        : `Found no sheet that fits '${config.only}', expected one of: ${names.join(', ')}.`;
    diagnostics.push(
      contentError(
        'content/missing',
        {file: `${config.content}/*/sheets`},
        message,
        'Write a sheet definition, or correct --only.',
      ),
    );
    return {diagnostics, summary: [], files};
  }
  const datasetText = serializeDataset(dataset);
  const output = await openOutput(config.out, lockTimeoutMs, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
  closing.addEventListener('abort', () => output.release());
  try {
    if (config.frozen) {
      const changed = compareFrozen(output.current('dataset.json'), datasetText, `${config.out}/dataset.json`);
      if (changed.length > 0) return {diagnostics: [...diagnostics, ...changed], summary: [], files};
    }
    const watch = stopwatch();
    const press = await openPress(dataset, {config, printing, terminal, logo: readLogo(config.content, clinic.logo)});
    const judging = {
      dataset,
      content,
      clinic,
      rules: readCheckRules(),
      wordings: printing.wordings,
      today: referenceDay(process.env),
    };
    const scored = await printAndScore(sheets, loaded.sheets, press, printing, judging).finally(() => press.close());
    const known = press.fromCache();
    const pages = scored.printed.reduce((n, p) => n + p.pages, 0);
    terminal.stage(
      'print',
      `${plural(scored.printed.length, 'PDF')}, ${plural(pages, 'page')}${known > 0 ? `, ${known} unchanged` : ''}`,
      watch(),
    );
    const settled = settle([...diagnostics, ...scored.diagnostics], content, notLooked);
    if (hasErrors(settled)) return {diagnostics: settled, summary: [], files};

    writeOutput(output, {
      dataset,
      datasetText,
      ...scored,
      browser: press.browser,
      all: loaded.sheets,
      printing,
      content,
    });
    terminal.stage('write', `${config.out}/`, watch());
    return {diagnostics: settled, summary: summarize(dataset, scored.printed, config), files};
  } finally {
    output.release();
  }
}
