import type {Config} from '../config.ts';
import type {Dataset} from '../model/generated/dataset.ts';
import {countDiagnostics} from '../outside/print-diagnostics.ts';
import {readKnowledge, readPrinting} from '../outside/program-files.ts';
import type {Terminal} from '../outside/terminal.ts';
import {load} from './load.ts';
import type {Result} from './summary.ts';

/** Everything that can be wrong before printing, and how much of each article became claims. Writes nothing. */
export function check(config: Config, terminal: Terminal): Result {
  const {dataset, diagnostics} = load(config.content, readKnowledge(), readPrinting(), terminal);
  const coverage = dataset ? coverageLines(dataset) : [];
  return {diagnostics, summary: [...coverage, ['problems', countDiagnostics(diagnostics)]]};
}

function coverageLines(dataset: Dataset): [string, string][] {
  return dataset.articles.map((a) => [
    `${a.topic}/${a.id}`,
    `${(a.coverage.share * 100).toFixed(1)} % mapped: ${a.coverage.stated} stated, ${a.coverage.unmapped} unmapped`,
  ]);
}
