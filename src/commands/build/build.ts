import {matchesGlob} from 'node:path';
import {serializeDataset} from '../../5-dataset/serialize.ts';
import {findExampleNumbers} from '../../checks/example-numbers.ts';
import type {Result} from '../../command-line/result.ts';
import {contentMissing} from '../../diagnostics/content-missing.ts';
import {outputNotAsLeft} from '../../diagnostics/output-not-as-left.ts';
import {sheetNotPrinted} from '../../diagnostics/sheet-not-printed.ts';
import {type Diagnostic, hasErrors, sortDiagnostics} from '../../diagnostics.ts';
import {plural} from '../../formats/counts.ts';
import {readCheckRules, readPrinting} from '../../outside/program-files.ts';
import {referenceDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {refreshEditorIds} from '../../outside/topic-files.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {compareFrozen} from '../frozen.ts';
import {load, stopwatch} from '../load.ts';
import {openKnowledge} from '../open-knowledge.ts';
import {openOwnOutput} from '../open-own-output.ts';
import {printAndScore} from '../print-and-score.ts';
import {openPress, type PrintSettings} from '../print-sheets.ts';
import {notLooked, settle} from '../settle.ts';
import {summarize} from '../summary.ts';
import {asDraftSeesIt} from './as-draft-sees-it.ts';
import {readLastBuild} from './read-last-build.ts';
import {writeOutput} from './write-output.ts';

/** What of, where to, and which sheets. */
type Asked = PrintSettings['asked'] & {
  content: string;
  out: string;
  only: string | null;
  frozen: boolean;
  draft: boolean;
};

/** The whole way: content -> dataset, sheets, scorecards, index page, manifest. Nothing is written where the content has errors. */
export async function build(
  asked: Asked,
  terminal: Terminal,
  closing: AbortSignal,
  workers: Workers = workHere,
  beside: Pick<PrintSettings, 'openPrinter'> = {},
): Promise<Result> {
  const knowledge = openKnowledge(asked.cache);
  const printing = readPrinting();
  const loaded = await load(asked.content, knowledge, printing, terminal, {
    mode: asked.draft ? 'draft' : 'accepted',
    workers,
    cache: asked.cache,
  });
  const {content, dataset, files} = loaded;
  const seen = asked.draft ? asDraftSeesIt : (d: Diagnostic) => d;
  const loadedDiagnostics = loaded.diagnostics.map(seen);
  if (!asked.frozen) refreshEditorIds(asked.content, content.topics);
  const {clinic} = content;
  if (!dataset || !clinic || !loaded.sheets || hasErrors(loadedDiagnostics))
    return {diagnostics: settle(loadedDiagnostics, content, notLooked), summary: [], files};
  const sheets = loaded.sheets.filter((s) => asked.only === null || matchesGlob(`${s.topic}/${s.id}`, asked.only));
  const diagnostics = [...loadedDiagnostics];
  if (!asked.draft) diagnostics.push(...findExampleNumbers(clinic, content.placeInClinic));
  if (sheets.length === 0) {
    const names = loaded.sheets.map((s) => `${s.topic}/${s.id}`);
    const place = {file: `${asked.content}/*/sheets`};
    const {only} = asked;
    diagnostics.push(
      only === null ? contentMissing.sheet(place) : contentMissing.sheetNamed(place, {only, sheets: names}),
    );
    return {diagnostics, summary: [], files};
  }
  const datasetText = serializeDataset(dataset);
  const {output, found: broken} = await openOwnOutput(asked.out, terminal);
  diagnostics.push(...broken);
  closing.addEventListener('abort', () => output.release());
  try {
    if (asked.frozen) {
      const changed = compareFrozen(output.current('dataset.json'), datasetText, `${asked.out}/dataset.json`);
      if (changed.length > 0) return {diagnostics: [...diagnostics, ...changed], summary: [], files};
    }
    const watch = stopwatch();
    const press = await openPress(dataset, {asked, printing, terminal, logo: loaded.logo, ...beside});
    const judging = {
      dataset,
      content,
      clinic,
      rules: readCheckRules(),
      wordings: printing.wordings,
      regional: printing.regional,
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
    const settled = settle([...diagnostics, ...scored.diagnostics], content, notLooked).map(seen);
    if (hasErrors(settled.filter((d) => d.code !== sheetNotPrinted.id)))
      return {diagnostics: settled, summary: [], files};

    const before = readLastBuild(output);
    const changed = writeOutput(output, {
      ...{dataset, datasetText, ...scored, browser: press.browser},
      ...{all: loaded.sheets, printing, content, before},
    });
    terminal.stage('write', `${asked.out}/`, watch());
    return {
      diagnostics: sortDiagnostics([...settled, ...notAsLeft(asked.out, before.isBroken, changed)]),
      summary: summarize(dataset, scored.printed, asked.out),
      files,
      written: 'All other sheets were written.',
    };
  } finally {
    output.release();
  }
}

function notAsLeft(out: string, isManifestBroken: boolean, changed: readonly string[]): Diagnostic[] {
  return [
    ...(isManifestBroken ? [outputNotAsLeft.manifest({file: `${out}/manifest.json`})] : []),
    ...changed.map((path) => outputNotAsLeft.changed({file: `${out}/${path}`})),
  ];
}
