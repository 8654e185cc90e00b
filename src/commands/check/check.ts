import {checkContent} from '../../checks/check-content.ts';
import {checkWords} from '../../checks/check-sheets.ts';
import type {Judging} from '../../checks/judging.ts';
import {pdfRules} from '../../checks/pdf/pdf-rules.ts';
import type {Result} from '../../command-line/result.ts';
import {type Diagnostic, hasErrors} from '../../diagnostics.ts';
import {countDiagnostics, plural} from '../../formats/counts.ts';
import type {Dataset} from '../../model/generated/dataset.ts';
import type {Printing} from '../../model/program.ts';
import {dictionaries} from '../../outside/dictionary.ts';
import {EnvironmentError} from '../../outside/environment-error.ts';
import {hashOriginals} from '../../outside/originals.ts';
import {readCheckRules, readPrinting} from '../../outside/program-files.ts';
import {referenceDay} from '../../outside/reference-day.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {type Loaded, load, stopwatch} from '../load.ts';
import {openKnowledge} from '../open-knowledge.ts';
import {printAndScore} from '../print-and-score.ts';
import {openPress, type PrintSettings} from '../print-sheets.ts';
import {readSavedDataset} from '../read-saved-dataset.ts';
import {settle} from '../settle.ts';
import {countWaiting, waitingLines} from './count-waiting.ts';
import {findMissing, listUnmapped, rankUnmapped} from './list-unmapped.ts';

/** What of, whether it is printed, and for whom the report is. */
type Asked = PrintSettings['asked'] & {
  content: string;
  out: string;
  print: boolean;
  quiet: boolean;
  report: string;
};

/**
 * Every rule over articles, vocabulary, decisions, dataset, sheets and printed pages; how much of each article became
 * claims, which units did not and by which missing word, the most first; how much waits for a person, by topic and by sheet. Prints in memory, and writes nothing.
 */
export async function check(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const printing = readPrinting();
  const loaded = await load(asked.content, openKnowledge(asked.cache), printing, terminal, {
    cache: asked.cache,
    workers,
  });
  const {dataset, content} = loaded;
  const judging = toJudging(loaded, printing);
  const found = [...loaded.diagnostics.map(asCheckSeesIt)];
  // A sheet with errors may lack words, so that nothing can be said of it yet.
  const isWhole = judging !== null && !hasErrors(loaded.diagnostics);
  if (judging) found.push(...checkFiles(asked, judging, isWhole));
  if (isWhole) found.push(...(await checkSheets(asked, terminal, loaded, printing, judging)));
  const printedCodes: ReadonlySet<string> = new Set(pdfRules.map((r) => r.id));
  const diagnostics = settle(found, content, (code) => isWhole && (asked.print || !printedCodes.has(code)));
  const empty = content.topics.filter((t) => t.vocabulary.entities.length === 0).map((t) => t.topic.id);
  const unmapped = dataset ? rankUnmapped(dataset.unmapped) : [];
  const missing = dataset ? findMissing(dataset, content, openKnowledge(asked.cache)) : [];
  const waiting = dataset ? countWaiting(dataset, content, loaded.sheets) : [];
  return {
    diagnostics,
    files: loaded.files,
    summary: [
      ...waitingLines(waiting),
      ...(dataset ? coverageLines(dataset) : []),
      ['problems', countDiagnostics(diagnostics)],
    ],
    ...(dataset && asked.report === 'pretty' && !asked.quiet
      ? {
          text: [listUnmapped(ofOthers(unmapped, empty), ofOthers(missing, empty), dataset), ...empty.map(begun)]
            .filter(Boolean)
            .join('\n'),
        }
      : {}),
    json: {unmapped, missing: missing.map(({units, ...rest}) => ({...rest, sentences: units})), waiting},
  };
}

/** What is of topics that have an entity: of the others there is no more to say than that they have none. */
const ofOthers = <T extends {topic: string}>(all: readonly T[], empty: readonly string[]): T[] =>
  all.filter(({topic}) => !empty.includes(topic));

const begun = (topic: string) =>
  `${topic} has no entity yet, so that nothing of its articles was read. Next: \`claimleaf suggest ${topic}\` proposes some.`;

function toJudging({content, dataset}: Loaded, {wordings, regional}: Printing): Judging | null {
  const {clinic} = content;
  if (!clinic || !dataset) return null;
  return {dataset, content, clinic, rules: readCheckRules(), wordings, regional, today: referenceDay(process.env)};
}

/** What the checks say of the sheets' words alone. Nothing where there are errors: a sheet may lack words then. */
export function checkSheetWords(loaded: Loaded, printing: Printing): Diagnostic[] {
  const judging = toJudging(loaded, printing);
  return judging && loaded.sheets && !hasErrors(loaded.diagnostics) ? checkWords(loaded.sheets, judging) : [];
}

/** A build prints what is not decided as disputed; who checks wants to know that it waits for an editor. */
function asCheckSeesIt(d: Diagnostic): Diagnostic {
  return d.code === 'sheet/open-conflict' ? {...d, severity: 'error'} : d;
}

function checkFiles(asked: Asked, judging: Judging, isWhole: boolean): Diagnostic[] {
  const {topics} = judging.content;
  const articles = new Set(topics.flatMap((t) => t.articles.map((a) => a.file)));
  const saved = readSavedDataset(asked.out, articles);
  const originals = hashOriginals(
    asked.content,
    topics.map((t) => t.topic.id),
  );
  return [...saved.diagnostics, ...checkContent({...judging, originals, saved: saved.value, dictionaries, isWhole})];
}

/** What the checks say of the sheets: of their words, and of their pages where they are printed. */
async function checkSheets(
  asked: Asked,
  terminal: Terminal,
  {sheets, logo}: Loaded,
  printing: Printing,
  judging: Judging,
): Promise<Diagnostic[]> {
  if (!sheets || sheets.length === 0) return [];
  if (!asked.print) return checkWords(sheets, judging);
  const watch = stopwatch();
  const press = await openPress(judging.dataset, {asked, printing, terminal, logo}).catch(sayHowWithout);
  const scored = await printAndScore(sheets, sheets, press, printing, judging)
    .catch(sayHowWithout)
    .finally(() => press.close());
  terminal.stage('print', `${plural(scored.printed.length, 'PDF')} in memory, ${press.fromCache()} unchanged`, watch());
  return scored.diagnostics;
}

/** Where no browser starts, all but the pages can still be checked. */
function sayHowWithout(error: unknown): never {
  if (!(error instanceof EnvironmentError)) throw error;
  const hint = `${error.hint} \`claimleaf check --no-print\` checks all but the printed pages.`;
  throw new EnvironmentError(error.code, error.message, hint, {cause: error});
}

function coverageLines(dataset: Dataset): [string, string][] {
  return dataset.articles.map((a) => [
    `${a.topic}/${a.id}`,
    `${(a.coverage.share * 100).toFixed(1)} % mapped: ${a.coverage.stated} stated, ${a.coverage.unmapped} unmapped`,
  ]);
}
