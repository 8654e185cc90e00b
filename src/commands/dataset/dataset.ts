import {serializeClaimLines, toClaimLines} from '../../5-dataset/claim-lines.ts';
import {serializeDataset} from '../../5-dataset/serialize.ts';
import type {Result} from '../../command-line/result.ts';
import {hasErrors} from '../../diagnostics.ts';
import type {Terminal} from '../../outside/terminal.ts';
import {refreshEditorIds} from '../../outside/topic-files.ts';
import {workHere} from '../../outside/work/work-here.ts';
import type {Workers} from '../../outside/work/workers.ts';
import {compareFrozen} from '../frozen.ts';
import {load} from '../load.ts';
import {openKnowledge} from '../open-knowledge.ts';
import {openOwnOutput} from '../open-own-output.ts';
import {notLooked, settle} from '../settle.ts';
import {summarize} from '../summary.ts';

/** What of, where to, and whether it is only compared. */
type Asked = {content: string; out: string; frozen: boolean; draft: boolean};

/** The dataset and claims.jsonl, without any sheet. With --frozen, only whether the dataset would change. */
export async function dataset(asked: Asked, terminal: Terminal, workers: Workers = workHere): Promise<Result> {
  const loaded = await load(asked.content, openKnowledge(), null, terminal, {
    mode: asked.draft ? 'draft' : 'accepted',
    workers,
  });
  const {files} = loaded;
  if (!asked.frozen) refreshEditorIds(asked.content, loaded.content.topics);
  const diagnostics = settle(loaded.diagnostics, loaded.content, notLooked);
  if (!loaded.dataset || hasErrors(diagnostics)) return {diagnostics, summary: [], files};
  const text = serializeDataset(loaded.dataset);
  const {output, found} = await openOwnOutput(asked.out, terminal);
  diagnostics.push(...found);
  try {
    if (asked.frozen) {
      const changed = compareFrozen(output.current('dataset.json'), text, `${asked.out}/dataset.json`);
      return {diagnostics: [...diagnostics, ...changed], summary: [], files};
    }
    output.stage('dataset.json', text);
    output.stage('claims.jsonl', serializeClaimLines(toClaimLines(loaded.dataset)));
    output.commit([]);
    return {diagnostics, summary: summarize(loaded.dataset, [], asked.out), files};
  } finally {
    output.release();
  }
}
