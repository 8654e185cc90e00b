import {serializeClaimLines, toClaimLines} from '../5-dataset/claim-lines.ts';
import {serializeDataset} from '../5-dataset/serialize.ts';
import type {Config} from '../config.ts';
import {hasErrors} from '../diagnostics.ts';
import {openOutput} from '../outside/output-folder.ts';
import {readKnowledge} from '../outside/program-files.ts';
import type {Terminal} from '../outside/terminal.ts';
import {compareFrozen} from './frozen.ts';
import {load} from './load.ts';
import {notLooked, settle} from './settle.ts';
import {type Result, summarize} from './summary.ts';

/** The dataset and claims.jsonl, without any sheet. With --frozen, only whether the dataset would change. */
export async function dataset(config: Config, terminal: Terminal): Promise<Result> {
  const loaded = load(config.content, readKnowledge(), null, terminal);
  const {files} = loaded;
  const diagnostics = settle(loaded.diagnostics, loaded.content, notLooked);
  if (!loaded.dataset || hasErrors(diagnostics)) return {diagnostics, summary: [], files};
  const text = serializeDataset(loaded.dataset);
  const output = await openOutput(config.out, 120_000, (pid) =>
    terminal.note(`Waiting for another build (process ${pid}).`),
  );
  try {
    if (config.frozen) {
      const changed = compareFrozen(output.current('dataset.json'), text, `${config.out}/dataset.json`);
      return {diagnostics: [...diagnostics, ...changed], summary: [], files};
    }
    output.stage('dataset.json', text);
    output.stage('claims.jsonl', serializeClaimLines(toClaimLines(loaded.dataset)));
    output.commit([]);
    return {diagnostics, summary: summarize(loaded.dataset, [], config), files};
  } finally {
    output.release();
  }
}
