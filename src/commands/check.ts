import type {Config} from '../config.ts';
import {type Diagnostic, hasErrors, sortDiagnostics} from '../diagnostics.ts';
import type {Dataset, Unmapped} from '../model/generated/dataset.ts';
import {countDiagnostics} from '../outside/print-diagnostics.ts';
import {readCheckRules, readKnowledge, readPrinting} from '../outside/program-files.ts';
import {referenceDay} from '../outside/reference-day.ts';
import type {Terminal} from '../outside/terminal.ts';
import {checkWords, type Printing} from '../pipeline.ts';
import {type Loaded, load} from './load.ts';
import type {Result} from './summary.ts';

/** How likely a unit holds a claim that was not found, the likeliest first. */
const likeliest: readonly Unmapped['reason'][] = ['no-relation', 'unresolved', 'one-entity', 'no-entity'];

const meaning: Record<Unmapped['reason'], string> = {
  'no-relation': 'several entities, but no known words that join them',
  unresolved: 'a word that points back, and nothing that it could mean',
  'one-entity': 'one entity alone: is a synonym missing?',
  'no-entity': 'no entity: does the vocabulary lack one?',
};

/**
 * Everything that can be wrong before printing, the words of the sheets judged, how much of each article became claims, and which units did not, the
 * likeliest claims first. Writes nothing.
 */
export function check(config: Config, terminal: Terminal): Result {
  const printing = readPrinting();
  const loaded = load(config.content, readKnowledge(), printing, terminal);
  const {dataset} = loaded;
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...checkSheets(loaded, printing)]);
  const unmapped = dataset ? rank(dataset.unmapped) : [];
  return {
    diagnostics,
    summary: [...(dataset ? coverageLines(dataset) : []), ['problems', countDiagnostics(diagnostics)]],
    ...(dataset && config.format === 'pretty' && !config.quiet ? {text: listUnmapped(unmapped, dataset)} : {}),
    json: {unmapped},
  };
}

/** What the checks say of the sheets' words. A sheet with errors may lack words, so that nothing can be said yet. */
export function checkSheets({content, dataset, sheets, diagnostics}: Loaded, {wordings}: Printing): Diagnostic[] {
  const {clinic} = content;
  if (!clinic || !dataset || !sheets || hasErrors(diagnostics)) return [];
  const today = referenceDay(process.env);
  return checkWords(sheets, {dataset, content, clinic, rules: readCheckRules(), wordings, today});
}

function rank(units: readonly Unmapped[]): Unmapped[] {
  return [...units].sort((a, b) => likeliest.indexOf(a.reason) - likeliest.indexOf(b.reason));
}

/** One line a unit: where it stands, what it says, under the reason why nothing was found. */
function listUnmapped(units: readonly Unmapped[], dataset: Dataset): string {
  const fileOf = (u: Unmapped) =>
    dataset.articles.find((a) => a.topic === u.topic && a.id === u.article)?.file ?? u.article;
  const line = (u: Unmapped) => `  ${fileOf(u)}:${u.line}  ${u.quote.replace(/\s+/g, ' ').slice(0, 110)}`;
  return likeliest
    .map((reason) => [reason, units.filter((u) => u.reason === reason)] as const)
    .filter(([, of]) => of.length > 0)
    .map(([reason, of]) => [`unmapped, ${meaning[reason]} (${of.length}):`, ...of.map(line)].join('\n'))
    .join('\n');
}

function coverageLines(dataset: Dataset): [string, string][] {
  return dataset.articles.map((a) => [
    `${a.topic}/${a.id}`,
    `${(a.coverage.share * 100).toFixed(1)} % mapped: ${a.coverage.stated} stated, ${a.coverage.unmapped} unmapped`,
  ]);
}
